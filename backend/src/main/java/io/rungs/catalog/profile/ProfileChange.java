package io.rungs.catalog.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One difference between two profiles of a skill.
public sealed interface ProfileChange {
    /// Before the first revision it said nothing.
    record OfField(
            SkillField field,
            @Nullable String before,
            @Nullable String after) implements ProfileChange {}

    /// A role came to the skill or left it.
    record OfRole(UUID role, boolean added) implements ProfileChange {}

    /// At least one of both says something.
    record OfExpectation(
            Place place,
            @Nullable Expectation before,
            @Nullable Expectation after) implements ProfileChange {}

    /// What leads from the one to the other: fields in their order, roles, then cells by role and by the ids of
    /// levels. Before a skill's first revision there was nothing; that it came is not a change of its state.
    static List<ProfileChange> between(@Nullable Profile before, Profile after) {
        List<ProfileChange> changes = new ArrayList<>();
        for (SkillField field : SkillField.values()) {
            String was = before == null ? null : field.of(before);
            String is = field.of(after);
            boolean comes = before == null && field == SkillField.STATE;
            if (!comes && !Objects.equals(was, is)) changes.add(new OfField(field, was, is));
        }
        changes.addAll(ofRoles(before, after));
        changes.addAll(ofCells(before, after));
        return changes;
    }

    /// As [#between], the cells of a role in the order of the ladder.
    static List<ProfileChange> between(@Nullable Profile before, Profile after, Ladder ladder) {
        Comparator<Place> rising = Comparator.comparing(Place::role)
                .thenComparingInt(it -> ladder.place(it.level()))
                .thenComparing(Place::level);
        List<ProfileChange> all = between(before, after);
        return Stream.concat(
                        all.stream().filter(it -> !(it instanceof OfExpectation)),
                        all.stream()
                                .filter(OfExpectation.class::isInstance)
                                .map(OfExpectation.class::cast)
                                .sorted(Comparator.comparing(OfExpectation::place, rising)))
                .toList();
    }

    private static List<ProfileChange> ofRoles(@Nullable Profile before, Profile after) {
        var rolesBefore = before == null ? List.<UUID>of() : before.roles();
        List<ProfileChange> changes = new ArrayList<>();
        after.roles().stream().filter(it -> !rolesBefore.contains(it)).forEach(it -> changes.add(new OfRole(it, true)));
        rolesBefore.stream()
                .filter(it -> !after.roles().contains(it))
                .forEach(it -> changes.add(new OfRole(it, false)));
        return changes;
    }

    private static List<ProfileChange> ofCells(@Nullable Profile before, Profile after) {
        var places = new TreeSet<>(after.expectations().keySet());
        if (before != null) places.addAll(before.expectations().keySet());
        List<ProfileChange> changes = new ArrayList<>();
        for (Place place : places) {
            Expectation was = before == null ? null : before.expectations().get(place);
            Expectation is = after.expectations().get(place);
            if (!Objects.equals(was, is)) changes.add(new OfExpectation(place, was, is));
        }
        return changes;
    }
}
