package io.rungs.proposals.listen;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.rungs.platform.FailedChores;
import io.rungs.proposals.queue.MoveDueTurns;
import io.rungs.proposals.queue.MoveStaleTurns;
import io.rungs.proposals.queue.RemindSilentAuthor;
import io.rungs.proposals.queue.TellOnSilence;
import io.rungs.proposals.settle.ExpireProposal;
import io.rungs.proposals.settle.LapseAdoption;
import io.rungs.proposals.settle.PublishByItself;
import io.rungs.proposals.settle.SupersedeNoOps;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.ErrorHandler;

/// What happens to proposals without anybody doing it. Several nodes share it: each takes what no other holds.
///
/// Each single act is a transaction of its own; so many are done at a tick that the next one is not late.
@Component
class EveryMinute {
    private static final int MOST = 500;

    private final List<Runnable> chores;
    private final FailedChores failed;

    EveryMinute(
            SupersedeNoOps supersede,
            PublishByItself publish,
            RemindSilentAuthor remind,
            ExpireProposal expire,
            LapseAdoption lapse,
            MoveStaleTurns stale,
            MoveDueTurns due,
            TellOnSilence silence,
            FailedChores failed) {
        this.failed = failed;
        chores = List.of(
                () -> repeat(supersede::some),
                () -> repeat(publish::lookAtNext),
                () -> repeat(remind::one),
                () -> repeat(expire::one),
                () -> repeat(lapse::one),
                stale::all,
                due::some,
                silence::some);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = MINUTES)
    void tick() {
        all(chores, failed);
    }

    /// Does all of them, whichever fails.
    static void all(List<Runnable> chores, ErrorHandler failed) {
        for (Runnable chore : chores) {
            try {
                chore.run();
            } catch (RuntimeException e) {
                failed.handleError(e);
            }
        }
    }

    /// @param more does one, and says whether there was one
    static void repeat(BooleanSupplier more) {
        int done = 0;
        while (done < MOST && more.getAsBoolean()) done++;
    }
}
