package io.rungs.proposals.queue;

import static io.rungs.proposals.policy.Scene.GROUP;
import static io.rungs.proposals.policy.Scene.INES;
import static io.rungs.proposals.policy.Scene.LENA;
import static io.rungs.proposals.policy.Scene.OMAR;
import static io.rungs.proposals.policy.Scene.ROLE;
import static io.rungs.proposals.policy.Scene.TOVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.Task;
import io.rungs.proposals.policy.Scene;
import io.rungs.proposals.queue.WhoseTurn.Due;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhoseTurnTest {
    @Test
    void anAdminWhoHasAPartInItAppointsAReviewerAllTheSame() {
        var scene = new Scene().grants(GrantKind.ADMIN, Scope.SITE, INES).proposes(Scene.clarifying());

        assertThat(due(scene)).containsOnlyKeys(INES);
        assertThat(due(scene).get(INES)).isEqualTo(new Due(Task.APPOINT, "Nobody can review it: appoint a reviewer."));
    }

    @Test
    void adminsAppointWhereEverythingIsMetAndNobodyCanPublishIt() {
        var scene = new Scene()
                .grants(GrantKind.ADMIN, Scope.SITE, TOVE)
                .reviewers(GROUP, LENA)
                .owners(ROLE, OMAR)
                .proposes(Scene.clarifying())
                .approves(LENA)
                .approves(OMAR);

        assertThat(due(scene))
                .containsExactly(Map.entry(
                        TOVE,
                        new Due(
                                Task.APPOINT,
                                "Nobody reviews all that it touches: appoint somebody who can publish it.")));
    }

    private static Map<UUID, Due> due(Scene scene) {
        return WhoseTurn.of(scene.hearing());
    }
}
