package io.rungs.catalog.profile;

import static io.rungs.catalog.profile.Level.JUNIOR;
import static io.rungs.catalog.profile.Level.LEAD;
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
        var profile = ladder(says(LOGS), says(LOGS.toLowerCase()), says(LOGS.replace("metrics", "figures")));

        assertThat(found(profile)).containsExactly("same-as-below MIDDLE > JUNIOR", "nearly-as-below SENIOR > MIDDLE");
        assertThat(CHECKS.of(profile)).extracting(Finding::severity).containsExactly(Severity.ERROR, Severity.WARNING);
    }

    @Test
    void anotherRolesTextAtTheSameLevel() {
        var profile = EMPTY.with(new Place(DEVELOPER, SENIOR), says(LOGS))
                .with(new Place(ANALYST, SENIOR), says(LOGS))
                .with(new Place(DEVELOPER, LEAD), says("Agrees what must be recorded."));

        var finding = CHECKS.of(profile).getFirst();
        assertThat(CHECKS.of(profile)).hasSize(1);
        assertThat(finding.code()).isEqualTo(Code.SAME_AS_ROLE);
        assertThat(finding.places()).containsExactly(new Place(ANALYST, SENIOR), new Place(DEVELOPER, SENIOR));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
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

    @Test
    void whatIsWrongWithAChangedCellCountsEvenIfItWasBefore() {
        var before = ladder(says(LOGS), says(LOGS));
        var after = ladder(says(LOGS), says(LOGS.toUpperCase()));

        assertThat(codes(CHECKS.introduced(before, after))).containsExactly("same-as-below MIDDLE > JUNIOR");
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
