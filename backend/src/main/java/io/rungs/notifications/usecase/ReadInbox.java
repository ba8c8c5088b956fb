package io.rungs.notifications.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.notifications.Notification;
import io.rungs.notifications.Notification.State;
import io.rungs.notifications.model.Href;
import io.rungs.notifications.model.Inbox;
import io.rungs.notifications.model.Inbox.Told;
import io.rungs.notifications.model.Sentence;
import io.rungs.notifications.usecase.NowNamed.Names;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final NowNamed now;

    ReadInbox(Inbox inbox, Accounts accounts, MayKnow mayKnow, NowNamed now) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.mayKnow = mayKnow;
        this.now = now;
    }

    /// Newest first; without what is not theirs to know any more.
    public Page<Notification> page(UUID person, State state, @Nullable String cursor) {
        var before = Cursor.mark(cursor).orElse(null);
        var page = Page.of(inbox.page(mayKnow.reader(person), state, before, PAGE + 1), PAGE, Told::mark);
        var names = names(page.items());
        var named = now.of(page.items(), person);
        var shown = page.items().stream().map(it -> view(it, names, named)).toList();
        return new Page<>(shown, page.next());
    }

    public Notification one(UUID person, UUID notification) {
        var told = inbox.find(person, notification)
                .filter(it -> mayKnow.of(it.news().facts(), person))
                .orElseThrow(() -> Refusal.notFound("no-such-notification", "There is no such notification of yours."));
        return view(told, names(List.of(told)), now.of(List.of(told), person));
    }

    /// 100 means at least so many.
    public int unread(UUID person) {
        return inbox.count(mayKnow.reader(person), State.UNREAD, MOST_COUNTED);
    }

    private Map<UUID, AccountRef> names(List<Told> told) {
        return accounts.named(told.stream()
                .map(it -> it.news().actor())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static Notification view(Told told, Map<UUID, AccountRef> names, Names now) {
        var news = told.news();
        var facts = now.of(news.facts());
        var actor = news.actor() == null ? null : names.get(news.actor());
        return new Notification(
                told.id(),
                news.kind(),
                told.reason(),
                actor,
                Sentence.of(news.kind(), facts, actor == null ? null : actor.name(), now.others(news)),
                Href.of(facts, news.comment()),
                facts.skill(),
                news.facts().proposal(),
                told.state(),
                news.at());
    }
}
