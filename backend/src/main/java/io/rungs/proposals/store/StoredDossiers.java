package io.rungs.proposals.store;

import static org.jooq.impl.DSL.noCondition;
import static rungsdb.proposals.Tables.CO_AUTHOR;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.REVIEW;
import static rungsdb.proposals.Tables.STEP;
import static rungsdb.proposals.Tables.WAIVER;

import io.rungs.catalog.Operation;
import io.rungs.kernel.Ids;
import io.rungs.proposals.Status;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.model.CoAuthor;
import io.rungs.proposals.model.Decision;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.model.PatchSet.Step;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Review;
import io.rungs.proposals.model.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rungsdb.proposals.tables.records.OperationRecord;
import rungsdb.proposals.tables.records.ProposalRecord;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredDossiers implements Dossiers {
    private static final int MOST_OVERLAPS = 500;

    private final DSLContext db;
    private final JsonMapper json;

    StoredDossiers(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
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

    /// What an earlier decision was judged by says nothing about one that is in review again.
    @Override
    public void save(Proposal proposal) {
        var row = Rows.of(proposal);
        if (proposal.status().reviewable()) row.setDecision(null);
        db.update(PROPOSAL).set(row).where(PROPOSAL.ID.eq(proposal.id())).execute();
    }

    @Override
    public void replace(UUID proposal, PatchSet draft) {
        remove(proposal, draft.number());
        append(proposal, draft);
    }

    /// With what its author did to it alone: a later patch set takes its number.
    @Override
    public void drop(UUID proposal, int patchSet) {
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

    @Override
    public void append(UUID proposal, PatchSet next) {
        db.insertInto(PATCH_SET)
                .set(PATCH_SET.PROPOSAL_ID, proposal)
                .set(PATCH_SET.NUMBER, next.number())
                .set(PATCH_SET.UPLOADER_ID, next.uploader())
                .set(PATCH_SET.RATIONALE, next.rationale())
                .set(PATCH_SET.CREATED_AT, next.createdAt())
                .execute();
        List<OperationRecord> rows = new ArrayList<>();
        for (Step step : next.steps()) {
            rows.add(OperationJson.row(step.operation())
                    .setProposalId(proposal)
                    .setPatchSet(next.number())
                    .setPosition(rows.size())
                    .setChangeClass(step.changeClass().name())
                    .setContent(step.content()));
        }
        db.batchInsert(rows).execute();
    }

    @Override
    public void append(UUID proposal, Review review) {
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

    @Override
    public void end(UUID review, Review.Ending how) {
        db.update(REVIEW)
                .set(REVIEW.ENDED_AS, how.as().name())
                .set(REVIEW.ENDED_BY, how.by())
                .set(REVIEW.ENDED_AT, how.at())
                .set(REVIEW.END_REASON, how.reason())
                .where(REVIEW.ID.eq(review))
                .execute();
    }

    @Override
    public void credit(UUID proposal, CoAuthor coAuthor) {
        db.insertInto(CO_AUTHOR)
                .set(CO_AUTHOR.PROPOSAL_ID, proposal)
                .set(CO_AUTHOR.ACCOUNT_ID, coAuthor.account())
                .set(CO_AUTHOR.BECAUSE, coAuthor.because().name())
                .set(CO_AUTHOR.SINCE, coAuthor.since())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public void uncredit(UUID proposal, UUID account, Instant since) {
        db.deleteFrom(CO_AUTHOR)
                .where(CO_AUTHOR.PROPOSAL_ID.eq(proposal), CO_AUTHOR.ACCOUNT_ID.eq(account), CO_AUTHOR.SINCE.eq(since))
                .execute();
    }

    @Override
    public void append(UUID proposal, Taken step) {
        db.insertInto(STEP)
                .set(STEP.ID, Ids.next())
                .set(STEP.PROPOSAL_ID, proposal)
                .set(STEP.AT, step.at())
                .set(STEP.ACTOR_ID, step.actor())
                .set(STEP.KIND, step.kind().name())
                .set(STEP.PATCH_SET, step.patchSet())
                .set(STEP.ACCOUNT_ID, step.about())
                .set(STEP.REASON, step.reason())
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
    public void decide(UUID proposal, Decision decision) {
        db.update(PROPOSAL)
                .set(PROPOSAL.DECISION, JSONB.valueOf(json.writeValueAsString(decision)))
                .where(PROPOSAL.ID.eq(proposal))
                .execute();
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
        return find(PROPOSAL.NUMBER.eq(number));
    }

    @Override
    public Optional<Dossier> find(UUID id) {
        return find(PROPOSAL.ID.eq(id));
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

    @Override
    public List<Long> objectedWith(UUID reviewer) {
        return db.selectDistinct(PROPOSAL.NUMBER)
                .from(PROPOSAL)
                .join(REVIEW)
                .on(REVIEW.PROPOSAL_ID.eq(PROPOSAL.ID))
                .where(REVIEW.REVIEWER_ID.eq(reviewer), REVIEW.VERDICT.eq(Verdict.REQUEST_CHANGES.name()))
                .and(InState.REVIEWABLE)
                .orderBy(PROPOSAL.NUMBER)
                .fetch(PROPOSAL.NUMBER);
    }

    private Optional<Dossier> find(Condition which) {
        return db.selectFrom(PROPOSAL)
                .where(which)
                .fetchOptional(row ->
                        new Dossier(Rows.proposal(row), patchSets(row.getId()), reviews(row.getId()), coAuthors(row)));
    }

    private List<PatchSet> patchSets(UUID proposal) {
        Map<Integer, List<Step>> steps = db.selectFrom(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(proposal))
                .orderBy(OPERATION.PATCH_SET, OPERATION.POSITION)
                .fetchGroups(OPERATION.PATCH_SET, Rows::step);
        return db.selectFrom(PATCH_SET)
                .where(PATCH_SET.PROPOSAL_ID.eq(proposal))
                .orderBy(PATCH_SET.NUMBER)
                .fetch(it -> new PatchSet(
                        it.getNumber(),
                        it.getUploaderId(),
                        it.getRationale(),
                        it.getCreatedAt(),
                        steps.getOrDefault(it.getNumber(), List.of()),
                        it.getLetThrough()));
    }

    private List<Review> reviews(UUID proposal) {
        return db.selectFrom(REVIEW)
                .where(REVIEW.PROPOSAL_ID.eq(proposal))
                .orderBy(REVIEW.GIVEN_AT, REVIEW.ID)
                .fetch(Rows::review);
    }

    /// Whoever adopted it may have had a part in it before.
    private List<CoAuthor> coAuthors(ProposalRecord of) {
        return db.selectFrom(CO_AUTHOR)
                .where(CO_AUTHOR.PROPOSAL_ID.eq(of.getId()), CO_AUTHOR.ACCOUNT_ID.ne(of.getAuthorId()))
                .orderBy(CO_AUTHOR.SINCE, CO_AUTHOR.ACCOUNT_ID)
                .fetch(Rows::coAuthor);
    }

    @Override
    public List<Overlap> overlapping(@Nullable UUID proposal, PatchSet patchSet) {
        List<Overlap> overlaps = new ArrayList<>();
        if (patchSet.steps().isEmpty()) return overlaps;
        db.select(PROPOSAL.NUMBER, PROPOSAL.TITLE, PROPOSAL.AUTHOR_ID)
                .select(OPERATION.asterisk())
                .from(OPERATION)
                .join(PROPOSAL)
                .on(PROPOSAL.ID.eq(OPERATION.PROPOSAL_ID), PROPOSAL.PATCH_SET.eq(OPERATION.PATCH_SET))
                .where(OnPlaces.of(patchSet), InState.REVIEWABLE)
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
