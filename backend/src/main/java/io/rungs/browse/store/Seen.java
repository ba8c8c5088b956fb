package io.rungs.browse.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static rungsdb.proposals.Tables.PROPOSAL;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// How somebody sees proposals: drafts are their author's alone, held ones the author's and the moderators'. One
/// that is written anew is to everybody but its author as it was closed.
record Seen(@Nullable UUID viewer, boolean moderator) {
    Condition visible() {
        Condition shown = moderator
                ? PROPOSAL.SHOWN_STATUS.ne(inline("DRAFT"))
                : PROPOSAL.SHOWN_STATUS.notIn(inline("DRAFT"), inline("HELD"));
        return viewer == null ? shown : shown.or(own());
    }

    /// In one of these states, as the viewer sees it.
    Condition in(List<String> statuses) {
        var named = statuses.stream().map(it -> inline(it)).toList();
        if (statuses.equals(List.of("DRAFT"))) return PROPOSAL.STATUS.in(named).and(own());
        if (statuses.equals(ProposalLists.open())) return PROPOSAL.STATUS.in(named);
        return PROPOSAL.SHOWN_STATUS.in(named).and(writtenAnew().and(own()).not());
    }

    /// Whoever writes another's anew is its author to themselves alone, until it is submitted.
    Condition by(UUID author) {
        Condition shown = PROPOSAL.SHOWN_AUTHOR.eq(author);
        return author.equals(viewer) ? shown.or(own()) : shown;
    }

    Field<String> title() {
        return when(own(), coalesce(PROPOSAL.DRAFT_TITLE, PROPOSAL.TITLE)).otherwise(PROPOSAL.TITLE);
    }

    Field<String> status() {
        return when(own(), PROPOSAL.STATUS).otherwise(PROPOSAL.SHOWN_STATUS);
    }

    Field<String> changeClass() {
        return when(own(), coalesce(PROPOSAL.DRAFT_CLASS, PROPOSAL.CHANGE_CLASS))
                .otherwise(PROPOSAL.CHANGE_CLASS);
    }

    Field<Integer> patchSet() {
        return when(own(), PROPOSAL.PATCH_SET).otherwise(PROPOSAL.SHOWN_PATCH_SET);
    }

    Field<UUID> author() {
        return when(own(), PROPOSAL.AUTHOR_ID).otherwise(PROPOSAL.SHOWN_AUTHOR);
    }

    /// What becomes of it in private does not show.
    <T> Field<T> since(Field<T> closed, Field<T> now) {
        return when(writtenAnew().and(own().not()), closed).otherwise(now);
    }

    private static Condition writtenAnew() {
        return PROPOSAL.DRAFT_TITLE.isNotNull();
    }

    private Condition own() {
        return viewer == null ? falseCondition() : PROPOSAL.AUTHOR_ID.eq(viewer);
    }
}
