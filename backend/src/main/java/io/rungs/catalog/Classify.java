package io.rungs.catalog;

import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.OnRole;
import io.rungs.catalog.Operation.OnSkill;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.text.Similarity;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Derives how deep an operation goes from what it says; nobody types a change class in.
public final class Classify {
    private Classify() {}

    public static ChangeClass of(Operation operation) {
        return switch (operation) {
            case SetName it -> text(it.base(), it.proposed());
            case SetSummary it -> text(it.base(), it.proposed());
            case SetSlug _, MoveSkill _, OnSkill _, OnRole _, AddExpectation _, RemoveExpectation _ ->
                ChangeClass.STRUCTURAL;
            case EditExpectation it ->
                barMoves(it)
                        ? ChangeClass.BAR
                        : text(it.base().description(), it.proposed().description());
        };
    }

    /// The deepest of them.
    ///
    /// @throws java.util.NoSuchElementException when there is none
    public static ChangeClass deepest(Collection<ChangeClass> classes) {
        return classes.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /// Whether the operation changes nothing at all.
    public static boolean idle(Operation operation) {
        return switch (operation) {
            case SetName it -> it.base().equals(it.proposed());
            case SetSummary it -> Objects.equals(it.base(), it.proposed());
            case SetSlug it -> it.base().equals(it.proposed());
            case MoveSkill it -> it.base().equals(it.proposed());
            case EditExpectation it -> it.base().equals(it.proposed());
            case OnSkill _, OnRole _, AddExpectation _, RemoveExpectation _ -> false;
        };
    }

    private static boolean barMoves(EditExpectation it) {
        return it.base().requirement() != it.proposed().requirement()
                || it.base().proficiency() != it.proposed().proficiency();
    }

    private static ChangeClass text(@Nullable String before, @Nullable String after) {
        boolean editorial = before != null && after != null && Similarity.editorial(before, after);
        return editorial ? ChangeClass.EDITORIAL : ChangeClass.CLARIFYING;
    }
}
