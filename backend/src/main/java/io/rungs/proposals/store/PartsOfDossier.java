package io.rungs.proposals.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static rungsdb.proposals.Tables.ASSIGNMENT;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.CLAIM;
import static rungsdb.proposals.Tables.CO_AUTHOR;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.proposals.Task;
import io.rungs.proposals.core.Claim;
import io.rungs.proposals.core.CoAuthor;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.LaterSteps;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.PatchSet.Step;
import io.rungs.proposals.core.Queued;
import io.rungs.proposals.core.Queued.Attention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectField;
import rungsdb.proposals.tables.records.AssignmentRecord;
import rungsdb.proposals.tables.records.AttentionRecord;
import rungsdb.proposals.tables.records.OperationRecord;
import rungsdb.proposals.tables.records.PatchSetRecord;

/// The parts of a dossier as columns beside its proposal's: one statement reads all of it, of one moment.
final class PartsOfDossier {
    /// What an act or a look at it may concern. Of all others it is enough to know what was judged.
    private static final Condition NEAR = OPERATION
            .PATCH_SET
            .ge(PROPOSAL.PATCH_SET.minus(inline(1)))
            .or(OPERATION.PATCH_SET.isNotDistinctFrom(PROPOSAL.FORMER_PATCH_SET));

    private static final Field<Map<Integer, List<Step>>> STEPS = multiset(select(OperationsNow.COLUMNS)
                    .from(OPERATION)
                    .where(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID), NEAR)
                    .orderBy(OPERATION.PATCH_SET, OPERATION.POSITION))
            .convertFrom(it -> steps(it.into(OPERATION)));

    private static final Field<Map<Integer, List<Judged>>> EARLIER = multiset(
                    select(OPERATION.PATCH_SET, OPERATION.CONTENT, field(OPERATION.SAID.isNotNull()))
                            .from(OPERATION)
                            .where(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID), not(NEAR))
                            .orderBy(OPERATION.PATCH_SET, OPERATION.POSITION))
            .convertFrom(rows -> rows.stream()
                    .map(it -> new Judged(it.value1(), it.value2(), it.value3()))
                    .collect(Collectors.groupingBy(Judged::patchSet)));

    private record Judged(int patchSet, String content, boolean hidden) {}

    private static final Field<Result<PatchSetRecord>> PATCH_SETS = multiset(
            selectFrom(PATCH_SET).where(PATCH_SET.PROPOSAL_ID.eq(PROPOSAL.ID)).orderBy(PATCH_SET.NUMBER));

    /// Whoever adopted it may have had a part in it before.
    private static final Field<List<CoAuthor>> CO_AUTHORS = multiset(selectFrom(CO_AUTHOR)
                    .where(CO_AUTHOR.PROPOSAL_ID.eq(PROPOSAL.ID), CO_AUTHOR.ACCOUNT_ID.ne(PROPOSAL.AUTHOR_ID))
                    .orderBy(CO_AUTHOR.SINCE, CO_AUTHOR.ACCOUNT_ID))
            .convertFrom(it -> it.map(Rows::coAuthor));

    private static final Field<Result<AssignmentRecord>> ASSIGNED = multiset(selectFrom(ASSIGNMENT)
            .where(ASSIGNMENT.PROPOSAL_ID.eq(PROPOSAL.ID))
            .orderBy(ASSIGNMENT.SINCE, ASSIGNMENT.ACCOUNT_ID));

    private static final Field<Map<UUID, Attention>> ATTENDED = multiset(
                    selectFrom(ATTENTION).where(ATTENTION.PROPOSAL_ID.eq(PROPOSAL.ID)))
            .convertFrom(it -> it.intoMap(ATTENTION.ACCOUNT_ID, PartsOfDossier::attention));

    private static final Field<List<Claim>> CLAIMED = multiset(
                    selectFrom(CLAIM).where(CLAIM.PROPOSAL_ID.eq(PROPOSAL.ID)))
            .convertFrom(it -> it.map(row -> new Claim(row.getAccountId(), row.getSince(), row.getUntil())));

    static final List<SelectField<?>> ALL = Stream.concat(
                    Stream.of(PROPOSAL.fields()),
                    Stream.of(
                            STEPS,
                            EARLIER,
                            PATCH_SETS,
                            StoredReviews.OF_DOSSIER,
                            CO_AUTHORS,
                            ASSIGNED,
                            ATTENDED,
                            CLAIMED))
            .collect(Collectors.toUnmodifiableList());

    private PartsOfDossier() {}

    /// @param later reads the steps of an earlier patch set once they are asked for
    static Dossier dossier(Record row, IntFunction<List<Step>> later) {
        Map<Integer, List<Step>> steps = new HashMap<>(row.get(STEPS));
        row.get(EARLIER).forEach((number, judged) -> steps.put(number, later(judged, () -> later.apply(number))));
        return new Dossier(
                Rows.proposal(row.into(PROPOSAL)),
                row.get(PATCH_SETS).map(it -> patchSet(it, steps.getOrDefault(it.getNumber(), List.of()))),
                row.get(StoredReviews.OF_DOSSIER),
                row.get(CO_AUTHORS),
                new Queued(
                        row.get(ASSIGNED).map(AssignmentRecord::getAccountId),
                        insteadOf(row.get(ASSIGNED)),
                        row.get(ATTENDED),
                        row.get(CLAIMED).stream().findFirst().orElse(null),
                        row.get(PROPOSAL.TURN_LOOK_AT)));
    }

    private static Map<UUID, Set<UUID>> insteadOf(Result<AssignmentRecord> rows) {
        return rows.stream()
                .filter(it -> it.getInsteadOf().length > 0)
                .collect(Collectors.toMap(AssignmentRecord::getAccountId, it -> Set.of(it.getInsteadOf())));
    }

    private static List<Step> later(List<Judged> judged, Supplier<List<Step>> reading) {
        return new LaterSteps(
                judged.stream().map(Judged::content).toList(), judged.stream().anyMatch(Judged::hidden), reading);
    }

    private static PatchSet patchSet(PatchSetRecord it, List<Step> steps) {
        return new PatchSet(
                it.getNumber(),
                it.getUploaderId(),
                it.getRationale(),
                it.getCreatedAt(),
                steps,
                it.getLetThrough(),
                it.getLetThrough());
    }

    private static Map<Integer, List<Step>> steps(Result<OperationRecord> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        OperationRecord::getPatchSet, Collectors.mapping(Rows::step, Collectors.toList())));
    }

    private static Attention attention(AttentionRecord it) {
        return new Attention(Task.valueOf(it.getTask()), it.getReason(), it.getSince());
    }
}
