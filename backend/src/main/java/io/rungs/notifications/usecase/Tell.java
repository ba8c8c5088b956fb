package io.rungs.notifications.usecase;

import io.rungs.discussion.Discussions;
import io.rungs.notifications.InboxChanged;
import io.rungs.notifications.News;
import io.rungs.notifications.Reason;
import io.rungs.notifications.model.Inbox;
import io.rungs.notifications.model.Recipients;
import io.rungs.watching.Watchers;
import io.rungs.watching.Watchers.Listening;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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
        tell(news, all, _ -> List.of());
    }

    /// As [#tell(News, Recipients)], but for those who were told that of the proposal already, by another cause.
    @Transactional
    public void tellOnce(News news, Recipients all) {
        tell(news, all, people -> {
            removeTold(news, people);
            return List.of();
        });
    }

    /// As [#tell(News, Recipients)], in the place of what they were told of the proposal by earlier causes and have
    /// not read yet: however often it happens, the latest stands there once.
    @Transactional
    public void tellInstead(News news, Recipients all) {
        tell(news, all, people -> {
            var forgot = inbox.forgetEarlier(news, people.keySet());
            people.keySet().removeAll(inbox.toldLater(news, people.keySet()));
            return forgot;
        });
    }

    /// @param first takes away those who are not to be told, and answers whose inbox it changed
    private void tell(News news, Recipients all, Function<Map<UUID, Reason>, List<UUID>> first) {
        if (news.comment() != null && !discussions.stands(news.comment().comment())) return;
        UUID heldBy = news.facts().heldBy();
        var recipients = heldBy == null ? all : all.among(mayKnow.of(heldBy));
        var people = people(recipients);
        if (people.isEmpty() && recipients.audiences().isEmpty()) return;
        UUID after = null;
        boolean more = true;
        while (more) {
            var listening = watchers.listening(recipients.near(), people, recipients.audiences(), after, BATCH);
            var reasons = reasons(recipients, listening);
            removeActor(news.actor(), reasons);
            announce(first.apply(reasons));
            announce(inbox.tell(news, reasons));
            var batch = listening.stream().filter(Listening::inAudience).toList();
            more = batch.size() == BATCH;
            if (more) after = batch.getLast().account();
            people = Set.of();
        }
    }

    private static Set<UUID> people(Recipients recipients) {
        Set<UUID> people = new HashSet<>(recipients.participants());
        recipients.named().values().forEach(people::addAll);
        return people;
    }

    private static Map<UUID, Reason> reasons(Recipients recipients, List<Listening> listening) {
        Map<UUID, Reason> people = new HashMap<>();
        for (var it : listening) reason(recipients, it).ifPresent(reason -> people.put(it.account(), reason));
        return people;
    }

    /// The strongest that there is.
    private static Optional<Reason> reason(Recipients recipients, Listening it) {
        if (it.mutes()) return Optional.empty();
        return Stream.of(Reason.values())
                .filter(reason -> switch (reason) {
                    case PARTICIPANT ->
                        it.follows() && recipients.participants().contains(it.account());
                    case WATCHER -> it.inAudience();
                    case AUTHOR, REVIEWER, MODERATOR, ADMIN ->
                        recipients.named().getOrDefault(reason, Set.of()).contains(it.account());
                })
                .findFirst();
    }

    private void announce(List<UUID> changed) {
        if (!changed.isEmpty()) events.publishEvent(new InboxChanged(changed));
    }

    private void removeTold(News news, Map<UUID, Reason> people) {
        long proposal = Objects.requireNonNull(news.facts().proposal(), "it is said of a proposal");
        people.keySet().removeAll(inbox.told(proposal, news.kind(), people.keySet()));
    }

    private static void removeActor(@Nullable UUID actor, Map<UUID, Reason> people) {
        if (actor != null) people.remove(actor);
    }
}
