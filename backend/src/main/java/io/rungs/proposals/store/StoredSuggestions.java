package io.rungs.proposals.store;

import static org.jooq.impl.DSL.inline;
import static rungsdb.proposals.Tables.SUGGESTION;

import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.core.Suggestion;
import io.rungs.proposals.core.Suggestions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SelectLimitPercentStep;
import org.springframework.stereotype.Repository;
import rungsdb.proposals.tables.records.SuggestionRecord;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredSuggestions implements Suggestions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    StoredSuggestions(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(UUID proposal, List<Suggestion> suggestions) {
        db.batchInsert(suggestions.stream().map(it -> row(proposal, it)).toList())
                .execute();
    }

    private static SuggestionRecord row(UUID proposal, Suggestion it) {
        return new SuggestionRecord()
                .setId(it.id())
                .setProposalId(proposal)
                .setReviewId(it.review())
                .setAccountId(it.by())
                .setPatchSet(it.patchSet())
                .setPosition(it.position())
                .setProposed(JSONB.valueOf(JSON.writeValueAsString(it.proposed())))
                .setState(it.state().name())
                .setGivenAt(it.givenAt());
    }

    @Override
    public List<Suggestion> of(UUID proposal, int most) {
        Condition open = SUGGESTION.STATE.eq(inline("OPEN"));
        return newest(proposal, open, most).unionAll(newest(proposal, open.not(), most)).stream()
                .map(StoredSuggestions::suggestion)
                .limit(most)
                .sorted(Comparator.comparing(Suggestion::givenAt).thenComparing(Suggestion::id))
                .toList();
    }

    private SelectLimitPercentStep<SuggestionRecord> newest(UUID proposal, Condition which, int most) {
        return db.selectFrom(SUGGESTION)
                .where(SUGGESTION.PROPOSAL_ID.eq(proposal), which)
                .orderBy(SUGGESTION.GIVEN_AT.desc(), SUGGESTION.ID.desc())
                .limit(most);
    }

    @Override
    public Optional<Suggestion> find(UUID proposal, UUID suggestion) {
        return db.selectFrom(SUGGESTION)
                .where(SUGGESTION.PROPOSAL_ID.eq(proposal), SUGGESTION.ID.eq(suggestion))
                .fetchOptional(StoredSuggestions::suggestion);
    }

    @Override
    public List<Suggestion> inTheSameWords(UUID proposal, Suggestion suggestion) {
        return db
                .selectFrom(SUGGESTION)
                .where(
                        SUGGESTION.PROPOSAL_ID.eq(proposal),
                        SUGGESTION.REVIEW_ID.eq(suggestion.review()),
                        SUGGESTION.STATE.eq(inline("OPEN")),
                        SUGGESTION.ID.ne(suggestion.id()))
                .orderBy(SUGGESTION.POSITION)
                .fetch(StoredSuggestions::suggestion)
                .stream()
                .filter(it -> it.proposed().equals(suggestion.proposed()))
                .toList();
    }

    private static Suggestion suggestion(SuggestionRecord it) {
        return new Suggestion(
                it.getId(),
                it.getReviewId(),
                it.getAccountId(),
                it.getPatchSet(),
                it.getPosition(),
                JSON.readValue(it.getProposed().data(), FieldValues.class),
                Suggestion.State.valueOf(it.getState()),
                it.getGivenAt());
    }

    @Override
    public void applied(UUID suggestion, int patchSet, Instant at) {
        db.update(SUGGESTION)
                .set(SUGGESTION.STATE, Suggestion.State.APPLIED.name())
                .set(SUGGESTION.SETTLED_AT, at)
                .set(SUGGESTION.APPLIED_IN, patchSet)
                .where(SUGGESTION.ID.eq(suggestion))
                .execute();
    }

    @Override
    public void declined(UUID suggestion, Instant at) {
        db.update(SUGGESTION)
                .set(SUGGESTION.STATE, Suggestion.State.DECLINED.name())
                .set(SUGGESTION.SETTLED_AT, at)
                .where(SUGGESTION.ID.eq(suggestion))
                .execute();
    }
}
