package io.rungs.proposals.model;

import io.rungs.proposals.Check;
import java.util.List;
import java.util.UUID;

/// What a decision was judged by, kept with it for ever: the checks as they were, the policy, whose approvals
/// counted.
public record Decision(List<Check> checks, Policy policy, List<UUID> approvers) {
    public static Decision on(Weighed weighed) {
        return new Decision(weighed.checks(), Policy.DEFAULT, List.copyOf(weighed.approvers()));
    }
}
