package io.rungs.realtime.listen;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.rungs.realtime.usecase.EndSockets;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Finds the sessions that nobody said the end of: they grew too old, or were deleted.
@Component
class EveryFewSeconds {
    private final EndSockets end;

    EveryFewSeconds(EndSockets end) {
        this.end = end;
    }

    @Scheduled(fixedDelay = 5, timeUnit = SECONDS)
    void endSockets() {
        end.ofEndedSessions();
    }
}
