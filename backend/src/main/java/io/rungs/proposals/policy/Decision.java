package io.rungs.proposals.policy;

import io.rungs.proposals.RequirementResult;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a decision was judged by, kept with it for ever: the checks as they were, the rules that were applied,
/// whose approvals counted, and who went over what was not met.
public record Decision(
        List<RequirementResult> checks,
        List<Policy.Scoped> rules,
        List<UUID> approvers,
        @Nullable Overridden overridden) {
    /// By an admin, and why.
    public record Overridden(UUID by, String reason) {}

    public static Decision on(Weighed weighed) {
        return new Decision(weighed.kept(), weighed.rules(), List.copyOf(weighed.approvers()), null);
    }

    public Decision overridden(UUID by, String reason) {
        return new Decision(checks, rules, approvers, new Overridden(by, reason));
    }
}
