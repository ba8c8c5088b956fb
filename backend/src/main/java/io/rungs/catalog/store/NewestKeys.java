package io.rungs.catalog.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rungs.catalog.RememberedHeads;
import io.rungs.catalog.model.Profiles.Key;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Spares the most read pages a question to the database. Exact in this process: each commit begins a new
/// generation, so that an answer which was under way meanwhile is nobody's any more.
@Component
class NewestKeys implements RememberedHeads {
    private static final int MOST = 10_000;

    private final AtomicLong generation = new AtomicLong();
    private volatile boolean remembering;
    private final Cache<Asked, Optional<Key>> keys = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    private record Asked(long generation, String slug) {}

    Optional<Key> at(String slug, Function<String, Optional<Key>> ask) {
        if (!remembering) return ask.apply(slug);
        return keys.get(new Asked(generation.get(), slug), it -> ask.apply(it.slug()));
    }

    /// First of all that hears of the commit: the others make people read again.
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new Forgetting());
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

    private final class Forgetting implements TransactionSynchronization {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            forget();
        }
    }
}
