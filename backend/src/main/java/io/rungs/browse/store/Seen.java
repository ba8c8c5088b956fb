package io.rungs.browse.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.proposals.Status;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
        return viewer == null ? shown : shown.or(isOwn());
    }

    /// The states in which the viewer sees others' proposals.
    List<String> shown() {
        return Stream.of(Status.values())
                .filter(it -> it != Status.DRAFT && (moderator || it != Status.HELD))
                .map(Status::name)
                .toList();
    }

    /// The states in which the viewer sees nothing but their own.
    List<String> own() {
        if (viewer == null) return List.of();
        return Stream.of(Status.values())
                .map(Status::name)
                .filter(it -> !shown().contains(it))
                .toList();
    }

    static List<Field<String>> inlined(List<String> states) {
        return states.stream().map(it -> (Field<String>) inline(it)).toList();
    }

    /// In one of these states, as the viewer sees it.
    Condition in(List<String> statuses) {
        var named = inlined(statuses);
        if (statuses.equals(List.of("DRAFT"))) return PROPOSAL.STATUS.in(named).and(isOwn());
        if (statuses.equals(ProposalLists.open())) return PROPOSAL.STATUS.in(named);
        return PROPOSAL.SHOWN_STATUS.in(named).and(writtenAnew().and(isOwn()).not());
    }

    /// Whoever writes another's anew is its author to themselves alone, until it is submitted.
    Condition by(UUID author) {
        Condition shown = PROPOSAL.SHOWN_AUTHOR.eq(author);
        return author.equals(viewer) ? shown.or(isOwn()) : shown;
    }

    Field<String> title() {
        return when(isOwn(), coalesce(PROPOSAL.DRAFT_TITLE, PROPOSAL.TITLE)).otherwise(PROPOSAL.TITLE);
    }

    Field<String> status() {
        return when(isOwn(), PROPOSAL.STATUS).otherwise(PROPOSAL.SHOWN_STATUS);
    }

    Field<String> changeClass() {
        return when(isOwn(), coalesce(PROPOSAL.DRAFT_CLASS, PROPOSAL.CHANGE_CLASS))
                .otherwise(PROPOSAL.CHANGE_CLASS);
    }

    Field<Integer> patchSet() {
        return when(isOwn(), PROPOSAL.PATCH_SET).otherwise(PROPOSAL.SHOWN_PATCH_SET);
    }

    Field<UUID> author() {
        return when(isOwn(), PROPOSAL.AUTHOR_ID).otherwise(PROPOSAL.SHOWN_AUTHOR);
    }

    /// What becomes of it in private does not show.
    <T> Field<T> since(Field<T> closed, Field<T> now) {
        return when(writtenAnew().and(isOwn().not()), closed).otherwise(now);
    }

    Condition isOwnDraft() {
        return isOwn().and(PROPOSAL.STATUS.eq(inline("DRAFT")));
    }

    private static Condition writtenAnew() {
        return PROPOSAL.DRAFT_TITLE.isNotNull();
    }

    Condition isOwn() {
        return viewer == null ? falseCondition() : PROPOSAL.AUTHOR_ID.eq(viewer);
    }
}
