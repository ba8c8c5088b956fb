package io.rungs.catalog.profile;

import static io.rungs.catalog.profile.Level.JUNIOR;
import static io.rungs.catalog.profile.Level.MIDDLE;
import static io.rungs.catalog.profile.Level.PRINCIPAL;
import static io.rungs.catalog.profile.Level.SENIOR;
import static io.rungs.catalog.profile.Proficiency.ADVANCED;
import static io.rungs.catalog.profile.Proficiency.EXPERT;
import static io.rungs.catalog.profile.Proficiency.WORKING;
import static io.rungs.catalog.profile.Requirement.MANDATORY;
import static io.rungs.catalog.profile.Requirement.OPTIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Finding.Code;
import io.rungs.catalog.profile.Finding.Severity;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.testing.FirstFramework;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LadderChecksTest {
    private static final LadderChecks CHECKS = LadderChecks.in("en-GB", FirstFramework.FRAMEWORK);
    private static final UUID DEVELOPER = new UUID(2, 1);
    private static final UUID ANALYST = new UUID(2, 2);
    private static final UUID TESTER = new UUID(2, 3);
    private static final String KEY_OF_TWO = "c98ec332abb50fc732d8d6e8";
    private static final UUID GROUP = new UUID(3, 1);
    private static final String LOGS = "Logs parameters, metrics and output files of every run that a model came from.";
    private static final Profile EMPTY =
            Profile.of("tracking", GROUP, "Tracking", null, List.of(DEVELOPER, ANALYST), Map.of());

    @Test
    void aLadderThatClimbsIsInOrder() {
        var profile = ladder(
                says("Logs every run.", OPTIONAL, WORKING),
                says("Compares candidate runs.", OPTIONAL, ADVANCED),
                says("Designs what is logged.", MANDATORY, ADVANCED),
                says("Agrees what must be recorded.", MANDATORY, null),
                says("Decides which tracker is bought.", MANDATORY, EXPERT));

        assertThat(CHECKS.of(profile)).isEmpty();
    }

    /// What takes seconds for a large proposal is found once, though somebody gives a domain another name
    /// meanwhile.
    @Test
    void whatWasFoundGoesOnToBeKnownWhereTheFrameworkIsReadAnewAndSaysTheSame() {
        var profile = ladder(null, says("Compares candidate runs."), null, null, says("TODO"));
        var before = framework("Junior", Map.of(DEVELOPER, rungs(null)));
        var first = LadderChecks.in("en", before);
        var found = first.introduced(null, profile);

        var again = LadderChecks.in("en", framework("Junior", Map.of(DEVELOPER, rungs(null))), first);
        assertThat(again.introduced(null, profile)).isNotEmpty().isSameAs(found);
        var another =
                LadderChecks.in("en", framework("Junior", Map.of(DEVELOPER, rungs(null), ANALYST, rungs(null))), again);
        assertThat(another.introduced(null, profile)).as("another role came").isSameAs(found);
        var fewer = LadderChecks.in("en", framework("Junior", Map.of(DEVELOPER, List.of())), another);
        assertThat(fewer.introduced(null, profile))
                .as("the role has other rungs")
                .extracting(Finding::code)
                .contains(Code.NO_SUCH_RUNG);
        var renamed = LadderChecks.in("en", framework("Novice", Map.of(DEVELOPER, rungs(null))), again);
        assertThat(renamed.introduced(null, profile))
                .as("any text may name a level")
                .isNotSameAs(found);
        var titled = LadderChecks.in("en", framework("Junior", Map.of(DEVELOPER, rungs("Maker"))), again);
        assertThat(titled.introduced(null, profile)).as("and a title").isNotSameAs(found);
    }

    private static Framework framework(String lowest, Map<UUID, List<RoleRung>> rungs) {
        var levels = FirstFramework.LADDER.all().stream()
                .map(it ->
                        it.level().equals(JUNIOR) ? new Ladder.Entry(JUNIOR, it.slug(), lowest, "Begins.", true) : it)
                .toList();
        return new Framework(new Ladder(levels), FirstFramework.FRAMEWORK.scale(), rungs);
    }

    private static List<RoleRung> rungs(@Nullable String title) {
        return FirstFramework.LEVELS.stream()
                .map(it -> new RoleRung(it, title, null))
                .toList();
    }

    @Test
    void aLevelIsMissingBetweenTwoThatSaySomething() {
        var profile =
                ladder(null, says("Compares candidate runs."), null, null, says("Decides which tracker is bought."));

        assertThat(found(profile)).containsExactly("level-missing SENIOR", "level-missing LEAD");
        assertThat(CHECKS.of(profile)).extracting(Finding::severity).containsOnly(Severity.WARNING);
    }

    @Test
    void mandatoryTurnsOptionalGoingUp() {
        var profile = ladder(
                says("Logs every run.", MANDATORY, null),
                null,
                says("Designs what is logged.", OPTIONAL, null),
                says("Agrees what must be recorded.", OPTIONAL, null));

        assertThat(found(profile)).containsExactly("level-missing MIDDLE", "requirement-drops SENIOR > JUNIOR");
    }

    @Test
    void proficiencyDropsGoingUpAlsoPastALevelThatSaysNone() {
        var profile = ladder(
                says("Logs every run.", OPTIONAL, EXPERT),
                says("Compares candidate runs.", OPTIONAL, null),
                says("Designs what is logged.", OPTIONAL, ADVANCED));

        assertThat(found(profile)).containsExactly("proficiency-drops SENIOR > JUNIOR");
    }

    @Test
    void theTextOfTheLevelBelowIsNoText() {
        var profile = ladder(says(LOGS), says(LOGS.toLowerCase()), says(LOGS.replace("that a", "which the")));

        assertThat(found(profile)).containsExactly("same-as-below MIDDLE > JUNIOR", "nearly-as-below SENIOR > MIDDLE");
        assertThat(CHECKS.of(profile)).extracting(Finding::severity).containsOnly(Severity.WARNING);
    }

    @Test
    void whatRolesShareIsMeant() {
        var profile = EMPTY.with(new Place(DEVELOPER, SENIOR), says(LOGS)).with(new Place(ANALYST, SENIOR), says(LOGS));

        assertThat(CHECKS.of(profile)).isEmpty();
    }

    @Test
    void oneTextInSeveralWordingsIsOneFindingThatNamesAllItsPlaces() {
        var profile = EMPTY.withRole(TESTER)
                .with(new Place(DEVELOPER, SENIOR), says(LOGS))
                .with(new Place(ANALYST, SENIOR), says(LOGS.replace("that a", "which the")))
                .with(new Place(TESTER, SENIOR), says(LOGS));

        var finding = CHECKS.of(profile).getFirst();
        assertThat(CHECKS.of(profile)).hasSize(1);
        assertThat(finding.code()).isEqualTo(Code.NEARLY_AS_ROLE);
        assertThat(finding.places())
                .as("first where the fewest say it so")
                .containsExactly(new Place(ANALYST, SENIOR), new Place(DEVELOPER, SENIOR), new Place(TESTER, SENIOR));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aStatementThatIsLostIsNamedByItsNumber() {
        var profile = ladder(
                says("- plans the work\n- names its risks\n- thanks those who helped\n- tells what was learned"),
                says("- plans the work\n- thanks those who helped\n- tells what was learned"));

        assertThat(found(profile)).containsExactly("statement-lost MIDDLE > JUNIOR");
        assertThat(CHECKS.of(profile).getFirst().statements()).containsExactly(2);
    }

    @Test
    void aSummaryThatSaysNothingHasNoPlace() {
        var finding = CHECKS.of(EMPTY.withSummary("To be defined")).getFirst();

        assertThat(finding.code()).isEqualTo(Code.SUMMARY_FILLER);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.place()).isEmpty();
        assertThat(CHECKS.of(EMPTY.withSummary("Trace every run."))).isEmpty();
    }

    @Test
    void fillerIsOnlyThat() {
        var profile = ladder(says("TBD"), says("TBD"));

        assertThat(found(profile)).containsExactly("filler JUNIOR", "filler MIDDLE");
        assertThat(CHECKS.of(profile)).extracting(Finding::severity).containsOnly(Severity.ERROR);
    }

    @Test
    void aTextIsLongFromTheLimitOn() {
        String words = "Compares runs and ".repeat(100);

        assertThat(found(ladder(says(words.substring(0, LadderChecks.LONG))))).isEmpty();
        assertThat(found(ladder(says(words.substring(0, LadderChecks.LONG + 1)))))
                .containsExactly("over-long JUNIOR");
    }

    @Test
    void verbsAreMissedInEnglishAlone() {
        var profile = ladder(says("Good knowledge of Docker."));

        assertThat(found(profile)).containsExactly("no-verb JUNIOR");
        assertThat(LadderChecks.in("pl", FirstFramework.FRAMEWORK).of(profile)).isEmpty();
    }

    @Test
    void aTypingErrorIsMendedWhateverIsWrongElsewhere() {
        var before = ladder(
                says("TBD"),
                null,
                says("Designs waht is logged."),
                says(LOGS, MANDATORY, null),
                says(LOGS, OPTIONAL, null));
        var after = before.with(new Place(DEVELOPER, SENIOR), says("Designs what is logged."));

        assertThat(CHECKS.of(before)).hasSize(4);
        assertThat(CHECKS.introduced(before, after)).isEmpty();
    }

    /// One field of it, or a colon.
    @Test
    void noCellIsFrozenByWhatWasWrongWithItBefore() {
        for (String text : List.of(LOGS, "TBD", "—", "Good knowledge of Docker.", "Compares. ".repeat(120))) {
            var before = ladder(says(LOGS), says(text));

            assertThat(CHECKS.of(before)).as(text).isNotEmpty();
            for (var after : List.of(
                    says(text, MANDATORY, null), says(text, OPTIONAL, EXPERT), says(text + ":"), says(text.strip())))
                assertThat(CHECKS.introduced(before, before.with(new Place(DEVELOPER, MIDDLE), after)))
                        .as(text)
                        .isEmpty();
        }
        var below = EMPTY.with(new Place(DEVELOPER, MIDDLE), Expectation.below(OPTIONAL, null));
        assertThat(found(below)).containsExactly("nothing-below MIDDLE");
        assertThat(CHECKS.introduced(
                        below, below.with(new Place(DEVELOPER, MIDDLE), Expectation.below(MANDATORY, null))))
                .isEmpty();
    }

    @Test
    void whoWritesATextAnewIsAskedForAllOfIt() {
        var filler = ladder(says("TBD"));
        assertThat(codes(CHECKS.introduced(filler, ladder(says("Coming soon")))))
                .containsExactly("filler JUNIOR");

        var falling = ladder(says("Logs every run.", MANDATORY, EXPERT), says("Designs logs.", OPTIONAL, ADVANCED));
        var lower = falling.with(new Place(DEVELOPER, MIDDLE), says("Designs logs.", OPTIONAL, WORKING));
        assertThat(codes(CHECKS.introduced(falling, lower))).containsExactly("proficiency-drops MIDDLE > JUNIOR");

        var summary = EMPTY.withSummary("TBD");
        assertThat(CHECKS.introduced(summary, summary.withName("Tracing"))).isEmpty();
        assertThat(CHECKS.introduced(summary, summary.withSummary("Not defined yet")))
                .extracting(Finding::code)
                .containsExactly(Code.SUMMARY_FILLER);
    }

    @Test
    void anExpectationTakenAwayBringsItsNeighboursTogether() {
        var before = ladder(
                says(LOGS, MANDATORY, null),
                says("Compares candidate runs.", MANDATORY, null),
                says(LOGS, OPTIONAL, null));
        var after = before.without(new Place(DEVELOPER, MIDDLE));

        assertThat(codes(CHECKS.introduced(before, after)))
                .containsExactly(
                        "level-missing MIDDLE", "requirement-drops SENIOR > JUNIOR", "same-as-below SENIOR > JUNIOR");
    }

    @Test
    void anExpectationAddedFarAboveLeavesLevelsMissing() {
        var before = ladder(says("Logs every run."), null, says("Designs what is logged."));
        var after = before.with(new Place(DEVELOPER, PRINCIPAL), says("Decides which tracker is bought."));

        assertThat(codes(CHECKS.introduced(before, after))).containsExactly("level-missing LEAD");
    }

    @Test
    void theSameChangeIsLookedAtOnce() {
        var found = CHECKS.introduced(ladder(says(LOGS)), ladder(says(LOGS), says(LOGS)));

        assertThat(CHECKS.introduced(ladder(says(LOGS)), ladder(says(LOGS), says(LOGS))))
                .isSameAs(found);
    }

    @Test
    void ofANewSkillEverythingCounts() {
        var profile = ladder(says("TBD"));

        assertThat(CHECKS.introduced(null, profile)).isEqualTo(CHECKS.of(profile));
    }

    /// As the key was made when only two were held against each other: a reason that was given then stays.
    @Test
    void theKeyOfSeveralWordingsIsThatOfOneEach() {
        var two = EMPTY.with(new Place(DEVELOPER, SENIOR), says(LOGS))
                .with(new Place(ANALYST, SENIOR), says(LOGS.replace("that a", "which the")));
        var three = two.withRole(TESTER).with(new Place(TESTER, SENIOR), says(LOGS));
        var other = three.with(new Place(ANALYST, SENIOR), says(LOGS.replace("that a", "that the")));

        assertThat(key(two)).isEqualTo(KEY_OF_TWO);
        assertThat(key(three)).isEqualTo(key(two));
        assertThat(key(other)).isNotEqualTo(key(two));
    }

    @Test
    void theKeyStaysUntilOneOfTheTextsChanges() {
        var profile = ladder(says(LOGS), says(LOGS));
        var elsewhere = profile.with(new Place(ANALYST, JUNIOR), says("Reads the log of a run."));
        var below = profile.with(new Place(DEVELOPER, JUNIOR), says(LOGS.toLowerCase()));

        assertThat(key(elsewhere)).isEqualTo(key(profile));
        assertThat(key(below)).isNotEqualTo(key(profile));
    }

    private static String key(Profile profile) {
        return CHECKS.of(profile).getFirst().key();
    }

    private static Profile ladder(@Nullable Expectation... rungs) {
        var profile = EMPTY;
        for (int i = 0; i < rungs.length; i++) {
            Expectation says = rungs[i];
            if (says != null) profile = profile.with(new Place(DEVELOPER, FirstFramework.LEVELS.get(i)), says);
        }
        return profile;
    }

    private static Expectation says(String description) {
        return says(description, OPTIONAL, null);
    }

    private static Expectation says(String description, Requirement requirement, @Nullable Proficiency proficiency) {
        return new Expectation(description, requirement, proficiency);
    }

    private static List<String> found(Profile profile) {
        return codes(CHECKS.of(profile));
    }

    /// As "same-as-below MIDDLE > JUNIOR".
    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(it -> it.code().label() + " "
                        + String.join(
                                " > ",
                                it.places().stream()
                                        .map(place -> place.level().toString())
                                        .toList()))
                .toList();
    }
}
