package io.rungs.proposals.store;

import static org.jooq.impl.DSL.select;
import static rungsdb.proposals.Tables.MOVED_SKILL;
import static rungsdb.proposals.Tables.OPEN_PLACE;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.kernel.Ids;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.PatchSet.Step;
import io.rungs.proposals.core.Turn;
import io.rungs.proposals.queue.Chores;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredChores implements Chores {
    /// Taken on by somebody whose it never was: not by whoever opens their own words again that were let through.
    static final Condition ADOPTED =
            PROPOSAL.ADOPTED_FROM.isNotNull().and(PROPOSAL.FORMER_AUTHOR.isDistinctFrom(PROPOSAL.AUTHOR_ID));

    private final DSLContext db;

    StoredChores(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Long> toRemind(Instant silentSince) {
        return silent(silentSince, PROPOSAL.REMINDED_AT.isNull());
    }

    @Override
    public Optional<Long> toExpire(Instant silentSince, Instant remindedBefore) {
        return silent(silentSince, PROPOSAL.REMINDED_AT.le(remindedBefore));
    }

    private Optional<Long> silent(Instant since, Condition told) {
        return db.select(PROPOSAL.NUMBER)
                .from(PROPOSAL)
                .where(PROPOSAL.STATUS.eq(Status.CHANGES_REQUESTED.name()))
                .and(PROPOSAL.TURN.eq(Turn.Who.AUTHOR.name()))
                .and(PROPOSAL.TURN_SINCE.le(since))
                .and(told)
                .orderBy(PROPOSAL.TURN_SINCE)
                .limit(1)
                .forNoKeyUpdate()
                .skipLocked()
                .fetchOptional(PROPOSAL.NUMBER);
    }

    @Override
    public Optional<Long> idleAdoption(Instant since) {
        return db.select(PROPOSAL.NUMBER)
                .from(PROPOSAL)
                .where(ADOPTED, PROPOSAL.UPDATED_AT.le(since))
                .orderBy(PROPOSAL.UPDATED_AT)
                .limit(1)
                .forNoKeyUpdate()
                .skipLocked()
                .fetchOptional(PROPOSAL.NUMBER);
    }

    @Override
    public void moved(UUID skill, Instant at) {
        db.insertInto(MOVED_SKILL)
                .set(MOVED_SKILL.ID, Ids.next())
                .set(MOVED_SKILL.SKILL_ID, skill)
                .set(MOVED_SKILL.AT, at)
                .execute();
    }

    @Override
    public List<UUID> takeMoved(int most) {
        var oldest = select(MOVED_SKILL.ID)
                .from(MOVED_SKILL)
                .orderBy(MOVED_SKILL.ID)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return db
                .deleteFrom(MOVED_SKILL)
                .where(MOVED_SKILL.ID.in(oldest))
                .returningResult(MOVED_SKILL.SKILL_ID)
                .fetch(MOVED_SKILL.SKILL_ID)
                .stream()
                .distinct()
                .toList();
    }

    @Override
    public Map<Long, PatchSet> openOn(List<UUID> skills, long after, int most) {
        var touching =
                PROPOSAL.ID.in(select(OPEN_PLACE.PROPOSAL_ID).from(OPEN_PLACE).where(OPEN_PLACE.SKILL_ID.in(skills)));
        var open = db.select(PROPOSAL.ID, PROPOSAL.NUMBER, PATCH_SET.NUMBER, PATCH_SET.UPLOADER_ID)
                .select(PATCH_SET.RATIONALE, PATCH_SET.CREATED_AT)
                .from(PROPOSAL)
                .join(PATCH_SET)
                .on(PATCH_SET.PROPOSAL_ID.eq(PROPOSAL.ID), PATCH_SET.NUMBER.eq(PROPOSAL.PATCH_SET))
                .where(touching, InState.OPEN, PROPOSAL.NUMBER.gt(after))
                .orderBy(PROPOSAL.NUMBER)
                .limit(most)
                .fetch();
        Map<UUID, List<Step>> steps = db.select(OperationsNow.COLUMNS)
                .from(OPERATION)
                .join(PROPOSAL)
                .on(PROPOSAL.ID.eq(OPERATION.PROPOSAL_ID), PROPOSAL.PATCH_SET.eq(OPERATION.PATCH_SET))
                .where(PROPOSAL.ID.in(open.getValues(PROPOSAL.ID)))
                .orderBy(OPERATION.PROPOSAL_ID, OPERATION.POSITION)
                .fetchGroups(OPERATION.PROPOSAL_ID, it -> Rows.step(it.into(OPERATION)));
        Map<Long, PatchSet> found = new LinkedHashMap<>();
        open.forEach(it -> found.put(
                it.get(PROPOSAL.NUMBER),
                new PatchSet(
                        it.get(PATCH_SET.NUMBER),
                        it.get(PATCH_SET.UPLOADER_ID),
                        it.get(PATCH_SET.RATIONALE),
                        it.get(PATCH_SET.CREATED_AT),
                        steps.getOrDefault(it.get(PROPOSAL.ID), List.of()))));
        return found;
    }
}
