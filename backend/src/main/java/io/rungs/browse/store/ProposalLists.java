package io.rungs.browse.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static rungsdb.catalog.Tables.ADDRESS;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.browse.view.ProposalCard;
import io.rungs.browse.view.QueueCounts;
import io.rungs.identity.Accounts;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
    private static final int MOST_COUNTED = 100;
    private static final List<String> OPEN = List.of("HELD", "IN_REVIEW", "CHANGES_REQUESTED");

    static final Condition REVIEWABLE = PROPOSAL.STATUS.in(inline("IN_REVIEW"), inline("CHANGES_REQUESTED"));

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
        Seen seen = seen(viewer);
        Condition which = seen.visible().and(narrowed(filter, seen));
        ListFilter.Queue queue = filter.queue();
        if (queue == null) {
            Condition older =
                    Cursor.number(filter.cursor()).map(PROPOSAL.NUMBER::lt).orElse(noCondition());
            var rows = cards.read(which.and(older), seen, PAGE + 1, PROPOSAL.NUMBER.desc());
            return Page.of(rows, PAGE, ProposalCard::number);
        }
        Condition later = Cursor.spot(filter.cursor())
                .map(it -> row(PROPOSAL.TURN_SINCE, PROPOSAL.NUMBER).gt(it.at(), it.number()))
                .orElse(noCondition());
        var rows = cards.read(
                which.and(part(queue, seen)).and(later),
                seen,
                PAGE + 1,
                PROPOSAL.TURN_SINCE.asc(),
                PROPOSAL.NUMBER.asc());
        return Page.of(rows, PAGE, it -> new Cursor.Spot(it.turn().since(), it.number()));
    }

    public QueueCounts counts(UUID viewer) {
        Seen seen = seen(viewer);
        return new QueueCounts(
                count(waitingFor(viewer)),
                count(part(ListFilter.Queue.ALL, seen)),
                count(part(ListFilter.Queue.AUTHOR, seen)),
                seen.moderator() ? count(part(ListFilter.Queue.HELD, seen)) : 0);
    }

    private int count(Condition which) {
        return db.fetchCount(selectOne().from(PROPOSAL).where(which).limit(MOST_COUNTED));
    }

    Seen seen(@Nullable UUID viewer) {
        return new Seen(viewer, viewer != null && grants.onSite(viewer, GrantKind.MODERATOR));
    }

    private static Condition part(ListFilter.Queue queue, Seen seen) {
        return switch (queue) {
            case MINE -> seen.viewer() == null ? falseCondition() : waitingFor(seen.viewer());
            case ALL -> REVIEWABLE;
            case AUTHOR -> PROPOSAL.STATUS.eq(inline("CHANGES_REQUESTED"));
            case HELD -> {
                if (!seen.moderator())
                    throw Refusal.forbidden("not-a-moderator", "Only a moderator looks through what is held.");
                yield PROPOSAL.STATUS.eq(inline("HELD"));
            }
        };
    }

    static Condition waitingFor(UUID person) {
        return PROPOSAL.ID.in(select(ATTENTION.PROPOSAL_ID).from(ATTENTION).where(ATTENTION.ACCOUNT_ID.eq(person)));
    }

    private Condition narrowed(ListFilter filter, Seen seen) {
        Condition all = filter.statuses() == null ? noCondition() : seen.in(filter.statuses());
        if (filter.skill() != null) all = all.and(touches(addressed(filter.skill())));
        if (filter.domain() != null) all = all.and(touches(inDomain(filter.domain())));
        if (filter.author() != null)
            all = all.and(accounts.byHandle(filter.author())
                    .map(it -> seen.by(it.id()))
                    .orElse(falseCondition()));
        if (filter.changeClass() != null)
            all = all.and(seen.changeClass().eq(filter.changeClass().name()));
        return all;
    }

    private static Condition addressed(String slug) {
        return OPERATION.SKILL_ID.eq(select(ADDRESS.SKILL_ID).from(ADDRESS).where(ADDRESS.SLUG.eq(slug)));
    }

    /// Of a skill that is only proposed, the domain where it would be.
    private static Condition inDomain(String slug) {
        var skill = select(SKILL.GROUP_ID).from(SKILL).where(SKILL.ID.eq(OPERATION.SKILL_ID));
        var proposed = when(
                OPERATION.KIND.eq("CreateSkill"),
                jsonbGetAttributeAsText(OPERATION.PROPOSED, inline("group")).cast(UUID.class));
        return coalesce(field(skill), proposed)
                .in(select(SKILL_GROUP.ID)
                        .from(SKILL_GROUP)
                        .join(DOMAIN)
                        .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                        .where(DOMAIN.SLUG.eq(slug)));
    }

    static Condition touches(Condition operation) {
        return exists(selectOne()
                .from(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID), OPERATION.PATCH_SET.eq(PROPOSAL.SHOWN_PATCH_SET))
                .and(operation));
    }
}
