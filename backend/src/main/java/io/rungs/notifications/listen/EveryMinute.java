package io.rungs.notifications.listen;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.rungs.notifications.usecase.DeliverWhatIsOwed;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// The clock's tick, the first one at the start.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EveryMinute {
    private final DeliverWhatIsOwed owed;

    EveryMinute(DeliverWhatIsOwed owed) {
        this.owed = owed;
    }

    @Scheduled(fixedDelay = 1, timeUnit = MINUTES)
    void tick() {
        owed.deliver();
    }
}
