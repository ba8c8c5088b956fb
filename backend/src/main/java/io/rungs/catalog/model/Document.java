package io.rungs.catalog.model;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A profile as a revision keeps it for ever: ids and texts, no names that may change.
///
/// ```
/// skill ─ head ─▶ revision r3 ─ document ┬ name, summary, address, group, state
///                 revision r2            ├ roles, in the order of the page
///                 revision r1            └ expectations, by level, then role ─▶ cell (stable id)
/// ```
///
/// The oldest ones keep no address and no state: skills were neither renamed nor retired then. Older ones name
/// levels and proficiencies by words, which [Level#kept] knows. No description is as below.
public record Document(
        String name,
        @Nullable String summary,
        @Nullable String slug,
        UUID group,
        @Nullable SkillState state,
        List<UUID> roles,
        List<Entry> expectations) {
    /// What one cell says.
    public record Entry(
            UUID cell,
            UUID role,
            Level level,
            @Nullable String description,
            @Nullable Requirement requirement,
            @Nullable Proficiency proficiency) {}

    public static Document of(Profile profile, Map<Place, UUID> cells, Ladder ladder) {
        Comparator<Place> order = Comparator.<Place>comparingInt(it -> ladder.place(it.level()))
                .thenComparing(Place::level)
                .thenComparing(it -> profile.roles().indexOf(it.role()));
        List<Entry> entries = profile.expectations().entrySet().stream()
                .filter(it -> cells.containsKey(it.getKey()))
                .sorted(Map.Entry.comparingByKey(order))
                .map(it -> entry(Objects.requireNonNull(cells.get(it.getKey())), it.getKey(), it.getValue()))
                .toList();
        return new Document(
                profile.name(),
                profile.summary(),
                profile.slug(),
                profile.group(),
                profile.state(),
                profile.roles(),
                entries);
    }

    private static Entry entry(UUID cell, Place place, Expectation says) {
        return new Entry(cell, place.role(), place.level(), says.description(), says.requirement(), says.proficiency());
    }

    public SkillState standing() {
        return state == null ? SkillState.ACTIVE : state;
    }

    /// @param first the address that the skill had at first
    public Profile profile(String first) {
        Map<Place, Expectation> texts = new LinkedHashMap<>();
        for (Entry it : expectations)
            texts.put(
                    new Place(it.role(), it.level()),
                    new Expectation(it.description(), it.requirement(), it.proficiency()));
        return Profile.of(Objects.requireNonNullElse(slug, first), group, name, summary, roles, texts)
                .with(standing());
    }
}
