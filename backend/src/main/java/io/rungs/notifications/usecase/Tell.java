package io.rungs.notifications.usecase;

import io.rungs.discussion.Discussions;
import io.rungs.notifications.InboxChanged;
import io.rungs.notifications.News;
import io.rungs.notifications.Reason;
import io.rungs.notifications.model.Inbox;
import io.rungs.notifications.model.Recipients;
import io.rungs.watching.Watchers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells everybody who is to be told, each once however often it is run: the named ones first, then whoever
/// watches, in batches. Nobody is told of their own act, nor of what is not theirs to know.
@Component
public class Tell {
    private static final int BATCH = 1_000;

    private final Inbox inbox;
    private final Watchers watchers;
    private final Discussions discussions;
    private final MayKnow mayKnow;
    private final ApplicationEventPublisher events;

    Tell(Inbox inbox, Watchers watchers, Discussions discussions, MayKnow mayKnow, ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.watchers = watchers;
        this.discussions = discussions;
        this.mayKnow = mayKnow;
        this.events = events;
    }

    @Transactional
    public void tell(News news, Recipients all) {
        if (news.comment() != null && !discussions.stands(news.comment().comment())) return;
        UUID heldBy = news.facts().heldBy();
        var recipients = heldBy == null ? all : all.among(mayKnow.of(heldBy));
        store(news, recipients, named(recipients));
        UUID after = null;
        List<UUID> batch;
        do {
            batch = watchers.batch(recipients.audiences(), after, BATCH);
            store(news, recipients, watching(batch));
            after = batch.isEmpty() ? null : batch.getLast();
        } while (batch.size() == BATCH);
    }

    /// The strongest reason is put last.
    private Map<UUID, Reason> named(Recipients recipients) {
        Map<UUID, Reason> people = new HashMap<>();
        watchers.following(recipients.near(), recipients.participants())
                .forEach(it -> people.put(it, Reason.PARTICIPANT));
        for (Reason reason : List.of(Reason.values()).reversed())
            recipients.named().getOrDefault(reason, Set.of()).forEach(it -> people.put(it, reason));
        return people;
    }

    private static Map<UUID, Reason> watching(List<UUID> batch) {
        Map<UUID, Reason> people = new HashMap<>();
        batch.forEach(it -> people.put(it, Reason.WATCHER));
        return people;
    }

    private void store(News news, Recipients recipients, Map<UUID, Reason> people) {
        people.keySet().removeAll(watchers.muting(recipients.near(), List.copyOf(people.keySet())));
        removeActor(news.actor(), people);
        var told = inbox.tell(news, people);
        if (!told.isEmpty()) events.publishEvent(new InboxChanged(told));
    }

    private static void removeActor(@Nullable UUID actor, Map<UUID, Reason> people) {
        if (actor != null) people.remove(actor);
    }
}
