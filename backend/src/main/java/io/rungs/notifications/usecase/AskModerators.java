package io.rungs.notifications.usecase;

import io.rungs.discussion.Discussions;
import io.rungs.discussion.Discussions.Waiting;
import io.rungs.discussion.TalkEvent.OfHeld;
import io.rungs.discussion.ThreadRef;
import io.rungs.notifications.Facts;
import io.rungs.notifications.InboxChanged;
import io.rungs.notifications.News;
import io.rungs.notifications.News.OfComment;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.model.Inbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks the moderators to look at comments that are held, as their turn asks them to look at proposals: each of
/// them once, whether they moderated before it was held or only since, and no longer than they do.
@Component
@Transactional
public class AskModerators {
    /// What waits besides is on the page of what is held: no badge counts further.
    private static final int MOST = 100;

    private final Tell tell;
    private final WhoIsTold who;
    private final Discussions discussions;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;

    AskModerators(Tell tell, WhoIsTold who, Discussions discussions, Inbox inbox, ApplicationEventPublisher events) {
        this.tell = tell;
        this.who = who;
        this.discussions = discussions;
        this.inbox = inbox;
        this.events = events;
    }

    /// All but whoever brought it about.
    public void toLookAt(OfHeld event) {
        ask(new Waiting(event.thread(), event.comment(), event.at()), it -> !it.equals(event.actor()));
    }

    /// Whoever moderates from now on; they also may know from now on of what they were told before.
    public void begins(UUID moderator) {
        discussions.waitingFor(moderator, MOST).forEach(it -> ask(it, moderator::equals));
        events.publishEvent(new InboxChanged(List.of(moderator)));
    }

    /// Whoever does not moderate any more, unless they have the right again.
    public void ends(UUID person) {
        if (who.moderates(person)) return;
        inbox.forget(person, Kind.COMMENT_HELD);
        events.publishEvent(new InboxChanged(List.of(person)));
    }

    private void ask(Waiting it, Predicate<UUID> whom) {
        discussions
                .heldBy(it.comment())
                .ifPresent(author -> tell.tell(news(it, author), who.moderators(it.thread(), whom)));
    }

    /// Its cause is what was held, whichever command asks for it: so each is asked once.
    private static News news(Waiting it, UUID author) {
        ThreadRef thread = it.thread();
        Facts facts = Facts.of(thread).heldBy(author);
        Instant at = it.since();
        var comment = new OfComment(thread.id(), it.comment());
        return new News(it.comment(), Kind.COMMENT_HELD, author, at, facts, comment);
    }
}
