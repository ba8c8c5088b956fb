package io.rungs.watching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who follows what.
public interface Watchers {
    /// Those who watch the scope at least that loudly.
    record Audience(WatchScope scope, Notify needed) {}

    /// At most so many of the people in any of these audiences, each once, in the order of their ids, after that
    /// one.
    List<UUID> batch(Collection<Audience> audiences, @Nullable UUID after, int limit);

    /// How many people are in any of these audiences, each counted once; counting stops at `most`.
    int count(Collection<Audience> audiences, int most);

    /// Those of these people who watch the scope and did not mute it.
    Set<UUID> following(WatchScope scope, Collection<UUID> people);

    /// Those of these people who muted the scope.
    Set<UUID> muting(WatchScope scope, Collection<UUID> people);

    /// How many watch it; who muted it does not.
    int count(WatchScope scope);
}
