package io.rungs.catalog.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a skill says once one role has become another. What only the one says moves to the other; where both say
/// something different somebody decides. *As below* goes on to say what it said: where another text stands below it
/// by then, it is spelled out.
public record RoleMerge(Ladder ladder, UUID from, UUID into) {
    /// A level at which both say something, and not the same.
    public record Collision(Level level, Expectation from, Expectation into) {}

    /// Lowest first.
    public List<Collision> collisions(Profile profile) {
        List<Collision> collisions = new ArrayList<>();
        for (Level level : ladder.levels())
            profile.at(new Place(from, level))
                    .ifPresent(one -> profile.at(new Place(into, level))
                            .filter(other -> !other.equals(one))
                            .ifPresent(other -> collisions.add(new Collision(level, one, other))));
        return collisions;
    }

    /// How much only the one says.
    public int moving(Profile profile) {
        return (int) profile.ladder(from).keySet().stream()
                .filter(it -> profile.at(new Place(into, it)).isEmpty())
                .count();
    }

    /// @param taken the levels of collisions at which what the one says replaces what the other says
    public Profile merged(Profile profile, Collection<Level> taken) {
        Profile merged = profile.roles().contains(into) ? profile : profile.withRole(into);
        for (var each : profile.ladder(from).entrySet()) {
            Place place = new Place(into, each.getKey());
            if (profile.at(place).isEmpty() || taken.contains(each.getKey()))
                merged = merged.with(place, each.getValue());
        }
        return spelledOut(profile, merged.withoutRole(from), taken);
    }

    private Profile spelledOut(Profile before, Profile merged, Collection<Level> taken) {
        Profile said = merged;
        for (Level level : ladder.levels()) {
            Place place = new Place(into, level);
            Expectation its = said.at(place).orElse(null);
            if (its == null || !its.asBelow()) continue;
            Set<String> meant = meant(before, level, taken);
            boolean means = below(said, into, level).filter(meant::contains).isPresent();
            if (!means && !meant.isEmpty())
                said = said.with(place, its.saying(meant.iterator().next()));
        }
        return said;
    }

    /// What as below stood for, of each whose it is: of both where both said so.
    private Set<String> meant(Profile before, Level level, Collection<Level> taken) {
        Set<String> meant = new LinkedHashSet<>();
        boolean stays = !taken.contains(level);
        if (stays && saysBelow(before, into, level)) below(before, into, level).ifPresent(meant::add);
        boolean comes = !stays || before.at(new Place(into, level)).isEmpty() || saysBelow(before, into, level);
        if (comes && saysBelow(before, from, level)) below(before, from, level).ifPresent(meant::add);
        return meant;
    }

    private static boolean saysBelow(Profile profile, UUID role, Level level) {
        return profile.at(new Place(role, level)).filter(Expectation::asBelow).isPresent();
    }

    /// The next text below.
    private Optional<String> below(Profile profile, UUID role, Level level) {
        return ladder.levels().subList(0, ladder.place(level)).reversed().stream()
                .flatMap(it -> profile.at(new Place(role, it)).stream())
                .filter(it -> !it.asBelow())
                .map(Expectation::words)
                .findFirst();
    }
}
