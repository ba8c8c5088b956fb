package io.rungs.journal.store;

import static io.rungs.platform.KeptStatement.given;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static rungsdb.journal.Tables.EVENT;
import static rungsdb.journal.Tables.READER;
import static rungsdb.journal.Tables.WAITING;

import io.rungs.journal.model.Entry;
import io.rungs.journal.model.EntryReader;
import io.rungs.journal.model.Places;
import io.rungs.journal.model.Ticket;
import io.rungs.kernel.Subject;
import io.rungs.platform.KeptStatement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StoredPlaces implements Places {
    private static final Field<String> TYPE_AND_VERSION =
            concat(EVENT.TYPE, inline("/"), EVENT.VERSION.cast(String.class));
    private static final Field<String> KIND = TYPE_AND_VERSION.as("kind");
    private static final Field<Boolean> HELD = field("held", Boolean.class);

    private static final Param<String> NAME = param("name", READER.NAME);
    private static final Param<String[]> TAKEN = param("taken", String[].class);
    private static final Param<String[]> KNOWN = param("known", String[].class);
    private static final Param<Instant> NOW = param("now", WAITING.NEXT_TRY);
    private static final Param<Integer> MOST = param("most", Integer.class);
    private static final Param<Long> FENCE = param("fence", EVENT.SEQ);
    private static final Param<String> TRANSACTION = param("transaction", String.class);

    private static final Condition WAITS = WAITING.READER.eq(NAME).and(WAITING.SET_ASIDE_AT.isNull());
    private static final Condition PASSED =
            condition("pg_snapshot_xmin(pg_current_snapshot()) >= {0}::xid8", TRANSACTION);

    /// Where it stands, held.
    private static final CommonTableExpression<Record1<Long>> PLACE = name("held")
            .as(select(READER.SEQ.as("place"))
                    .from(READER)
                    .where(READER.NAME.eq(NAME))
                    .forUpdate()
                    .skipLocked());

    private final DSLContext db;
    private final KeptStatement looking;
    private final KeptStatement awaiting;
    private final KeptStatement holding;
    private final KeptStatement due;

    StoredPlaces(DSLContext db) {
        this.db = db;
        this.looking = KeptStatement.rows(
                db,
                ahead(
                        seq -> when(READER.SEQ.lt(seq), field("pg_current_xact_id()::text", String.class)),
                        trueCondition()));
        this.awaiting = KeptStatement.rows(db, ahead(_ -> inline((String) null), PASSED));
        this.holding = KeptStatement.rows(db, holding());
        this.due = KeptStatement.rows(db, due());
    }

    /// A database that takes nothing in knows them already.
    @Override
    public void begin(String reader) {
        if (db.fetchExists(READER, READER.NAME.eq(reader))) return;
        db.insertInto(READER)
                .set(READER.NAME, reader)
                .set(READER.SEQ, 0L)
                .onConflictDoNothing()
                .execute();
    }

    /// A statement that is a transaction of its own: it looks first, and has its id after that.
    @Override
    public Ahead ahead(EntryReader reader, @Nullable Ticket pending, Instant now) {
        var ahead = pending == null ? looking : awaiting;
        return ahead.with(
                        given(NAME, reader.name()),
                        given(KNOWN, kinds(reader.known())),
                        given(NOW, now),
                        given(TRANSACTION, pending == null ? null : pending.transaction()))
                .fetchSingle(it -> new Ahead(
                        pending == null ? ticket(it.get(0, Long.class), it.get(1, String.class)) : pending,
                        it.get(2, Boolean.class),
                        it.get(3, Boolean.class)));
    }

    private Select<?> ahead(Function<Field<Long>, Field<String>> drawn, Condition passed) {
        var greatest = select(coalesce(max(EVENT.SEQ), inline(0L)).as("seq"))
                .from(EVENT)
                .asTable("greatest");
        var seq = requireNonNull(greatest.field("seq", Long.class));
        var anyDue = selectOne()
                .from(WAITING)
                .join(EVENT)
                .on(EVENT.SEQ.eq(WAITING.SEQ))
                .where(isDue());
        return db.select(seq, drawn.apply(seq), field(passed), field(exists(anyDue)))
                .from(READER, greatest)
                .where(READER.NAME.eq(NAME));
    }

    private static @Nullable Ticket ticket(long seq, @Nullable String transaction) {
        return transaction == null ? null : new Ticket(seq, transaction);
    }

    /// One statement, so that what is read is what was final when it looked.
    @Override
    public Optional<Stretch> hold(EntryReader reader, Ticket ticket, int most) {
        var rows = holding.with(
                        given(NAME, reader.name()),
                        given(TAKEN, kinds(reader.takes().keySet())),
                        given(KNOWN, kinds(reader.known())),
                        given(FENCE, ticket.seq()),
                        given(TRANSACTION, ticket.transaction()),
                        given(MOST, most))
                .fetch();
        if (rows.isEmpty()) return Optional.empty();
        var entries = rows.stream()
                .filter(it -> it.get(EVENT.SEQ) != null)
                .map(it -> entry(it, it.get(HELD)))
                .toList();
        return Optional.of(new Stretch(rows.getFirst().get(PLACE.field("place", Long.class)), entries));
    }

    private Select<?> holding() {
        var place = PLACE.field("place", Long.class);
        var ahead = select(EVENT.SEQ, KIND, EVENT.SUBJECT_KIND, EVENT.SUBJECT_ID, EVENT.PAYLOAD)
                .select(field(exists(selectOne()
                                .from(WAITING)
                                .where(WAITS)
                                .and(WAITING.SUBJECT_KIND.eq(EVENT.SUBJECT_KIND))
                                .and(WAITING.SUBJECT_ID.eq(EVENT.SUBJECT_ID))))
                        .as(HELD))
                .from(EVENT)
                .where(EVENT.SEQ.gt(place))
                .and(EVENT.SEQ.le(FENCE))
                .and(among(TAKEN).or(not(among(KNOWN))))
                .orderBy(EVENT.SEQ)
                .limit(MOST)
                .asTable("ahead");
        return db.with(PLACE)
                .select(place)
                .select(ahead.fields())
                .from(PLACE)
                .leftJoin(lateral(ahead))
                .on(trueCondition())
                .where(PASSED)
                .orderBy(ahead.field(EVENT.SEQ));
    }

    static Condition among(Collection<String> kinds) {
        return TYPE_AND_VERSION.eq(any(kinds(kinds)));
    }

    private static Condition among(Field<String[]> kinds) {
        return TYPE_AND_VERSION.eq(any(kinds));
    }

    private static String[] kinds(Collection<String> kinds) {
        return kinds.toArray(String[]::new);
    }

    private static Entry entry(Record row, boolean held) {
        var subject = new Subject(row.get(EVENT.SUBJECT_KIND), row.get(EVENT.SUBJECT_ID));
        return new Entry(
                row.get(EVENT.SEQ),
                row.get(KIND),
                subject,
                row.get(EVENT.PAYLOAD).data(),
                held);
    }

    @Override
    public boolean hold(EntryReader reader) {
        return db.select(READER.SEQ)
                .from(READER)
                .where(READER.NAME.eq(reader.name()))
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .isPresent();
    }

    @Override
    public void move(EntryReader reader, long seq) {
        db.update(READER)
                .set(READER.SEQ, seq)
                .where(READER.NAME.eq(reader.name()))
                .execute();
    }

    @Override
    public List<Waiting> due(EntryReader reader, Instant now, int most) {
        return due.with(
                        given(NAME, reader.name()),
                        given(KNOWN, kinds(reader.known())),
                        given(NOW, now),
                        given(MOST, most))
                .fetch(it -> new Waiting(entry(it, false), it.get(WAITING.ATTEMPTS)));
    }

    private Select<?> due() {
        return db.select(EVENT.SEQ, KIND, EVENT.SUBJECT_KIND, EVENT.SUBJECT_ID, EVENT.PAYLOAD, WAITING.ATTEMPTS)
                .from(WAITING)
                .join(EVENT)
                .on(EVENT.SEQ.eq(WAITING.SEQ))
                .where(isDue())
                .orderBy(WAITING.SEQ)
                .limit(MOST);
    }

    private static Condition isDue() {
        var first = WAITING.as("first");
        return WAITS.and(WAITING.NEXT_TRY.le(NOW))
                .and(among(KNOWN))
                .and(notExists(selectOne()
                        .from(first)
                        .where(first.READER.eq(WAITING.READER))
                        .and(first.SET_ASIDE_AT.isNull())
                        .and(first.SUBJECT_KIND.eq(WAITING.SUBJECT_KIND))
                        .and(first.SUBJECT_ID.eq(WAITING.SUBJECT_ID))
                        .and(first.SEQ.lt(WAITING.SEQ))));
    }

    @Override
    public void keep(EntryReader reader, Entry behind, Instant from) {
        db.insertInto(WAITING)
                .set(WAITING.READER, reader.name())
                .set(WAITING.SEQ, behind.seq())
                .set(WAITING.SUBJECT_KIND, behind.subject().kind())
                .set(WAITING.SUBJECT_ID, behind.subject().id())
                .set(WAITING.NEXT_TRY, from)
                .execute();
    }

    @Override
    public void keep(EntryReader reader, Entry failed, Failure why, Instant nextTry) {
        write(reader, failed, why, nextTry, null);
    }

    @Override
    public void setAside(EntryReader reader, Entry failed, Failure why, Instant at) {
        write(reader, failed, why, at, at);
    }

    private void write(EntryReader reader, Entry failed, Failure why, Instant nextTry, @Nullable Instant setAside) {
        db.insertInto(WAITING)
                .set(WAITING.READER, reader.name())
                .set(WAITING.SEQ, failed.seq())
                .set(WAITING.SUBJECT_KIND, failed.subject().kind())
                .set(WAITING.SUBJECT_ID, failed.subject().id())
                .set(WAITING.ATTEMPTS, why.attempts())
                .set(WAITING.NEXT_TRY, nextTry)
                .set(WAITING.ERROR, why.error())
                .set(WAITING.SET_ASIDE_AT, setAside)
                .onConflict(WAITING.READER, WAITING.SEQ)
                .doUpdate()
                .set(WAITING.ATTEMPTS, why.attempts())
                .set(WAITING.NEXT_TRY, nextTry)
                .set(WAITING.ERROR, why.error())
                .set(WAITING.SET_ASIDE_AT, setAside)
                .execute();
    }

    @Override
    public void taken(EntryReader reader, Entry entry) {
        db.deleteFrom(WAITING)
                .where(WAITING.READER.eq(reader.name()))
                .and(WAITING.SEQ.eq(entry.seq()))
                .execute();
    }
}
