package io.rungs.catalog.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Finding.Code;
import io.rungs.testing.FirstFramework;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of the ladder checks, whatever a profile says.
class LadderChecksLawsTest {
    private static final LadderChecks CHECKS = LadderChecks.in("en", FirstFramework.FRAMEWORK);
    private static final UUID DEVELOPER = new UUID(2, 1);
    private static final UUID ANALYST = new UUID(2, 2);
    private static final UUID STRANGER = new UUID(2, 3);
    private static final UUID GROUP = new UUID(3, 1);
    private static final Set<Code> OF_ORDER = EnumSet.of(
            Code.LEVEL_MISSING,
            Code.REQUIREMENT_DROPS,
            Code.PROFICIENCY_DROPS,
            Code.SAME_AS_BELOW,
            Code.NEARLY_AS_BELOW,
            Code.STATEMENT_LOST);

    @Provide
    Arbitrary<Profile> profiles() {
        return Arbitraries.maps(places(), expectations())
                .ofMaxSize(10)
                .map(it -> Profile.of("tracking", GROUP, "Tracking", null, List.of(DEVELOPER, ANALYST), it))
                .withoutEdgeCases();
    }

    private static Arbitrary<Expectation> expectations() {
        var texts = Arbitraries.of(
                "TBD",
                "Good knowledge of Docker.",
                "Logs every run.",
                "- reads logs\n- reads figures\n- names what is odd",
                "- reads logs\n- names what is odd",
                "Compares candidates in the tracker's charts, and stores the chosen model.",
                "Compares candidates in the tracker's charts, and stores the best model.");
        var proficiencies = Arbitraries.of(FirstFramework.PROFICIENCIES).injectNull(0.3);
        return Combinators.combine(
                        texts.injectNull(0.1),
                        Arbitraries.of(Requirement.values()).injectNull(0.2),
                        proficiencies)
                .as(Expectation::new);
    }

    /// One to twelve levels whose ids stand in any order.
    @Provide
    Arbitrary<List<Level>> ladders() {
        return Arbitraries.integers()
                .between(1, 1000)
                .map(it -> new Level(new UUID(7, it)))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(Ladder.MOST);
    }

    /// What a level is called by inside makes no difference, only the order of the ladder.
    @Property(tries = 200)
    void theOrderOfTheLadderDecidesAndNotThatOfIds(
            @ForAll("ladders") List<Level> levels, @ForAll("profiles") Profile profile) {
        var rising = new ArrayList<>(levels);
        rising.sort(Comparator.naturalOrder());
        var some = on(levels, profile);
        var same = on(rising, profile);

        assertThat(checks(levels).of(some))
                .extracting(it -> List.of(it.code(), at(it).role(), levels.indexOf(at(it).level())))
                .isEqualTo(checks(rising).of(same).stream()
                        .map(it -> List.<Object>of(it.code(), at(it).role(), rising.indexOf(at(it).level())))
                        .toList());
    }

    /// Its expectations, as many levels as there are, at the levels of another ladder.
    private static Profile on(List<Level> levels, Profile profile) {
        Map<Place, Expectation> says = new HashMap<>();
        profile.expectations().forEach((place, it) -> {
            int at = FirstFramework.LEVELS.indexOf(place.level());
            if (at < levels.size()) says.put(new Place(place.role(), levels.get(at)), it);
        });
        return Profile.of("tracking", GROUP, "Tracking", null, List.of(DEVELOPER, ANALYST), says);
    }

    private static LadderChecks checks(List<Level> levels) {
        var ladder = new Ladder(levels.stream()
                .map(it -> new Ladder.Entry(it, it.toString(), it.toString(), null, true))
                .toList());
        return LadderChecks.in("en", new Framework(ladder, FirstFramework.FRAMEWORK.scale(), Map.of()));
    }

    @Provide
    Arbitrary<Level> levels() {
        return Arbitraries.of(FirstFramework.LEVELS);
    }

    @Property(tries = 300)
    void oneLevelIsNoLadder(@ForAll("profiles") Profile profile, @ForAll("levels") Level level) {
        var one = keeping(profile, it -> it.level().equals(level));

        assertThat(CHECKS.of(one)).extracting(Finding::code).doesNotContainAnyElementsOf(OF_ORDER);
    }

    @Property(tries = 300)
    void anotherRoleLeavesTheFindingsOfTheOthersAsTheyAre(@ForAll("profiles") Profile profile) {
        var wider = profile.withRole(STRANGER)
                .with(new Place(STRANGER, Level.LEAD), new Expectation("Steers far away.", Requirement.OPTIONAL, null));

        assertThat(CHECKS.of(wider)).isEqualTo(CHECKS.of(profile));
    }

    @Property(tries = 300)
    void aChangeIntroducesOnlyWhatIsThereAfterIt(
            @ForAll("profiles") Profile before, @ForAll("profiles") Profile after) {
        assertThat(CHECKS.of(after)).containsAll(CHECKS.introduced(before, after));
    }

    @Property(tries = 300)
    void whatWasNotThereBeforeIsIntroduced(@ForAll("profiles") Profile before, @ForAll("profiles") Profile after) {
        var fresh = new ArrayList<>(CHECKS.of(after));
        fresh.removeIf(it -> CHECKS.of(before).stream()
                .anyMatch(was -> was.code() == it.code() && was.places().containsAll(it.places())));

        assertThat(CHECKS.introduced(before, after)).containsAll(fresh);
    }

    /// Whatever is wrong with a cell, another field of it can be changed.
    @Property(tries = 300)
    void noCellIsFrozen(@ForAll("profiles") Profile before, @ForAll("places") Place place) {
        var says = before.at(place);
        if (says.isEmpty()) return;
        for (Requirement requirement : Requirement.values())
            for (var proficiency : FirstFramework.PROFICIENCIES) {
                var changed = new Expectation(says.get().description(), requirement, proficiency);
                assertThat(CHECKS.introduced(before, before.with(place, changed)))
                        .extracting(Finding::severity)
                        .doesNotContain(Finding.Severity.ERROR);
            }
    }

    @Provide
    Arbitrary<Place> places() {
        return Combinators.combine(Arbitraries.of(DEVELOPER, ANALYST), Arbitraries.of(FirstFramework.LEVELS))
                .as(Place::new);
    }

    @Property(tries = 300)
    void nothingChangedIntroducesNothing(@ForAll("profiles") Profile profile) {
        assertThat(CHECKS.introduced(profile, profile.withName("Tracing"))).isEmpty();
    }

    @Property(tries = 300)
    void keysAreUnique(@ForAll("profiles") Profile profile) {
        assertThat(CHECKS.of(profile)).extracting(Finding::key).doesNotHaveDuplicates();
    }

    private static Place at(Finding finding) {
        return finding.place().orElseThrow();
    }

    private static Profile keeping(Profile profile, Predicate<Place> which) {
        var kept = profile;
        for (Place place : profile.expectations().keySet()) if (!which.test(place)) kept = kept.without(place);
        return kept;
    }
}
