package io.rungs.notifications.usecase;

import static java.util.stream.Collectors.toSet;

import io.rungs.catalog.SkillNames;
import io.rungs.catalog.SkillRef;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.ShownTexts;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.notifications.Facts;
import io.rungs.notifications.Notification;
import io.rungs.notifications.Notification.State;
import io.rungs.notifications.model.Href;
import io.rungs.notifications.model.Inbox;
import io.rungs.notifications.model.Inbox.Told;
import io.rungs.notifications.model.Sentence;
import io.rungs.proposals.Proposals;
import java.util.HashMap;
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
    private final Proposals proposals;
    private final SkillNames published;

    ReadInbox(Inbox inbox, Accounts accounts, MayKnow mayKnow, Proposals proposals, SkillNames published) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.mayKnow = mayKnow;
        this.proposals = proposals;
        this.published = published;
    }

    /// Newest first; without what is not theirs to know any more.
    public Page<Notification> page(UUID person, State state, @Nullable String cursor) {
        var before = Cursor.mark(cursor).orElse(null);
        var page = Page.of(inbox.page(mayKnow.reader(person), state, before, PAGE + 1), PAGE, Told::mark);
        var names = names(page.items());
        var now = now(page.items(), person);
        var shown = page.items().stream().map(it -> view(it, names, now)).toList();
        return new Page<>(shown, page.next());
    }

    public Notification one(UUID person, UUID notification) {
        var told = inbox.find(person, notification)
                .filter(it -> mayKnow.of(it.news().facts(), person))
                .orElseThrow(() -> Refusal.notFound("no-such-notification", "There is no such notification of yours."));
        return view(told, names(List.of(told)), now(List.of(told), person));
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

    /// What proposals and skills are called now: a title that was taken away, or written over, says nothing any
    /// more, nor does the name of a skill that is only proposed.
    private record Now(Map<Long, String> titles, Map<UUID, SkillRef> skills) {}

    private Now now(List<Told> told, UUID person) {
        var facts = told.stream().map(it -> it.news().facts()).toList();
        var numbers =
                facts.stream().map(Facts::proposal).filter(Objects::nonNull).collect(toSet());
        var skills = facts.stream()
                .map(Facts::skill)
                .filter(Objects::nonNull)
                .map(SkillRef::id)
                .collect(toSet());
        Map<UUID, SkillRef> named = new HashMap<>(proposals.created(numbers, person));
        named.putAll(published.named(skills));
        return new Now(proposals.named(numbers, person), named);
    }

    private static Notification view(Told told, Map<UUID, AccountRef> names, Now now) {
        var news = told.news();
        var facts = now(news.facts(), now);
        var actor = news.actor() == null ? null : names.get(news.actor());
        return new Notification(
                told.id(),
                news.kind(),
                told.reason(),
                actor,
                Sentence.of(news.kind(), facts, actor == null ? null : actor.name()),
                Href.of(facts, news.comment()),
                facts.skill(),
                news.facts().proposal(),
                told.state(),
                news.at());
    }

    /// Of a proposal that is not theirs to know of any more, nothing is said either.
    private static Facts now(Facts facts, Now now) {
        var skill = facts.skill();
        var named = skill == null ? facts : facts.on(now.skills().get(skill.id()));
        return named.proposal() == null
                ? named
                : named.titled(now.titles().getOrDefault(named.proposal(), ShownTexts.HIDDEN_TITLE));
    }
}
