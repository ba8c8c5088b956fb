package io.rungs.browse.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.proposals.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// How somebody sees proposals, as columns: their own as they are, and all others as they were let through last;
/// moderators see of what nobody let through how it was submitted last. What is nothing to them is not found.
record SeenProposals(@Nullable UUID viewer, boolean moderator) {
    /// What its author sees otherwise than all.
    private static final Condition UNREAD =
            not(condition(PROPOSAL.LET_THROUGH)).or(PROPOSAL.STATUS.eq(inline("DRAFT")));

    Condition visible() {
        return PROPOSAL.SHOWN_STATUS
                .notIn(inline("DRAFT"), inline("HELD"))
                .or(isOwn())
                .or(isHeld());
    }

    /// The states in which all see proposals.
    static List<String> shown() {
        return Status.names(it -> it != Status.DRAFT && it != Status.HELD);
    }

    static List<Field<String>> inlined(List<String> states) {
        return states.stream().map(it -> (Field<String>) inline(it)).toList();
    }

    /// In one of these states, as the viewer sees it.
    Condition in(List<String> statuses) {
        return status().in(inlined(statuses));
    }

    /// Whoever writes another’s anew is its author to themselves alone, until it is submitted; they find it with
    /// the first one, too.
    Condition by(UUID author) {
        return PROPOSAL.SHOWN_AUTHOR.eq(author).or(author().eq(author));
    }

    Field<String> title() {
        return when(isOwn(), coalesce(PROPOSAL.DRAFT_TITLE, PROPOSAL.TITLE))
                .when(isHeld(), PROPOSAL.TITLE)
                .otherwise(PROPOSAL.SHOWN_TITLE);
    }

    Field<String> status() {
        return when(isOwn(), PROPOSAL.STATUS)
                .when(isHeld(), PROPOSAL.HELD_STATUS)
                .otherwise(PROPOSAL.SHOWN_STATUS);
    }

    Field<String> changeClass() {
        return when(isOwn(), coalesce(PROPOSAL.DRAFT_CLASS, PROPOSAL.CHANGE_CLASS))
                .when(isHeld(), PROPOSAL.CHANGE_CLASS)
                .otherwise(PROPOSAL.SHOWN_CLASS);
    }

    Field<Integer> patchSet() {
        return when(isOwn(), PROPOSAL.PATCH_SET)
                .when(isHeld().and(isDraft()), PROPOSAL.PATCH_SET.minus(inline(1)))
                .when(isHeld(), PROPOSAL.PATCH_SET)
                .otherwise(PROPOSAL.SHOWN_PATCH_SET);
    }

    /// What is said of a patch set is for those who may read that: all, or whoever wrote it.
    Condition reads(Field<Integer> patchSet) {
        return exists(selectOne()
                .from(PATCH_SET)
                .where(PATCH_SET.PROPOSAL_ID.eq(PROPOSAL.ID), PATCH_SET.NUMBER.eq(patchSet))
                .and(
                        viewer == null
                                ? condition(PATCH_SET.LET_THROUGH)
                                : condition(PATCH_SET.LET_THROUGH).or(PATCH_SET.UPLOADER_ID.eq(viewer))));
    }

    /// As whom the viewer meets it in [Touching].
    Field<String> reader() {
        return when(isOwnUnread(), Touching.AUTHOR)
                .when(isHeld(), Touching.MODERATOR)
                .otherwise(Touching.ALL);
    }

    Field<UUID> author() {
        return when(isOwn(), PROPOSAL.AUTHOR_ID)
                .when(isHeld(), coalesce(PROPOSAL.ADOPTED_FROM, PROPOSAL.AUTHOR_ID))
                .otherwise(PROPOSAL.SHOWN_AUTHOR);
    }

    /// What becomes of it in private does not show: it was closed before.
    <T> Field<T> since(Field<T> closed, Field<T> now) {
        return when(isOwn(), now)
                .when(isHeld().and(isDraft().not()), now)
                .when(not(UNREAD), now)
                .otherwise(closed);
    }

    /// When what they see was closed.
    Field<Instant> closedAt() {
        return closed(PROPOSAL.CLOSED_AT, PROPOSAL.FORMER_CLOSED_AT);
    }

    /// Of its end as they see it: others see that before what becomes of it in private.
    <T> Field<T> closed(Field<T> now, Field<T> former) {
        return when(isOwn().or(isHeld()), now)
                .when(PROPOSAL.FORMER_CLOSED_AT.isNotNull(), former)
                .otherwise(now);
    }

    /// Which the viewer, as its author, sees otherwise than all.
    Condition isOwnUnread() {
        return isOwn().and(UNREAD);
    }

    Condition isOwn() {
        return viewer == null ? falseCondition() : PROPOSAL.AUTHOR_ID.eq(viewer);
    }

    /// Which the viewer, as a moderator, sees otherwise than all.
    Condition isHeld() {
        return moderator ? PROPOSAL.HELD_STATUS.isNotNull() : falseCondition();
    }

    private static Condition isDraft() {
        return PROPOSAL.STATUS.eq(inline("DRAFT"));
    }
}
