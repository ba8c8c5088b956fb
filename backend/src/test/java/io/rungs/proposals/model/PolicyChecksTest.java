package io.rungs.proposals.model;

import static io.rungs.proposals.model.Scene.DOMAIN;
import static io.rungs.proposals.model.Scene.GROUP;
import static io.rungs.proposals.model.Scene.INES;
import static io.rungs.proposals.model.Scene.JUNIOR;
import static io.rungs.proposals.model.Scene.LENA;
import static io.rungs.proposals.model.Scene.OMAR;
import static io.rungs.proposals.model.Scene.PRIYA;
import static io.rungs.proposals.model.Scene.ROLE;
import static io.rungs.proposals.model.Scene.TOVE;
import static io.rungs.proposals.model.Scene.TRACKING;
import static io.rungs.proposals.model.Scene.bar;
import static io.rungs.proposals.model.Scene.clarifying;
import static io.rungs.proposals.model.Scene.editorial;
import static io.rungs.proposals.model.Scene.junior;
import static io.rungs.proposals.model.Scene.structural;
import static io.rungs.proposals.model.Scene.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Requirement;
import io.rungs.identity.Scope;
import io.rungs.proposals.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PolicyChecksTest {
    @Test
    void oneApprovalMakesAClarificationPublishable() {
        var scene = new Scene().proposes(clarifying()).reviewers(GROUP, LENA, OMAR);

        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 1 approval from a reviewer or owner of MLOps: Lena, Omar.");
        assertThat(scene.weighed().publishable()).isFalse();

        scene.approves(LENA);

        assertThat(scene.says("approvals")).containsExactly("MET Approved for MLOps by Lena.");
        assertThat(scene.says("cooling")).containsExactly("NOT_APPLICABLE This kind of change needs no cooling time.");
        assertThat(scene.says("objections")).containsExactly("MET No objection stands.");
        assertThat(scene.says("merge")).containsExactly("MET It merges cleanly.");
        assertThat(scene.weighed().publishable()).isTrue();
    }

    @Test
    void theBarNeedsTwoOneOfThemAnOwnerAndADay() {
        var scene = new Scene().proposes(bar()).reviewers(GROUP, LENA, OMAR).owners(GROUP, PRIYA);
        scene.approves(LENA);

        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 1 more approval from a reviewer or owner of MLOps: Omar, Priya.");
        assertThat(scene.says("owner"))
                .containsExactly("NOT_MET At least one approval has to come from an owner of MLOps: Priya.");
        assertThat(scene.says("cooling")).containsExactly("NOT_MET The cooling time of 24 hours ends in 24 hours.");

        scene.approves(OMAR);
        assertThat(scene.met("approvals")).isTrue();
        assertThat(scene.met("owner")).isFalse();

        scene.approves(PRIYA).hours(24);
        assertThat(scene.says("owner")).containsExactly("MET An owner approved for MLOps: Priya.");
        assertThat(scene.says("cooling")).containsExactly("MET The cooling time of 24 hours is over.");
        assertThat(scene.weighed().publishable()).isTrue();
    }

    @Test
    void whatIsLeftOfTheCoolingTimeIsRoundedUp() {
        var scene = new Scene().proposes(bar()).owners(GROUP, PRIYA, TOVE);

        assertThat(scene.after(Duration.ofHours(22).plusMinutes(30))
                        .says("cooling")
                        .getFirst())
                .endsWith("ends in 2 hours.");
        assertThat(scene.after(Duration.ofMinutes(31)).says("cooling").getFirst())
                .endsWith("ends in 59 minutes.");
        assertThat(scene.after(Duration.ofMinutes(58)).says("cooling").getFirst())
                .endsWith("ends in 1 minute.");
        assertThat(scene.after(Duration.ofMillis(59_500)).says("cooling").getFirst())
                .endsWith("ends in 1 minute.");
    }

    @Test
    void theCoolingTimeEndsToTheMoment() {
        var scene = new Scene().proposes(bar()).owners(GROUP, PRIYA, TOVE);

        assertThat(scene.after(Duration.ofHours(24).minusNanos(1000)).met("cooling"))
                .isFalse();
        assertThat(scene.after(Duration.ofNanos(1000)).met("cooling")).isTrue();
    }

    @Test
    void aCleanUpdateDoesNotRestartTheCoolingTime() {
        var onNewer = new EditExpectation(
                TRACKING,
                JUNIOR,
                junior("Logs all runs."),
                new Expectation("Logs all runs.", Requirement.MANDATORY, null));
        var scene = new Scene().proposes(bar()).owners(GROUP, PRIYA, TOVE);

        scene.hours(23)
                .published(JUNIOR, junior("Logs all runs."))
                .proposes(onNewer)
                .hours(1);

        assertThat(scene.met("cooling")).isTrue();
    }

    @Test
    void anotherChangeOfTheClassRestartsTheCoolingTime() {
        var scene = new Scene().proposes(bar()).owners(GROUP, PRIYA, TOVE);
        var further = new EditExpectation(
                TRACKING, JUNIOR, junior("Logs every run."), new Expectation("Logs all.", Requirement.MANDATORY, null));

        scene.hours(23).proposes(further).hours(1);

        assertThat(scene.says("cooling")).containsExactly("NOT_MET The cooling time of 24 hours ends in 23 hours.");
    }

    @Test
    void aChangeOfAnotherClassDoesNotRestartTheCoolingTime() {
        var scene = new Scene().proposes(bar()).owners(GROUP, PRIYA, TOVE);

        scene.hours(23).proposes(bar(), summary()).hours(1);

        assertThat(scene.met("cooling")).isTrue();
    }

    @Test
    void ofTwoClassesEachAsksForItsOwn() {
        var scene = new Scene()
                .proposes(summary(), structural())
                .reviewers(GROUP, LENA)
                .owners(GROUP, PRIYA);
        scene.approves(LENA);

        assertThat(scene.says("approvals"))
                .containsExactly(
                        "MET Approved for MLOps by Lena.",
                        "NOT_MET Needs 1 more approval from a reviewer or owner of MLOps: Priya.");
        assertThat(scene.says("cooling")).containsExactly("NOT_MET The cooling time of 72 hours ends in 72 hours.");
    }

    @Test
    void anApprovalOfOneClassHoldsWhenTheOtherChanges() {
        var scene = new Scene().proposes(summary(), structural()).owners(GROUP, PRIYA, TOVE);
        scene.approves(PRIYA)
                .approves(TOVE)
                .proposes(new io.rungs.catalog.Operation.SetSummary(TRACKING, null, "Other."), structural());

        assertThat(scene.says("approvals"))
                .containsExactly(
                        "NOT_MET Needs 1 approval from a reviewer or owner of MLOps: Priya, Tove.",
                        "MET Approved for MLOps by Priya, Tove.");
    }

    @Test
    void theRolesLineCountsOnlyWithAnOwner() {
        var scene = new Scene()
                .proposes(clarifying())
                .reviewers(GROUP, LENA)
                .reviewers(ROLE, OMAR)
                .approves(LENA);

        assertThat(scene.weighed().publishable()).isTrue();

        scene.owners(ROLE, TOVE);

        assertThat(scene.says("approvals"))
                .containsExactly(
                        "MET Approved for MLOps by Lena.",
                        "NOT_MET Needs 1 approval from a reviewer or owner of Developer: Omar, Tove.");
    }

    @Test
    void aSummaryConcernsNoRole() {
        var scene = new Scene()
                .proposes(summary())
                .reviewers(GROUP, LENA)
                .owners(ROLE, TOVE)
                .approves(LENA);

        assertThat(scene.weighed().publishable()).isTrue();
    }

    @Test
    void theApprovalOfSomebodyFartherAwayDoesNotCount() {
        var scene = new Scene()
                .proposes(clarifying())
                .reviewers(GROUP, LENA)
                .owners(Scope.SITE, OMAR)
                .approves(OMAR);

        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 1 approval from a reviewer or owner of MLOps: Lena.");
    }

    @Test
    void theAuthorsApprovalNeverCounts() {
        var scene =
                new Scene().proposes(editorial()).reviewers(GROUP, INES, LENA).approves(INES);

        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 1 approval from a reviewer or owner of MLOps: Lena.");
    }

    @Test
    void thePageSaysWhenTheScopeAboveCountsToo() {
        var scene = new Scene().proposes(bar()).reviewers(GROUP, LENA).owners(DOMAIN, PRIYA);

        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 2 approvals from a reviewer or owner of MLOps: Lena, Priya."
                        + " There are too few of its own, so those of the scope above count too.");
    }

    @Test
    void thePageSaysWhenAllMustApprove() {
        var scene = new Scene().proposes(bar()).owners(GROUP, PRIYA);

        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 1 approval from a reviewer or owner of MLOps: Priya."
                        + " There are too few of them, so all must approve and the cooling time doubles.");
        assertThat(scene.says("owner")).isEmpty();
        assertThat(scene.says("cooling")).containsExactly("NOT_MET The cooling time of 48 hours ends in 48 hours.");

        assertThat(scene.approves(PRIYA).hours(48).weighed().publishable()).isTrue();
    }

    @Test
    void withoutAnybodyAnAdminHasToAppointSomebody() {
        assertThat(new Scene().proposes(clarifying()).says("approvals"))
                .containsExactly(
                        "NOT_MET Nobody can approve this in the whole site: an admin has to appoint a reviewer.");
    }

    @Test
    void anObjectionBlocksUntilItsGiverApproves() {
        var scene =
                new Scene().proposes(clarifying()).reviewers(GROUP, LENA, OMAR).approves(LENA);
        scene.gives(OMAR, Verdict.REQUEST_CHANGES);

        assertThat(scene.says("objections"))
                .containsExactly("NOT_MET Omar asked for changes; that stands until the same person approves.");
        assertThat(scene.approves(OMAR).weighed().publishable()).isTrue();
    }

    @Test
    void whoeverMayNotJudgeAnyMoreNeitherApprovesNorBlocks() {
        var scene = new Scene().proposes(clarifying()).reviewers(GROUP, LENA, PRIYA);
        scene.approves(PRIYA).approves(TOVE).gives(OMAR, Verdict.REQUEST_CHANGES);

        assertThat(scene.says("objections")).containsExactly("MET No objection stands.");
        assertThat(scene.weighed().approvers()).containsExactly(PRIYA);
    }

    @Test
    void aCollisionBlocks() {
        var scene = new Scene().proposes(clarifying()).reviewers(GROUP, LENA).approves(LENA);

        assertThat(scene.published(JUNIOR, junior("Logs most runs.")).says("merge"))
                .containsExactly(
                        "NOT_MET 1 change collides with what has been published since. The author can amend it.");
    }

    @Test
    void whatMergesCleanlyThoughSomethingWasPublishedIsOutdatedAndPublishable() {
        var scene = new Scene().proposes(clarifying()).reviewers(GROUP, LENA).approves(LENA);
        scene.published(JUNIOR, new Expectation("Logs every run.", Requirement.MANDATORY, null));

        assertThat(scene.says("merge"))
                .containsExactly("MET Outdated: something was published since, but it merges cleanly.");
        assertThat(scene.weighed().publishable()).isTrue();
    }

    @Test
    void whatIsPublishedAlreadyCannotBePublished() {
        var scene = new Scene().proposes(clarifying()).reviewers(GROUP, LENA).approves(LENA);
        scene.published(JUNIOR, clarifying().proposed());

        assertThat(scene.says("merge")).containsExactly("NOT_MET All of it is published already.");
    }

    @Test
    void whatChangesNothingYetCannotBePublished() {
        var scene = new Scene().proposes().reviewers(GROUP, LENA).approves(LENA);

        assertThat(scene.says("merge")).containsExactly("NOT_MET It changes nothing yet.");
        assertThat(scene.weighed().publishable()).isFalse();
    }
}
