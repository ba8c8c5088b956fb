package io.rungs.journal.store;

import static rungsdb.journal.Tables.EVENT;
import static rungsdb.journal.Tables.WAITING;

import io.rungs.journal.SetAside;
import io.rungs.kernel.Subject;
import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredSetAside implements SetAside {
    private final DSLContext db;
    private final Clock clock;

    StoredSetAside(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Failed> oldest(int most) {
        return failed().orderBy(WAITING.SET_ASIDE_AT, WAITING.READER, WAITING.SEQ)
                .limit(most)
                .fetch(StoredSetAside::failed);
    }

    private SelectConditionStep<?> failed() {
        return db.select(WAITING.fields())
                .select(EVENT.TYPE)
                .from(WAITING)
                .join(EVENT)
                .on(EVENT.SEQ.eq(WAITING.SEQ))
                .where(WAITING.SET_ASIDE_AT.isNotNull());
    }

    private static Failed failed(Record row) {
        return new Failed(
                row.get(WAITING.READER),
                row.get(WAITING.SEQ),
                row.get(EVENT.TYPE),
                new Subject(row.get(WAITING.SUBJECT_KIND), row.get(WAITING.SUBJECT_ID)),
                row.get(WAITING.ATTEMPTS),
                row.get(WAITING.ERROR),
                row.get(WAITING.SET_ASIDE_AT));
    }

    /// As if it had never been tried.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Failed replay(String reader, long seq) {
        var failed = held(reader, seq);
        if (failed != null)
            db.update(WAITING)
                    .set(WAITING.ATTEMPTS, 0)
                    .set(WAITING.NEXT_TRY, clock.instant())
                    .setNull(WAITING.SET_ASIDE_AT)
                    .where(at(reader, seq))
                    .execute();
        return failed;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Failed discard(String reader, long seq) {
        var failed = held(reader, seq);
        if (failed != null) db.deleteFrom(WAITING).where(at(reader, seq)).execute();
        return failed;
    }

    private @Nullable Failed held(String reader, long seq) {
        return failed().and(at(reader, seq)).forUpdate().of(WAITING).fetchOne(StoredSetAside::failed);
    }

    private static Condition at(String reader, long seq) {
        return WAITING.READER.eq(reader).and(WAITING.SEQ.eq(seq));
    }
}
