package io.rungs.proposals.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static rungsdb.proposals.Tables.ASSIGNMENT;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.CLAIM;
import static rungsdb.proposals.Tables.OPEN_PLACE;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.STALE_TURN;

import io.rungs.catalog.ScopeLines.Reach;
import io.rungs.catalog.profile.SkillField;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.queue.StaleTurns;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;

@Component
class StoredStaleTurns implements StaleTurns {
    private static final Condition HELD = PROPOSAL.STATUS.eq(inline("HELD"));

    private final DSLContext db;

    StoredStaleTurns(DSLContext db) {
        this.db = db;
    }

    @Override
    public void inReach(Grant right, Reach below) {
        Condition state = right.kind() == GrantKind.MODERATOR ? HELD : InState.REVIEWABLE;
        if (right.scope().equals(Scope.SITE)) mark(PROPOSAL, state);
        else mark(OpenPlaces.edited(), state.and(touches(right.scope(), below)));
    }

    @Override
    public void under(Scope scope, Reach below) {
        mark(OpenPlaces.edited(), InState.REVIEWABLE.and(touches(scope, below)));
    }

    @Override
    public void at(UUID level) {
        mark(OpenPlaces.edited(), InState.REVIEWABLE.and(OPEN_PLACE.LEVEL.eq(level)));
    }

    @Override
    public void atAnyLevel() {
        mark(OpenPlaces.proposed(), InState.REVIEWABLE.and(OPEN_PLACE.LEVEL.isNotNull()));
    }

    @Override
    public void on(UUID skill) {
        mark(OpenPlaces.proposed(), InState.REVIEWABLE.and(OPEN_PLACE.SKILL_ID.eq(skill)));
    }

    /// Of a skill that is created or moved the group that gets it.
    private static Condition touches(Scope scope, Reach below) {
        var groups = below.groups().stream().map(UUID::toString).toList();
        var created = field("{0} ->> 'group'", String.class, OPERATION.PROPOSED);
        var entered = field("{0} #>> '{}'", String.class, OPERATION.PROPOSED);
        return OPEN_PLACE
                .SKILL_ID
                .in(below.skills())
                .or(OPEN_PLACE.ROLE_ID.eq(scope.id()))
                .or(OPERATION.KIND.eq(inline("CreateSkill")).and(created.in(groups)))
                .or(OPERATION.KIND.eq(inline("MoveSkill")).and(entered.in(groups)));
    }

    @Override
    public void follow(UUID role) {
        var read = db.select(PROPOSAL.ID)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.in(
                        select(OPEN_PLACE.PROPOSAL_ID).from(OPEN_PLACE).where(OPEN_PLACE.ROLE_ID.eq(role))))
                .orderBy(PROPOSAL.ID)
                .forNoKeyUpdate()
                .fetch(PROPOSAL.ID);
        db.update(PROPOSAL)
                .set(PROPOSAL.VERSION, PROPOSAL.VERSION.add(1))
                .where(PROPOSAL.ID.in(read))
                .execute();
        var its = row(OPERATION.PROPOSAL_ID, OPERATION.PATCH_SET, OPERATION.POSITION);
        db.update(OPEN_PLACE)
                .set(OPEN_PLACE.ROLE_ID, OperationsNow.ROLE)
                .from(OPERATION)
                .where(OPEN_PLACE.ROLE_ID.eq(role))
                .and(its.eq(OPEN_PLACE.PROPOSAL_ID, OPEN_PLACE.PATCH_SET, OPEN_PLACE.POSITION))
                .execute();
    }

    @Override
    public void waitingFor(UUID person) {
        var waiting = select(ATTENTION.PROPOSAL_ID)
                .from(ATTENTION)
                .where(ATTENTION.ACCOUNT_ID.eq(person))
                .union(select(ASSIGNMENT.PROPOSAL_ID).from(ASSIGNMENT).where(ASSIGNMENT.ACCOUNT_ID.eq(person)))
                .union(select(CLAIM.PROPOSAL_ID).from(CLAIM).where(CLAIM.ACCOUNT_ID.eq(person)));
        mark(PROPOSAL, PROPOSAL.ID.in(waiting).and(PROPOSAL.AUTHOR_ID.ne(person)));
    }

    @Override
    public void beside(UUID published, PatchSet patchSet) {
        var moved = patchSet.operations().stream()
                .filter(it -> it.sets(SkillField.GROUP))
                .map(it -> it.skill())
                .toList();
        mark(
                OpenPlaces.proposed(),
                InState.REVIEWABLE
                        .and(PROPOSAL.ID.ne(published))
                        .and(OpenPlaces.of(patchSet)
                                .or(OpenPlaces.aroundComingAndGoing(patchSet))
                                .or(OPEN_PLACE.SKILL_ID.in(moved))));
        var taken = Taking.addresses(patchSet);
        if (!taken.isEmpty()) taking(taken);
    }

    @Override
    public void taking(String address) {
        taking(Set.of(address));
    }

    private void taking(Collection<String> addresses) {
        mark(OpenPlaces.edited(), InState.REVIEWABLE.and(Taking.oneOf(addresses)));
    }

    /// In one order, so that two of them never wait for each other.
    private void mark(Table<?> among, Condition which) {
        db.insertInto(STALE_TURN, STALE_TURN.PROPOSAL_ID)
                .select(selectDistinct(PROPOSAL.ID).from(among).where(which).orderBy(PROPOSAL.ID))
                .onConflictDoNothing()
                .execute();
    }

    /// The proposal is locked before the mark is taken off: whoever marks it meanwhile waits for the look alone,
    /// and not for the act that the look waits for.
    @Override
    public Optional<Stale> take(UUID after) {
        var next = select(STALE_TURN.PROPOSAL_ID)
                .from(STALE_TURN)
                .where(STALE_TURN.PROPOSAL_ID.gt(after))
                .orderBy(STALE_TURN.PROPOSAL_ID)
                .limit(1);
        var locked = db.select(PROPOSAL.ID, PROPOSAL.NUMBER)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.eq(next))
                .forNoKeyUpdate()
                .fetchOptional(it -> new Stale(it.value1(), it.value2()));
        locked.ifPresent(it -> db.deleteFrom(STALE_TURN)
                .where(STALE_TURN.PROPOSAL_ID.eq(it.proposal()))
                .execute());
        return locked;
    }
}
