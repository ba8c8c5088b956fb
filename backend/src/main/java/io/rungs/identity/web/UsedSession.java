package io.rungs.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session that knows whether anything but its use was changed since it was read. Its use is noted to the minute.
///
/// What several requests read at once is changed by none of them: before the first change it is read anew.
final class UsedSession<S extends Session> implements Session {
    static final Duration TO_THE_MINUTE = Duration.ofMinutes(1);

    private S kept;
    private @Nullable Supplier<@Nullable S> again;
    private boolean changed;
    private boolean used;

    /// @param changed as one that nobody has kept yet
    UsedSession(S kept, boolean changed) {
        this.kept = kept;
        this.changed = changed;
    }

    /// One that others read too.
    static <S extends Session> UsedSession<S> shared(S kept, Supplier<@Nullable S> again) {
        var shared = new UsedSession<>(kept, false);
        shared.again = again;
        return shared;
    }

    /// Nothing where it has ended meanwhile.
    private @Nullable S own() {
        if (again == null) return kept;
        S found = again.get();
        if (found == null) return null;
        again = null;
        kept = found;
        return found;
    }

    private S changing() {
        S own = own();
        if (own == null) throw new IllegalStateException("The session has ended.");
        changed = true;
        return own;
    }

    S kept() {
        return kept;
    }

    boolean changed() {
        return changed;
    }

    /// Whether its use is to be noted.
    boolean used() {
        return used;
    }

    void isKept() {
        changed = false;
        used = false;
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    @Override
    public String changeSessionId() {
        return changing().changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        // One that is gone stays gone.
        if (own() != null) changing().setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        if (own() != null) changing().removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        if (at.isBefore(kept.getLastAccessedTime().plus(TO_THE_MINUTE))) return;
        S own = own();
        if (own == null) return;
        used = true;
        own.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changing().setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
