package io.rungs.discussion;

import io.rungs.text.TakenAway;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other modules may ask about the talk.
public interface Discussions {
    /// Whether there is such a thread for this person; nobody but its author sees a draft's.
    boolean visible(UUID thread, @Nullable UUID viewer);

    /// Whose comments stand in the thread.
    Set<UUID> inThread(UUID thread);

    /// Whose comments stand in the proposal's threads.
    Set<UUID> onProposal(UUID proposal);

    /// When somebody posted comments between these moments, also those that are gone; newest first, at most so
    /// many.
    List<Instant> postedBetween(UUID author, Instant since, Instant until, int most);

    /// Whether the comment stands, neither removed nor hidden; one that is held does. It stays
    /// so until the caller's transaction ends.
    boolean stands(UUID comment);

    /// What these say, of those that all may read: none that is held, hidden or removed.
    Map<UUID, String> saying(Collection<UUID> comments);

    /// Whose comment it is, if a moderator has to look at it still. It stays so until the caller's transaction
    /// ends.
    Optional<UUID> heldBy(UUID comment);

    /// What waits for this moderator to look at it: at most so many, oldest first.
    List<Waiting> waitingFor(UUID moderator, int most);

    /// A comment that is held, and where.
    record Waiting(ThreadRef thread, UUID comment, Instant since) {}

    /// What all could read of the talk about these skills, with their cells, and proposals until moderators took it
    /// away since then: the newest first, and earlier texts last; at most so many.
    List<TakenAway> takenFrom(Set<UUID> skills, Set<UUID> proposals, Instant since, int most);

    /// What all read there as it has been since before then, newest first; at most so many.
    List<Utterance> standing(Set<UUID> skills, Set<UUID> proposals, Instant before, int most);

    /// The proposals on which moderators took comments away, in no order; at most so many.
    List<UUID> proposalsWithHidden(int most);
}
