package io.rungs.catalog;

import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
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
import java.util.UUID;

/// The operations that lead from one profile of a skill to another: what somebody would propose who reads the one
/// and wants the other.
public final class Way {
    private Way() {}

    /// Whoever retires a skill changes nothing else of it: then that is all.
    public static List<Operation> between(UUID skill, Profile from, Profile to) {
        if (from.state() != to.state() && to.state() == SkillState.RETIRED) return List.of(new RetireSkill(skill));
        List<Operation> way = new ArrayList<>();
        for (ProfileChange change : ProfileChange.between(from, to)) {
            switch (change) {
                case ProfileChange.OfState _ -> way.add(new RestoreSkill(skill));
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
