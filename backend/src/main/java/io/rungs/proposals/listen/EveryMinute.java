package io.rungs.proposals.listen;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.rungs.platform.FailedChores;
import io.rungs.proposals.queue.Chore;
import io.rungs.proposals.queue.MoveDueTurns;
import io.rungs.proposals.queue.MoveStaleTurns;
import io.rungs.proposals.queue.TellOnSilence;
import java.util.ArrayList;
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

    EveryMinute(List<Chore> each, MoveStaleTurns stale, MoveDueTurns due, TellOnSilence silence, FailedChores failed) {
        List<Runnable> all = new ArrayList<>();
        each.forEach(it -> all.add(() -> repeat(it::one)));
        all.addAll(List.of(stale::all, due::some, silence::some));
        this.chores = List.copyOf(all);
        this.failed = failed;
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
