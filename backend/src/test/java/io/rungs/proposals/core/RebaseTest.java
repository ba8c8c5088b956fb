package io.rungs.proposals.core;

import static io.rungs.proposals.policy.Scene.DEVELOPER;
import static io.rungs.proposals.policy.Scene.JUNIOR;
import static io.rungs.proposals.policy.Scene.SENIOR;
import static io.rungs.proposals.policy.Scene.TRACKING;
import static io.rungs.proposals.policy.Scene.clarifying;
import static io.rungs.proposals.policy.Scene.junior;
import static io.rungs.proposals.policy.Scene.structural;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Head;
import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.Resolution.Choice;
import io.rungs.proposals.core.PatchSet.Step;
import io.rungs.proposals.core.Rebase.Rebased;
import io.rungs.proposals.policy.Scene;
import io.rungs.proposals.policy.Weighed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RebaseTest {
    private static final Expectation PUBLISHED = junior("Logs most runs.");
    private static final Expectation CUSTOM = junior("Logs the runs that count.");

    @Test
    void onlyTheFieldThatCollidesIsChosen() {
        var proposed = new Expectation("Logs all runs.", Requirement.MANDATORY, null);
        var scene = new Scene().proposes(edit(proposed)).published(JUNIOR, PUBLISHED);

        assertThat(rebased(scene).unresolved()).containsExactly(new Rebase.Conflict(0, "description"));
        assertThat(only(scene, resolved("description", Choice.MINE, null)))
                .isEqualTo(new SetCell(TRACKING, JUNIOR, PUBLISHED, proposed));
        assertThat(only(scene, resolved("description", Choice.PUBLISHED, null)))
                .isEqualTo(new SetCell(
                        TRACKING,
                        JUNIOR,
                        PUBLISHED,
                        new Expectation(PUBLISHED.description(), Requirement.MANDATORY, null)));
        assertThat(only(scene, resolved("description", Choice.CUSTOM, CUSTOM)))
                .isEqualTo(new SetCell(
                        TRACKING,
                        JUNIOR,
                        PUBLISHED,
                        new Expectation(CUSTOM.description(), Requirement.MANDATORY, null)));
    }

    @Test
    void whatIsLeftAsItIsPublishedFallsAway() {
        var scene = new Scene().proposes(clarifying()).published(JUNIOR, PUBLISHED);

        assertThat(rebased(scene, resolved("description", Choice.PUBLISHED, null))
                        .steps())
                .isEmpty();
    }

    @Test
    void aCellThatWasAddedTwiceIsEdited() {
        var scene = new Scene().proposes(structural()).published(SENIOR, PUBLISHED);

        assertThat(only(scene, resolved("expectation", Choice.MINE, null)))
                .isEqualTo(new SetCell(TRACKING, SENIOR, PUBLISHED, structural().proposed()));
        assertThat(only(scene, resolved("expectation", Choice.CUSTOM, CUSTOM)))
                .isEqualTo(new SetCell(TRACKING, SENIOR, PUBLISHED, CUSTOM));
        assertThat(rebased(scene, resolved("expectation", Choice.PUBLISHED, null))
                        .steps())
                .isEmpty();
    }

    @Test
    void aCellThatWasRemovedWhileItWasEditedIsAdded() {
        var onEmpty = new SetCell(TRACKING, SENIOR, PUBLISHED, CUSTOM);
        var scene = new Scene().proposes(onEmpty);

        assertThat(only(scene, resolved("expectation", Choice.MINE, null)))
                .isEqualTo(SetCell.adding(TRACKING, SENIOR, CUSTOM));
        assertThat(rebased(scene, resolved("expectation", Choice.PUBLISHED, null))
                        .steps())
                .isEmpty();
    }

    @Test
    void aCellThatWasEditedWhileItWasRemovedIsRemovedWithItsNewText() {
        var removal = SetCell.removing(TRACKING, JUNIOR, junior("Logs every run."));
        var scene = new Scene().proposes(removal).published(JUNIOR, PUBLISHED);

        assertThat(only(scene, resolved("expectation", Choice.MINE, null)))
                .isEqualTo(SetCell.removing(TRACKING, JUNIOR, PUBLISHED));
        assertThat(only(scene, resolved("expectation", Choice.CUSTOM, CUSTOM)))
                .isEqualTo(new SetCell(TRACKING, JUNIOR, PUBLISHED, CUSTOM));
    }

    @Test
    void aResolutionOfWhatDoesNotCollideIsSuperfluous() {
        var scene = new Scene().proposes(clarifying()).published(JUNIOR, PUBLISHED);
        var other = new Resolution(0, "requirement", Choice.MINE, null);
        var beyond = new Resolution(7, "description", Choice.MINE, null);
        var again = resolved("description", Choice.PUBLISHED, null);

        var rebased = rebased(scene, resolved("description", Choice.MINE, null), other, beyond, again);

        assertThat(rebased.superfluous()).containsExactlyInAnyOrder(other, beyond, again);
    }

    /// Both sides raised it; only the words are left of the proposal, and who approved both approved these too.
    @Test
    void aPartThatWasPublishedOtherwiseKeepsTheApprovalOfTheRest() {
        var both = new Expectation("Logs all runs.", Requirement.MANDATORY, null);
        var raised = new Expectation("Logs every run.", Requirement.MANDATORY, null);
        var scene = new Scene().proposes(edit(both)).published(JUNIOR, raised);

        var rebased = rebased(scene);

        assertThat(only(scene)).isEqualTo(new SetCell(TRACKING, JUNIOR, raised, both));
        assertThat(rebased.steps())
                .extracting(Step::content)
                .containsExactlyElementsOf(scene.dossier().newest().steps().stream()
                        .map(Step::content)
                        .toList());
    }

    /// Its texts need it to stand in, however many they are.
    @Test
    void aRoleThatWasRemovedComesBackOnceWithTheTextsThatNeedIt() {
        var analyst = new UUID(2, 2);
        var junior = SetCell.adding(TRACKING, new Place(analyst, Level.JUNIOR), CUSTOM);
        var senior = SetCell.adding(TRACKING, new Place(analyst, Level.SENIOR), CUSTOM);
        var scene = new Scene().proposes(junior, senior);
        var other = new Resolution(1, "role", Choice.MINE, null);

        assertThat(rebased(scene, resolved("role", Choice.MINE, null), other).steps())
                .extracting(Step::operation)
                .containsExactly(SetRole.adding(TRACKING, analyst), junior, senior);
        assertThat(rebased(
                                scene,
                                resolved("role", Choice.PUBLISHED, null),
                                new Resolution(1, "role", Choice.PUBLISHED, null))
                        .steps())
                .isEmpty();
    }

    @Test
    void aRoleGoesWithTheTextsThatCameMeanwhile() {
        var removal = SetRole.removing(TRACKING, DEVELOPER, new TreeMap<>());
        var scene = new Scene().proposes(removal).published(JUNIOR, PUBLISHED);

        assertThat(only(scene, resolved("ladder", Choice.MINE, null)))
                .isEqualTo(SetRole.removing(TRACKING, DEVELOPER, new TreeMap<>(Map.of(Level.JUNIOR, PUBLISHED))));
        assertThat(rebased(scene, resolved("ladder", Choice.PUBLISHED, null)).steps())
                .isEmpty();
    }

    @Test
    void anotherAddressIsTakenWhereTheFirstWasTaken() {
        var scene = new Scene().proposes(new SetField(TRACKING, SkillField.SLUG, "tracking", "logging"));
        var weighed = scene.weighed();
        var head = weighed.heads().get(TRACKING);
        var taken = Map.of(
                TRACKING,
                new Head(
                        head.skill(),
                        1,
                        head.profile(),
                        head.line(),
                        head.cells(),
                        Set.of("logging"),
                        Map.of(),
                        Map.of()));
        var steps = weighed.dossier().newest().steps();
        var outcomes = Weighed.outcomes(weighed.dossier().newest(), taken);
        var custom = new FieldValues(null, null, null, null, null, "run-logs", null, null);

        assertThat(Rebase.of(
                                steps,
                                outcomes,
                                taken,
                                List.of(resolved("slug", Choice.MINE, null)),
                                Classify.WITHOUT_DICTIONARY)
                        .unresolved())
                .containsExactly(new Rebase.Conflict(0, "slug"));
        assertThat(Rebase.of(
                                steps,
                                outcomes,
                                taken,
                                List.of(new Resolution(0, "slug", Choice.CUSTOM, custom)),
                                Classify.WITHOUT_DICTIONARY)
                        .steps())
                .extracting(Step::operation)
                .containsExactly(
                        new SetField(TRACKING, SkillField.SLUG, head.profile().slug(), "run-logs"));
    }

    @Test
    void whatMovedAroundTheChangeIsTaken() {
        var moved = new Expectation("Logs every run.", Requirement.OPTIONAL, Proficiency.EXPERT);
        var scene = new Scene().proposes(clarifying()).published(JUNIOR, moved);

        assertThat(only(scene))
                .isEqualTo(new SetCell(
                        TRACKING,
                        JUNIOR,
                        moved,
                        new Expectation(
                                clarifying().proposed().description(), Requirement.OPTIONAL, Proficiency.EXPERT)));
    }

    @Test
    void aSideIsChosenForTheStatementsThatCollideAndTheOthersComeOfBoth() {
        var now = junior("Logs each single run. Keeps seeds and data.");
        var wanted = junior("Logs every run of ours. Keeps seeds. Leads reviews.");
        var scene = new Scene()
                .proposes(new SetCell(TRACKING, JUNIOR, junior("Logs every run. Keeps seeds."), wanted))
                .published(JUNIOR, now);

        assertThat(only(scene, resolved("description", Choice.MINE, null)))
                .isEqualTo(new SetCell(
                        TRACKING, JUNIOR, now, junior("Logs every run of ours. Keeps seeds and data. Leads reviews.")));
        assertThat(only(scene, resolved("description", Choice.PUBLISHED, null)))
                .isEqualTo(new SetCell(
                        TRACKING, JUNIOR, now, junior("Logs each single run. Keeps seeds and data. Leads reviews.")));
    }

    private static SetCell edit(Expectation proposed) {
        return new SetCell(TRACKING, JUNIOR, junior("Logs every run."), proposed);
    }

    private static Resolution resolved(String field, Choice choice, Expectation custom) {
        return new Resolution(0, field, choice, custom == null ? null : FieldValues.of(custom));
    }

    private static Operation only(Scene scene, Resolution... resolutions) {
        var steps = rebased(scene, resolutions).steps();
        assertThat(steps).hasSize(1);
        return steps.getFirst().operation();
    }

    private static Rebased rebased(Scene scene, Resolution... resolutions) {
        var weighed = scene.weighed();
        return Rebase.of(
                weighed.dossier().newest().steps(),
                weighed.outcomes(),
                weighed.heads(),
                List.of(resolutions),
                Classify.WITHOUT_DICTIONARY);
    }
}
