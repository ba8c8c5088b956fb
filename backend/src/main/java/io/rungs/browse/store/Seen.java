package io.rungs.browse.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// How somebody sees proposals: drafts are their author's alone, held ones the author's and the moderators'. One
/// that is written anew is to everybody but its author as it was closed.
record Seen(@Nullable UUID viewer, boolean moderator) {
    Condition visible() {
        Condition shown = PROPOSAL.SHOWN_AS.notIn(inline("DRAFT"), inline("HELD"));
        if (moderator) shown = shown.or(PROPOSAL.SHOWN_AS.eq(inline("HELD")));
        return viewer == null ? shown : shown.or(PROPOSAL.AUTHOR_ID.eq(viewer));
    }

    /// Not what the viewer writes anew: that is a draft of theirs.
    Condition notOwnDraft() {
        return viewer == null
                ? noCondition()
                : not(PROPOSAL.STATUS.eq(inline("DRAFT")).and(PROPOSAL.AUTHOR_ID.eq(viewer)));
    }

    Field<String> status() {
        return when(asClosed(), PROPOSAL.CLOSED_AS).otherwise(PROPOSAL.STATUS);
    }

    Field<Integer> patchSet() {
        return when(asClosed(), PROPOSAL.PATCH_SET.minus(1)).otherwise(PROPOSAL.PATCH_SET);
    }

    /// Whoever adopts a proposal is its author once they submit it.
    Field<UUID> author() {
        var uploader = field(select(PATCH_SET.UPLOADER_ID)
                .from(PATCH_SET)
                .where(PATCH_SET.PROPOSAL_ID.eq(PROPOSAL.ID), PATCH_SET.NUMBER.eq(PROPOSAL.PATCH_SET.minus(1))));
        return when(asClosed(), uploader).otherwise(PROPOSAL.AUTHOR_ID);
    }

    private Condition asClosed() {
        Condition reopened = PROPOSAL.STATUS.eq(inline("DRAFT")).and(PROPOSAL.CLOSED_AS.isNotNull());
        return viewer == null ? reopened : reopened.and(PROPOSAL.AUTHOR_ID.ne(viewer));
    }
}
