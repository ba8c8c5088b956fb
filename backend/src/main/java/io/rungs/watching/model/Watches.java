package io.rungs.watching.model;

import io.rungs.kernel.Cursor.Moment;
import io.rungs.watching.WatchReason;
import io.rungs.watching.WatchScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everybody's watches.
public interface Watches {
    /// Writes it over whatever watch the person holds there.
    void put(HeldWatch watch);

    /// Writes it unless the person holds a watch there; whether it was written.
    boolean addIfNone(HeldWatch watch);

    /// Gives everybody who watches the one, and has not muted it, an equal watch on the other where they hold none.
    /// Whether there was anybody.
    boolean copy(WatchScope from, WatchScope to, WatchReason reason, Instant at);

    /// Whether there was one.
    boolean remove(UUID account, WatchScope scope);

    Optional<HeldWatch> find(UUID account, WatchScope scope);

    /// A person's watches behind that one, newest first, at most so many.
    List<HeldWatch> of(UUID account, @Nullable Moment after, int limit);
}
