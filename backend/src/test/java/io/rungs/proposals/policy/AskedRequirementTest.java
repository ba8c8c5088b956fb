package io.rungs.proposals.policy;

import static io.rungs.proposals.policy.Scene.DOMAIN;
import static io.rungs.proposals.policy.Scene.GROUP;
import static io.rungs.proposals.policy.Scene.INES;
import static io.rungs.proposals.policy.Scene.LENA;
import static io.rungs.proposals.policy.Scene.OMAR;
import static io.rungs.proposals.policy.Scene.PRIYA;
import static io.rungs.proposals.policy.Scene.SKILL;
import static io.rungs.proposals.policy.Scene.TOVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskedRequirementTest {
    @Test
    void theOwnerWithTheLeastToDoIsAskedFirst() {
        AskedRequirement requirement = only(
                new Scene().reviewers(GROUP, LENA).owners(GROUP, PRIYA, TOVE).proposes(Scene.clarifying()));

        assertThat(requirement.wanting(Set.of(), Map.of(PRIYA, 3, TOVE, 2))).containsExactly(TOVE);
        assertThat(requirement.wanting(Set.of(), Map.of(PRIYA, 1, TOVE, 2))).containsExactly(PRIYA);
    }

    @Test
    void reviewersAreAskedWhereThereIsNoOwner() {
        AskedRequirement requirement =
                only(new Scene().reviewers(GROUP, LENA, OMAR).proposes(Scene.clarifying()));

        assertThat(requirement.wanting(Set.of(), Map.of(LENA, 1))).containsExactly(OMAR);
    }

    @Test
    void asManyAreAskedAsHaveToApprove() {
        AskedRequirement requirement = only(
                new Scene().reviewers(GROUP, LENA, OMAR).owners(GROUP, PRIYA).proposes(Scene.bar()));

        assertThat(requirement.wanting(Set.of(), Map.of(LENA, 1))).containsExactly(PRIYA, OMAR);
        assertThat(requirement.wanting(Set.of(LENA), Map.of())).containsExactly(PRIYA);
        assertThat(requirement.wanting(Set.of(LENA, OMAR), Map.of()))
                .as("two are asked, but an owner has to be among them")
                .containsExactly(PRIYA);
    }

    @Test
    void whoApprovedIsNeitherAskedNorReplaced() {
        AskedRequirement requirement = only(new Scene()
                .reviewers(GROUP, LENA, OMAR)
                .owners(GROUP, PRIYA)
                .proposes(Scene.bar())
                .approves(PRIYA));

        assertThat(requirement.missing()).isEqualTo(1);
        assertThat(requirement.lacksOwner()).isFalse();
        assertThat(requirement.wanting(Set.of(PRIYA), Map.of(OMAR, 5))).containsExactly(LENA);
    }

    @Test
    void anAuthorIsNeverAsked() {
        AskedRequirement requirement =
                only(new Scene().owners(GROUP, INES, PRIYA).proposes(Scene.clarifying()));

        assertThat(requirement.wanting(Set.of(), Map.of(PRIYA, 100))).containsExactly(PRIYA);
    }

    @Test
    void silenceIsToldToAnOwnerAboveAndElseToWhoeverIsLeft() {
        var scene = new Scene().reviewers(GROUP, LENA, OMAR).proposes(Scene.clarifying());
        assertThat(above(scene)).isEmpty();
        assertThat(only(scene).oneMore(Set.of(LENA), Map.of())).contains(OMAR);
        assertThat(only(scene).oneMore(Set.of(LENA, OMAR), Map.of())).isEmpty();

        scene.owners(Scope.SITE, TOVE).owners(DOMAIN, PRIYA);
        assertThat(above(scene)).contains(PRIYA);
        scene.asksAbove(GROUP, PRIYA);
        assertThat(above(scene)).contains(TOVE);
    }

    @Test
    void anOwnerAboveCountsWhereOthersAreSilentAndNowhereElse() {
        var scene = new Scene().reviewers(GROUP, LENA).owners(DOMAIN, PRIYA).proposes(Scene.clarifying());
        assertThat(only(scene.approves(PRIYA)).met())
                .as("nobody asked her, and the nearest scope decides")
                .isFalse();

        scene.asksAbove(GROUP, PRIYA);
        assertThat(only(scene).met()).isTrue();

        scene.reviewers(SKILL, OMAR);
        assertThat(only(scene).met())
                .as("a nearer scope has people of its own, who are not silent")
                .isFalse();
        assertThat(only(scene).waitsFor()).containsExactly(OMAR);
    }

    @Test
    void nobodyIsWaitedForWhoseApprovalDoesNotCountOrIsNotNeeded() {
        var scene =
                new Scene().reviewers(GROUP, LENA, OMAR).owners(DOMAIN, PRIYA).proposes(Scene.clarifying());
        assertThat(only(scene).waitsFor()).containsExactlyInAnyOrder(LENA, OMAR);

        assertThat(only(scene.approves(LENA)).waitsFor()).isEmpty();

        scene.reviewers(SKILL, TOVE);
        assertThat(only(scene).waitsFor()).containsExactly(TOVE);
    }

    @Test
    void whereAnOwnerAloneIsMissingOwnersAreWaitedFor() {
        var scene = new Scene()
                .reviewers(GROUP, LENA, OMAR)
                .owners(GROUP, PRIYA)
                .proposes(Scene.bar())
                .approves(LENA)
                .approves(OMAR);

        assertThat(only(scene).waitsFor()).containsExactly(PRIYA);
    }

    private static Optional<UUID> above(Scene scene) {
        return only(scene)
                .ownerAbove(scene.dossier().authors(), scene.weighed().rights().grants(), Map.of());
    }

    private static AskedRequirement only(Scene scene) {
        var asked = scene.weighed().asked();
        assertThat(asked).hasSize(1);
        return asked.getFirst();
    }
}
