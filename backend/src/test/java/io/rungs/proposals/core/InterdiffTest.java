package io.rungs.proposals.core;

import static io.rungs.proposals.policy.Scene.JUNIOR;
import static io.rungs.proposals.policy.Scene.TRACKING;
import static io.rungs.proposals.policy.Scene.clarifying;
import static io.rungs.proposals.policy.Scene.junior;
import static io.rungs.proposals.policy.Scene.structural;
import static io.rungs.proposals.policy.Scene.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Requirement;
import io.rungs.proposals.core.Interdiff.Kind;
import io.rungs.proposals.core.Interdiff.Pair;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterdiffTest {
    @Test
    void theOrderIsTheLaterOnesThenWhatItLeftOut() {
        var pairs = Interdiff.between(set(clarifying(), summary()), set(structural(), summary()));

        assertThat(pairs)
                .containsExactly(
                        new Pair(Kind.ADDED, null, 0), new Pair(Kind.SAME, 1, 1), new Pair(Kind.DROPPED, 0, null));
    }

    @Test
    void otherWordsOrAnotherActOnTheSamePlaceIsAChange() {
        var removal = SetCell.removing(TRACKING, JUNIOR, junior("Logs every run."));

        assertThat(Interdiff.between(set(clarifying()), set(clarifying("Logs all that runs."))))
                .containsExactly(new Pair(Kind.CHANGED, 0, 0));
        assertThat(Interdiff.between(set(clarifying()), set(removal))).containsExactly(new Pair(Kind.CHANGED, 0, 0));
    }

    @Test
    void aNewerBaseAloneIsNone() {
        var onNewer = new SetCell(
                TRACKING,
                JUNIOR,
                new Expectation("Logs every run.", Requirement.MANDATORY, null),
                new Expectation(clarifying().proposed().description(), Requirement.MANDATORY, null));

        assertThat(Interdiff.between(set(clarifying()), set(onNewer))).containsExactly(new Pair(Kind.SAME, 0, 0));
    }

    private static PatchSet set(Operation... operations) {
        return PatchSet.of(1, new UUID(9, 1), "", Instant.EPOCH, List.of(operations), Classify.WITHOUT_DICTIONARY);
    }
}
