package io.rungs.proposals.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.proposals.core.Taken.Kind;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakenTest {
    private static final UUID OMAR = new UUID(9, 1);

    @ParameterizedTest
    @EnumSource
    void eachStepSaysWhatWasDone(Kind kind) {
        var step = Taken.by(null, kind, 3, Instant.EPOCH);
        assertThat(step.said("", "r4 of Kafka")).isNotBlank().doesNotContain("{", "}");
        assertThat(step.about(OMAR).said("Omar", "r4 of Kafka")).isNotBlank().doesNotContain("{", "}");
    }

    @Test
    void namesAreNotReadAsPartsOfTheSentence() {
        assertThat(Taken.by(null, Kind.PUBLISHED, 3, Instant.EPOCH).said("", "r1 of {about} $1 {patchSet}"))
                .isEqualTo("published it as r1 of {about} $1 {patchSet}");
        assertThat(Taken.by(null, Kind.SUGGESTION_APPLIED, 3, Instant.EPOCH)
                        .about(OMAR)
                        .said("{patchSet} \\ {revisions}", ""))
                .isEqualTo("took in the wording of {patchSet} \\ {revisions}, as patch set 3");
    }

    @Test
    void whoeverDroppedWhatWasWrittenAnewIsTold() {
        var left = Taken.by(OMAR, Kind.LEFT, 3, Instant.EPOCH);
        assertThat(left.said("", "")).isEqualTo("left it as it was closed");
        assertThat(left.about(OMAR).said("Omar", "")).isEqualTo("ended the adoption by Omar");
    }
}
