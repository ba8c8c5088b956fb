package io.rungs.watching.usecase;

import io.rungs.watching.WatchReason;
import io.rungs.watching.WatchScope;
import io.rungs.watching.WatchersChanged;
import io.rungs.watching.model.Watches;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Followers of what goes on elsewhere follow it there, as loudly as before; a watch that somebody has there
/// already stays as it is.
@Component
public class MoveAlong {
    private final Watches watches;
    private final ApplicationEventPublisher events;

    MoveAlong(Watches watches, ApplicationEventPublisher events) {
        this.watches = watches;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(WatchScope from, WatchScope to, WatchReason reason, Instant at) {
        if (watches.copy(from, to, reason, at)) events.publishEvent(new WatchersChanged(to));
    }
}
