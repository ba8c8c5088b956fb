package io.rungs.proposals.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.REVIEW;
import static rungsdb.proposals.Tables.SUGGESTION;
import static rungsdb.proposals.Tables.WAIVER;

import io.rungs.identity.ShownTexts.Place;
import io.rungs.proposals.model.Remarks;
import io.rungs.proposals.model.Suggestion.State;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

@Repository
class StoredRemarks implements Remarks {
    private static final Field<String> DESCRIPTION =
            jsonbGetAttributeAsText(SUGGESTION.PROPOSED, inline("description"));
    private static final Field<String> NAME = jsonbGetAttributeAsText(SUGGESTION.PROPOSED, inline("text"));

    private final DSLContext db;

    StoredRemarks(DSLContext db) {
        this.db = db;
    }

    /// Where a text is kept: the row, its text, its author, its proposal.
    private record Spot(Table<?> table, Condition row, Field<String> text, Field<UUID> author, Field<UUID> proposal) {}

    private static Spot spot(Place it) {
        return switch (it.kind()) {
            case TITLE -> ofProposal(it, PROPOSAL.TITLE, PROPOSAL.SHOWN_AUTHOR);
            case CLOSE_REASON -> ofProposal(it, PROPOSAL.CLOSE_REASON, PROPOSAL.CLOSED_BY);
            case RATIONALE ->
                new Spot(
                        PATCH_SET,
                        PATCH_SET
                                .PROPOSAL_ID
                                .eq(it.id())
                                .and(PATCH_SET.NUMBER.cast(String.class).eq(it.part())),
                        PATCH_SET.RATIONALE,
                        PATCH_SET.UPLOADER_ID,
                        PATCH_SET.PROPOSAL_ID);
            case REVIEW -> ofReview(it, REVIEW.BODY, REVIEW.REVIEWER_ID);
            case END_REASON -> ofReview(it, REVIEW.END_REASON, REVIEW.ENDED_BY);
            case WAIVER ->
                new Spot(
                        WAIVER,
                        WAIVER.PROPOSAL_ID.eq(it.id()).and(WAIVER.FINDING.eq(it.part())),
                        WAIVER.REASON,
                        WAIVER.ACCOUNT_ID,
                        WAIVER.PROPOSAL_ID);
            case WORDING ->
                new Spot(
                        SUGGESTION,
                        SUGGESTION.ID.eq(it.id()),
                        coalesce(DESCRIPTION, NAME),
                        SUGGESTION.ACCOUNT_ID,
                        SUGGESTION.PROPOSAL_ID);
            case QUOTE -> throw new IllegalArgumentException("Threads are kept elsewhere");
        };
    }

    private static Spot ofProposal(Place it, Field<String> text, Field<UUID> author) {
        return new Spot(PROPOSAL, PROPOSAL.ID.eq(it.id()), text, author, PROPOSAL.ID);
    }

    private static Spot ofReview(Place it, Field<String> text, Field<UUID> author) {
        return new Spot(REVIEW, REVIEW.ID.eq(it.id()), text, author, REVIEW.PROPOSAL_ID);
    }

    @Override
    public Optional<Remark> find(Place place) {
        var spot = spot(place);
        var its = PROPOSAL.as("its");
        return db.select(its.NUMBER, spot.author(), spot.text())
                .from(spot.table())
                .join(its)
                .on(its.ID.eq(spot.proposal()))
                .where(spot.row(), spot.author().isNotNull(), spot.text().ne(""))
                .fetchOptional(it -> new Remark(it.value1(), it.value2(), it.value3()));
    }

    @Override
    public void put(Place place, String text) {
        var spot = spot(place);
        if (spot.text() instanceof TableField<?, String> kept)
            db.update(spot.table()).set(kept, text).where(spot.row()).execute();
        else
            db.update(SUGGESTION)
                    .set(
                            SUGGESTION.PROPOSED,
                            when(DESCRIPTION.isNull(), saying("text", text)).otherwise(saying("description", text)))
                    .where(spot.row())
                    .execute();
        db.update(PROPOSAL)
                .set(PROPOSAL.VERSION, PROPOSAL.VERSION.plus(1))
                .where(PROPOSAL.ID.in(
                        db.select(spot.proposal()).from(spot.table()).where(spot.row())))
                .execute();
    }

    private static Field<JSONB> saying(String key, String text) {
        return field(
                "jsonb_set({0}, array[{1}], to_jsonb({2}::text))",
                JSONB.class, SUGGESTION.PROPOSED, inline(key), val(text));
    }

    @Override
    public void suspend(UUID suggestion, Instant since) {
        db.update(SUGGESTION)
                .set(SUGGESTION.STATE, State.HIDDEN.name())
                .set(SUGGESTION.SETTLED_AT, since)
                .where(SUGGESTION.ID.eq(suggestion), SUGGESTION.STATE.eq(State.OPEN.name()))
                .execute();
    }

    @Override
    public void resume(UUID suggestion) {
        db.update(SUGGESTION)
                .set(SUGGESTION.STATE, State.OPEN.name())
                .setNull(SUGGESTION.SETTLED_AT)
                .where(SUGGESTION.ID.eq(suggestion), SUGGESTION.STATE.eq(State.HIDDEN.name()))
                .execute();
    }
}
