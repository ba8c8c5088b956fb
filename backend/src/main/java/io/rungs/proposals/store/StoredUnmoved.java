package io.rungs.proposals.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Unmoved;
import java.time.Instant;
import java.util.ArrayList;
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
    private static final Condition OPEN =
            PROPOSAL.STATUS.in(inline("HELD"), inline("IN_REVIEW"), inline("CHANGES_REQUESTED"));

    private final DSLContext db;
    private final Dossiers dossiers;

    StoredUnmoved(DSLContext db, Dossiers dossiers) {
        this.db = db;
        this.dossiers = dossiers;
    }

    @Override
    public Optional<Dossier> lockSilent(List<Instant> before, UUID after) {
        List<Condition> due = new ArrayList<>();
        for (int i = 0; i < before.size(); i++)
            due.add(PROPOSAL.ESCALATED.eq(inline(i)).and(PROPOSAL.TURN_SINCE.le(before.get(i))));
        var which = IN_REVIEW
                .and(PROPOSAL.TURN.eq(inline("REVIEWERS")))
                .and(or(due))
                .and(PROPOSAL.ID.gt(after));
        return lock(which);
    }

    @Override
    public Optional<Dossier> lockNobodys(UUID after) {
        var waiting = selectOne().from(ATTENTION).where(ATTENTION.PROPOSAL_ID.eq(PROPOSAL.ID));
        return lock(OPEN.and(PROPOSAL.ID.gt(after)).and(notExists(waiting)));
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
}
