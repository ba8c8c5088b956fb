package io.rungs.notifications.listen;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.rungs.notifications.usecase.DeliverWhatIsOwed;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The clock's tick, the first one at the start.
@Component
class DeliverEveryMinute {
    private final DeliverWhatIsOwed owed;

    DeliverEveryMinute(DeliverWhatIsOwed owed) {
        this.owed = owed;
    }

    @Scheduled(fixedDelay = 1, timeUnit = MINUTES)
    void tick() {
        owed.deliver();
    }
}
