package io.rungs.proposals.policy;

import io.rungs.proposals.RequirementResult;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a decision was judged by, kept with it for ever: the checks as they were, what the ladder checks had found,
/// the rules that were applied, whose approvals counted, and who went over what was not met.
public record Decision(
        List<RequirementResult> checks,
        List<Policy.Scoped> rules,
        List<UUID> approvers,
        @Nullable Overridden overridden,
        List<Found> found) {
    /// Earlier ones did not keep what was found.
    public Decision {
        found = Objects.requireNonNullElse(found, List.of());
    }

    /// By an admin, and why.
    public record Overridden(UUID by, String reason) {}

    public static Decision on(Weighed weighed) {
        return new Decision(weighed.kept(), weighed.rules(), List.copyOf(weighed.approvers()), null, weighed.found());
    }

    public Decision overridden(UUID by, String reason) {
        return new Decision(checks, rules, approvers, new Overridden(by, reason), found);
    }
}
