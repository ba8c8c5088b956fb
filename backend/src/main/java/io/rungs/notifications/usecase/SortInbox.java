package io.rungs.notifications.usecase;

import io.rungs.kernel.Refusal;
import io.rungs.notifications.InboxChanged;
import io.rungs.notifications.Notification.State;
import io.rungs.notifications.model.Inbox;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person puts notifications where they want them; what is not theirs stays untouched.
@Component
public class SortInbox {
    private static final int MOST = 500;

    private final Inbox inbox;
    private final ApplicationEventPublisher events;

    SortInbox(Inbox inbox, ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.events = events;
    }

    @Transactional
    public void put(UUID person, List<UUID> notifications, State state) {
        if (notifications.size() > MOST)
            throw Refusal.invalid("too-many", "ids", "At most %d at once; leave the ids out for all.".formatted(MOST));
        announce(person, inbox.put(person, notifications, state));
    }

    @Transactional
    public void doneAll(UUID person) {
        announce(person, inbox.doneAll(person));
    }

    /// What came after the newest that the person has seen stays unread.
    @Transactional
    public void doneUpTo(UUID person, UUID newest) {
        announce(person, inbox.doneUpTo(person, newest));
    }

    private void announce(UUID person, int changed) {
        if (changed > 0) events.publishEvent(new InboxChanged(List.of(person)));
    }
}
