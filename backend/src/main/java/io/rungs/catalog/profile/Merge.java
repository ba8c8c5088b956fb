package io.rungs.catalog.profile;

import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.text.StatementMerge;
import io.rungs.text.ThreeWay;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Brings operations onto what is published, field by field and three ways: base, published, proposed.
///
/// A field that only one side changed takes that side; equal changes agree; a field that both changed differently
/// is a conflict on that field alone, and then the published value stays until somebody resolves it. A description
/// is merged so statement by statement ([StatementMerge]). Add/add of a cell with different contents and
/// edit/remove are conflicts, as is everything but restoring on a retired skill. A role goes only with the texts
/// that its author saw go. Operations on different cells never meet.
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

    /// `conflicts` names the fields that collide: `text`, `slug`, `group`, `description`, `requirement`,
    /// `proficiency`; or what the field stands in: `expectation` (added twice, edited here and removed there),
    /// `ladder` (a text changed or came since the role was to go with all it had), `role` (the skill lacks it),
    /// `skill` (retired, not there, or there already).
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

    /// As [#merge(Profile, Set, List)] where no address that is asked for is taken.
    public static Result merge(Profile published, List<? extends Operation> operations) {
        return merge(published, Set.of(), operations);
    }

    /// @param taken addresses that other skills have or had
    public static Result merge(Profile published, Set<String> taken, List<? extends Operation> operations) {
        Profile profile = published;
        Outcome[] outcomes = new Outcome[operations.size()];
        for (int i : inOrder(operations)) {
            Step step = step(profile, taken, operations.get(i));
            profile = step.apply().apply(profile);
            outcomes[i] = step.outcome();
        }
        return new Result(profile, List.of(outcomes));
    }

    /// What stands in something comes after it and leaves before it: the order in which they are written says
    /// nothing.
    private static List<Integer> inOrder(List<? extends Operation> operations) {
        return IntStream.range(0, operations.size())
                .boxed()
                .sorted(Comparator.comparingInt(it -> turn(operations.get(it))))
                .toList();
    }

    private static int turn(Operation operation) {
        return switch (operation) {
            case CreateSkill _ -> 0;
            case SetField it when it.restores() -> 0;
            case SetField it when it.retires() -> 4;
            case SetField _ -> 1;
            case SetCell _ -> 2;
            case SetRole it -> it.adds() ? 1 : 3;
        };
    }

    private record Step(Outcome outcome, UnaryOperator<Profile> apply) {}

    private static Step step(Profile published, Set<String> taken, Operation operation) {
        boolean there = published.state() == SkillState.ACTIVE;
        if (!there && !operation.isOfSkill()) return collides(operation, "skill");
        return switch (operation) {
            case CreateSkill it -> create(published, taken, it);
            case SetField it -> set(published, taken, it);
            case SetRole it -> it.adds() ? addRole(published, it) : removeRole(published, it);
            case SetCell it -> cell(published, it);
        };
    }

    private static Step create(Profile published, Set<String> taken, CreateSkill it) {
        var created = Profile.of(it.slug(), it.group(), it.name(), null, List.of(), new TreeMap<>());
        if (published.state() == SkillState.PROPOSED)
            return taken.contains(it.slug()) ? collides(it, "slug") : new Step(outcome(it, State.CLEAN), _ -> created);
        boolean same = published.state() == SkillState.ACTIVE
                && published.slug().equals(it.slug())
                && published.name().equals(it.name())
                && published.group().equals(it.group());
        return same ? unchanged(it, State.ALREADY_SO) : collides(it, "skill");
    }

    private static Step set(Profile published, Set<String> taken, SetField it) {
        if (published.state() == SkillState.PROPOSED) return collides(it, "skill");
        SkillField field = it.field();
        var value = new Field<>(field.part(), it.base(), field.of(published), it.proposed());
        if (!value.alreadySo() && it.takes().filter(taken::contains).isPresent()) return collides(it, field.part());
        return new Step(outcome(it, List.of(value)), profile -> field.in(profile, value.merged()));
    }

    private static Step addRole(Profile published, SetRole it) {
        return published.roles().contains(it.role())
                ? unchanged(it, State.ALREADY_SO)
                : new Step(outcome(it, State.CLEAN), profile -> profile.withRole(it.role()));
    }

    private static Step removeRole(Profile published, SetRole it) {
        if (!published.roles().contains(it.role())) return unchanged(it, State.ALREADY_SO);
        var ladder = published.ladder(it.role());
        boolean seen = it.ladder().entrySet().containsAll(ladder.entrySet());
        if (!seen) return collides(it, "ladder");
        var state = ladder.equals(it.ladder()) ? State.CLEAN : State.OUTDATED;
        return new Step(outcome(it, state), profile -> profile.withoutRole(it.role()));
    }

    private static Step cell(Profile published, SetCell it) {
        Expectation base = it.base();
        Expectation proposed = it.proposed();
        Expectation now = published.at(it.place()).orElse(null);
        if (base == null) return add(published, it, now, Objects.requireNonNull(proposed));
        if (proposed == null) return remove(it, now, base);
        return now == null ? collides(it, "expectation") : edit(it, base, now, proposed);
    }

    private static Step add(Profile published, SetCell it, @Nullable Expectation now, Expectation proposed) {
        if (!published.roles().contains(it.place().role())) return collides(it, "role");
        if (now == null) return new Step(outcome(it, State.CLEAN), profile -> profile.with(it.place(), proposed));
        return now.equals(proposed) ? unchanged(it, State.ALREADY_SO) : collides(it, "expectation");
    }

    private static Step remove(SetCell it, @Nullable Expectation now, Expectation base) {
        if (now == null) return unchanged(it, State.ALREADY_SO);
        if (!now.equals(base)) return collides(it, "expectation");
        return new Step(outcome(it, State.CLEAN), profile -> profile.without(it.place()));
    }

    private static Step edit(SetCell it, Expectation base, Expectation now, Expectation proposed) {
        var description = description(base.description(), now.description(), proposed.description());
        var requirement = new Field<>("requirement", base.requirement(), now.requirement(), proposed.requirement());
        var proficiency = new Field<>("proficiency", base.proficiency(), now.proficiency(), proposed.proficiency());
        var merged = new Expectation(description.merged(), requirement.merged(), proficiency.merged());
        return new Step(
                outcome(it, List.of(description, requirement, proficiency)),
                profile -> profile.with(it.place(), merged));
    }

    /// No text of its own is as below: a value like any other, without statements.
    private static Merged<String> description(
            @Nullable String base, @Nullable String published, @Nullable String proposed) {
        return base == null || published == null || proposed == null
                ? new Field<>("description", base, published, proposed)
                : new Description(base, published, proposed);
    }

    /// What becomes of a description that both sides may have changed, statement by statement. Together they may be
    /// longer than any may be; then all of it collides.
    public static StatementMerge.Result descriptions(String base, String published, String proposed) {
        return StatementMerge.merge(base, published, proposed, Expectation.LONGEST);
    }

    private static Step unchanged(Operation operation, State state) {
        return new Step(outcome(operation, state), UnaryOperator.identity());
    }

    private static Step collides(Operation operation, String field) {
        return new Step(new Outcome(operation, State.CONFLICTED, List.of(field)), UnaryOperator.identity());
    }

    private static Outcome outcome(Operation operation, State state) {
        return new Outcome(operation, state, List.of());
    }

    private static Outcome outcome(Operation operation, List<Merged<?>> fields) {
        var conflicts =
                fields.stream().filter(Merged::collides).map(Merged::name).toList();
        if (!conflicts.isEmpty()) return new Outcome(operation, State.CONFLICTED, conflicts);
        if (fields.stream().allMatch(Merged::alreadySo)) return new Outcome(operation, State.ALREADY_SO, List.of());
        boolean moved = fields.stream().anyMatch(Merged::moved);
        return new Outcome(operation, moved ? State.OUTDATED : State.CLEAN, List.of());
    }

    /// One field, seen from three sides; the published value stays where they collide.
    private interface Merged<T> {
        String name();

        @Nullable
        T base();

        @Nullable
        T published();

        boolean collides();

        @Nullable
        T merged();

        default boolean moved() {
            return !Objects.equals(base(), published());
        }

        default boolean alreadySo() {
            return !collides() && Objects.equals(published(), merged());
        }
    }

    /// A field that is one value.
    private record Field<T>(
            String name,
            @Nullable T base,
            @Nullable T published,
            @Nullable T proposed) implements Merged<T> {
        @Override
        public boolean collides() {
            return ThreeWay.merge(base, published, proposed) instanceof ThreeWay.Collides;
        }

        @Override
        public @Nullable T merged() {
            return switch (ThreeWay.merge(base, published, proposed)) {
                case ThreeWay.Takes<T> it -> it.value();
                case ThreeWay.Collides<T> it -> it.published();
            };
        }
    }

    /// Statement by statement.
    private record Description(String base, String published, String proposed, StatementMerge.Result result)
            implements Merged<String> {
        Description(String base, String published, String proposed) {
            this(base, published, proposed, descriptions(base, published, proposed));
        }

        @Override
        public String name() {
            return "description";
        }

        @Override
        public boolean collides() {
            return result instanceof StatementMerge.Collides;
        }

        @Override
        public String merged() {
            return result instanceof StatementMerge.Takes(String text) ? text : published;
        }
    }
}
