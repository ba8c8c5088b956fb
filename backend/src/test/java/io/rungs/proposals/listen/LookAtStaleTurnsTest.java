package io.rungs.proposals.listen;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.rungs.platform.FailedChores;
import io.rungs.proposals.queue.MoveStaleTurns;
import io.rungs.testing.RungsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/// What is marked is looked at soon, or later.
@RungsTest
class LookAtStaleTurnsTest {
    @Autowired
    MoveStaleTurns move;

    @Autowired
    FailedChores failed;

    @Autowired
    TransactionOperations transaction;

    @Test
    void anActThatEndsWhileItStopsIsDoneAllTheSame() throws Exception {
        var look = new LookAtStaleTurns(move, failed);
        look.stop();

        assertThatCode(() -> transaction.executeWithoutResult(_ -> look.afterCommit()))
                .doesNotThrowAnyException();
    }
}
