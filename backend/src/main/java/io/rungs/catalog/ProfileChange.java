package io.rungs.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One difference between two profiles of a skill.
public sealed interface ProfileChange {
    /// It was retired or restored.
    record OfState(SkillState before, SkillState after) implements ProfileChange {}

    record OfName(@Nullable String before, String after) implements ProfileChange {}

    record OfSlug(@Nullable String before, String after) implements ProfileChange {}

    record OfGroup(@Nullable UUID before, UUID after) implements ProfileChange {}

    record OfSummary(@Nullable String before, @Nullable String after) implements ProfileChange {}

    /// A role came to the skill or left it.
    record OfRole(UUID role, boolean added) implements ProfileChange {}

    /// At least one of both says something.
    record OfExpectation(
            Place place,
            @Nullable Expectation before,
            @Nullable Expectation after) implements ProfileChange {}

    /// What leads from the one to the other: state, name, address, group, summary, roles, then cells by role and
    /// level. Before a skill's first revision there was nothing.
    static List<ProfileChange> between(@Nullable Profile before, Profile after) {
        List<ProfileChange> changes = new ArrayList<>();
        if (before != null && before.state() != after.state()) changes.add(new OfState(before.state(), after.state()));
        if (before == null || !before.name().equals(after.name()))
            changes.add(new OfName(before == null ? null : before.name(), after.name()));
        if (before == null || !before.slug().equals(after.slug()))
            changes.add(new OfSlug(before == null ? null : before.slug(), after.slug()));
        if (before == null || !before.group().equals(after.group()))
            changes.add(new OfGroup(before == null ? null : before.group(), after.group()));
        String summaryBefore = before == null ? null : before.summary();
        if (!Objects.equals(summaryBefore, after.summary())) changes.add(new OfSummary(summaryBefore, after.summary()));
        changes.addAll(ofRoles(before, after));
        changes.addAll(ofCells(before, after));
        return changes;
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
