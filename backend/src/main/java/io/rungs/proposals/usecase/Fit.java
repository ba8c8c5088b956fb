package io.rungs.proposals.usecase;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.GroupRef;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
import io.rungs.catalog.Operation.CreateSkill;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.catalog.Operation.OnRole;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.RemoveRoleFromSkill;
import io.rungs.catalog.Operation.RestoreSkill;
import io.rungs.catalog.Operation.RetireSkill;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillState;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds operations against what is published: each has to be written on that, or on what was published when an
/// earlier patch set was written.
final class Fit {
    private final List<Operation> operations;
    private final Map<UUID, Head> published;
    private final Map<UUID, RoleRef> roles;
    private final Map<UUID, GroupRef> groups;

    Fit(List<Operation> operations, Heads heads) {
        this.operations = operations;
        this.published = heads.touched(operations);
        this.roles =
                heads.roles(operations.stream().flatMap(Fit::role).distinct().toList());
        this.groups =
                heads.groups(operations.stream().flatMap(Fit::group).distinct().toList());
    }

    /// How an operation does not fit.
    record Misfit(String code, FieldError error) {
        Misfit(String code, String field, String message) {
            this(code, new FieldError(field, message));
        }
    }

    private static Stream<UUID> role(Operation operation) {
        if (operation instanceof OnCell it) return Stream.of(it.place().role());
        return operation instanceof OnRole it ? Stream.of(it.role()) : Stream.of();
    }

    private static Stream<UUID> group(Operation operation) {
        if (operation instanceof MoveSkill it) return Stream.of(it.base(), it.proposed());
        return operation instanceof CreateSkill it ? Stream.of(it.group()) : Stream.of();
    }

