package io.rungs.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Ends the life of kept answers: nobody repeats a request after a day.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
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
