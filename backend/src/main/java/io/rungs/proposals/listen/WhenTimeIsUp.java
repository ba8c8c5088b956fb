package io.rungs.proposals.listen;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.rungs.proposals.usecase.PublishByItself;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Publishes what only time kept from being published, where the policy asks nobody to do it.
@Component
class WhenTimeIsUp {
    /// So that one node does not look for ever; the rest waits for the next tick.
    private static final int MOST = 500;

    private final PublishByItself publish;

    WhenTimeIsUp(PublishByItself publish) {
        this.publish = publish;
    }

    @Scheduled(fixedDelay = 1, timeUnit = MINUTES)
    void tick() {
        for (int looked = 0; looked < MOST && publish.lookAtNext(); looked++) {}
    }
}
