package io.rungs.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends the life of kept answers: nobody repeats a request after a day.
@Component
class ForgetAnswers {
    private static final Duration KEPT = Duration.ofHours(24);

    private final KeptAnswers answers;
    private final Clock clock;

    ForgetAnswers(KeptAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forget() {
        answers.forgetBefore(clock.instant().minus(KEPT));
    }
}
