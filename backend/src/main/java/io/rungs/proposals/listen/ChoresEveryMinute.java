package io.rungs.proposals.listen;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.rungs.proposals.usecase.ExpireProposal;
import io.rungs.proposals.usecase.RemindSilentAuthor;
import io.rungs.proposals.usecase.SupersedeNoOps;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// What happens to proposals without anybody doing it, each in a transaction of its own; so many at a tick that the
/// next one is not late.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ChoresEveryMinute {
    private static final int MOST = 200;

    private final SupersedeNoOps supersede;
    private final RemindSilentAuthor remind;
    private final ExpireProposal expire;

    ChoresEveryMinute(SupersedeNoOps supersede, RemindSilentAuthor remind, ExpireProposal expire) {
        this.supersede = supersede;
        this.remind = remind;
        this.expire = expire;
    }

    @Scheduled(fixedDelay = 1, timeUnit = MINUTES)
    void supersede() {
        repeat(supersede::some);
    }

    @Scheduled(fixedDelay = 1, timeUnit = MINUTES)
    void remind() {
        repeat(remind::one);
    }

    @Scheduled(fixedDelay = 1, timeUnit = MINUTES)
    void expire() {
        repeat(expire::one);
    }

    private static void repeat(BooleanSupplier chore) {
        int done = 0;
        while (done < MOST && chore.getAsBoolean()) done++;
    }
}
