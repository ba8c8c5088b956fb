package io.rungs.notifications.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.moderation.HiddenTitles;
import io.rungs.notifications.Facts;
import io.rungs.notifications.Notification;
import io.rungs.notifications.Notification.State;
import io.rungs.notifications.model.Href;
import io.rungs.notifications.model.Inbox;
import io.rungs.notifications.model.Inbox.Told;
import io.rungs.notifications.model.Sentence;
import io.rungs.proposals.Proposals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
    private final Proposals proposals;

    ReadInbox(Inbox inbox, Accounts accounts, MayKnow mayKnow, HiddenTitles hidden, Proposals proposals) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.mayKnow = mayKnow;
        this.hidden = hidden;
        this.proposals = proposals;
    }

    /// Newest first; without what is not theirs to know any more.
    public Page<Notification> page(UUID person, State state, @Nullable String cursor) {
        var before = Cursor.mark(cursor).orElse(null);
        var page = Page.of(inbox.page(mayKnow.reader(person), state, before, PAGE + 1), PAGE, Told::mark);
        var names = names(page.items());
        var hiding = hiddenTitles(page.items(), person);
        var shown = page.items().stream()
                .map(it -> view(it, names, hiding.test(it.news().facts())))
                .toList();
        return new Page<>(shown, page.next());
    }

    public Notification one(UUID person, UUID notification) {
        var told = inbox.find(person, notification)
                .filter(it -> mayKnow.of(it.news().facts(), person))
                .orElseThrow(() -> Refusal.notFound("no-such-notification", "There is no such notification of yours."));
        boolean hiding = hiddenTitles(List.of(told), person).test(told.news().facts());
        return view(told, names(List.of(told)), hiding);
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

    /// Whether a title was taken away: what was told says it as it was then.
    private Predicate<Facts> hiddenTitles(List<Told> told, UUID person) {
        var taken = hidden.among(told.stream()
                .map(it -> it.news().facts().title())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return it -> it.title() != null && taken.containsKey(it.title()) && isOf(it, taken.get(it.title()), person);
    }

    /// Of a proposal that is not theirs to know of any more, nothing is said either.
    private boolean isOf(Facts facts, Set<UUID> taken, UUID person) {
        return facts.proposal() != null
                && proposals
                        .visible(facts.proposal(), person)
                        .map(it -> taken.contains(it.id()))
                        .orElse(true);
    }

    private static Notification view(Told told, Map<UUID, AccountRef> names, boolean hidden) {
        var news = told.news();
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
