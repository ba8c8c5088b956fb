package io.rungs.seeding.model;

import java.time.Duration;
import java.util.List;

/// The demonstration people and what they did. The steps of all scenes stand in the order in which they happened.
public record Seeds(List<SeedPerson> people, List<Cue> cues) {
    /// How long before the first start the catalogue was imported, and its people came; every step is later.
    public static final Duration CATALOGUE_BEFORE = Duration.ofDays(45);

    public static final Duration PEOPLE_BEFORE = Duration.ofDays(40);
}
