package io.rungs.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session that knows whether anything but its use was changed since it was read. Its use is noted to the minute.
final class UsedSession<S extends Session> implements Session {
    static final Duration TO_THE_MINUTE = Duration.ofMinutes(1);

    private final S kept;
    private boolean changed;
    private boolean used;

    /// @param changed as one that nobody has kept yet
    UsedSession(S kept, boolean changed) {
        this.kept = kept;
        this.changed = changed;
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
        changed = true;
        return kept.changeSessionId();
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
        changed = true;
        kept.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        if (at.isBefore(kept.getLastAccessedTime().plus(TO_THE_MINUTE))) return;
        used = true;
        kept.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        kept.setMaxInactiveInterval(interval);
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
