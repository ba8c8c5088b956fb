package io.rungs.proposals.policy;

import static io.rungs.catalog.profile.ChangeClass.BAR;
import static io.rungs.catalog.profile.ChangeClass.CLARIFYING;
import static io.rungs.catalog.profile.ChangeClass.EDITORIAL;
import static io.rungs.proposals.policy.Scene.DOMAIN;
import static io.rungs.proposals.policy.Scene.GROUP;
import static io.rungs.proposals.policy.Scene.INES;
import static io.rungs.proposals.policy.Scene.LENA;
import static io.rungs.proposals.policy.Scene.OMAR;
import static io.rungs.proposals.policy.Scene.PRIYA;
import static io.rungs.proposals.policy.Scene.SKILL;
import static io.rungs.proposals.policy.Scene.TOVE;
import static io.rungs.proposals.policy.Scene.bar;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PanelTest {
    private final Scene scene = new Scene().proposes(bar());

    @Test
    void theNearestScopeWithAGrantDecides() {
        var panel = scene.reviewers(SKILL, LENA)
                .reviewers(GROUP, OMAR)
                .owners(DOMAIN, PRIYA)
                .panel(CLARIFYING);

        assertThat(panel.scope()).isEqualTo(SKILL);
        assertThat(panel.eligible()).containsExactly(LENA);
        assertThat(panel.widened()).isFalse();
    }

    @Test
    void anOwnerIsAReviewer() {
        assertThat(scene.owners(GROUP, PRIYA).panel(EDITORIAL).eligible()).containsExactly(PRIYA);
    }

    @Test
    void moderatorsAndAdminsJudgeNoContent() {
        var panel = scene.grants(GrantKind.MODERATOR, Scope.SITE, OMAR)
                .grants(GrantKind.ADMIN, Scope.SITE, TOVE)
                .panel(CLARIFYING);

        assertThat(panel.eligible()).isEmpty();
        assertThat(panel.scope()).isEqualTo(Scope.SITE);
    }

    @Test
    void whereThereAreTooFewTheParentsCountToo() {
        var panel = scene.reviewers(GROUP, LENA)
                .owners(DOMAIN, PRIYA)
                .reviewers(Scope.SITE, OMAR)
                .panel(BAR);

        assertThat(panel.scope()).isEqualTo(GROUP);
        assertThat(panel.reach()).isEqualTo(DOMAIN);
        assertThat(panel.eligible()).containsExactlyInAnyOrder(LENA, PRIYA);
        assertThat(panel.widened()).isTrue();
        assertThat(panel.tooFew()).isFalse();
        assertThat(panel.approvals()).isEqualTo(2);
    }

    @Test
    void enoughPeopleWithoutAnOwnerAreTooFew() {
        var panel = scene.reviewers(GROUP, LENA, TOVE).owners(Scope.SITE, PRIYA).panel(BAR);

        assertThat(panel.owners()).containsExactly(PRIYA);
        assertThat(panel.widened()).isTrue();
    }

    @Test
    void whereThereAreStillTooFewAllMustApproveAndTheCoolingTimeDoubles() {
        var panel = scene.owners(GROUP, PRIYA).panel(BAR);

        assertThat(panel.tooFew()).isTrue();
        assertThat(panel.approvals()).isEqualTo(1);
        assertThat(panel.cooling(Policy.byDefault(BAR))).isEqualTo(Duration.ofHours(48));
    }

    @Test
    void whereThereIsNobodyNobodyIsEligible() {
        var panel = scene.panel(CLARIFYING);

        assertThat(panel.eligible()).isEmpty();
        assertThat(panel.approvals()).isEqualTo(1);
    }

    @Test
    void theAuthorNeverCountsThoughTheirGrantMakesTheScopeTheNearest() {
        var panel = scene.reviewers(SKILL, INES).reviewers(GROUP, LENA).panel(CLARIFYING);

        assertThat(panel.scope()).isEqualTo(SKILL);
        assertThat(panel.eligible()).containsExactly(LENA);
        assertThat(panel.widened()).isTrue();
    }

    @Test
    void onePersonWithTwoGrantsIsOnePerson() {
        var panel = scene.reviewers(GROUP, LENA).owners(GROUP, LENA).panel(BAR);

        assertThat(panel.eligible()).containsExactly(LENA);
        assertThat(panel.tooFew()).isTrue();
    }
}
