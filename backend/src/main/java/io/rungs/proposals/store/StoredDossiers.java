package io.rungs.proposals.store;

import static io.rungs.platform.KeptStatement.given;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static rungsdb.proposals.Tables.CO_AUTHOR;
import static rungsdb.proposals.Tables.OPEN_PLACE;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.REVIEW;
import static rungsdb.proposals.Tables.STEP;
import static rungsdb.proposals.Tables.WAIVER;

import io.rungs.catalog.profile.Operation;
import io.rungs.kernel.Ids;
import io.rungs.platform.KeptStatement;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.CoAuthor;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.PatchSet.Step;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Waiver;
import io.rungs.proposals.core.Waivers;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Write;
import io.rungs.proposals.policy.Write.Credited;
import io.rungs.proposals.policy.Write.Decided;
import io.rungs.proposals.policy.Write.Dropped;
import io.rungs.proposals.policy.Write.Ended;
import io.rungs.proposals.policy.Write.Reviewed;
import io.rungs.proposals.policy.Write.Rewritten;
import io.rungs.proposals.policy.Write.Took;
import io.rungs.proposals.policy.Write.Uncredited;
import io.rungs.proposals.policy.Write.Uploaded;
import io.rungs.proposals.policy.Write.Waived;
import io.rungs.proposals.policy.Write.WaivedOnly;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rungsdb.proposals.tables.records.OperationRecord;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredDossiers implements Dossiers {
    private static final int MOST_OVERLAPS = 500;
    private static final Param<UUID> ID = param("id", PROPOSAL.ID);
    private static final Param<Long> NUMBER = param("number", PROPOSAL.NUMBER);

    private final DSLContext db;
    private final JsonMapper json;
    private final Waivers waivers;
    private final KeptStatement byId;
    private final KeptStatement byNumber;

    StoredDossiers(DSLContext db, JsonMapper json, Waivers waivers) {
        this.db = db;
        this.waivers = waivers;
        this.json = json;
        this.byId = dossier(PROPOSAL.ID.eq(ID));
        this.byNumber = dossier(PROPOSAL.NUMBER.eq(NUMBER));
    }

    private KeptStatement dossier(Condition which) {
        return KeptStatement.rows(
                db, db.select(PartsOfDossier.ALL).from(PROPOSAL).where(which));
    }

    @Override
    public long add(Proposal proposal, PatchSet first) {
        var row = Rows.of(proposal).setCreatedAt(proposal.createdAt());
        long number = Objects.requireNonNull(db.insertInto(PROPOSAL)
                .set(row)
                .returningResult(PROPOSAL.NUMBER)
                .fetchSingle()
                .value1());
        append(proposal.id(), first);
        return number;
    }

    @Override
    public void keep(Hearing done) {
        var its = done.whole().proposal();
        var writes = done.writes();
        writes.forEach(it -> write(its.id(), it));
        if (!its.equals(done.kept().proposal())) save(its, writes);
        took(its.id(), writes);
        QueueRows.write(db, its.id(), done.kept().queued(), done.whole().queued(), done.now());
    }

    /// What an earlier decision was judged by says nothing about one that is in review again.
    private void save(Proposal proposal, List<Write> writes) {
        var row = Rows.of(proposal);
        if (proposal.status().reviewable()) row.setDecision(null);
        for (Write each : writes)
            if (each instanceof Decided(Decision decision))
                row.setDecision(JSONB.valueOf(json.writeValueAsString(decision)));
        db.update(PROPOSAL).set(row).where(PROPOSAL.ID.eq(proposal.id())).execute();
    }

    private void write(UUID proposal, Write write) {
        switch (write) {
            case Uploaded(PatchSet next) -> append(proposal, next);
            case Rewritten(PatchSet draft) -> {
                remove(proposal, draft.number());
                append(proposal, draft);
            }
            case Dropped(int patchSet) -> drop(proposal, patchSet);
            case Reviewed(Review review) -> append(proposal, review);
            case Ended(UUID review, Review.Ending how) -> end(review, how);
            case Credited(CoAuthor coAuthor) -> credit(proposal, coAuthor);
            case Uncredited(UUID account, Instant since) -> uncredit(proposal, account, since);
            case Waived(int patchSet, Waiver waiver) -> waivers.put(proposal, patchSet, waiver);
            case WaivedOnly(int patchSet, Set<String> findings) -> waivers.keep(proposal, patchSet, findings);
            // With others of their kind, or with the proposal's row.
            case Took _, Decided _ -> {}
        }
    }

    /// With what its author did to it alone: a later patch set takes its number.
    private void drop(UUID proposal, int patchSet) {
        remove(proposal, patchSet);
        db.deleteFrom(WAIVER)
                .where(WAIVER.PROPOSAL_ID.eq(proposal), WAIVER.PATCH_SET.eq(patchSet))
                .execute();
        db.deleteFrom(STEP)
                .where(STEP.PROPOSAL_ID.eq(proposal), STEP.PATCH_SET.eq(patchSet))
                .execute();
    }

    private void remove(UUID proposal, int patchSet) {
        db.deleteFrom(PATCH_SET)
                .where(PATCH_SET.PROPOSAL_ID.eq(proposal), PATCH_SET.NUMBER.eq(patchSet))
                .execute();
    }

    private void append(UUID proposal, PatchSet next) {
        db.insertInto(PATCH_SET)
                .set(PATCH_SET.PROPOSAL_ID, proposal)
                .set(PATCH_SET.NUMBER, next.number())
                .set(PATCH_SET.UPLOADER_ID, next.uploader())
                .set(PATCH_SET.RATIONALE, next.rationale())
                .set(PATCH_SET.CREATED_AT, next.createdAt())
                .execute();
        List<OperationRecord> rows = new ArrayList<>();
        for (Step step : next.steps()) {
            rows.add(OperationJson.row(step)
                    .setProposalId(proposal)
                    .setPatchSet(next.number())
                    .setPosition(rows.size()));
        }
        db.batchInsert(rows).execute();
    }

    private void append(UUID proposal, Review review) {
        db.insertInto(REVIEW)
                .set(REVIEW.ID, review.id())
                .set(REVIEW.PROPOSAL_ID, proposal)
                .set(REVIEW.PATCH_SET, review.patchSet())
                .set(REVIEW.REVIEWER_ID, review.reviewer())
                .set(REVIEW.VERDICT, review.verdict().name())
                .set(REVIEW.BODY, review.body())
                .set(REVIEW.GIVEN_AT, review.givenAt())
                .set(
                        REVIEW.RAISED_TO,
                        review.raisedTo() == null ? null : review.raisedTo().name())
                .execute();
    }

    private void end(UUID review, Review.Ending how) {
        db.update(REVIEW)
                .set(REVIEW.ENDED_AS, how.as().name())
                .set(REVIEW.ENDED_BY, how.by())
                .set(REVIEW.ENDED_AT, how.at())
                .set(REVIEW.END_REASON, how.reason())
                .where(REVIEW.ID.eq(review))
                .execute();
    }

    private void credit(UUID proposal, CoAuthor coAuthor) {
        db.insertInto(CO_AUTHOR)
                .set(CO_AUTHOR.PROPOSAL_ID, proposal)
                .set(CO_AUTHOR.ACCOUNT_ID, coAuthor.account())
                .set(CO_AUTHOR.BECAUSE, coAuthor.because().name())
                .set(CO_AUTHOR.SINCE, coAuthor.since())
                .onConflictDoNothing()
                .execute();
    }

    private void uncredit(UUID proposal, UUID account, Instant since) {
        db.deleteFrom(CO_AUTHOR)
                .where(CO_AUTHOR.PROPOSAL_ID.eq(proposal), CO_AUTHOR.ACCOUNT_ID.eq(account), CO_AUTHOR.SINCE.eq(since))
                .execute();
    }

    private void took(UUID proposal, List<Write> writes) {
        var rows = writes.stream()
                .flatMap(it -> it instanceof Took(Taken step) ? Stream.of(step) : Stream.of())
                .map(it -> row(
                        Ids.next(),
                        proposal,
                        it.at(),
                        it.actor(),
                        it.kind().name(),
                        it.patchSet(),
                        it.about(),
                        it.reason()))
                .toList();
        if (rows.isEmpty()) return;
        db.insertInto(STEP)
                .columns(
                        STEP.ID,
                        STEP.PROPOSAL_ID,
                        STEP.AT,
                        STEP.ACTOR_ID,
                        STEP.KIND,
                        STEP.PATCH_SET,
                        STEP.ACCOUNT_ID,
                        STEP.REASON)
                .valuesOfRows(rows)
                .execute();
    }

    @Override
    public List<Taken> steps(UUID proposal) {
        return db.selectFrom(STEP)
                .where(STEP.PROPOSAL_ID.eq(proposal))
                .orderBy(STEP.AT, STEP.ID)
                .fetch(Rows::taken);
    }

    @Override
    public Optional<Decision> decision(UUID proposal) {
        return db.select(PROPOSAL.DECISION)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.eq(proposal), PROPOSAL.DECISION.isNotNull())
                .fetchOptional(it -> json.readValue(it.value1().data(), Decision.class));
    }

    @Override
    public void delete(UUID proposal) {
        db.deleteFrom(PROPOSAL)
                .where(PROPOSAL.ID.eq(proposal), PROPOSAL.STATUS.eq(Status.DRAFT.name()))
                .execute();
    }

    @Override
    public Optional<Dossier> find(long number) {
        return found(byNumber.with(given(NUMBER, number)));
    }

    @Override
    public Optional<Dossier> find(UUID id) {
        return found(byId.with(given(ID, id)));
    }

    @Override
    public Optional<Dossier> lock(long number) {
        db.select(PROPOSAL.ID)
                .from(PROPOSAL)
                .where(PROPOSAL.NUMBER.eq(number))
                .forNoKeyUpdate()
                .fetch();
        return find(number);
    }

    private Optional<Dossier> found(ResultQuery<Record> dossier) {
        return dossier.fetchOptional(it -> PartsOfDossier.dossier(it, number -> steps(it.get(PROPOSAL.ID), number)));
    }

    private List<Step> steps(UUID proposal, int patchSet) {
        return db.select(OperationsNow.COLUMNS)
                .from(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(proposal), OPERATION.PATCH_SET.eq(patchSet))
                .orderBy(OPERATION.POSITION)
                .fetchInto(OPERATION)
                .map(Rows::step);
    }

    @Override
    public List<Overlap> overlapping(@Nullable UUID proposal, PatchSet patchSet) {
        if (patchSet.steps().isEmpty()) return List.of();
        var onItsPlaces = overlapping(proposal, patchSet, OpenPlaces.of(patchSet));
        var addresses = Taking.addresses(patchSet);
        if (addresses.isEmpty()) return onItsPlaces;
        var elsewhere = OPEN_PLACE.SKILL_ID.notIn(patchSet.skills());
        return Stream.concat(
                        onItsPlaces.stream(),
                        overlapping(proposal, patchSet, elsewhere.and(Taking.oneOf(addresses))).stream())
                .sorted(Comparator.comparing(Overlap::number))
                .limit(MOST_OVERLAPS)
                .toList();
    }

    private List<Overlap> overlapping(@Nullable UUID proposal, PatchSet patchSet, Condition which) {
        List<Overlap> overlaps = new ArrayList<>();
        db.select(PROPOSAL.NUMBER, PROPOSAL.TITLE, PROPOSAL.AUTHOR_ID)
                .select(OperationsNow.COLUMNS)
                .from(OpenPlaces.edited())
                .where(which, InState.REVIEWABLE)
                .and(proposal == null ? noCondition() : PROPOSAL.ID.ne(proposal))
                .orderBy(PROPOSAL.NUMBER)
                .limit(MOST_OVERLAPS)
                .forEach(row -> position(patchSet, OperationJson.operation(row.into(OPERATION)))
                        .ifPresent(position -> overlaps.add(new Overlap(
                                row.get(PROPOSAL.NUMBER),
                                row.get(PROPOSAL.TITLE),
                                row.get(PROPOSAL.AUTHOR_ID),
                                position))));
        return overlaps;
    }

    private static Optional<Integer> position(PatchSet patchSet, Operation other) {
        var operations = patchSet.operations();
        for (int i = 0; i < operations.size(); i++) if (operations.get(i).meets(other)) return Optional.of(i);
        return Optional.empty();
    }
}
