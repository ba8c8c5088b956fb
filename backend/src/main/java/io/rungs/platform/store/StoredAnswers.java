package io.rungs.platform.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.val;
import static rungsdb.platform.Tables.KEPT_ANSWER;

import io.rungs.platform.KeptAnswers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

@Component
class StoredAnswers implements KeptAnswers {
    private static final String CANCELLED = "57014";

    private final DSLContext db;

    StoredAnswers(DSLContext db) {
        this.db = db;
    }

    /// A lock and no row, so that what is kept is always a whole answer.
    @Override
    public boolean claim(Name name, Duration patience) {
        try {
            db.resultQuery(
                            "select pg_advisory_xact_lock(hashtextextended({0}, 11))",
                            val(name.principal() + " " + name.key()))
                    .queryTimeout(Math.toIntExact(patience.toSeconds()))
                    .fetch();
            return true;
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState()))
                return false;
            throw e;
        }
    }

    @Override
    public Optional<Answer> find(Name name) {
        return db.select(
                        KEPT_ANSWER.REQUEST,
                        KEPT_ANSWER.STATUS,
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
                .set(KEPT_ANSWER.LOCATION, answer.location())
                .set(KEPT_ANSWER.ETAG, answer.etag())
                .set(KEPT_ANSWER.CONTENT_TYPE, answer.contentType())
                .set(KEPT_ANSWER.BODY, answer.body())
                .set(KEPT_ANSWER.ANSWERED_AT, at)
                .execute();
    }

    @Override
    public void forgetBefore(Instant moment) {
        db.deleteFrom(KEPT_ANSWER).where(KEPT_ANSWER.ANSWERED_AT.lt(moment)).execute();
    }
}
