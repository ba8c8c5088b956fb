package io.rungs.moderation.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static rungsdb.moderation.Tables.HIDDEN_TEXT;

import io.rungs.identity.ShownTexts.Kind;
import io.rungs.identity.ShownTexts.Place;
import io.rungs.moderation.model.HiddenText;
import io.rungs.moderation.model.HiddenTexts;
import io.rungs.text.TakenAway;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import rungsdb.moderation.tables.records.HiddenTextRecord;

@Repository
class StoredHiddenTexts implements HiddenTexts {
    private static final Condition STILL = HIDDEN_TEXT.SHOWN_AT.isNull();

    private final DSLContext db;

    StoredHiddenTexts(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(HiddenText it) {
        db.insertInto(HIDDEN_TEXT)
                .set(HIDDEN_TEXT.ID, it.id())
                .set(HIDDEN_TEXT.KIND, it.place().kind().name())
                .set(HIDDEN_TEXT.SUBJECT, it.place().id())
                .set(HIDDEN_TEXT.PART, it.place().part())
                .set(HIDDEN_TEXT.PAGE, it.page())
                .set(HIDDEN_TEXT.AUTHOR_ID, it.author())
                .set(HIDDEN_TEXT.SAID, it.said())
                .set(HIDDEN_TEXT.INSTEAD, it.instead())
                .set(HIDDEN_TEXT.REASON, it.reason())
                .set(HIDDEN_TEXT.HIDDEN_BY, it.by())
                .set(HIDDEN_TEXT.HIDDEN_AT, it.at())
                .set(HIDDEN_TEXT.LET_THROUGH, it.letThrough())
                .execute();
    }

    @Override
    public Optional<HiddenText> find(UUID id) {
        return db.selectFrom(HIDDEN_TEXT).where(HIDDEN_TEXT.ID.eq(id), STILL).fetchOptional(StoredHiddenTexts::text);
    }

    @Override
    public List<HiddenText> page(@Nullable UUID before, int limit) {
        return db.selectFrom(HIDDEN_TEXT)
                .where(STILL)
                .and(before == null ? noCondition() : HIDDEN_TEXT.ID.lt(before))
                .orderBy(HIDDEN_TEXT.ID.desc())
                .limit(limit)
                .fetch(StoredHiddenTexts::text);
    }

    @Override
    public List<HiddenText> of(Collection<UUID> subjects) {
        return db.selectFrom(HIDDEN_TEXT)
                .where(HIDDEN_TEXT.SUBJECT.in(subjects), STILL)
                .orderBy(HIDDEN_TEXT.ID)
                .fetch(StoredHiddenTexts::text);
    }

    @Override
    public List<TakenAway> takenFrom(Collection<UUID> pages, Instant since, int most) {
        return db.select(HIDDEN_TEXT.SAID, HIDDEN_TEXT.HIDDEN_AT)
                .from(HIDDEN_TEXT)
                .where(HIDDEN_TEXT.PAGE.eq(any(pages.toArray(UUID[]::new))), STILL)
                .and(condition(HIDDEN_TEXT.LET_THROUGH))
                .and(HIDDEN_TEXT.HIDDEN_AT.gt(since))
                .orderBy(HIDDEN_TEXT.HIDDEN_AT.desc())
                .limit(most)
                .fetch(it -> new TakenAway(it.value1(), it.value2(), it.value2()));
    }

    @Override
    public List<UUID> pages(int most) {
        return db.selectDistinct(HIDDEN_TEXT.PAGE)
                .from(HIDDEN_TEXT)
                .where(STILL)
                .limit(most)
                .fetch(HIDDEN_TEXT.PAGE);
    }

    @Override
    public void over(UUID id, UUID by, Instant at) {
        db.update(HIDDEN_TEXT)
                .set(HIDDEN_TEXT.SHOWN_BY, by)
                .set(HIDDEN_TEXT.SHOWN_AT, at)
                .where(HIDDEN_TEXT.ID.eq(id))
                .execute();
    }

    private static HiddenText text(HiddenTextRecord row) {
        return new HiddenText(
                row.getId(),
                new Place(Kind.valueOf(row.getKind()), row.getSubject(), row.getPart()),
                row.getPage(),
                row.getAuthorId(),
                row.getSaid(),
                row.getInstead(),
                row.getReason(),
                row.getHiddenBy(),
                row.getHiddenAt(),
                row.getLetThrough());
    }
}
