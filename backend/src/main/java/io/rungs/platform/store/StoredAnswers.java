package io.rungs.platform.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static rungsdb.platform.Tables.KEPT_ANSWER;

import io.rungs.platform.KeptAnswers;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredAnswers implements KeptAnswers {
    /// More than anybody sends in the time after which a lost answer is asked for again.
    private static final int MOST_OF_ONE = 500;

    private static final long LARGEST_OF_ONE = 16L * 1024 * 1024;

    private final DSLContext db;

    StoredAnswers(DSLContext db) {
        this.db = db;
    }

    /// A lock and no row, so that what is kept is always a whole answer. Nobody waits for it here, where a
    /// connection would wait with them.
    @Override
    public boolean claim(Name name) {
        return db.fetchSingle(
                        "select pg_try_advisory_xact_lock(hashtextextended({0}, 11))",
                        val(name.principal() + " " + name.key()))
                .get(0, boolean.class);
    }

    @Override
    public Optional<Answer> find(Name name) {
        return db.select(
                        KEPT_ANSWER.REQUEST,
                        KEPT_ANSWER.STATUS,
                        KEPT_ANSWER.SHOWN,
                        KEPT_ANSWER.LOCATION,
                        KEPT_ANSWER.ETAG,
                        KEPT_ANSWER.CONTENT_TYPE,
                        KEPT_ANSWER.BODY)
                .from(KEPT_ANSWER)
                .where(KEPT_ANSWER.PRINCIPAL.eq(name.principal()), KEPT_ANSWER.KEY.eq(name.key()))
                .fetchOptional(mapping(Answer::new));
    }

    @Override
    public void keep(Name name, Answer answer, Instant at) {
        db.insertInto(KEPT_ANSWER)
                .set(KEPT_ANSWER.PRINCIPAL, name.principal())
                .set(KEPT_ANSWER.KEY, name.key())
                .set(KEPT_ANSWER.REQUEST, answer.request())
                .set(KEPT_ANSWER.STATUS, answer.status())
                .set(KEPT_ANSWER.SHOWN, answer.shown())
                .set(KEPT_ANSWER.LOCATION, answer.location())
                .set(KEPT_ANSWER.ETAG, answer.etag())
                .set(KEPT_ANSWER.CONTENT_TYPE, answer.contentType())
                .set(KEPT_ANSWER.BODY, answer.body())
                .set(KEPT_ANSWER.ANSWERED_AT, at)
                .execute();
        makeRoom(name);
    }

    /// By the index alone: each act passes here.
    private void makeRoom(Name newest) {
        var newestFirst = orderBy(KEPT_ANSWER.ANSWERED_AT.desc(), KEPT_ANSWER.KEY);
        var kept = select(
                        KEPT_ANSWER.KEY,
                        rowNumber().over(newestFirst).as("place"),
                        sum(KEPT_ANSWER.SIZE).over(newestFirst).as("size"))
                .from(KEPT_ANSWER)
                .where(KEPT_ANSWER.PRINCIPAL.eq(newest.principal()))
                .asTable("kept");
        db.deleteFrom(KEPT_ANSWER)
                .where(KEPT_ANSWER.PRINCIPAL.eq(newest.principal()), KEPT_ANSWER.KEY.ne(newest.key()))
                .and(KEPT_ANSWER.KEY.in(select(kept.field(KEPT_ANSWER.KEY))
                        .from(kept)
                        .where(field("place", Integer.class).gt(MOST_OF_ONE))
                        .or(field("size", Long.class).gt(LARGEST_OF_ONE))))
                .execute();
    }

    @Override
    public void forgetBefore(Instant moment) {
        db.deleteFrom(KEPT_ANSWER).where(KEPT_ANSWER.ANSWERED_AT.lt(moment)).execute();
    }
}
