package io.rungs.watching.usecase;

import io.rungs.watching.Notify;
import io.rungs.watching.WatchReason;
import io.rungs.watching.WatchScope;
import io.rungs.watching.WatchersChanged;
import io.rungs.watching.model.HeldWatch;
import io.rungs.watching.model.Watches;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whoever takes part begins to watch, in the transaction of the act itself, so that the news of it find the watch.
/// A watch that is there already stays as it is: what somebody chose is never overruled.
@Component
public class TakePart {
    private final Watches watches;
    private final ApplicationEventPublisher events;

    TakePart(Watches watches, ApplicationEventPublisher events) {
        this.watches = watches;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID person, WatchScope scope, WatchReason reason, Instant at) {
        var watch = new HeldWatch(person, scope, Notify.PARTICIPATING, reason, at);
        if (watches.addIfNone(watch)) events.publishEvent(new WatchersChanged(scope));
    }
}
