package io.rungs.proposals.listen;

import io.rungs.platform.AfterCommit;
import io.rungs.platform.FailedChores;
import io.rungs.proposals.queue.MoveStaleTurns;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks at what this node marked as soon as that is committed, with one thread, so that it takes one connection of
/// the pool however much was marked. What a node left behind that is no more is looked at every minute.
@Component
class LookAtStaleTurns {
    private static final Logger LOG = LoggerFactory.getLogger(LookAtStaleTurns.class);
    private static final int LONGEST_STOP_S = 4;

    private final ExecutorService looking = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("stale-turns").factory());
    private final AtomicBoolean waits = new AtomicBoolean();
    private final MoveStaleTurns move;
    private final FailedChores failed;

    LookAtStaleTurns(MoveStaleTurns move, FailedChores failed) {
        this.move = move;
        this.failed = failed;
    }

    void afterCommit() {
        AfterCommit.run(this::soon);
    }

    /// However often it was marked meanwhile, one look finds all. While it stops, others look, or the next start.
    private void soon() {
        if (!waits.compareAndSet(false, true)) return;
        try {
            looking.execute(this::look);
        } catch (RejectedExecutionException _) {
            LOG.debug("What was marked while Rungs stops is looked at later");
        }
    }

    private void look() {
        waits.set(false);
        try {
            move.all();
        } catch (RuntimeException e) {
            failed.handleError(e);
        }
    }

    /// What is marked and not looked at by then keeps its mark.
    @PreDestroy
    void stop() throws InterruptedException {
        looking.shutdown();
        if (!looking.awaitTermination(LONGEST_STOP_S, TimeUnit.SECONDS)) looking.shutdownNow();
    }
}
