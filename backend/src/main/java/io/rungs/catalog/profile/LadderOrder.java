package io.rungs.catalog.profile;

import io.rungs.catalog.profile.Finding.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One role's rungs within a profile, and what is wrong with their order.
record LadderOrder(Profile profile, UUID role) {
    static Stream<LadderOrder> of(Profile profile) {
        return profile.roles().stream().map(it -> new LadderOrder(profile, it));
    }

    /// Two rungs that say something, with nothing between them that matters.
    record Step(Place lower, Place upper) {
        /// From the lower to the upper, both included.
        Stream<Place> places() {
            return Stream.of(Level.values())
                    .filter(it -> it.compareTo(lower.level()) >= 0 && it.compareTo(upper.level()) <= 0)
                    .map(it -> new Place(lower.role(), it));
        }
    }

    /// Each rung that says something, with the next one above that does.
    List<Step> steps() {
        return steps(_ -> true);
    }

    private List<Step> steps(Predicate<Expectation> which) {
        List<Step> steps = new ArrayList<>();
        @Nullable Place lower = null;
        for (Level level : Level.values()) {
            var place = new Place(role, level);
            if (profile.at(place).filter(which).isEmpty()) continue;
            if (lower != null) steps.add(new Step(lower, place));
            lower = place;
        }
        return steps;
    }

    Stream<Finding> missing() {
        return steps().stream()
                .flatMap(Step::places)
                .filter(it -> profile.at(it).isEmpty())
                .map(it -> Finding.of(Code.LEVEL_MISSING, profile, it));
    }

    Stream<Step> requirementDrops() {
        return steps().stream()
                .filter(it -> says(it.lower()).requirement() == Requirement.MANDATORY)
                .filter(it -> says(it.upper()).requirement() == Requirement.OPTIONAL);
    }

    Stream<Step> proficiencyDrops() {
        return steps(it -> it.proficiency() != null).stream()
                .filter(it -> proficiency(it.lower()) > proficiency(it.upper()));
    }

    private int proficiency(Place place) {
        return Optional.ofNullable(says(place).proficiency()).orElseThrow().ordinal();
    }

    private Expectation says(Place place) {
        return profile.at(place).orElseThrow();
    }
}
