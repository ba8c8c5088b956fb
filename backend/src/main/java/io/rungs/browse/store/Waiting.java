package io.rungs.browse.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.TOUCHED;

import io.rungs.kernel.Cursor;
import io.rungs.proposals.Status;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// Finds the open proposals that have waited longest, by the index of the queue that they stand in.
///
/// @param author whose they are, where the filter names somebody
record Waiting(ListFilter filter, @Nullable UUID author, SeenProposals seen, int most) {
    static final Condition REVIEWABLE = PROPOSAL.STATUS.in(SeenProposals.inlined(Status.names(Status::reviewable)));

    /// All that wait, of whatever they are.
    static Waiting any(SeenProposals seen, int most) {
        return new Waiting(new ListFilter(null, null, null, null, null, null, null), null, seen, most);
    }

    Select<Record1<Long>> in(Condition queue) {
        return select(PROPOSAL.NUMBER)
                .from(PROPOSAL)
                .where(queue, later(PROPOSAL.TURN_SINCE, PROPOSAL.NUMBER), narrowed())
                .orderBy(PROPOSAL.TURN_SINCE, PROPOSAL.NUMBER)
                .limit(most);
    }

    Select<Record1<Long>> forPerson(UUID person) {
        return select(ATTENTION.NUMBER)
                .from(ATTENTION)
                .join(PROPOSAL)
                .on(PROPOSAL.ID.eq(ATTENTION.PROPOSAL_ID))
                .where(ATTENTION.ACCOUNT_ID.eq(person), later(ATTENTION.TURN_SINCE, ATTENTION.NUMBER), narrowed())
                .orderBy(ATTENTION.TURN_SINCE, ATTENTION.NUMBER)
                .limit(most);
    }

    private Condition later(Field<Instant> since, Field<Long> number) {
        return Cursor.spot(filter.cursor())
                .map(it -> row(since, number).gt(it.at(), it.number()))
                .orElse(noCondition());
    }

    private Condition narrowed() {
        Condition all = seen.visible();
        if (filter.statuses() != null) all = all.and(seen.in(filter.statuses()));
        if (filter.skill() != null) all = all.and(PROPOSAL.ID.in(Touching.ofSkill(filter.skill(), open())));
        if (filter.domain() != null) all = all.and(PROPOSAL.ID.in(Touching.inDomain(filter.domain(), open())));
        if (author != null) all = all.and(seen.by(author));
        if (filter.changeClass() != null)
            all = all.and(PROPOSAL.CHANGE_CLASS.eq(filter.changeClass().name()));
        return all;
    }

    /// What is held is walked as moderators see it; its author sees that so, too.
    private static Condition open() {
        return TOUCHED.READER
                .in(Touching.ALL, Touching.MODERATOR)
                .and(TOUCHED.SHOWN_STATUS.in(SeenProposals.inlined(ProposalLists.open())));
    }
}
