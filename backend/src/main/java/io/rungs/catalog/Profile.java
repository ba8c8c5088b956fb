package io.rungs.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one skill says at one revision. Roles stand in the order in which the page shows them.
public record Profile(
        String name, @Nullable String summary, List<UUID> roles, SortedMap<Place, Expectation> expectations) {
    /// Longest name and summary, in code points.
    public static final int LONGEST_NAME = 120;

    public static final int LONGEST_SUMMARY = 600;

    public Profile {
        roles = List.copyOf(roles);
        expectations = Collections.unmodifiableSortedMap(new TreeMap<>(expectations));
    }

    public Optional<Expectation> at(Place place) {
        return Optional.ofNullable(expectations.get(place));
    }

    public Profile withName(String changed) {
        return new Profile(changed, summary, roles, expectations);
    }

    public Profile withSummary(@Nullable String changed) {
        return new Profile(name, changed, roles, expectations);
    }

    public Profile with(Place place, Expectation expectation) {
        var changed = new TreeMap<>(expectations);
        changed.put(place, expectation);
        return new Profile(name, summary, roles, changed);
    }

    public Profile without(Place place) {
        var changed = new TreeMap<>(expectations);
        changed.remove(place);
        return new Profile(name, summary, roles, changed);
    }

    public static Profile of(
            String name, @Nullable String summary, List<UUID> roles, Map<Place, Expectation> expectations) {
        return new Profile(name, summary, roles, new TreeMap<>(expectations));
    }
}
