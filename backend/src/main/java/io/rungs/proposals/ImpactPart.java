package io.rungs.proposals;

import java.util.Collection;
import java.util.UUID;

/// A question to the floors above: how many people it concerns when a proposal is published.
public interface ImpactPart {
    /// Why it concerns them, as `watchers`, and how many they are; counting stops somewhere.
    record Concerned(String why, int people) {}

    Concerned concerned(UUID proposal, Collection<UUID> skills);
}
