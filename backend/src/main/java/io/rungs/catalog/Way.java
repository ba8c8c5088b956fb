package io.rungs.catalog;

import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
import io.rungs.catalog.Operation.CreateSkill;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.RemoveRoleFromSkill;
import io.rungs.catalog.Operation.RestoreSkill;
import io.rungs.catalog.Operation.RetireSkill;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The operations that lead from one profile of a skill to another: what somebody would propose who reads the one
/// and wants the other.
public final class Way {
    private Way() {}

    /// Whoever retires a skill changes nothing else of it: then that is all. What is retired is restored to be
    /// changed.
    public static List<Operation> between(UUID skill, Profile from, Profile to) {
        boolean leaves = to.state() == SkillState.RETIRED;
        if (from.state() == SkillState.ACTIVE && leaves) return List.of(new RetireSkill(skill));
        if (from.state() == SkillState.RETIRED && !from.equals(to)) {
            List<Operation> way = new ArrayList<>(List.of(new RestoreSkill(skill)));
            way.addAll(changes(skill, from, to));
            return way;
        }
        if (from.state() == SkillState.PROPOSED) return creation(skill, to);
        return changes(skill, from, to);
    }

    private static List<Operation> creation(UUID skill, Profile to) {
        var bare = Profile.of(to.slug(), to.group(), to.name(), null, List.of(), Map.of());
        List<Operation> way = new ArrayList<>();
        way.add(new CreateSkill(skill, to.slug(), to.name(), to.group()));
        way.addAll(changes(skill, bare, to));
        return way;
    }

    private static List<Operation> changes(UUID skill, Profile from, Profile to) {
        List<Operation> way = new ArrayList<>();
        for (ProfileChange change : ProfileChange.between(from, to)) {
            switch (change) {
                case ProfileChange.OfState _ -> {}
                case ProfileChange.OfName _ -> way.add(new SetName(skill, from.name(), to.name()));
                case ProfileChange.OfSlug _ -> way.add(new SetSlug(skill, from.slug(), to.slug()));
                case ProfileChange.OfGroup _ -> way.add(new MoveSkill(skill, from.group(), to.group()));
                case ProfileChange.OfSummary it -> way.add(new SetSummary(skill, it.before(), it.after()));
                case ProfileChange.OfRole it ->
                    way.add(
                            it.added()
                                    ? new AddRoleToSkill(skill, it.role())
                                    : new RemoveRoleFromSkill(skill, it.role(), from.ladder(it.role())));
                case ProfileChange.OfExpectation it -> {
                    if (to.roles().contains(it.place().role())) way.add(onCell(skill, it));
                }
            }
        }
        return way;
    }

    private static Operation onCell(UUID skill, ProfileChange.OfExpectation change) {
        Expectation before = change.before();
        Expectation after = change.after();
        if (after != null && before != null) return new EditExpectation(skill, change.place(), before, after);
        if (after != null) return new AddExpectation(skill, change.place(), after);
        if (before != null) return new RemoveExpectation(skill, change.place(), before);
        throw new IllegalArgumentException("Nothing changed at " + change.place());
    }
}
