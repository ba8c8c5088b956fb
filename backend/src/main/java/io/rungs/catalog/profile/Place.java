package io.rungs.catalog.profile;

import java.util.Comparator;
import java.util.UUID;

/// Where an expectation stands within a profile: a role and a level.
public record Place(UUID role, Level level) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::role).thenComparing(Place::level);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
