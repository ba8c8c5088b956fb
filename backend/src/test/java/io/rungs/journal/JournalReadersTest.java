package io.rungs.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static rungsdb.journal.Tables.EVENT;
import static rungsdb.journal.Tables.READER;
import static rungsdb.journal.Tables.WAITING;

import io.rungs.journal.model.Entry;
import io.rungs.journal.model.EntryReader;
import io.rungs.journal.model.Places;
import io.rungs.journal.usecase.ReadOn;
import io.rungs.journal.usecase.ReadOn.Came;
import io.rungs.kernel.Ids;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// What a reader of the journal may rely on, whoever writes meanwhile and whatever fails. Each test has a reader
/// of its own, which begins where the journal ends.
@RungsTest
class JournalReadersTest {
    /// That nobody else takes notice of.
    private static final String TYPE = "proposals.offered";

    private static final String KIND = Entry.kind(TYPE, 1);

    @Autowired
    Installation rungs;

    @Autowired
    Places places;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    DSLContext db;

    @Autowired
    JsonMapper json;

    @Autowired
    List<JournalledKinds> known;

    private final String name = "test-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> failing = Collections.synchronizedSet(new HashSet<>());
    private final Set<UUID> subjects = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void beginsAtTheEnd() {
        subjects.addAll(List.of(one, other));
        db.insertInto(READER).set(READER.NAME, name).set(READER.SEQ, greatest()).execute();
    }

    @AfterEach
    void isNoMore() {
        db.deleteFrom(WAITING).where(WAITING.READER.eq(name)).execute();
        db.deleteFrom(READER).where(READER.NAME.eq(name)).execute();
    }

