package io.rungs.catalog.profile;

import io.rungs.catalog.profile.Finding.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One role's rungs within a profile, and what is wrong with their order.
record LadderOrder(Framework framework, Profile profile, UUID role) {
    static Stream<LadderOrder> of(Framework framework, Profile profile) {
        return profile.roles().stream().map(it -> new LadderOrder(framework, profile, it));
    }

    /// Two rungs that say something, with nothing between them that matters; `between` are the places of all levels
    /// that lie there.
    record Step(Place lower, Place upper, List<Place> between) {
        /// From the lower to the upper, both included.
        Stream<Place> places() {
            return Stream.of(Stream.of(lower), between.stream(), Stream.of(upper))
                    .flatMap(it -> it);
        }
    }

    /// Each rung that says something, with the next one above that does.
    List<Step> steps() {
        return steps(_ -> true);
    }

    private List<Step> steps(Predicate<Expectation> which) {
        List<Step> steps = new ArrayList<>();
        List<Place> between = new ArrayList<>();
        @Nullable Place lower = null;
        for (Level level : framework.ladder().levels()) {
            var place = new Place(role, level);
            if (profile.at(place).filter(which).isEmpty()) {
                between.add(place);
                continue;
            }
            if (lower != null) steps.add(new Step(lower, place, List.copyOf(between)));
            lower = place;
            between.clear();
        }
        return steps;
    }

    /// Each rung that has a text of its own, with the next one above that has: what is as below says what the lower
    /// one says.
    List<Step> textSteps() {
        return steps(it -> !it.asBelow());
    }

    /// What stands where the role has no rung.
    Stream<Finding> withoutRung() {
        return profile.expectations().keySet().stream()
                .filter(it -> it.role().equals(role) && !framework.has(it))
                .map(it -> Finding.of(Code.NO_SUCH_RUNG, profile, it));
    }

    /// What is as below, with no text there.
    Stream<Finding> nothingBelow() {
        return framework.ladder().levels().stream()
                .map(it -> new Place(role, it))
                .takeWhile(it -> profile.at(it).map(Expectation::asBelow).orElse(true))
                .filter(it -> profile.at(it).isPresent())
                .map(it -> Finding.of(Code.NOTHING_BELOW, profile, it));
    }

    /// Of the rungs that the role has.
    Stream<Finding> missing() {
        return steps().stream()
                .flatMap(it -> it.between().stream())
                .filter(framework::has)
                .map(it -> Finding.of(Code.LEVEL_MISSING, profile, it));
    }

    Stream<Step> requirementDrops() {
        return steps(it -> it.requirement() != null).stream()
                .filter(it -> says(it.lower()).requirement() == Requirement.MANDATORY)
                .filter(it -> says(it.upper()).requirement() == Requirement.OPTIONAL);
    }

    Stream<Step> proficiencyDrops() {
        return steps(it -> it.proficiency() != null).stream()
                .filter(it -> proficiency(it.lower()) > proficiency(it.upper()));
    }

    private int proficiency(Place place) {
        return framework.scale().place(says(place).proficiency());
    }

    private Expectation says(Place place) {
        return profile.at(place).orElseThrow();
    }
}
