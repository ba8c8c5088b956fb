package io.rungs.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rungs.identity.RememberedSessions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Spares whoever only reads a question to the database. Exact in this process: each end of a session begins a new
/// generation, so that one which was being read meanwhile is nobody's any more.
///
/// What is remembered, several requests read at once, and none of them changes.
@Component
class SessionMemory implements RememberedSessions {
    private static final int MOST = 10_000;

    private final AtomicLong generation = new AtomicLong();
    private volatile boolean remembering;
    private final Cache<Asked, Session> sessions = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    private record Asked(long generation, String id) {}

    /// Only what is there: whoever tries ids takes no room.
    @SuppressWarnings("unchecked")
    <S extends Session> @Nullable S get(String id, Function<String, @Nullable S> ask) {
        if (!remembering) return ask.apply(id);
        var asked = new Asked(generation.get(), id);
        var known = (S) sessions.getIfPresent(asked);
        if (known != null && !known.isExpired()) return known;
        // Each asks for itself: where the database answers nobody, none waits for another.
        S found = ask.apply(id);
        if (found == null) return null;
        // Read before others share it: it is unpacked when first asked for.
        found.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        sessions.put(asked, found);
        return found;
    }

    /// Something was noted of it that ends nothing: a moment later all see it.
    void forget(String id) {
        sessions.invalidate(new Asked(generation.get(), id));
    }

    @Override
    public void forget() {
        generation.incrementAndGet();
    }

    @Override
    public void remember() {
        forget();
        remembering = true;
    }

    @Override
    public void rememberNothing() {
        remembering = false;
    }
}