    /// @param known operations of the patch set before: their bases were right once and need not be the newest
    /// @throws Refusal.Invalid `unknown-skill`, `unknown-role`, `unknown-group`
    List<Misfit> misfits(List<Operation> known) {
        List<Misfit> misfits = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            String path = "operations[" + i + "]";
            Head head = published.get(operation.skill());
            if (head == null)
                throw Refusal.invalid("unknown-skill", path + ".skill", "There is no skill with this id.");
            requireNames(operation, path);
            if (known.stream().noneMatch(it -> sameBase(it, operation)))
                misfit(operation, head, path).ifPresent(misfits::add);
            if (!known.contains(operation)) taken(operation, head, path).ifPresent(misfits::add);
        }
        return misfits;
    }

    /// What no base can excuse: it names something that there is not.
    private void requireNames(Operation operation, String path) {
        if (role(operation).anyMatch(it -> !roles.containsKey(it)))
            throw Refusal.invalid("unknown-role", path + ".role", "There is no role with this id.");
        if (operation instanceof MoveSkill it && !groups.containsKey(it.base()))
            throw Refusal.invalid("unknown-group", path + ".base.group", "There is no group with this id.");
        if (group(operation).anyMatch(it -> !groups.containsKey(it)))
            throw Refusal.invalid("unknown-group", path + ".proposed.group", "There is no group with this id.");
    }

    private Optional<Misfit> misfit(Operation operation, Head head, String path) {
        var state = head.profile().state();
        String name = head.skill().name();
        if (operation instanceof CreateSkill)
            return state == SkillState.PROPOSED
                    ? Optional.empty()
                    : misfit(new Misfit(
                            "skill-exists", path + ".skill", "There is a skill with this id: make another."));
        if (state == SkillState.PROPOSED) return onRole(operation, head, path).or(() -> onBase(operation, head, path));
        if (operation instanceof RestoreSkill)
            return state == SkillState.RETIRED
                    ? Optional.empty()
                    : misfit(new Misfit("not-retired", path, name + " is not retired: leave this out."));
        if (state == SkillState.RETIRED && !restored(operation))
            return misfit(
                    new Misfit("skill-retired", path, name + " is retired: restore it in this proposal to change it."));
        return onRole(operation, head, path).or(() -> onBase(operation, head, path));
    }

    private boolean restored(Operation operation) {
        return operations.stream()
                .anyMatch(it -> it instanceof RestoreSkill && it.skill().equals(operation.skill()));
    }

    /// A cell needs its role: published, or added with it.
    private Optional<Misfit> onRole(Operation operation, Head head, String path) {
        var held = head.profile().roles();
        if (operation instanceof AddRoleToSkill it)
            return held.contains(it.role())
                    ? misfit(new Misfit(
                            "role-exists", path + ".role", head.skill().name() + " has this role: leave this out."))
                    : Optional.empty();
        boolean added = operation instanceof AddExpectation it
                && operations.contains(new AddRoleToSkill(it.skill(), it.place().role()));
        if (!added && role(operation).anyMatch(it -> !held.contains(it)))
            throw Refusal.invalid(
                    "unknown-role",
                    path + ".role",
                    head.skill().name() + " does not have this role: add it in this proposal.");
        return Optional.empty();
    }

    private static Optional<Misfit> onBase(Operation operation, Head head, String path) {
        var now = head.profile();
        return switch (operation) {
            case SetName it -> moved(it.base(), now.name(), path);
            case SetSummary it -> moved(it.base(), now.summary(), path);
            case SetSlug it -> moved(it.base(), now.slug(), path);
            case MoveSkill it ->
                it.base().equals(now.group())
                        ? Optional.empty()
                        : misfit(new Misfit("base-moved", path + ".base", "It stands in another group now."));
            case RemoveRoleFromSkill it ->
                it.base().equals(now.ladder(it.role()))
                        ? Optional.empty()
                        : misfit(new Misfit(
                                "base-moved", path + ".base", "Something else is expected of this role now."));
            case AddExpectation it ->
                now.at(it.place())
                        .map(says -> new Misfit(
                                "cell-exists",
                                path,
                                "This cell says something already: “" + says.description() + "”. Edit it."));
            case EditExpectation it -> cell(it, it.base(), head, path);
            case RemoveExpectation it -> cell(it, it.base(), head, path);
            case CreateSkill _, RetireSkill _, RestoreSkill _, AddRoleToSkill _ -> Optional.empty();
        };
    }

    private static Optional<Misfit> taken(Operation operation, Head head, String path) {
        return operation
                .takes()
                .filter(head.taken()::contains)
                .map(it -> new Misfit(
                        "slug-taken",
                        path + ".proposed.slug",
                        "/skills/" + it + " is or was the address of another skill: choose another."));
    }

    private static Optional<Misfit> cell(OnCell operation, Expectation base, Head head, String path) {
        var now = head.profile().at(operation.place());
        if (now.isEmpty())
            return misfit(new Misfit("cell-empty", path, "This cell says nothing at the moment. Add an expectation."));
        if (now.get().equals(base)) return Optional.empty();
        return moved(null, now.get().description(), path);
    }

    private static Optional<Misfit> moved(@Nullable Object base, @Nullable String now, String path) {
        if (Objects.equals(base, now)) return Optional.empty();
        return misfit(new Misfit(
                "base-moved", path + ".base", "It says something else now: “" + Objects.toString(now, "") + "”."));
    }

    private static Optional<Misfit> misfit(Misfit misfit) {
        return Optional.of(misfit);
    }

    private static boolean sameBase(Operation before, Operation after) {
        if (!before.sameTarget(after) || before.getClass() != after.getClass()) return false;
        return switch (before) {
            case SetName it -> it.base().equals(((SetName) after).base());
            case SetSummary it -> Objects.equals(it.base(), ((SetSummary) after).base());
            case SetSlug it -> it.base().equals(((SetSlug) after).base());
            case MoveSkill it -> it.base().equals(((MoveSkill) after).base());
            case RemoveRoleFromSkill it -> it.base().equals(((RemoveRoleFromSkill) after).base());
            case EditExpectation it -> it.base().equals(((EditExpectation) after).base());
            case RemoveExpectation it -> it.base().equals(((RemoveExpectation) after).base());
            case CreateSkill _, RetireSkill _, RestoreSkill _, AddRoleToSkill _, AddExpectation _ -> true;
        };
    }
}
