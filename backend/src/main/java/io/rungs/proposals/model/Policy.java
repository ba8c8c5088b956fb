package io.rungs.proposals.model;

import io.rungs.catalog.ChangeClass;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/// What each change class needs before it can be published.
public record Policy(Map<ChangeClass, Rule> rules) {
    /// `cooling` counts from the newest patch set that changed an operation of the class.
    public record Rule(int approvals, boolean owner, Duration cooling) {
        public Rule {
            if (approvals < 1) throw new IllegalArgumentException("At least one approval is needed");
            if (cooling.isNegative()) throw new IllegalArgumentException("A cooling time cannot be negative");
        }
    }

    /// The one that Rungs comes with.
    public static final Policy DEFAULT = new Policy(Map.of(
            ChangeClass.EDITORIAL, new Rule(1, false, Duration.ZERO),
            ChangeClass.CLARIFYING, new Rule(1, false, Duration.ZERO),
            ChangeClass.BAR, new Rule(2, true, Duration.ofHours(24)),
            ChangeClass.STRUCTURAL, new Rule(2, true, Duration.ofHours(72))));

    public Rule of(ChangeClass changeClass) {
        return Objects.requireNonNull(rules.get(changeClass));
    }
}
