package io.rungs.proposals;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What reviews say beside their verdicts.
public interface ReviewWords {
    /// Whose review of which proposal, by when it was given.
    record Given(long proposal, UUID reviewer, Instant at) {}

    /// As everybody reads them, of those that there are, in one query.
    Map<Given, String> of(Collection<Given> reviews);
}
