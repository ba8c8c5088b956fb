package io.rungs.catalog.profile;

import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
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
        if (from.state() == SkillState.ACTIVE && leaves) return List.of(SetField.retiring(skill));
        if (from.state() == SkillState.RETIRED && !from.equals(to)) {
            List<Operation> way = new ArrayList<>(List.of(SetField.restoring(skill)));
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
                case ProfileChange.OfField it -> {
                    if (it.field() != SkillField.STATE)
                        way.add(new SetField(skill, it.field(), it.before(), it.after()));
                }
                case ProfileChange.OfRole it ->
                    way.add(new SetRole(skill, it.role(), it.added() ? null : from.ladder(it.role())));
                case ProfileChange.OfExpectation it -> {
                    if (to.roles().contains(it.place().role()))
                        way.add(new SetCell(skill, it.place(), it.before(), it.after()));
                }
            }
        }
        return way;
    }
}
