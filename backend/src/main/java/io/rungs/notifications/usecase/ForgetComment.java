package io.rungs.notifications.usecase;

import io.rungs.notifications.InboxChanged;
import io.rungs.notifications.model.Inbox;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was taken away disappears from the inboxes too, in the transaction that takes it away; what is shown again
/// is there again.
@Component
public class ForgetComment {
    private final Inbox inbox;
    private final ApplicationEventPublisher events;

    ForgetComment(Inbox inbox, ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID comment) {
        changed(inbox.forget(comment));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void hide(UUID comment) {
        changed(inbox.setApart(comment));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void show(UUID comment) {
        changed(inbox.bringBack(comment));
    }

    private void changed(List<UUID> people) {
        if (!people.isEmpty()) events.publishEvent(new InboxChanged(people));
    }
}
