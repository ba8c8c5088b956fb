package io.rungs.notifications.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.moderation.HiddenTitles;
import io.rungs.notifications.Notification;
import io.rungs.notifications.Notification.State;
import io.rungs.notifications.model.Href;
import io.rungs.notifications.model.Inbox;
import io.rungs.notifications.model.Inbox.Told;
import io.rungs.notifications.model.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person's inbox, in sentences.
@Component
@Transactional(readOnly = true)
public class ReadInbox {
    private static final int PAGE = 30;
    private static final int MOST_COUNTED = 100;

    private final Inbox inbox;
    private final Accounts accounts;
    private final MayKnow mayKnow;
    private final HiddenTitles hidden;

    ReadInbox(Inbox inbox, Accounts accounts, MayKnow mayKnow, HiddenTitles hidden) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.mayKnow = mayKnow;
        this.hidden = hidden;
    }

    /// Newest first; without what is not theirs to know any more.
    public Page<Notification> page(UUID person, State state, @Nullable String cursor) {
        var before = Cursor.mark(cursor).orElse(null);
        var page = Page.of(inbox.page(person, state, before, PAGE + 1), PAGE, Told::mark);
        var names = names(page.items());
        var titles = hiddenTitles(page.items());
        var shown = page.items().stream()
                .filter(it -> mayKnow.of(it.news().facts(), person))
                .map(it -> view(it, names, titles))
                .toList();
        return new Page<>(shown, page.next());
    }

    public Notification one(UUID person, UUID notification) {
        var told = inbox.find(person, notification)
                .filter(it -> mayKnow.of(it.news().facts(), person))
                .orElseThrow(() -> Refusal.notFound("no-such-notification", "There is no such notification of yours."));
        return view(told, names(List.of(told)), hiddenTitles(List.of(told)));
    }

    /// 100 means at least so many.
    public int unread(UUID person) {
        return inbox.count(person, State.UNREAD, MOST_COUNTED);
    }

    private Map<UUID, AccountRef> names(List<Told> told) {
        return accounts.named(told.stream()
                .map(it -> it.news().actor())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /// What was told says the title as it was then.
    private Set<String> hiddenTitles(List<Told> told) {
        return hidden.among(told.stream()
                .map(it -> it.news().facts().title())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static Notification view(Told told, Map<UUID, AccountRef> names, Set<String> hiddenTitles) {
        var news = told.news();
        boolean hidden = news.facts().title() != null
                && hiddenTitles.contains(news.facts().title());
        var facts = hidden ? news.facts().titled(HiddenTitles.INSTEAD) : news.facts();
        var actor = news.actor() == null ? null : names.get(news.actor());
        return new Notification(
                told.id(),
                news.kind(),
                told.reason(),
                actor,
                Sentence.of(news.kind(), facts, actor == null ? null : actor.name()),
                Href.of(news),
                news.facts().skill(),
                news.facts().proposal(),
                told.state(),
                news.at());
    }
}
