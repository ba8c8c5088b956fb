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

    /// How loudly these people watch the scope, and so many of those in any of the audiences, in the order of their
    /// ids after that one; each once.
    List<Listening> listening(
            WatchScope near, Collection<UUID> people, Collection<Audience> audiences, @Nullable UUID after, int limit);

    /// @param inAudience whether they are in one of the audiences, as far as these were asked for
    /// @param near how loudly they watch the scope; null where they do not
    record Listening(
            UUID account, boolean inAudience, @Nullable Notify near) {
        public boolean mutes() {
            return near == Notify.MUTED;
        }

        public boolean follows() {
            return near != null && !mutes();
        }
    }

    /// Those of these skills that somebody watches at least that loudly.
    Set<UUID> followed(UUID person, Collection<UUID> skills, Notify needed);

    /// How many people are in any of these audiences, each counted once; counting stops at `most`.
    int count(Collection<Audience> audiences, int most);

    /// How many watch it; who muted it does not.
    int count(WatchScope scope);
}
