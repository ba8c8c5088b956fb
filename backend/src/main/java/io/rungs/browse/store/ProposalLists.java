package io.rungs.browse.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.discussion.Tables.COMMENT;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.browse.view.ProposalCard;
import io.rungs.browse.view.QueueCounts;
import io.rungs.identity.Accounts;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Status;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lists proposals: newest first, or as a queue with the oldest turn first. What moves to the end of a queue while
/// somebody pages through it is met there again; nothing is passed over.
///
/// States stand in the statements, not beside them, so that the partial indexes serve them.
@Component
@Transactional(readOnly = true)
public class ProposalLists {
    private static final int PAGE = 20;
    static final int MOST_COUNTED = 100;
    private static final List<String> OPEN = Status.names(Status::open);

    private static final Condition OBJECTED_TO = PROPOSAL.STATUS.eq(inline("CHANGES_REQUESTED"));
    private static final Condition HELD = PROPOSAL.STATUS.eq(inline("HELD"));

    private static final OrderField<?>[] LONGEST = {PROPOSAL.TURN_SINCE.asc(), PROPOSAL.NUMBER.asc()};

    private final DSLContext db;
    private final CardReader cards;
    private final Accounts accounts;
    private final Grants grants;

    ProposalLists(DSLContext db, CardReader cards, Accounts accounts, Grants grants) {
        this.db = db;
        this.cards = cards;
        this.accounts = accounts;
        this.grants = grants;
    }

    public static List<String> open() {
        return OPEN;
    }

    public Page<ProposalCard> page(ListFilter filter, @Nullable UUID viewer) {
        SeenProposals seen = seen(viewer);
        UUID author = null;
        if (filter.author() != null) {
            var named = accounts.byHandle(filter.author());
            if (named.isEmpty()) return new Page<>(List.of(), null);
            author = named.get().id();
        }
        ListFilter.Queue queue = filter.queue();
        if (queue == null) {
            var newest = new Newest(filter, author, seen, PAGE + 1);
            var rows = cards.read(newest.numbers(), seen, PROPOSAL.NUMBER.desc());
            return Page.of(rows, PAGE, ProposalCard::number);
        }
        var rows = longest(part(queue, new Waiting(filter, author, seen, PAGE + 1)), seen);
        return Page.of(rows, PAGE, it -> new Cursor.Spot(it.turn().since(), it.number()));
    }

    /// What waits longest.
    ///
    /// @param mine for whoever looks
    /// @param reviewers for reviewers, of which none waits for whoever looks
    record Waits(List<ProposalCard> mine, List<ProposalCard> reviewers) {}

    Waits waits(int most, SeenProposals seen) {
        UUID viewer = seen.viewer();
        Condition inReview = PROPOSAL.STATUS.eq(inline("IN_REVIEW"));
        if (viewer == null)
            return new Waits(List.of(), longest(Waiting.any(seen, most).in(inReview), seen));
        var mine = Waiting.any(seen, most).forPerson(viewer);
        Condition theirs = exists(selectOne()
                .from(ATTENTION)
                .where(ATTENTION.PROPOSAL_ID.eq(PROPOSAL.ID), ATTENTION.ACCOUNT_ID.eq(viewer)));
        var others = Waiting.any(seen, most).in(inReview.andNot(theirs));
        var each = cards.each(List.of(mine, others), seen, LONGEST);
        return new Waits(each.getFirst(), each.getLast());
    }

    private List<ProposalCard> longest(Select<Record1<Long>> numbers, SeenProposals seen) {
        return cards.read(numbers, seen, LONGEST);
    }

    public QueueCounts counts(UUID viewer) {
        SeenProposals seen = seen(viewer);
        return new QueueCounts(
                count(ATTENTION, ATTENTION.ACCOUNT_ID.eq(viewer)),
                countReviewable(),
                count(PROPOSAL, OBJECTED_TO),
                seen.moderator() ? count(PROPOSAL, HELD) : 0,
                seen.moderator() ? count(COMMENT, COMMENT.STATE.eq(inline("HELD"))) : 0);
    }

    int countReviewable() {
        return count(PROPOSAL, Waiting.REVIEWABLE);
    }

    private int count(Table<?> table, Condition which) {
        return db.fetchCount(selectOne().from(table).where(which).limit(MOST_COUNTED));
    }

    SeenProposals seen(@Nullable UUID viewer) {
        return new SeenProposals(viewer, viewer != null && grants.onSite(viewer, GrantKind.MODERATOR));
    }

    private static Select<Record1<Long>> part(ListFilter.Queue queue, Waiting waiting) {
        return switch (queue) {
            case MINE -> waiting.forPerson(Objects.requireNonNull(waiting.seen().viewer()));
            case ALL -> waiting.in(Waiting.REVIEWABLE);
            case AUTHOR -> waiting.in(OBJECTED_TO);
            case HELD -> {
                if (!waiting.seen().moderator())
                    throw Refusal.forbidden("not-a-moderator", "Only a moderator looks through what is held.");
                yield waiting.in(HELD);
            }
        };
    }
}
