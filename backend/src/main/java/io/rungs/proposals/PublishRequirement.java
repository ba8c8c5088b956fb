package io.rungs.proposals;

import java.util.List;
import java.util.UUID;

/// A question to the floors above: what else must hold before a proposal may be published.
public interface PublishRequirement {
    /// One check for each thing required, met or not; evaluated on reading and again inside the publishing
    /// transaction.
    List<RequirementResult> evaluate(UUID proposal);
}