    @Test
    void whatTwelveWritersJournalIsTakenWholeAndNoSubjectsStoryIsToldOutOfOrder() throws Exception {
        var story = new Story(6);
        var reading = reading(this::take);
        try (var threads = Executors.newFixedThreadPool(12)) {
            List<Future<List<String>>> writers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int seed = i;
                writers.add(threads.submit((Callable<List<String>>) () -> story.write(new Random(seed), 30)));
            }
            while (writers.stream().anyMatch(it -> !it.isDone())) reading.readOn();
            List<String> written = new ArrayList<>();
            for (var each : writers) written.addAll(each.get());
            toTheEnd(reading);

            assertThat(taken).containsExactlyInAnyOrderElementsOf(written);
            assertThat(written).hasSizeGreaterThan(200);
            for (UUID subject : subjects)
                assertThat(taken.stream()
                                .filter(it -> it.startsWith(subject.toString()))
                                .map(it -> Integer.valueOf(it.substring(it.indexOf(' ') + 1))))
                        .isSorted();
        } finally {
            story.close();
        }
    }

    /// Its id is greater than any that a snapshot names as over; what it drew is smaller than what is seen.
    @Test
    void theYoungestWriterIsWaitedForAsWell() throws Exception {
        try (var elder = connection();
                var younger = connection()) {
            DSL.using(elder).execute("select pg_current_xact_id()");
            DSL.using(younger).execute("select pg_current_xact_id()");
            write(DSL.using(younger), one, "first");
            write(DSL.using(elder), one, "second");
            elder.commit();
            var reading = reading(this::take);

            assertThat(reading.readOn()).isEqualTo(Came.NOWHERE);
            assertThat(taken).isEmpty();
            younger.commit();
            toTheEnd(reading);

            assertThat(taken).containsExactly(one + " first", one + " second");
        }
    }

    /// What a reader does not know stops it.
    @Test
    void everyKindThatIsJournalledIsKnown() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(JournalledAs.class));
        var journalled = scan.findCandidateComponents("io.rungs").stream()
                .map(BeanDefinition::getBeanClassName)
                .toList();

        assertThat(known.stream().flatMap(it -> it.kinds().stream()).map(Class::getName))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(journalled);
    }

    /// Whose first statement journals.
    @Test
    void nobodyDrawsAPlaceBeforeTheyHaveATransaction() {
        assertThat(db.fetchSingle(
                                "select cache_size from pg_sequences where schemaname = 'journal' and sequencename = 'event_seq_seq'")
                        .get(0, Long.class))
                .isOne();
        assertThat(db.fetchSingle(
                                "select tgtype & 2 > 0 and tgtype & 1 = 0 from pg_trigger where tgname = 'event_has_a_transaction'")
                        .get(0, Boolean.class))
                .as("before the statement, hence before its row")
                .isTrue();
    }

    @Test
    void aFailedEntryHoldsBackItsOwnSubjectAlone() {
        failing.add("first");
        write(db, one, "first");
        write(db, other, "first of the other");
        write(db, one, "second");
        write(db, other, "second of the other");
        var reading = reading(this::take);
        toTheEnd(reading);
        assertThat(taken).containsExactly(other + " first of the other", other + " second of the other");

        write(db, one, "third");
        toTheEnd(reading);
        failing.clear();
        toTheEnd(reading);
        assertThat(taken).as("not before its time").hasSize(2);
        rungs.ahead(Duration.ofSeconds(3));
        toTheEnd(reading);

        assertThat(taken.subList(2, taken.size())).containsExactly(one + " first", one + " second", one + " third");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatFailsAgainAndAgainIsSetAsideAndItsSubjectGoesOn() {
        failing.add("poison");
        write(db, one, "poison");
        write(db, one, "good");
        var reading = reading(this::take);
        for (int hour = 0; hour < 8; hour++) {
            assertThat(taken).isEmpty();
            rungs.ahead(Duration.ofHours(hour));
            toTheEnd(reading);
        }

        assertThat(taken).containsExactly(one + " good");
        assertThat(waiting()).singleElement().satisfies(it -> {
            assertThat(it.getSetAsideAt()).isNotNull();
            assertThat(it.getAttempts()).isEqualTo(8);
            assertThat(it.getError()).contains("no poison");
        });
    }

    /// And neither what was to be written, nor the statement instead of the cause.
    @Test
    void theErrorOfAFailedEntryBeginsWithItsCauseAndTellsNoValues() {
        write(db, one, "twice");
        write(db, other, "no number");
        toTheEnd(reading(entry -> {
            if (entry.subject().id().equals(one))
                db.insertInto(READER)
                        .set(READER.NAME, name)
                        .set(READER.SEQ, 7654321L)
                        .execute();
            else db.execute("insert into journal.reader (name, seq) values ('x', cast(? as text)::bigint)", "secret");
        }));

        assertThat(waiting())
                .hasSize(2)
                .extracting(rungsdb.journal.tables.records.WaitingRecord::getError)
                .anySatisfy(it -> assertThat(it).startsWith("ERROR: duplicate key value violates unique constraint"))
                .anySatisfy(it -> assertThat(it).startsWith("ERROR: invalid input syntax for type bigint"))
                .allSatisfy(it -> assertThat(it).doesNotContain(name, "secret", "7654321", "insert into"));
    }

    /// More of them than fit in one stretch.
    @Test
    void manyBadOnesDelayNoGoodOneBehindThem() {
        failing.add("poison");
        for (int i = 0; i < 60; i++) write(db, subject(), "poison");
        write(db, one, "good");

        toTheEnd(reading(this::take));

        assertThat(taken).containsExactly(one + " good");
        assertThat(waiting()).hasSize(60);
    }

    @Test
    void aFailedEntryLeavesNothingBehind() {
        write(db, one, "half");
        var reading = reading(entry -> {
            write(db, other, "written by the reader");
            throw new IllegalStateException("half done");
        });

        toTheEnd(reading);

        assertThat(db.fetchCount(EVENT, EVENT.SUBJECT_ID.eq(other))).isZero();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void anEntryThatNoStackHoldsIsAFailedOne() {
        write(db, one, "without end");
        write(db, other, "good");
        toTheEnd(reading(entry -> {
            if (entry.subject().id().equals(one)) throw new StackOverflowError("too deep");
            take(entry);
        }));

        assertThat(taken).containsExactly(other + " good");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void anOutageCostsNoAttempt() {
        write(db, one, "first");
        write(db, other, "of the other");
        failing.add("away");
        var reading = reading(entry -> {
            if (failing.contains("away")) throw new UncheckedIOException(new IOException("the other side is down"));
            take(entry);
        });
        // Behind what others began to write before.
        await().untilAsserted(() -> assertThatThrownBy(reading::readOn).isInstanceOf(UncheckedIOException.class));
        for (int i = 0; i < 20; i++) assertThatThrownBy(reading::readOn).isInstanceOf(UncheckedIOException.class);
        assertThat(waiting()).isEmpty();

        failing.clear();
        toTheEnd(reading);

        assertThat(taken).containsExactly(one + " first", other + " of the other");
    }

    @Test
    void twoNodesShareAReaderAndEachEntryIsTakenOnce() throws Exception {
        for (int i = 0; i < 300; i++) write(db, subject(), "once");
        var nodes = List.of(reading(this::take), reading(this::take));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = new ArrayList<>();
            for (var node : nodes) running.add(threads.submit(() -> toTheEnd(node)));
            for (int i = 0; i < 100; i++) write(db, subject(), "once");
            for (var each : running) each.get();
        }
        nodes.forEach(this::toTheEnd);

        assertThat(taken).hasSize(400).doesNotHaveDuplicates();
        assertThat(db.fetchValue(READER.SEQ, READER.NAME.eq(name))).isGreaterThanOrEqualTo(lastWritten());
    }

    @Test
    void anUnknownKindStopsItsReaderAndANewerNodeReadsOn() {
        write(db, one, "before");
        write(db, one, "proposals.left", 1, "unknown");
        write(db, one, "after");
        var older = reading(new EntryReader(name, Map.of(KIND, this::take), Set.of(KIND)));
        toTheEnd(older);
        assertThat(taken).containsExactly(one + " before");
        assertThat(older.unknown()).isEqualTo("proposals.left/1");

        var newer = reading(this::take);
        toTheEnd(newer);

        assertThat(taken).containsExactly(one + " before", one + " after");
        assertThat(newer.unknown()).isNull();
        toTheEnd(older);
        assertThat(older.unknown()).isNull();
    }

    /// The readers of Rungs itself, too; the node says so, and serves as ever.
    @Test
    void aLaterVersionIsUnknownTooAndHealthSaysWhereItStopped() {
        write(db, one, TYPE, 2, "of a newer Rungs");
        try {
            await().untilAsserted(() -> {
                var health = rungs.guest().get("/actuator/health/owed").expect(503);
                assertThat(health.text()).contains("\"STOPPED\"", "\"stoppedBefore\":\"" + TYPE + "/2\"");
            });
            rungs.guest().get("/actuator/health").expect(200);
        } finally {
            db.transaction(it -> {
                it.dsl().execute("set local session_replication_role = replica");
                it.dsl().deleteFrom(EVENT).where(EVENT.SUBJECT_ID.eq(one)).execute();
            });
        }
        await().untilAsserted(() ->
                assertThat(rungs.guest().get("/actuator/health/owed").text()).doesNotContain("stoppedBefore"));
    }

    private ReadOn reading(Consumer<Entry> take) {
        return reading(new EntryReader(name, Map.of(KIND, take), kinds()));
    }

    private ReadOn reading(EntryReader reader) {
        return new ReadOn(reader, places, transactions, clock);
    }

    /// All that this journal holds.
    private Set<String> kinds() {
        var kinds = db.selectDistinct(EVENT.TYPE, EVENT.VERSION)
                .from(EVENT)
                .fetchSet(it -> Entry.kind(it.value1(), it.value2()));
        kinds.add(KIND);
        return kinds;
    }

    private void take(Entry entry) {
        if (!subjects.contains(entry.subject().id())) return;
        String said = json.readTree(entry.payload()).get("said").asString();
        if (failing.contains(said)) throw new IllegalStateException("no " + said);
        taken.add(entry.subject().id() + " " + said);
    }

    /// Until there is nothing more, or what there is has to wait.
    private void toTheEnd(ReadOn reading) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (reading.readOn() != Came.TO_THE_END)
            assertThat(System.nanoTime()).as("it comes to an end").isLessThan(end);
    }

    private List<rungsdb.journal.tables.records.WaitingRecord> waiting() {
        return db.selectFrom(WAITING).where(WAITING.READER.eq(name)).fetch();
    }

    private UUID subject() {
        var subject = UUID.randomUUID();
        subjects.add(subject);
        return subject;
    }

    private static void write(DSLContext db, UUID subject, String said) {
        write(db, subject, TYPE, 1, said);
    }

    private static void write(DSLContext db, UUID subject, String type, int version, String said) {
        db.insertInto(EVENT)
                .set(EVENT.ID, Ids.next())
                .set(EVENT.CAUSE, Ids.next())
                .set(EVENT.TYPE, type)
                .set(EVENT.VERSION, version)
                .set(EVENT.SUBJECT_KIND, "TEST")
                .set(EVENT.SUBJECT_ID, subject)
                .set(EVENT.PAYLOAD, JSONB.valueOf("{\"said\": \"" + said + "\"}"))
                .set(EVENT.OCCURRED_AT, Instant.now())
                .execute();
    }

    private long greatest() {
        return db.select(DSL.coalesce(DSL.max(EVENT.SEQ), 0L))
                .from(EVENT)
                .fetchSingle()
                .value1();
    }

    private long lastWritten() {
        return db.select(DSL.max(EVENT.SEQ))
                .from(EVENT)
                .where(EVENT.SUBJECT_KIND.eq("TEST"))
                .fetchSingle()
                .value1();
    }

    private Connection connection() throws SQLException {
        var connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        connection.setAutoCommit(false);
        return connection;
    }

    /// A few subjects whose version rises by one with each entry, under the subject's lock.
    private final class Story implements AutoCloseable {
        private final List<UUID> about;

        Story(int many) {
            about = IntStream.range(0, many).mapToObj(_ -> subject()).toList();
            db.execute("create table if not exists public.story (subject uuid primary key, version int not null)");
            db.execute("create table if not exists public.scribble (writer bigint)");
            for (UUID each : about) db.execute("insert into public.story values (?, 0)", each);
        }

        /// What it committed. Some write before they ask for the lock, and so have a smaller id than whoever
        /// holds it; some take it all back.
        List<String> write(Random chance, int times) throws Exception {
            List<String> written = new ArrayList<>();
            try (var connection = connection()) {
                var own = DSL.using(connection);
                for (int i = 0; i < times; i++) {
                    if (chance.nextBoolean()) own.execute("insert into public.scribble values (?)", i);
                    pause(chance);
                    UUID subject = about.get(chance.nextInt(about.size()));
                    int version = own.fetchSingle(
                                    "update public.story set version = version + 1 where subject = ? returning version",
                                    subject)
                            .get(0, Integer.class);
                    JournalReadersTest.write(own, subject, Integer.toString(version));
                    pause(chance);
                    if (chance.nextInt(8) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        written.add(subject + " " + version);
                    }
                }
            }
            return written;
        }

        private void pause(Random chance) {
            java.util.concurrent.locks.LockSupport.parkNanos(chance.nextInt(8_000_000));
        }

        @Override
        public void close() {
            db.execute("drop table public.story, public.scribble");
        }
    }
}
