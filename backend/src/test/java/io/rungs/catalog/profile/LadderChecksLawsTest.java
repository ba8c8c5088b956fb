package io.rungs.catalog.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.FirstFramework;
import io.rungs.catalog.profile.Finding.Code;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
            Code.NEARLY_AS_BELOW);

    @Provide
    Arbitrary<Profile> profiles() {
        var places = Combinators.combine(Arbitraries.of(DEVELOPER, ANALYST), Arbitraries.of(FirstFramework.LEVELS))
                .as(Place::new);
        return Arbitraries.maps(places, expectations())
                .ofMaxSize(10)
                .map(it -> Profile.of("tracking", GROUP, "Tracking", null, List.of(DEVELOPER, ANALYST), it))
                .withoutEdgeCases();
    }

    private static Arbitrary<Expectation> expectations() {
        var texts = Arbitraries.of(
                "TBD",
                "Good knowledge of Docker.",
                "Logs every run.",
                "Compares candidates in the tracker's charts, and stores the chosen model.",
                "Compares candidates in the tracker's charts, and stores the best model.");
        var proficiencies = Arbitraries.of(FirstFramework.PROFICIENCIES).injectNull(0.3);
        return Combinators.combine(texts, Arbitraries.of(Requirement.values()), proficiencies)
                .as(Expectation::new);
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
        fresh.removeAll(CHECKS.of(before));

        assertThat(CHECKS.introduced(before, after)).containsAll(fresh);
    }

    @Property(tries = 300)
    void nothingChangedIntroducesNothing(@ForAll("profiles") Profile profile) {
        assertThat(CHECKS.introduced(profile, profile.withName("Tracing"))).isEmpty();
    }

    @Property(tries = 300)
    void keysAreUnique(@ForAll("profiles") Profile profile) {
        assertThat(CHECKS.of(profile)).extracting(Finding::key).doesNotHaveDuplicates();
    }

    private static Profile keeping(Profile profile, Predicate<Place> which) {
        var kept = profile;
        for (Place place : profile.expectations().keySet()) if (!which.test(place)) kept = kept.without(place);
        return kept;
    }
}
