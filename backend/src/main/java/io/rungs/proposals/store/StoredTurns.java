package io.rungs.proposals.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.proposals.Tables.ASSIGNMENT;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.CLAIM;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.catalog.ScopeLines.Reach;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.model.Turns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredTurns implements Turns {
    private static final Condition HELD = PROPOSAL.STATUS.eq(inline("HELD"));

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
    public List<Long> inReach(Grant right, Reach below) {
        return db.select(PROPOSAL.NUMBER)
                .from(PROPOSAL)
                .where(right.kind() == GrantKind.MODERATOR ? HELD : InState.REVIEWABLE)
                .and(right.scope().equals(Scope.SITE) ? noCondition() : touches(right.scope(), below))
                .orderBy(PROPOSAL.NUMBER)
                .fetch(PROPOSAL.NUMBER);
    }

    /// Of a skill that is created or moved the group that gets it.
    private static Condition touches(Scope scope, Reach below) {
        var groups = below.groups().stream().map(UUID::toString).toList();
        var created = field("{0} ->> 'group'", String.class, OPERATION.PROPOSED);
        var entered = field("{0} #>> '{}'", String.class, OPERATION.PROPOSED);
        return exists(selectOne()
                .from(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID), OPERATION.PATCH_SET.eq(PROPOSAL.PATCH_SET))
                .and(OPERATION
                        .SKILL_ID
                        .in(below.skills())
                        .or(OPERATION.ROLE_ID.eq(scope.id()))
                        .or(OPERATION.KIND.eq(inline("CreateSkill")).and(created.in(groups)))
                        .or(OPERATION.KIND.eq(inline("MoveSkill")).and(entered.in(groups)))));
    }
}
