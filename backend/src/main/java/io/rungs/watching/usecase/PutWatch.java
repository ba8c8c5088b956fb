package io.rungs.watching.usecase;

import io.rungs.watching.Notify;
import io.rungs.watching.Watch;
import io.rungs.watching.WatchReason;
import io.rungs.watching.WatchersChanged;
import io.rungs.watching.model.HeldWatch;
import io.rungs.watching.model.Watches;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person chooses how loudly to watch something; from then on the choice stands whatever they do.
@Component
public class PutWatch {
    private final FindScope scopes;
    private final Watches watches;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PutWatch(FindScope scopes, Watches watches, Clock clock, ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.watches = watches;
        this.clock = clock;
        this.events = events;
    }

    /// @param kind `skill` or `proposal`, and `ref` its slug or number
    @Transactional
    public Watch put(UUID person, String kind, String ref, Notify notify) {
        var found = scopes.named(kind, ref, person);
        var watch = new HeldWatch(person, found.scope(), notify, WatchReason.CHOSEN, clock.instant());
        watches.put(watch);
        events.publishEvent(new WatchersChanged(found.scope()));
        return new Watch(found.scope().kind(), found.ref(), found.title(), notify, watch.reason(), watch.since());
    }
}
