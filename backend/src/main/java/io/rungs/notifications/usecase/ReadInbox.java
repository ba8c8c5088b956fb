package io.rungs.notifications.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.notifications.InboxRow;
import io.rungs.notifications.Notification;
import io.rungs.notifications.Notification.State;
import io.rungs.notifications.model.Href;
import io.rungs.notifications.model.Inbox;
import io.rungs.notifications.model.Inbox.OfSubject;
import io.rungs.notifications.model.Inbox.Told;
import io.rungs.notifications.model.Sentence;
import io.rungs.notifications.usecase.NowNamed.Names;
import io.rungs.notifications.usecase.WhatIsSaid.Said;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
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
    private final WhatIsSaid words;

    ReadInbox(Inbox inbox, Accounts accounts, MayKnow mayKnow, NowNamed now, WhatIsSaid words) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.mayKnow = mayKnow;
        this.now = now;
        this.words = words;
    }

    /// Newest first; without what is not theirs to know any more.
    ///
    /// @param about only what is on the subject of that one, if one is named
    public Page<Notification> page(UUID person, State state, @Nullable UUID about, @Nullable String cursor) {
        var before = Cursor.mark(cursor).orElse(null);
        var reader = mayKnow.reader(person);
        var told = about == null
                ? inbox.page(reader, state, before, PAGE + 1)
                : inbox.pageAbout(reader, state, about, before, PAGE + 1);
        var page = Page.of(told, PAGE, Told::mark);
        return new Page<>(views(page.items(), person), page.next());
    }

    private List<Notification> views(List<Told> told, UUID person) {
        var names = names(told);
        var named = now.of(told, person);
        var said = words.of(told);
        return told.stream().map(it -> view(it, names, named, said)).toList();
    }

    /// One subject each, newest first.
    public Page<InboxRow> subjects(UUID person, State state, @Nullable String cursor) {
        var before = Cursor.mark(cursor).orElse(null);
        var page = Page.of(
                inbox.subjects(mayKnow.reader(person), state, before, PAGE + 1),
                PAGE,
                it -> it.newest().mark());
        var told = page.items().stream().map(OfSubject::newest).toList();
        var shown = views(told, person);
        var subjects = IntStream.range(0, shown.size())
                .mapToObj(at -> new InboxRow(shown.get(at), page.items().get(at).count()))
                .toList();
        return new Page<>(subjects, page.next());
    }

    public Notification one(UUID person, UUID notification) {
        var told = inbox.find(person, notification)
                .filter(it -> mayKnow.of(it.news().facts(), person))
                .orElseThrow(() -> Refusal.notFound("no-such-notification", "There is no such notification of yours."));
        return views(List.of(told), person).getFirst();
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

    private static Notification view(Told told, Map<UUID, AccountRef> names, Names now, Said said) {
        var news = told.news();
        var facts = now.of(news.facts());
        var actor = news.actor() == null ? null : names.get(news.actor());
        return new Notification(
                told.id(),
                news.kind(),
                told.reason(),
                actor,
                Sentence.of(news.kind(), facts, actor == null ? null : actor.name(), now.others(news)),
                now.knows(news.facts()) ? said.says(news) : null,
                said.glimpse(news),
                Href.of(facts, news.comment()),
                facts.skill(),
                news.facts().proposal(),
                told.state(),
                news.at());
    }
}
