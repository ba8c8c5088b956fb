package io.rungs.browse.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.when;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.discussion.Tables.COMMENT;
import static rungsdb.discussion.Tables.THREAD;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.browse.view.ProposalCard;
import io.rungs.browse.view.ProposalCard.CardTurn;
import io.rungs.catalog.ChangeClass;
import io.rungs.catalog.SkillRef;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.proposals.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads proposals as cards: one query for the cards, one for the names. One that is written anew is shown as it
/// was closed, but to its author.
@Component
class CardReader {
    private final DSLContext db;
    private final Accounts accounts;

    CardReader(DSLContext db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    private record Row(
            long number,
            String title,
            String status,
            String changeClass,
            UUID author,
            Instant createdAt,
            Instant updatedAt,
            String turn,
            String turnReason,
            Instant turnSince,
            int comments,
            List<SkillRef> skills) {}

    List<ProposalCard> read(Condition which, OrderField<?> order, int limit, @Nullable UUID viewer) {
        var own = viewer == null ? falseCondition() : PROPOSAL.AUTHOR_ID.eq(viewer);
        var patchSet = when(own, PROPOSAL.PATCH_SET).otherwise(PROPOSAL.SHOWN_PATCH_SET);
        var comments = field(selectCount()
                .from(COMMENT)
                .join(THREAD)
                .on(THREAD.ID.eq(COMMENT.THREAD_ID))
                .where(THREAD.PROPOSAL_ID.eq(PROPOSAL.ID), COMMENT.STATE.eq("VISIBLE")));
        // A skill that is only proposed is called as its proposal wants it.
        var slug = coalesce(SKILL.SLUG, jsonbGetAttributeAsText(OPERATION.PROPOSED, inline("slug")));
        var name = coalesce(SKILL.NAME, jsonbGetAttributeAsText(OPERATION.PROPOSED, inline("name")));
        var skills = multiset(selectDistinct(OPERATION.SKILL_ID, slug, name)
                        .from(OPERATION)
                        .leftJoin(SKILL)
                        .on(SKILL.ID.eq(OPERATION.SKILL_ID))
                        .where(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID), OPERATION.PATCH_SET.eq(patchSet))
                        .and(SKILL.ID.isNotNull().or(OPERATION.KIND.eq("CreateSkill")))
                        .orderBy(name))
                .convertFrom(it -> it.map(mapping(SkillRef::new)));
        List<Row> rows = db.select(
                        PROPOSAL.NUMBER,
                        when(own, coalesce(PROPOSAL.DRAFT_TITLE, PROPOSAL.TITLE))
                                .otherwise(PROPOSAL.TITLE),
                        when(own, PROPOSAL.STATUS).otherwise(PROPOSAL.SHOWN_STATUS),
                        when(own, coalesce(PROPOSAL.DRAFT_CLASS, PROPOSAL.CHANGE_CLASS))
                                .otherwise(PROPOSAL.CHANGE_CLASS),
                        when(own, PROPOSAL.AUTHOR_ID).otherwise(PROPOSAL.SHOWN_AUTHOR),
                        PROPOSAL.CREATED_AT,
                        when(own, PROPOSAL.UPDATED_AT).otherwise(writtenAnew(PROPOSAL.CLOSED_AT, PROPOSAL.UPDATED_AT)),
                        when(own, PROPOSAL.TURN).otherwise(writtenAnew(inline("NOBODY"), PROPOSAL.TURN)),
                        when(own, PROPOSAL.TURN_REASON)
                                .otherwise(writtenAnew(inline("It is closed."), PROPOSAL.TURN_REASON)),
                        when(own, PROPOSAL.TURN_SINCE).otherwise(writtenAnew(PROPOSAL.CLOSED_AT, PROPOSAL.TURN_SINCE)),
                        comments,
                        skills)
                .from(PROPOSAL)
                .where(which)
                .orderBy(order)
                .limit(limit)
                .fetch(mapping(Row::new));
        var people = accounts.named(rows.stream().map(Row::author).toList());
        return rows.stream().map(it -> card(it, people)).toList();
    }

    private static <T> Field<T> writtenAnew(Field<T> closed, Field<T> now) {
        return when(PROPOSAL.DRAFT_TITLE.isNotNull(), closed).otherwise(now);
    }

    private static ProposalCard card(Row it, Map<UUID, AccountRef> people) {
        var status = Status.valueOf(it.status());
        var author = people.getOrDefault(it.author(), AccountRef.FORMER);
        var turn = new CardTurn(CardTurn.Who.valueOf(it.turn()), it.turnReason(), it.turnSince());
        return new ProposalCard(
                it.number(),
                it.title(),
                status,
                ChangeClass.valueOf(it.changeClass()),
                author,
                it.skills(),
                it.createdAt(),
                it.updatedAt(),
                it.comments(),
                turn,
                sentence(status, author, turn));
    }

    private static String sentence(Status status, AccountRef author, CardTurn turn) {
        return switch (status) {
            case DRAFT -> "A draft that only you can see.";
            case HELD -> "Held until a moderator has looked at it.";
            case IN_REVIEW, CHANGES_REQUESTED ->
                turn.who() == CardTurn.Who.AUTHOR ? author.name() + "’s turn: " + turn.reason() : turn.reason();
            case PUBLISHED -> "Published.";
            case REJECTED -> "Rejected.";
            case WITHDRAWN -> "Withdrawn.";
            case EXPIRED -> "Expired.";
            case SUPERSEDED -> "Superseded.";
        };
    }
}
