package io.rungs.proposals.usecase;

import io.rungs.platform.StartRefused;
import io.rungs.proposals.model.Silence;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads how long an author may be silent; Rungs does not start with times that make no sense.
@Configuration(proxyBeanMethods = false)
class SilenceSettings {
    @Bean
    Silence silence(
            @Value("${rungs.review.remind-after}") Duration remindAfter,
            @Value("${rungs.review.expire-after}") Duration expireAfter) {
        return checked(remindAfter, expireAfter);
    }

    static Silence checked(Duration remindAfter, Duration expireAfter) {
        if (!remindAfter.isPositive())
            throw new StartRefused(
                    "The setting rungs.review.remind-after is " + remindAfter + ".", "Set it to a time, as 21d.");
        if (expireAfter.compareTo(remindAfter) <= 0)
            throw new StartRefused(
                    "The setting rungs.review.expire-after is " + expireAfter + ".",
                    "Set it to more than rungs.review.remind-after, as 30d.");
        return new Silence(remindAfter, expireAfter);
    }
}
