package io.rungs.proposals.core;

import io.rungs.proposals.core.PatchSet.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of each operation from one patch set to another: in the order of the later one, then what it left
/// out. An operation that was only brought onto a newer base is the same.
public final class Interdiff {
    private Interdiff() {}

    public enum Kind {
        SAME,
        ADDED,
        DROPPED,
        CHANGED
    }

    /// The positions of an operation in both patch sets; at least one of them.
    public record Pair(
            Kind kind, @Nullable Integer before, @Nullable Integer after) {}

    public static List<Pair> between(PatchSet from, PatchSet to) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < to.steps().size(); i++) {
            Step after = to.steps().get(i);
            int position = i;
            pairs.add(position(from, after)
                    .map(it -> new Pair(kind(from.steps().get(it), after), it, position))
                    .orElseGet(() -> new Pair(Kind.ADDED, null, position)));
        }
        for (int i = 0; i < from.steps().size(); i++)
            if (position(to, from.steps().get(i)).isEmpty()) pairs.add(new Pair(Kind.DROPPED, i, null));
        return List.copyOf(pairs);
    }

    private static Kind kind(Step before, Step after) {
        return before.content().equals(after.content()) ? Kind.SAME : Kind.CHANGED;
    }

    private static Optional<Integer> position(PatchSet patchSet, Step step) {
        for (int i = 0; i < patchSet.steps().size(); i++)
            if (patchSet.steps().get(i).operation().sameTarget(step.operation())) return Optional.of(i);
        return Optional.empty();
    }
}
