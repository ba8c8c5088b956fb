package io.rungs.watching.usecase;

import io.rungs.watching.WatchersChanged;
import io.rungs.watching.model.Watches;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person ceases to watch; taking part again starts it again, with its reason shown.
@Component
public class RemoveWatch {
    private final FindScope scopes;
    private final Watches watches;
    private final ApplicationEventPublisher events;

    RemoveWatch(FindScope scopes, Watches watches, ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.watches = watches;
        this.events = events;
    }

    @Transactional
    public void remove(UUID person, String kind, String ref) {
        var scope = scopes.named(kind, ref, person).scope();
        if (watches.remove(person, scope)) events.publishEvent(new WatchersChanged(scope));
    }
}
