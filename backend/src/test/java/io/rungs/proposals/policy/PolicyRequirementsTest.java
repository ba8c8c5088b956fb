package io.rungs.proposals.policy;

import static io.rungs.catalog.profile.ChangeClass.BAR;
import static io.rungs.catalog.profile.ChangeClass.CLARIFYING;
import static io.rungs.catalog.profile.ChangeClass.STRUCTURAL;
import static io.rungs.proposals.policy.Scene.DOMAIN;
import static io.rungs.proposals.policy.Scene.GROUP;
import static io.rungs.proposals.policy.Scene.INES;
import static io.rungs.proposals.policy.Scene.JUNIOR;
import static io.rungs.proposals.policy.Scene.LENA;
import static io.rungs.proposals.policy.Scene.OMAR;
import static io.rungs.proposals.policy.Scene.PRIYA;
import static io.rungs.proposals.policy.Scene.ROLE;
import static io.rungs.proposals.policy.Scene.SENIOR;
import static io.rungs.proposals.policy.Scene.TOVE;
import static io.rungs.proposals.policy.Scene.TRACKING;
import static io.rungs.proposals.policy.Scene.bar;
import static io.rungs.proposals.policy.Scene.clarifying;
import static io.rungs.proposals.policy.Scene.editorial;
import static io.rungs.proposals.policy.Scene.junior;
import static io.rungs.proposals.policy.Scene.structural;
import static io.rungs.proposals.policy.Scene.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
import io.rungs.identity.Scope;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PolicyRequirementsTest {
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
                .containsExactly(
                        "NOT_MET Needs 1 more approval to raise the bar from a reviewer or owner of MLOps: Omar, Priya.");
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
        var onNewer = new SetCell(
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
        var further = new SetCell(
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
                .proposes(new SetField(TRACKING, SkillField.SUMMARY, null, "Other."), structural());

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
                .containsExactly(
                        "NOT_MET Needs 2 approvals to raise the bar from reviewers or owners of MLOps: Lena, Priya."
                                + " MLOps has too few of its own, so those of AI count too.");
    }

    @Test
    void thePageSaysWhenAllMustApprove() {
        var scene = new Scene().proposes(bar()).owners(GROUP, PRIYA);

        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 1 approval to raise the bar from a reviewer or owner of MLOps: Priya."
                        + " Nobody else can, so this one is enough, and the cooling time doubles.");
        assertThat(scene.says("owner"))
                .containsExactly(
                        "NOT_APPLICABLE It asks for an owner’s approval, but there are too few people for that.");
        assertThat(scene.says("cooling")).containsExactly("NOT_MET The cooling time of 48 hours ends in 48 hours.");

        assertThat(scene.approves(PRIYA).hours(48).weighed().publishable()).isTrue();
    }

    @Test
    void withoutAnybodyAnAdminHasToAppointSomebody() {
        assertThat(new Scene().proposes(clarifying()).says("approvals"))
                .containsExactly(
                        "NOT_MET Nobody can approve this for the whole site: an admin has to appoint a reviewer, or to override.");
    }

    @Test
    void anObjectionBlocksUntilItsGiverApproves() {
        var scene =
                new Scene().proposes(clarifying()).reviewers(GROUP, LENA, OMAR).approves(LENA);
        scene.gives(OMAR, Verdict.REQUEST_CHANGES);

        assertThat(scene.says("objections"))
                .containsExactly(
                        "NOT_MET Omar asked for changes; that stands until Omar approves or lifts it, or an owner lifts it with a"
                                + " reason.");
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

    @Test
    void whatApprovesChangesIsCountedChangeByChange() {
        var scene = new Scene().proposes(bar()).owners(GROUP, PRIYA, TOVE).reviewers(GROUP, LENA);
        var other = new SetCell(
                TRACKING,
                SENIOR,
                junior("Designs what is logged."),
                new Expectation("Designs what is logged.", Requirement.MANDATORY, null));
        scene.published(SENIOR, junior("Designs what is logged."));

        scene.approves(LENA).approves(PRIYA).proposes(bar(), other).approves(PRIYA);
        assertThat(scene.says("approvals"))
                .as("Lena has not seen the second change")
                .containsExactly(
                        "NOT_MET Needs 1 more approval to raise the bar from a reviewer or owner of MLOps: Lena, Tove.");

        scene.approves(TOVE);
        assertThat(scene.says("approvals")).containsExactly("MET Approved for MLOps by Lena, Priya, Tove.");
        assertThat(scene.weighed().approvers()).containsExactlyInAnyOrder(LENA, PRIYA, TOVE);
    }

    @Test
    void aReviewerRaisesTheClassOfWhatTheyJudged() {
        var scene =
                new Scene().proposes(clarifying()).reviewers(GROUP, LENA, OMAR).owners(GROUP, PRIYA);
        scene.raises(LENA, STRUCTURAL);

        assertThat(scene.weighed().rights().changeClass()).isEqualTo(STRUCTURAL);
        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 1 more approval from a reviewer or owner of MLOps: Omar, Priya.");
        assertThat(scene.met("owner")).isFalse();
        assertThat(scene.says("cooling")).containsExactly("NOT_MET The cooling time of 72 hours ends in 72 hours.");

        scene.approves(LENA);
        assertThat(scene.weighed().rights().changeClass())
                .as("a later verdict does not lower it")
                .isEqualTo(STRUCTURAL);

        scene.proposes(clarifying("Logs every run and its data."));
        assertThat(scene.weighed().rights().changeClass())
                .as("it belongs to what was judged")
                .isEqualTo(CLARIFYING);
    }

    @Test
    void aRaiseGoesWithTheVerdictThatIsTakenAway() {
        var scene = new Scene().proposes(clarifying()).reviewers(GROUP, LENA).owners(GROUP, PRIYA);

        scene.raises(LENA, BAR).ends(PRIYA);

        assertThat(scene.weighed().rights().changeClass()).isEqualTo(CLARIFYING);
        assertThat(scene.met("approvals")).isFalse();
    }

    @Test
    void theSentenceSaysWhereTheBarGoes() {
        var lower = new SetCell(
                TRACKING,
                JUNIOR,
                new Expectation("Logs every run.", Requirement.OPTIONAL, Proficiency.EXPERT),
                junior("Logs every run."));
        var both = new SetCell(
                TRACKING,
                JUNIOR,
                new Expectation("Logs every run.", Requirement.OPTIONAL, Proficiency.EXPERT),
                new Expectation("Logs every run.", Requirement.MANDATORY, Proficiency.WORKING));

        assertThat(new Scene().proposes(lower).owners(GROUP, PRIYA, TOVE).says("approvals"))
                .containsExactly(
                        "NOT_MET Needs 2 approvals to lower the bar from reviewers or owners of MLOps: Priya, Tove.");
        assertThat(new Scene().proposes(both).owners(GROUP, PRIYA, TOVE).says("approvals"))
                .containsExactly(
                        "NOT_MET Needs 2 approvals to move the bar from reviewers or owners of MLOps: Priya, Tove.");
    }

    @Test
    void whereNobodyIsAnOwnerAllMustApprove() {
        var scene = new Scene().proposes(bar()).reviewers(GROUP, LENA, OMAR, TOVE);

        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 3 approvals to raise the bar from reviewers or owners of MLOps: Lena,"
                        + " Omar, Tove. None of them is an owner and nobody else can, so all 3 must approve, and the"
                        + " cooling time doubles.");
    }

    @Test
    void aKindOfChangeThatNeedsNoOwnerSaysSo() {
        assertThat(new Scene().proposes(clarifying()).reviewers(GROUP, LENA).says("owner"))
                .containsExactly("NOT_APPLICABLE This kind of change needs no owner’s approval.");
    }

    @Test
    void theNearestScopeWithARuleDecides() {
        var scene = new Scene().proposes(clarifying()).reviewers(GROUP, LENA, OMAR, TOVE);
        scene.rule(DOMAIN, CLARIFYING, new Policy.Rule(3, false, Duration.ZERO, false));
        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 3 approvals from reviewers or owners of MLOps: Lena, Omar, Tove.");

        scene.rule(GROUP, CLARIFYING, new Policy.Rule(2, false, Duration.ofMinutes(90), false));
        assertThat(scene.says("approvals"))
                .containsExactly("NOT_MET Needs 2 approvals from reviewers or owners of MLOps: Lena, Omar, Tove.");
        assertThat(scene.says("cooling")).containsExactly("NOT_MET The cooling time of 90 minutes ends in 2 hours.");
        assertThat(scene.weighed().rules()).extracting(Policy.Scoped::scope).containsExactly(GROUP);
    }

    @Test
    void aRuleOfTheSiteReplacesTheBuiltInOneForItsClassAlone() {
        var scene = new Scene()
                .proposes(editorial())
                .reviewers(GROUP, LENA, OMAR)
                .rule(Scope.SITE, CLARIFYING, new Policy.Rule(2, false, Duration.ZERO, false));

        assertThat(scene.approves(LENA).weighed().publishable()).isTrue();
        assertThat(new Scene()
                        .proposes(clarifying())
                        .reviewers(GROUP, LENA, OMAR)
                        .rule(Scope.SITE, CLARIFYING, new Policy.Rule(2, false, Duration.ZERO, false))
                        .approves(LENA)
                        .weighed()
                        .publishable())
                .isFalse();
    }

    @Test
    void itPublishesItselfOnlyWhereEachRuleSaysSo() {
        var itself = new Policy.Rule(1, false, Duration.ZERO, true);
        var scene = new Scene().proposes(clarifying()).reviewers(GROUP, LENA).rule(GROUP, CLARIFYING, itself);

        assertThat(scene.weighed().publishesItself()).as("it was not approved").isFalse();
        assertThat(scene.says("by-itself"))
                .containsExactly("MET Rungs publishes it by itself as soon as everything is met.");
        assertThat(scene.approves(LENA).weighed().publishesItself()).isTrue();

        scene.owners(ROLE, TOVE).approves(TOVE);
        assertThat(scene.weighed().publishable()).isTrue();
        assertThat(scene.weighed().publishesItself())
                .as("the role's rule does not say so")
                .isFalse();
        assertThat(scene.says("by-itself")).isEmpty();
    }

    @Test
    void anObjectionToSomethingElseBlocksUntilItsGiverLooksAgain() {
        var scene = new Scene().proposes(clarifying()).reviewers(GROUP, LENA, OMAR, TOVE);
        scene.gives(OMAR, Verdict.REQUEST_CHANGES)
                .gives(TOVE, Verdict.REQUEST_CHANGES)
                .proposes(clarifying("Logs every run and its data."))
                .approves(LENA);

        assertThat(scene.says("objections"))
                .containsExactly(
                        "NOT_MET What Omar, Tove objected to has changed since: each of them has to look again.");

        scene.gives(OMAR, Verdict.REQUEST_CHANGES);
        assertThat(scene.says("objections"))
                .containsExactly("NOT_MET Omar asked for changes; that stands until Omar approves or lifts it, or an"
                        + " owner lifts it with a reason. What Tove objected to has changed since: Tove has to look"
                        + " again.");
    }

    @Test
    void aLiftedObjectionBlocksNothingAndADismissedApprovalCountsForNothing() {
        var scene =
                new Scene().proposes(clarifying()).reviewers(GROUP, LENA, OMAR).owners(GROUP, PRIYA);
        scene.approves(LENA).gives(OMAR, Verdict.REQUEST_CHANGES).ends(PRIYA);

        assertThat(scene.weighed().publishable()).isTrue();
        assertThat(new Scene()
                        .proposes(clarifying())
                        .reviewers(GROUP, LENA)
                        .approves(LENA)
                        .ends(LENA)
                        .met("approvals"))
                .isFalse();
    }

    @Test
    void onlyWhereNobodyCanApproveItIsVacant() {
        assertThat(new Scene().proposes(clarifying()).weighed().vacant()).isTrue();
        assertThat(new Scene()
                        .proposes(clarifying())
                        .reviewers(GROUP, LENA)
                        .weighed()
                        .vacant())
                .isFalse();
    }

    @Test
    void anErrorOfTheLadderChecksBlocksAndNothingOverridesIt() {
        var filler = SetCell.adding(TRACKING, SENIOR, junior("To be defined."));
        var scene = new Scene().proposes(filler).owners(GROUP, PRIYA, TOVE);

        assertThat(scene.says("ladder"))
                .containsExactly(
                        "NOT_MET The ladder checks find 1 error (Developer, Senior). The author has to mend it.");
        assertThat(scene.weighed().binding())
                .extracting(RequirementResult::code)
                .containsExactly("ladder");
        assertThat(new Scene().proposes(clarifying()).says("ladder"))
                .containsExactly("MET The ladder checks find no error.");
    }
}
