package io.rungs.proposals.store;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static rungsdb.proposals.Tables.ASSIGNMENT;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.CLAIM;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.proposals.model.Claim;
import io.rungs.proposals.model.Turns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public void assign(UUID proposal, Collection<UUID> people, Instant at) {
        if (people.isEmpty()) return;
        db.insertInto(ASSIGNMENT, ASSIGNMENT.PROPOSAL_ID, ASSIGNMENT.ACCOUNT_ID, ASSIGNMENT.SINCE)
                .valuesOfRows(people.stream().map(it -> row(proposal, it, at)).toList())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public void unassign(UUID proposal, Collection<UUID> people) {
        if (people.isEmpty()) return;
        db.deleteFrom(ASSIGNMENT)
                .where(ASSIGNMENT.PROPOSAL_ID.eq(proposal), ASSIGNMENT.ACCOUNT_ID.in(people))
                .execute();
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
    public void pass(UUID proposal, Map<UUID, String> reasons, Instant at) {
        db.deleteFrom(ATTENTION)
                .where(ATTENTION.PROPOSAL_ID.eq(proposal), ATTENTION.ACCOUNT_ID.notIn(reasons.keySet()))
                .execute();
        if (reasons.isEmpty()) return;
        db.insertInto(ATTENTION, ATTENTION.ACCOUNT_ID, ATTENTION.PROPOSAL_ID, ATTENTION.REASON, ATTENTION.SINCE)
                .valuesOfRows(reasons.entrySet().stream()
                        .map(it -> row(it.getKey(), proposal, it.getValue(), at))
                        .toList())
                .onConflict(ATTENTION.ACCOUNT_ID, ATTENTION.PROPOSAL_ID)
                .doUpdate()
                .set(
                        ATTENTION.SINCE,
                        case_().when(ATTENTION.REASON.eq(excluded(ATTENTION.REASON)), ATTENTION.SINCE)
                                .otherwise(excluded(ATTENTION.SINCE)))
                .set(ATTENTION.REASON, excluded(ATTENTION.REASON))
                .execute();
    }

    @Override
    public Set<UUID> whose(UUID proposal) {
        return db.select(ATTENTION.ACCOUNT_ID)
                .from(ATTENTION)
                .where(ATTENTION.PROPOSAL_ID.eq(proposal))
                .fetchSet(ATTENTION.ACCOUNT_ID);
    }

    @Override
    public Optional<Attention> of(UUID proposal, UUID person) {
        return db.fetchOptional(ATTENTION, ATTENTION.PROPOSAL_ID.eq(proposal), ATTENTION.ACCOUNT_ID.eq(person))
                .map(it -> new Attention(it.getReason(), it.getSince()));
    }

    @Override
    public List<Long> waitingFor(UUID person) {
        var waiting = select(ATTENTION.PROPOSAL_ID)
                .from(ATTENTION)
                .where(ATTENTION.ACCOUNT_ID.eq(person))
                .union(select(ASSIGNMENT.PROPOSAL_ID).from(ASSIGNMENT).where(ASSIGNMENT.ACCOUNT_ID.eq(person)))
                .union(select(CLAIM.PROPOSAL_ID).from(CLAIM).where(CLAIM.ACCOUNT_ID.eq(person)));
        return db.select(PROPOSAL.NUMBER)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.in(waiting), PROPOSAL.AUTHOR_ID.ne(person))
                .orderBy(PROPOSAL.NUMBER)
                .fetch(PROPOSAL.NUMBER);
    }

    @Override
    public void end(UUID proposal) {
        db.deleteFrom(ATTENTION).where(ATTENTION.PROPOSAL_ID.eq(proposal)).execute();
        db.deleteFrom(ASSIGNMENT).where(ASSIGNMENT.PROPOSAL_ID.eq(proposal)).execute();
        unclaim(proposal);
    }

    @Override
    public Optional<Claim> claim(UUID proposal) {
        return db.fetchOptional(CLAIM, CLAIM.PROPOSAL_ID.eq(proposal))
                .map(it -> new Claim(it.getAccountId(), it.getSince(), it.getUntil()));
    }

    @Override
    public void claim(UUID proposal, Claim claim) {
        db.insertInto(CLAIM)
                .set(CLAIM.PROPOSAL_ID, proposal)
                .set(CLAIM.ACCOUNT_ID, claim.by())
                .set(CLAIM.SINCE, claim.since())
                .set(CLAIM.UNTIL, claim.until())
                .onConflict(CLAIM.PROPOSAL_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    @Override
    public void unclaim(UUID proposal) {
        db.deleteFrom(CLAIM).where(CLAIM.PROPOSAL_ID.eq(proposal)).execute();
    }
}
