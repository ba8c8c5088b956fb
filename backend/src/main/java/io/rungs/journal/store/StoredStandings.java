package io.rungs.journal.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static rungsdb.journal.Tables.EVENT;
import static rungsdb.journal.Tables.READER;
import static rungsdb.journal.Tables.WAITING;

import io.rungs.journal.model.EntryReader;
import io.rungs.journal.model.Standings;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class StoredStandings implements Standings {
    private final DSLContext db;

    StoredStandings(DSLContext db) {
        this.db = db;
    }

    @Override
    public Standing of(EntryReader reader) {
        var behind = select(EVENT.OCCURRED_AT.as("at"))
                .from(EVENT)
                .join(READER)
                .on(EVENT.SEQ.gt(READER.SEQ))
                .where(READER.NAME.eq(reader.name()))
                .and(StoredPlaces.among(reader.takes().keySet()))
                .limit(Standing.MOST)
                .asTable("behind");
        var waiting = select(
                        count().filterWhere(WAITING.SET_ASIDE_AT.isNull()).as("waiting"),
                        count(WAITING.SET_ASIDE_AT).as("aside"))
                .from(WAITING)
                .where(WAITING.READER.eq(reader.name()))
                .asTable("waiting");
        return db.select(
                        field(select(count()).from(behind)),
                        field(select(min(behind.field("at", Instant.class))).from(behind)),
                        waiting.field("waiting", int.class),
                        waiting.field("aside", int.class))
                .from(waiting)
                .fetchSingle(it -> new Standing(it.value1(), it.value2(), it.value3(), it.value4()));
    }

    @Override
    public Optional<Integer> oldestWriter() {
        return db.fetchOptional("""
                        select pid from pg_stat_activity
                        where backend_xid is not null and backend_xid::text::xid8 = pg_snapshot_xmin(pg_current_snapshot())
                          and pid <> pg_backend_pid()
                        """).map(it -> it.get(0, Integer.class));
    }
}
