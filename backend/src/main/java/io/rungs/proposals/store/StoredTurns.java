package io.rungs.proposals.store;

import static org.jooq.impl.DSL.count;
import static rungsdb.proposals.Tables.ASSIGNMENT;
import static rungsdb.proposals.Tables.ATTENTION;

import io.rungs.proposals.model.Turns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredTurns implements Turns {
    private final DSLContext db;

    StoredTurns(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<UUID> assigned(UUID proposal) {
        return db.select(ASSIGNMENT.ACCOUNT_ID)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.PROPOSAL_ID.eq(proposal))
                .orderBy(ASSIGNMENT.SINCE, ASSIGNMENT.ACCOUNT_ID)
                .fetch(ASSIGNMENT.ACCOUNT_ID);
    }

    @Override
    public Map<UUID, Integer> load(Collection<UUID> people) {
        return db.select(ATTENTION.ACCOUNT_ID, count())
                .from(ATTENTION)
                .where(ATTENTION.ACCOUNT_ID.in(people))
                .groupBy(ATTENTION.ACCOUNT_ID)
                .fetchMap(ATTENTION.ACCOUNT_ID, count());
    }

    @Override
    public Set<UUID> whose(UUID proposal) {
        return db.select(ATTENTION.ACCOUNT_ID)
                .from(ATTENTION)
                .where(ATTENTION.PROPOSAL_ID.eq(proposal))
                .fetchSet(ATTENTION.ACCOUNT_ID);
    }
}
