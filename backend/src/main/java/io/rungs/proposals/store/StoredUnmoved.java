package io.rungs.proposals.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.REVIEW;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.proposals.Status;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.queue.Unmoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The conditions are written so that the partial indexes serve them: the states stand in the statement.
@Component
class StoredUnmoved implements Unmoved {
    private static final Condition IN_REVIEW = PROPOSAL.STATUS.eq(inline("IN_REVIEW"));

    private final DSLContext db;
    private final Dossiers dossiers;

    StoredUnmoved(DSLContext db, Dossiers dossiers) {
        this.db = db;
        this.dossiers = dossiers;
    }

    @Override
    public Optional<Dossier> lockSilent(List<Instant> before, Instant now, UUID after) {
        List<Condition> due = new ArrayList<>();
        for (int i = 0; i < before.size(); i++)
            due.add(PROPOSAL.ESCALATED.eq(inline(i)).and(PROPOSAL.TURN_SINCE.le(before.get(i))));
        var which = IN_REVIEW
                .and(PROPOSAL.TURN.eq(inline("REVIEWERS")))
                .and(or(due))
                .and(PROPOSAL.TURN_LOOK_AT.isNull().or(PROPOSAL.TURN_LOOK_AT.le(now)))
                .and(PROPOSAL.ID.gt(after));
        return lock(which);
    }

    @Override
    public Optional<Dossier> lockDue(Instant now, UUID after) {
        return lock(InState.OPEN.and(PROPOSAL.TURN_LOOK_AT.le(now)).and(PROPOSAL.ID.gt(after)));
    }

    private Optional<Dossier> lock(Condition which) {
        return db.select(PROPOSAL.ID)
                .from(PROPOSAL)
                .where(which)
                .orderBy(PROPOSAL.ID)
                .limit(1)
                .forNoKeyUpdate()
                .skipLocked()
                .fetchOptional(PROPOSAL.ID)
                .flatMap(dossiers::find);
    }

    @Override
    public Optional<Dossier> lockApproved(Collection<ChangeClass> classes, Instant now) {
        return db.select(PROPOSAL.ID)
                .from(PROPOSAL)
                .where(PROPOSAL.STATUS.eq(Status.IN_REVIEW.name()))
                .and(PROPOSAL.LOOK_AT.isNull().or(PROPOSAL.LOOK_AT.le(now)))
                .and(PROPOSAL.CHANGE_CLASS.in(classes))
                .andExists(selectOne()
                        .from(REVIEW)
                        .where(REVIEW.PROPOSAL_ID.eq(PROPOSAL.ID), REVIEW.VERDICT.eq(Verdict.APPROVE.name())))
                .orderBy(PROPOSAL.LOOK_AT.asc().nullsFirst())
                .limit(1)
                .forNoKeyUpdate()
                .skipLocked()
                .fetchOptional(PROPOSAL.ID)
                .flatMap(dossiers::find);
    }

    @Override
    public void lookAgain(UUID proposal, Instant at) {
        db.update(PROPOSAL)
                .set(PROPOSAL.LOOK_AT, at)
                .where(PROPOSAL.ID.eq(proposal))
                .execute();
    }
}
