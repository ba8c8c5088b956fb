package io.rungs.proposals.core;

import static io.rungs.proposals.policy.Scene.INES;
import static io.rungs.proposals.policy.Scene.JUNIOR;
import static io.rungs.proposals.policy.Scene.LENA;
import static io.rungs.proposals.policy.Scene.OMAR;
import static io.rungs.proposals.policy.Scene.START;
import static io.rungs.proposals.policy.Scene.TRACKING;
import static io.rungs.proposals.policy.Scene.bar;
import static io.rungs.proposals.policy.Scene.clarifying;
import static io.rungs.proposals.policy.Scene.junior;
import static io.rungs.proposals.policy.Scene.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.policy.Scene;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DossierTest {
    @Test
    void theAuthorOfTheNewestPatchSetIsAnAuthorOnce() {
        assertThat(new Scene().proposes(clarifying()).dossier().authors()).containsExactly(INES);
    }

    @Test
    void anApprovalBelongsToWhatItHasSeen() {
        var scene = new Scene().proposes(clarifying()).approves(LENA).proposes(clarifying("Logs all that runs."));

        assertThat(scene.dossier().approversOf(scene.dossier().newest().contents()))
                .isEmpty();
    }

    @Test
    void anApprovalHoldsForWhatStayedTheSame() {
        var scene = new Scene().proposes(clarifying(), summary()).approves(LENA).proposes(summary());

        assertThat(scene.dossier().approversOf(scene.dossier().newest().contents()))
                .containsExactly(LENA);
    }

    @Test
    void whatIsAddedLaterWasNotApproved() {
        var scene = new Scene().proposes(summary()).approves(LENA).proposes(summary(), clarifying());

        assertThat(scene.dossier().approversOf(scene.dossier().newest().contents()))
                .isEmpty();
    }

    @Test
    void anApprovalSurvivesACleanUpdateOfTheBase() {
        var onNewer = new SetCell(
                TRACKING,
                JUNIOR,
                new Expectation("Logs every run.", Requirement.MANDATORY, null),
                new Expectation("Logs every run with its data.", Requirement.MANDATORY, null));
        var scene = new Scene().proposes(clarifying()).approves(LENA).proposes(onNewer);

        assertThat(scene.dossier().approversOf(scene.dossier().newest().contents()))
                .containsExactly(LENA);
    }

    @Test
    void aResolvedCollisionWasNotApproved() {
        var resolved =
                new SetCell(TRACKING, JUNIOR, junior("Logs most runs."), junior("Logs every run with its data."));
        var scene = new Scene().proposes(clarifying()).approves(LENA).proposes(resolved);

        assertThat(scene.dossier().approversOf(scene.dossier().newest().contents()))
                .isEmpty();
    }

    @Test
    void theLastVerdictStandsAndACommentReplacesNone() {
        var scene = new Scene()
                .proposes(clarifying())
                .approves(LENA)
                .gives(LENA, Verdict.REQUEST_CHANGES)
                .gives(LENA, Verdict.COMMENT);

        assertThat(scene.dossier().objections()).extracting(Review::reviewer).containsExactly(LENA);
        assertThat(scene.dossier().approversOf(scene.dossier().newest().contents()))
                .isEmpty();
    }

    @Test
    void anObjectionStandsOverNewPatchSets() {
        var scene = new Scene()
                .proposes(clarifying())
                .gives(LENA, Verdict.REQUEST_CHANGES)
                .proposes(bar());

        assertThat(scene.dossier().objections()).hasSize(1);
    }

    @Test
    void nobodyApprovesTheirOwnWork() {
        var scene = new Scene().proposes(clarifying()).approves(INES).approves(OMAR);

        assertThat(scene.dossier().approversOf(scene.dossier().newest().contents()))
                .containsExactly(OMAR);
    }

    @Test
    void theTimeCountsFromTheNewestChange() {
        var scene = new Scene()
                .proposes(bar())
                .hours(5)
                .proposes(bar(), summary())
                .hours(5)
                .proposes(bar());
        var contents = PatchSet.of(1, INES, "", START, java.util.List.of(bar()), Classify.WITHOUT_DICTIONARY)
                .contents();

        assertThat(scene.dossier().since(contents)).isEqualTo(START);
        assertThat(scene.hours(5)
                        .proposes(bar(), clarifying("Other."))
                        .dossier()
                        .since(scene.dossier().newest().contents()))
                .isEqualTo(START.plus(Duration.ofHours(15)));
    }

    @Test
    void whatWasLeftOutAndCameBackCountsAnew() {
        var scene = new Scene()
                .proposes(bar())
                .hours(5)
                .proposes(summary())
                .hours(5)
                .proposes(bar());

        assertThat(scene.dossier().since(scene.dossier().newest().contents()))
                .isEqualTo(START.plus(Duration.ofHours(10)));
    }

    @Test
    void whoseApprovalANewPatchSetDropsIsKnownBefore() {
        var scene = new Scene().proposes(clarifying(), summary()).approves(LENA).gives(OMAR, Verdict.REQUEST_CHANGES);

        assertThat(dropped(scene, clarifying("Logs all that runs."), summary())).containsExactly(LENA);
        assertThat(dropped(scene, clarifying(), summary(), bar())).containsExactly(LENA);
        assertThat(dropped(scene, summary())).isEmpty();
        assertThat(dropped(scene, summary(), clarifying())).isEmpty();
    }

    @Test
    void anApprovalThatCountsForAPartIsDroppedWithThatPart() {
        var scene = new Scene().proposes(summary()).approves(LENA).proposes(summary(), clarifying());

        assertThat(dropped(scene, summary(), clarifying("Logs all that runs."))).isEmpty();
        assertThat(dropped(scene, new SetField(TRACKING, SkillField.SUMMARY, null, "What ran."), clarifying()))
                .containsExactly(LENA);
    }

    private static java.util.Set<java.util.UUID> dropped(Scene scene, Operation... operations) {
        var dossier = scene.dossier();
        return dossier.droppedBy(
                dossier.newest().next(INES, "", START, java.util.List.of(operations), Classify.WITHOUT_DICTIONARY));
    }

    /// What was brought onto a newer base keeps its content when something else is amended.
    @Test
    void anOperationThatStaysToTheLetterKeepsItsContent() {
        var step = PatchSet.Step.of(clarifying(), Classify.WITHOUT_DICTIONARY).withContent("as approved");
        var before = new PatchSet(2, INES, "", START, java.util.List.of(step));

        var next =
                before.next(INES, "", START, java.util.List.of(clarifying(), summary()), Classify.WITHOUT_DICTIONARY);

        assertThat(next.steps().getFirst().content()).isEqualTo("as approved");
        assertThat(next.number()).isEqualTo(3);
    }
}
