package io.rungs.proposals.store;

import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.update;
import static rungsdb.proposals.Tables.ASSIGNMENT;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.CLAIM;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.proposals.core.Claim;
import io.rungs.proposals.core.Queued;
import io.rungs.proposals.core.Queued.Attention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/// What an act changes in the queue, in one statement.
final class QueueRows {
    private final UUID proposal;
    private final List<CommonTableExpression<?>> parts = new ArrayList<>();

    private QueueRows(UUID proposal) {
        this.proposal = proposal;
    }

    static void write(DSLContext db, UUID proposal, Queued before, Queued after, Instant now) {
        var rows = new QueueRows(proposal);
        rows.attention(before.attention(), after.attention());
        rows.assigned(before, after, now);
        rows.claim(before.claim(), after.claim());
        rows.lookAt(before.lookAt(), after.lookAt());
        if (!rows.parts.isEmpty()) db.with(rows.parts).selectOne().execute();
    }

    private void attention(Map<UUID, Attention> before, Map<UUID, Attention> after) {
        Set<UUID> gone = without(before.keySet(), after.keySet());
        if (!gone.isEmpty())
            add(deleteFrom(ATTENTION)
                    .where(ATTENTION.PROPOSAL_ID.eq(proposal), ATTENTION.ACCOUNT_ID.in(gone))
                    .returning(ATTENTION.ACCOUNT_ID));
        Map<UUID, Attention> put = new HashMap<>(after);
        put.entrySet().removeAll(before.entrySet());
        if (put.isEmpty()) return;
        var rows = put.entrySet().stream()
                .map(it -> row(
                        it.getKey(),
                        proposal,
                        it.getValue().task().name(),
                        it.getValue().reason(),
                        it.getValue().since()))
                .toList();
        add(insertInto(
                        ATTENTION,
                        ATTENTION.ACCOUNT_ID,
                        ATTENTION.PROPOSAL_ID,
                        ATTENTION.TASK,
                        ATTENTION.REASON,
                        ATTENTION.SINCE)
                .valuesOfRows(rows)
                .onConflict(ATTENTION.ACCOUNT_ID, ATTENTION.PROPOSAL_ID)
                .doUpdate()
                .setAllToExcluded()
                .returning(ATTENTION.ACCOUNT_ID));
    }

    private void assigned(Queued before, Queued after, Instant now) {
        Set<UUID> gone = without(before.assigned(), after.assigned());
        if (!gone.isEmpty())
            add(deleteFrom(ASSIGNMENT)
                    .where(ASSIGNMENT.PROPOSAL_ID.eq(proposal), ASSIGNMENT.ACCOUNT_ID.in(gone))
                    .returning(ASSIGNMENT.ACCOUNT_ID));
        var rows = after.assigned().stream()
                .filter(it -> !before.assigned().contains(it)
                        || !insteadOf(it, before).equals(insteadOf(it, after)))
                .map(it -> row(proposal, it, now, insteadOf(it, after).toArray(UUID[]::new)))
                .toList();
        if (!rows.isEmpty())
            add(insertInto(
                            ASSIGNMENT,
                            ASSIGNMENT.PROPOSAL_ID,
                            ASSIGNMENT.ACCOUNT_ID,
                            ASSIGNMENT.SINCE,
                            ASSIGNMENT.INSTEAD_OF)
                    .valuesOfRows(rows)
                    .onConflict(ASSIGNMENT.PROPOSAL_ID, ASSIGNMENT.ACCOUNT_ID)
                    .doUpdate()
                    .set(ASSIGNMENT.INSTEAD_OF, excluded(ASSIGNMENT.INSTEAD_OF))
                    .returning(ASSIGNMENT.ACCOUNT_ID));
    }

    private static Set<UUID> insteadOf(UUID person, Queued in) {
        return in.insteadOf().getOrDefault(person, Set.of());
    }

    private void claim(@Nullable Claim before, @Nullable Claim after) {
        if (after == null) {
            if (before != null)
                add(deleteFrom(CLAIM).where(CLAIM.PROPOSAL_ID.eq(proposal)).returning(CLAIM.PROPOSAL_ID));
            return;
        }
        if (after.equals(before)) return;
        add(insertInto(CLAIM, CLAIM.PROPOSAL_ID, CLAIM.ACCOUNT_ID, CLAIM.SINCE, CLAIM.UNTIL)
                .values(proposal, after.by(), after.since(), after.until())
                .onConflict(CLAIM.PROPOSAL_ID)
                .doUpdate()
                .setAllToExcluded()
                .returning(CLAIM.PROPOSAL_ID));
    }

    private void lookAt(@Nullable Instant before, @Nullable Instant after) {
        if (!Objects.equals(before, after))
            add(update(PROPOSAL)
                    .set(PROPOSAL.TURN_LOOK_AT, after)
                    .where(PROPOSAL.ID.eq(proposal))
                    .returning(PROPOSAL.ID));
    }

    private static Set<UUID> without(Collection<UUID> some, Collection<UUID> others) {
        Set<UUID> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private void add(ResultQuery<?> statement) {
        parts.add(name("part" + parts.size()).as(statement));
    }
}
