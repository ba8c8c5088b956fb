package io.rungs.catalog.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one skill says at one revision, and where it stands. Roles stand in the order in which the page shows them;
/// only they have expectations.
public record Profile(
        SkillState state,
        String slug,
        UUID group,
        String name,
        @Nullable String summary,
        List<UUID> roles,
        SortedMap<Place, Expectation> expectations) {
    /// Longest name and summary, in code points.
    public static final int LONGEST_NAME = 120;

    public static final int LONGEST_SUMMARY = 600;

    private static final Profile NONE =
            new Profile(SkillState.PROPOSED, "", new UUID(0, 0), "", null, List.of(), new TreeMap<>());

    public Profile {
        roles = List.copyOf(roles);
        expectations = Collections.unmodifiableSortedMap(new TreeMap<>(expectations));
    }

    public static Profile of(
            String slug,
            UUID group,
            String name,
            @Nullable String summary,
            List<UUID> roles,
            Map<Place, Expectation> expectations) {
        return new Profile(SkillState.ACTIVE, slug, group, name, summary, roles, new TreeMap<>(expectations));
    }

    /// Of a skill of which nothing is published.
    public static Profile none() {
        return NONE;
    }

    public Optional<Expectation> at(Place place) {
        return Optional.ofNullable(expectations.get(place));
    }

    /// Its words, as the page shows them.
    public List<String> texts() {
        return Stream.concat(
                        Stream.of(name, summary == null ? "" : summary),
                        expectations.values().stream().map(Expectation::words))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /// What is expected of a role.
    public SortedMap<Level, Expectation> ladder(UUID role) {
        SortedMap<Level, Expectation> ladder = new TreeMap<>();
        expectations.forEach((place, it) -> {
            if (place.role().equals(role)) ladder.put(place.level(), it);
        });
        return ladder;
    }

    public Profile with(SkillState changed) {
        return new Profile(changed, slug, group, name, summary, roles, expectations);
    }

    public Profile withSlug(String changed) {
        return new Profile(state, changed, group, name, summary, roles, expectations);
    }

    public Profile withGroup(UUID changed) {
        return new Profile(state, slug, changed, name, summary, roles, expectations);
    }

    public Profile withName(String changed) {
        return new Profile(state, slug, group, changed, summary, roles, expectations);
    }

    public Profile withSummary(@Nullable String changed) {
        return new Profile(state, slug, group, name, changed, roles, expectations);
    }

    /// The role comes behind the last one that is older than it, so that it does not matter in which order several
    /// come.
    public Profile withRole(UUID role) {
        int at = roles.size();
        while (at > 0 && roles.get(at - 1).compareTo(role) > 0) at--;
        var changed = new ArrayList<>(roles);
        changed.add(at, role);
        return new Profile(state, slug, group, name, summary, changed, expectations);
    }

    /// All that is expected of the role goes with it.
    public Profile withoutRole(UUID role) {
        var fewer = roles.stream().filter(it -> !it.equals(role)).toList();
        var rest = new TreeMap<>(expectations);
        rest.keySet().removeIf(it -> it.role().equals(role));
        return new Profile(state, slug, group, name, summary, fewer, rest);
    }

    public Profile with(Place place, Expectation expectation) {
        var changed = new TreeMap<>(expectations);
        changed.put(place, expectation);
        return new Profile(state, slug, group, name, summary, roles, changed);
    }

    public Profile without(Place place) {
        var changed = new TreeMap<>(expectations);
        changed.remove(place);
        return new Profile(state, slug, group, name, summary, roles, changed);
    }
}
