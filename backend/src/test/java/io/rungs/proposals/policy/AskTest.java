package io.rungs.proposals.policy;

import static io.rungs.proposals.policy.Scene.DOMAIN;
import static io.rungs.proposals.policy.Scene.GROUP;
import static io.rungs.proposals.policy.Scene.INES;
import static io.rungs.proposals.policy.Scene.LENA;
import static io.rungs.proposals.policy.Scene.OMAR;
import static io.rungs.proposals.policy.Scene.PRIYA;
import static io.rungs.proposals.policy.Scene.TOVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskTest {
    @Test
    void theOwnerWithTheLeastToDoIsAskedFirst() {
        Ask ask = only(
                new Scene().reviewers(GROUP, LENA).owners(GROUP, PRIYA, TOVE).proposes(Scene.clarifying()));

        assertThat(ask.wanting(Set.of(), Map.of(PRIYA, 3, TOVE, 2))).containsExactly(TOVE);
        assertThat(ask.wanting(Set.of(), Map.of(PRIYA, 1, TOVE, 2))).containsExactly(PRIYA);
    }

    @Test
    void reviewersAreAskedWhereThereIsNoOwner() {
        Ask ask = only(new Scene().reviewers(GROUP, LENA, OMAR).proposes(Scene.clarifying()));

        assertThat(ask.wanting(Set.of(), Map.of(LENA, 1))).containsExactly(OMAR);
    }

    @Test
    void asManyAreAskedAsHaveToApprove() {
        Ask ask = only(
                new Scene().reviewers(GROUP, LENA, OMAR).owners(GROUP, PRIYA).proposes(Scene.bar()));

        assertThat(ask.wanting(Set.of(), Map.of(LENA, 1))).containsExactly(PRIYA, OMAR);
        assertThat(ask.wanting(Set.of(LENA), Map.of())).containsExactly(PRIYA);
        assertThat(ask.wanting(Set.of(LENA, OMAR), Map.of()))
                .as("two are asked, but an owner has to be among them")
                .containsExactly(PRIYA);
    }

    @Test
    void whoApprovedIsNeitherAskedNorReplaced() {
        Ask ask = only(new Scene()
                .reviewers(GROUP, LENA, OMAR)
                .owners(GROUP, PRIYA)
                .proposes(Scene.bar())
                .approves(PRIYA));

        assertThat(ask.missing()).isEqualTo(1);
        assertThat(ask.lacksOwner()).isFalse();
        assertThat(ask.wanting(Set.of(PRIYA), Map.of(OMAR, 5))).containsExactly(LENA);
    }

    @Test
    void anAuthorIsNeverAsked() {
        Ask ask = only(new Scene().owners(GROUP, INES, PRIYA).proposes(Scene.clarifying()));

        assertThat(ask.wanting(Set.of(), Map.of(PRIYA, 100))).containsExactly(PRIYA);
    }

    @Test
    void silenceIsToldToAnOwnerAboveAndElseToWhoeverIsLeft() {
        var scene = new Scene().reviewers(GROUP, LENA, OMAR).proposes(Scene.clarifying());
        assertThat(only(scene).oneMore(Set.of(LENA), scene.weighed().rights().grants(), Map.of()))
                .contains(OMAR);

        scene.owners(Scope.SITE, TOVE).owners(DOMAIN, PRIYA);
        var grants = scene.weighed().rights().grants();
        assertThat(only(scene).oneMore(Set.of(LENA), grants, Map.of())).contains(PRIYA);
        assertThat(only(scene).oneMore(Set.of(LENA, PRIYA), grants, Map.of())).contains(TOVE);
        assertThat(only(scene).oneMore(Set.of(LENA, OMAR, PRIYA, TOVE), grants, Map.of()))
                .isEmpty();
        assertThat(only(scene).waitsFor(List.of(LENA, PRIYA), grants)).containsExactlyInAnyOrder(LENA, PRIYA);
    }

    private static Ask only(Scene scene) {
        var asks = scene.weighed().asks();
        assertThat(asks).hasSize(1);
        return asks.getFirst();
    }
}
