package io.rungs.proposals.listen;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.rungs.proposals.usecase.MoveTurns;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What time moves. Several nodes share it: each takes what no other holds.
@Component("proposalsEveryMinute")
class EveryMinute {
    private final MoveTurns move;

    EveryMinute(MoveTurns move) {
        this.move = move;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = MINUTES)
    void tick() {
        move.ofNobody();
        move.ofTheSilent();
    }
}
