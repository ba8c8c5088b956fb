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

    /// Those of them that were not in that state yet.
    @Transactional
    public List<UUID> put(UUID person, List<UUID> notifications, State state) {
        if (notifications.size() > MOST)
            throw Refusal.invalid("too-many", "ids", "At most %d at once; leave the ids out for all.".formatted(MOST));
        return announced(person, inbox.put(person, notifications, state));
    }

    /// Those of them that lay in that state, and now lie in the other.
    @Transactional
    public List<UUID> move(UUID person, List<UUID> notifications, State from, State to) {
        if (notifications.size() > MOST)
            throw Refusal.invalid("too-many", "ids", "At most %d at once.".formatted(MOST));
        return announced(person, inbox.move(person, notifications, from, to));
    }

    /// All on the subject of one; what happened later was shown to nobody yet.
    @Transactional
    public List<UUID> moveAbout(UUID person, UUID about, State from, State to) {
        return announced(person, inbox.moveAbout(person, about, from, to));
    }

    @Transactional
    public List<UUID> doneAll(UUID person) {
        return announced(person, inbox.doneAll(person));
    }

    /// What came after the newest that the person has seen stays unread.
    @Transactional
    public List<UUID> doneUpTo(UUID person, UUID newest) {
        return announced(person, inbox.doneUpTo(person, newest));
    }

    /// Those of them that are done still are unread again; what was saved meanwhile stays saved.
    @Transactional
    public void undo(UUID person, List<UUID> notifications) {
        if (notifications.size() > MOST)
            throw Refusal.invalid("too-many", "ids", "At most %d at once.".formatted(MOST));
        announced(person, inbox.undo(person, notifications));
    }

    private List<UUID> announced(UUID person, List<UUID> changed) {
        if (!changed.isEmpty()) events.publishEvent(new InboxChanged(List.of(person)));
        return changed;
    }
}
