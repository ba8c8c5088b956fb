package io.rungs.notifications.usecase;

import io.rungs.notifications.model.Turnstile;
import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Events whose stored listeners did not finish, because they failed or the process died, are handed to them
/// again. One node at a time does it; the listeners bear to hear an event twice.
@Component
public class DeliverWhatIsOwed {
    private static final Duration OVERDUE = Duration.ofMinutes(1);

    private final Turnstile turnstile;
    private final IncompleteEventPublications publications;

    DeliverWhatIsOwed(Turnstile turnstile, IncompleteEventPublications publications) {
        this.turnstile = turnstile;
        this.publications = publications;
    }

    @Transactional
    public void deliver() {
        if (turnstile.pass()) publications.resubmitIncompletePublicationsOlderThan(OVERDUE);
    }
}
