package io.rungs.proposals.write;

import io.rungs.catalog.GroupRef;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.OperationType;
import io.rungs.catalog.profile.SkillField;
import io.rungs.catalog.profile.SkillState;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.text.Description;
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
    private final Map<UUID, String> retired;
    private final Map<UUID, RoleRef> roles;
    private final Map<UUID, GroupRef> groups;
    private final Framework framework;

    Fit(List<Operation> operations, Heads heads, Framework framework) {
        this.operations = operations;
        this.framework = framework;
        var touched = heads.ofVersions(operations);
        this.published = touched.by(operations);
        this.retired = touched.retired();
        this.roles = heads.roles(operations.stream()
                .flatMap(it -> it.named().stream())
                .distinct()
                .toList());
        this.groups =
                heads.groups(operations.stream().flatMap(Fit::group).distinct().toList());
    }

    /// How an operation does not fit.
    record Misfit(String code, FieldError error) {
        Misfit(String code, String field, String message) {
            this(code, new FieldError(field, message));
        }
    }

    private static Stream<UUID> group(Operation operation) {
        return Stream.concat(left(operation).stream(), operation.enters().stream());
    }

    /// The group that the skill is to leave.
    static Optional<UUID> left(Operation operation) {
        return operation.sets(SkillField.GROUP) && operation instanceof SetField it
                ? Optional.ofNullable(it.base()).map(UUID::fromString)
                : Optional.empty();
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
            if (known.contains(operation)) continue;
            taken(operation, head, path).ifPresent(misfits::add);
            intoRetired(operation, path).ifPresent(misfits::add);
        }
        return misfits;
    }

    /// What no base can excuse: it names something that there is not.
    private void requireNames(Operation operation, String path) {
        requireRole(operation, path);
        if (operation instanceof SetCell it && it.base() == null && !framework.has(it.place()))
            throw Refusal.invalid(
                    "no-such-rung",
                    path + ".level",
                    "%s has no such rung. It has %s."
                            .formatted(
                                    Objects.requireNonNull(roles.get(it.place().role()))
                                            .name(),
                                    framework.titles(it.place().role())));
        requireGroups(operation, path);
    }

    private void requireRole(Operation operation, String path) {
        if (operation.named().filter(it -> !roles.containsKey(it)).isPresent())
            throw Refusal.invalid("unknown-role", path + ".role", "There is no role with this id.");
    }

    private void requireGroups(Operation operation, String path) {
        if (left(operation).filter(it -> !groups.containsKey(it)).isPresent())
            throw Refusal.invalid("unknown-group", path + ".base.group", "There is no group with this id.");
        if (operation.enters().filter(it -> !groups.containsKey(it)).isPresent())
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
        if (operation.restores())
            return state == SkillState.RETIRED
                    ? Optional.empty()
                    : misfit(new Misfit("not-retired", path, name + " is not retired: leave this out."));
        if (state == SkillState.RETIRED && !restored(operation))
            return misfit(
                    new Misfit("skill-retired", path, name + " is retired: restore it in this proposal to change it."));
        return onRole(operation, head, path).or(() -> onBase(operation, head, path));
    }

    private boolean restored(Operation operation) {
        return operations.stream().anyMatch(it -> it.restores() && it.skill().equals(operation.skill()));
    }

    /// A cell needs its role: published, or added with it.
    private Optional<Misfit> onRole(Operation operation, Head head, String path) {
        var held = head.profile().roles();
        if (operation instanceof SetRole it && it.adds())
            return held.contains(it.role())
                    ? misfit(new Misfit(
                            "role-exists", path + ".role", head.skill().name() + " has this role: leave this out."))
                    : Optional.empty();
        boolean added = operation instanceof SetCell it
                && it.base() == null
                && operations.contains(SetRole.adding(it.skill(), it.place().role()));
        if (!added && operation.named().filter(it -> !held.contains(it)).isPresent())
            throw Refusal.invalid(
                    "unknown-role",
                    path + ".role",
                    head.skill().name() + " does not have this role: add it in this proposal.");
        return Optional.empty();
    }

    private static Optional<Misfit> onBase(Operation operation, Head head, String path) {
        var now = head.profile();
        return switch (operation) {
            case SetField it -> field(it, it.field().of(now), path);
            case SetRole it ->
                it.adds() || it.ladder().equals(now.ladder(it.role()))
                        ? Optional.empty()
                        : misfit(new Misfit(
                                "base-moved", path + ".base", "Something else is expected of this role now."));
            case SetCell it -> cell(it, now.at(it.place()).orElse(null), path);
            case CreateSkill _ -> Optional.empty();
        };
    }

    private static Optional<Misfit> field(SetField it, @Nullable String now, String path) {
        return switch (it.field().form()) {
            case TEXT, SLUG -> moved(it.base(), now, path);
            case GROUP ->
                Objects.equals(it.base(), now)
                        ? Optional.empty()
                        : misfit(new Misfit("base-moved", path + ".base", "It stands in another group now."));
            case STATE -> Optional.empty();
        };
    }

    private Optional<Misfit> intoRetired(Operation operation, String path) {
        if (operation.enters().filter(retired::containsKey).isPresent())
            return misfit(new Misfit(
                    "group-retired",
                    path + ".proposed.group",
                    retired.get(operation.enters().get()) + " is retired: choose another group."));
        if (operation instanceof SetRole it && it.adds() && retired.containsKey(it.role()))
            return misfit(new Misfit(
                    "role-retired", path + ".role", retired.get(it.role()) + " is retired: leave this role out."));
        return Optional.empty();
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

    private static Optional<Misfit> cell(SetCell it, @Nullable Expectation now, String path) {
        if (Objects.equals(it.base(), now)) return Optional.empty();
        if (now == null)
            return misfit(new Misfit("cell-empty", path, "This cell says nothing at the moment. Add an expectation."));
        if (it.base() == null)
            return misfit(
                    new Misfit("cell-exists", path, "This cell says something already: " + quoted(now) + " Edit it."));
        return now.asBelow()
                ? misfit(new Misfit("base-moved", path + ".base", "It is as below now."))
                : moved(null, now.words(), path);
    }

    private static String quoted(Expectation now) {
        return now.asBelow() ? "as below." : "“" + Description.of(now.words()).inOneLine() + "”.";
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
        if (!before.sameTarget(after) || OperationType.of(before) != OperationType.of(after)) return false;
        return switch (before) {
            case SetField it -> Objects.equals(it.base(), ((SetField) after).base());
            case SetRole it -> it.ladder().equals(((SetRole) after).ladder());
            case SetCell it -> Objects.equals(it.base(), ((SetCell) after).base());
            case CreateSkill _ -> true;
        };
    }
}
