package io.rungs.exchange.usecase;

import org.jspecify.annotations.Nullable;

/// What names mean to several steps that follow each other: all addresses are read once for them. They are read
/// anew where the outline became another, where a step was refused that may have gone by what is no more so,
/// and now and then.
final class NamesOfBatch {
    private static final int STEPS = 100;

    private final PlanImports plan;
    private @Nullable KnownNames names;
    private long version;
    private int steps;

    NamesOfBatch(PlanImports plan) {
        this.plan = plan;
    }

    /// For the next step.
    KnownNames now() {
        long current = plan.version();
        KnownNames known = names;
        if (known == null || current != version || steps == STEPS) {
            known = plan.names();
            steps = 0;
        }
        names = known;
        version = current;
        steps++;
        return known;
    }

    /// Whether other steps went by them before.
    boolean wereUsed() {
        return steps > 1;
    }

    void forget() {
        names = null;
        steps = 0;
    }
}
