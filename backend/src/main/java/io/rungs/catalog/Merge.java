package io.rungs.catalog;

import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.text.ThreeWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Brings operations onto what is published, field by field and three ways: base, published, proposed.
///
/// A field that only one side changed takes that side; equal changes agree; a field that both changed differently
/// is a conflict on that field alone, and then the published value stays until somebody resolves it. Add/add of a
/// cell with different contents and edit/remove are conflicts. Operations on different cells never meet.
public final class Merge {
    private Merge() {}

    /// How an operation meets what is published, mildest first.
    public enum State {
        /// What it asks for is published already.
        ALREADY_SO,
        /// What it edits is as its author saw it.
        CLEAN,
        /// What it edits has moved on, but not on the fields that it changes.
        OUTDATED,
        CONFLICTED
    }

    /// `conflicts` names the fields that collide: `text`, `description`, `requirement`, `proficiency`, or
    /// `expectation`
    /// when the cell itself does (added twice, edited here and removed there).
    public record Outcome(Operation operation, State state, List<String> conflicts) {}

    /// The profile as it would be, and how each operation fared, in their order.
    public record Result(Profile profile, List<Outcome> outcomes) {
        /// The state of all together.
        public State state() {
            if (any(State.CONFLICTED)) return State.CONFLICTED;
            if (outcomes.stream().allMatch(it -> it.state() == State.ALREADY_SO)) return State.ALREADY_SO;
            return any(State.OUTDATED) || any(State.ALREADY_SO) ? State.OUTDATED : State.CLEAN;
        }

        private boolean any(State state) {
            return outcomes.stream().anyMatch(it -> it.state() == state);
        }
    }

    public static Result merge(Profile published, List<? extends Operation> operations) {
        Profile profile = published;
        List<Outcome> outcomes = new ArrayList<>();
        for (Operation operation : operations) {
            Step step = step(profile, operation);
            profile = step.apply().apply(profile);
            outcomes.add(step.outcome());
        }
        return new Result(profile, List.copyOf(outcomes));
    }

    private record Step(Outcome outcome, UnaryOperator<Profile> apply) {}

    private static Step step(Profile published, Operation operation) {
        return switch (operation) {
            case SetName it -> {
                var field = new Field<>("text", it.base(), published.name(), it.proposed());
                yield new Step(outcome(it, List.of(field)), profile -> profile.withName(field.present()));
            }
            case SetSummary it -> {
                var field = new Field<>("text", it.base(), published.summary(), it.proposed());
                yield new Step(outcome(it, List.of(field)), profile -> profile.withSummary(field.merged()));
            }
            case AddExpectation it -> add(published, it);
            case EditExpectation it -> edit(published, it);
            case RemoveExpectation it -> remove(published, it);
        };
    }

    private static Step add(Profile published, AddExpectation it) {
        var now = published.at(it.place());
        if (now.isEmpty())
            return new Step(outcome(it, State.CLEAN), profile -> profile.with(it.place(), it.proposed()));
        return now.get().equals(it.proposed()) ? unchanged(it, State.ALREADY_SO) : unchanged(it, State.CONFLICTED);
    }

    private static Step remove(Profile published, RemoveExpectation it) {
        var now = published.at(it.place());
        if (now.isEmpty()) return unchanged(it, State.ALREADY_SO);
        if (!now.get().equals(it.base())) return unchanged(it, State.CONFLICTED);
        return new Step(outcome(it, State.CLEAN), profile -> profile.without(it.place()));
    }

    private static Step edit(Profile published, EditExpectation it) {
        var now = published.at(it.place());
        if (now.isEmpty()) return unchanged(it, State.CONFLICTED);
        var description = new Field<>(
                "description",
                it.base().description(),
                now.get().description(),
                it.proposed().description());
        var requirement = new Field<>(
                "requirement",
                it.base().requirement(),
                now.get().requirement(),
                it.proposed().requirement());
        var proficiency = new Field<>(
                "proficiency",
                it.base().proficiency(),
                now.get().proficiency(),
                it.proposed().proficiency());
        var merged = new Expectation(description.present(), requirement.present(), proficiency.merged());
        return new Step(
                outcome(it, List.of(description, requirement, proficiency)),
                profile -> profile.with(it.place(), merged));
    }

    private static Step unchanged(Operation operation, State state) {
        return new Step(outcome(operation, state), UnaryOperator.identity());
    }

    private static Outcome outcome(Operation operation, State state) {
        return new Outcome(operation, state, state == State.CONFLICTED ? List.of("expectation") : List.of());
    }

    private static Outcome outcome(Operation operation, List<Field<?>> fields) {
        var conflicts = fields.stream().filter(Field::collides).map(Field::name).toList();
        if (!conflicts.isEmpty()) return new Outcome(operation, State.CONFLICTED, conflicts);
        if (fields.stream().allMatch(Field::alreadySo)) return new Outcome(operation, State.ALREADY_SO, List.of());
        boolean moved = fields.stream().anyMatch(Field::moved);
        return new Outcome(operation, moved ? State.OUTDATED : State.CLEAN, List.of());
    }

    /// One field, seen from three sides; the published value stays where they collide.
    private record Field<T>(
            String name,
            @Nullable T base,
            @Nullable T published,
            @Nullable T proposed) {
        boolean moved() {
            return !Objects.equals(base, published);
        }

        boolean alreadySo() {
            return !collides() && Objects.equals(published, merged());
        }

        boolean collides() {
            return ThreeWay.merge(base, published, proposed) instanceof ThreeWay.Collides;
        }

        @Nullable
        T merged() {
            return switch (ThreeWay.merge(base, published, proposed)) {
                case ThreeWay.Takes<T> it -> it.value();
                case ThreeWay.Collides<T> it -> it.published();
            };
        }

        /// As [#merged], of a field that is never empty.
        T present() {
            return Objects.requireNonNull(merged());
        }
    }
}
