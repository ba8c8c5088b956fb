package io.rungs.proposals.store;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.REVIEW;
import static rungsdb.proposals.Tables.SUGGESTION;
import static rungsdb.proposals.Tables.WAIVER;

import io.rungs.identity.ShownTexts.Place;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Remarks;
import io.rungs.proposals.core.Suggestion.State;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import rungsdb.proposals.tables.Proposal;

@Repository
class StoredRemarks implements Remarks {
    private static final Proposal ITS = PROPOSAL.as("its");
    private static final Field<String> DESCRIPTION =
            jsonbGetAttributeAsText(SUGGESTION.PROPOSED, inline("description"));
    private static final Field<String> NAME = jsonbGetAttributeAsText(SUGGESTION.PROPOSED, inline("text"));

    private final DSLContext db;

    StoredRemarks(DSLContext db) {
        this.db = db;
    }

    /// Where a text is kept: the row, its text, its author, its proposal, and whether all may read it.
    private record Spot(
            Table<?> table,
            Condition row,
            Field<String> text,
            Field<UUID> author,
            Field<UUID> proposal,
            Field<Boolean> letThrough) {}

    @Override
    public List<Place> versions(Place place) {
        return db
                .select(PROPOSAL.FORMER_SUBMITTED_AT, PROPOSAL.SUBMITTED_AT)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.eq(place.id()))
                .stream()
                .flatMap(it -> Stream.of(it.value1(), it.value2()))
                .filter(Objects::nonNull)
                .map(it -> new Place(place.kind(), place.id(), it.toString()))
                .toList();
    }

    private Spot spot(Place it) {
        return switch (it.kind()) {
            case TITLE ->
                isFormer(it)
                        ? ofFormer(it, PROPOSAL.FORMER_TITLE, PROPOSAL.FORMER_AUTHOR)
                        : ofLatest(it, PROPOSAL.TITLE, coalesce(PROPOSAL.ADOPTED_FROM, PROPOSAL.AUTHOR_ID));
            case CLOSE_REASON ->
                isFormer(it)
                        ? ofFormer(it, PROPOSAL.FORMER_CLOSE_REASON, PROPOSAL.FORMER_CLOSED_BY)
                        : ofLatest(it, PROPOSAL.CLOSE_REASON, PROPOSAL.CLOSED_BY);
            case RATIONALE ->
                new Spot(
                        PATCH_SET,
                        PATCH_SET
                                .PROPOSAL_ID
                                .eq(it.id())
                                .and(PATCH_SET.NUMBER.cast(String.class).eq(it.part())),
                        PATCH_SET.RATIONALE,
                        PATCH_SET.UPLOADER_ID,
                        PATCH_SET.PROPOSAL_ID,
                        PATCH_SET.LET_THROUGH);
            case REVIEW -> ofReview(it, REVIEW.BODY, REVIEW.REVIEWER_ID);
            case END_REASON -> ofReview(it, REVIEW.END_REASON, REVIEW.ENDED_BY);
            case WAIVER ->
                new Spot(WAIVER, lastSaid(it), WAIVER.REASON, WAIVER.ACCOUNT_ID, WAIVER.PROPOSAL_ID, ITS.LET_THROUGH);
            case WORDING ->
                new Spot(
                        SUGGESTION,
                        SUGGESTION.ID.eq(it.id()),
                        coalesce(DESCRIPTION, NAME),
                        SUGGESTION.ACCOUNT_ID,
                        SUGGESTION.PROPOSAL_ID,
                        inline(true));
            case QUOTE, PROPOSED, NAME -> throw new IllegalArgumentException("It is kept elsewhere");
        };
    }

    private boolean isFormer(Place it) {
        return db.fetchExists(PROPOSAL, PROPOSAL.ID.eq(it.id()), PROPOSAL.FORMER_SUBMITTED_AT.eq(submission(it)));
    }

    private static Spot ofFormer(Place it, Field<String> text, Field<UUID> author) {
        var row = PROPOSAL.ID.eq(it.id()).and(PROPOSAL.FORMER_SUBMITTED_AT.eq(submission(it)));
        return new Spot(PROPOSAL, row, text, author, PROPOSAL.ID, inline(true));
    }

    private static Spot ofLatest(Place it, Field<String> text, Field<UUID> author) {
        var row = PROPOSAL.ID.eq(it.id()).and(PROPOSAL.SUBMITTED_AT.eq(submission(it)));
        return new Spot(PROPOSAL, row, text, author, PROPOSAL.ID, ITS.LET_THROUGH);
    }

    private static Instant submission(Place it) {
        return Instant.parse(it.part());
    }

    /// On each patch set that it went along to: what is read where it was submitted last, or let through last. What
    /// is said in a draft is its author's alone.
    private static Condition lastSaid(Place it) {
        var said = WAIVER.PROPOSAL_ID.eq(it.id()).and(WAIVER.FINDING.eq(it.part()));
        var submitted = when(PROPOSAL.STATUS.eq(Status.DRAFT.name()), PROPOSAL.PATCH_SET.minus(1))
                .otherwise(PROPOSAL.PATCH_SET);
        var last = select(WAIVER.ACCOUNT_ID, WAIVER.REASON)
                .from(WAIVER)
                .join(PROPOSAL)
                .on(PROPOSAL.ID.eq(WAIVER.PROPOSAL_ID))
                .where(said)
                .and(WAIVER.PATCH_SET.in(submitted, PROPOSAL.FORMER_PATCH_SET))
                .orderBy(WAIVER.PATCH_SET.desc())
                .limit(1);
        return said.and(row(WAIVER.ACCOUNT_ID, WAIVER.REASON).eq(last));
    }

    private static Spot ofReview(Place it, Field<String> text, Field<UUID> author) {
        return new Spot(REVIEW, REVIEW.ID.eq(it.id()), text, author, REVIEW.PROPOSAL_ID, inline(true));
    }

    @Override
    public Map<Place, UUID> proposals(Collection<Place> places) {
        var ids = places.stream().map(Place::id).distinct().toList();
        Map<UUID, UUID> found = db.select(PROPOSAL.ID, PROPOSAL.ID)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.in(ids))
                .unionAll(select(REVIEW.ID, REVIEW.PROPOSAL_ID).from(REVIEW).where(REVIEW.ID.in(ids)))
                .unionAll(select(SUGGESTION.ID, SUGGESTION.PROPOSAL_ID)
                        .from(SUGGESTION)
                        .where(SUGGESTION.ID.in(ids)))
                .fetchMap(Record2::value1, Record2::value2);
        return places.stream()
                .distinct()
                .filter(it -> found.containsKey(it.id()))
                .collect(toMap(Function.identity(), it -> Objects.requireNonNull(found.get(it.id()))));
    }

    @Override
    public Optional<Remark> find(Place place) {
        var spot = spot(place);
        return db.selectDistinct(ITS.NUMBER, spot.author(), spot.text(), spot.letThrough())
                .from(spot.table())
                .join(ITS)
                .on(ITS.ID.eq(spot.proposal()))
                .where(spot.row(), spot.author().isNotNull(), spot.text().ne(""))
                .fetchOptional(it -> new Remark(it.value1(), it.value2(), it.value3(), it.value4()));
    }

    /// Where a text is kept in one of its versions.
    private record Kept(Table<?> table, Condition row, Field<String> text) {}

    /// A text that has no versions is kept once.
    private List<Kept> versionsKept(Place it) {
        var its = PROPOSAL.ID.eq(it.id());
        return switch (it.kind()) {
            case TITLE ->
                Stream.of(PROPOSAL.TITLE, PROPOSAL.FORMER_TITLE, PROPOSAL.DRAFT_TITLE)
                        .map(text -> new Kept(PROPOSAL, its, text))
                        .toList();
            case CLOSE_REASON ->
                Stream.of(PROPOSAL.CLOSE_REASON, PROPOSAL.FORMER_CLOSE_REASON)
                        .map(text -> new Kept(PROPOSAL, its, text))
                        .toList();
            case RATIONALE -> List.of(new Kept(PATCH_SET, PATCH_SET.PROPOSAL_ID.eq(it.id()), PATCH_SET.RATIONALE));
            default -> {
                var spot = spot(it);
                yield List.of(new Kept(spot.table(), spot.row(), spot.text()));
            }
        };
    }

    @Override
    public boolean stands(Place place, String text) {
        return versionsKept(place).stream()
                .anyMatch(
                        it -> db.fetchExists(it.table(), it.row().and(it.text().eq(text))));
    }

    @Override
    public void replace(Place place, String was, String text) {
        for (Kept it : versionsKept(place)) replace(it, was, text);
        db.update(PROPOSAL)
                .set(PROPOSAL.VERSION, PROPOSAL.VERSION.plus(1))
                .where(PROPOSAL.ID.eq(proposals(List.of(place)).get(place)))
                .execute();
    }

    private void replace(Kept it, String was, String text) {
        var there = it.row().and(it.text().eq(was));
        if (it.text() instanceof TableField<?, String> kept)
            db.update(it.table()).set(kept, text).where(there).execute();
        else
            db.update(SUGGESTION)
                    .set(
                            SUGGESTION.PROPOSED,
                            when(DESCRIPTION.isNull(), saying("text", text)).otherwise(saying("description", text)))
                    .where(there)
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
