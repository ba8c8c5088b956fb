package io.rungs.proposals.listen;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.rungs.proposals.usecase.ExpireProposal;
import io.rungs.proposals.usecase.LapseAdoption;
import io.rungs.proposals.usecase.MoveTurns;
import io.rungs.proposals.usecase.PublishByItself;
import io.rungs.proposals.usecase.RemindSilentAuthor;
import io.rungs.proposals.usecase.SupersedeNoOps;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What happens to proposals without anybody doing it. Several nodes share it: each takes what no other holds.
///
/// Each single act is a transaction of its own; so many are done at a tick that the next one is not late.
@Component
class EveryMinute {
    private static final Logger LOG = LoggerFactory.getLogger(EveryMinute.class);
    private static final int MOST = 500;

    private final List<Runnable> chores;

    EveryMinute(
            SupersedeNoOps supersede,
            PublishByItself publish,
            RemindSilentAuthor remind,
            ExpireProposal expire,
            LapseAdoption lapse,
            MoveTurns move) {
        chores = List.of(
                () -> repeat(supersede::some),
                () -> repeat(publish::lookAtNext),
                () -> repeat(remind::one),
                () -> repeat(expire::one),
                () -> repeat(lapse::one),
                move::ofNobody,
                move::ofTheSilent);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = MINUTES)
    void tick() {
        all(chores);
    }

    /// Does all of them, whichever fails.
    static void all(List<Runnable> chores) {
        for (Runnable chore : chores) {
            try {
                chore.run();
            } catch (RuntimeException e) {
                LOG.error("A chore of every minute failed; it is tried again in a minute", e);
            }
        }
    }

    /// @param more does one, and says whether there was one
    static void repeat(BooleanSupplier more) {
        int done = 0;
        while (done < MOST && more.getAsBoolean()) done++;
    }
}
