package io.rungs.proposals.queue;

import io.rungs.proposals.core.PatchSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What there is to do without anybody asking. What one node has found is passed over by the others until its
/// transaction ends.
public interface Chores {
    /// The number of one whose author has been silent since then and was not reminded of it.
    Optional<Long> toRemind(Instant silentSince);

    /// The number of one whose author has been silent since then and was reminded before that.
    Optional<Long> toExpire(Instant silentSince, Instant remindedBefore);

    /// The number of an adopted draft that nobody has written at since then.
    Optional<Long> idleAdoption(Instant since);

    /// Notes that the skill has a new revision.
    void moved(UUID skill, Instant at);

    /// Takes the skills of the oldest notes, at most so many.
    List<UUID> takeMoved(int most);

    /// The newest patch sets of open proposals that touch these skills, by number, after that one.
    Map<Long, PatchSet> openOn(List<UUID> skills, long after, int most);
}
