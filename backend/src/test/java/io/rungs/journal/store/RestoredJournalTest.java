package io.rungs.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rungsdb.journal.Tables.EVENT;

import io.rungs.journal.model.Entry;
import io.rungs.journal.model.EntryReader;
import io.rungs.journal.usecase.ReadOn;
import io.rungs.journal.usecase.ReadOn.Came;
import io.rungs.kernel.Ids;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// A journal that was brought into another cluster, as a dump brings it: rows and places in sequences, while ids of
/// transactions begin anew there.
@Execution(ExecutionMode.CONCURRENT)
class RestoredJournalTest {
    private static final String TYPE = "proposals.offered";
    private static final String KIND = Entry.kind(TYPE, 1);
    private static final String READER = "told";

    @Test
    void isReadOnFromWhereItWasAndWrittenOn() throws Exception {
        try (var old = EmbeddedPostgres.start();
                var fresh = EmbeddedPostgres.start()) {
            var before = new Cluster(old);
            var after = new Cluster(fresh);
            before.spendTransactions();
            before.write("told before");
            before.readToTheEnd();
            before.write("owed");
            before.write("owed, too");

            after.restore(before);
            assertThat(after.transaction()).isLessThan(before.transaction());
            after.write("said afterwards");
            after.readToTheEnd();

            assertThat(before.told).containsExactly("told before");
            assertThat(after.told).containsExactly("owed", "owed, too", "said afterwards");
        }
    }

    private static final class Cluster {
        private final DataSource source;
        private final DSLContext db;
        private final List<String> told = new ArrayList<>();
        private final ReadOn reading;

        Cluster(EmbeddedPostgres server) {
            source = server.getPostgresDatabase();
            Flyway.configure().dataSource(source).schemas("public").load().migrate();
            db = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
            var places = new StoredPlaces(db);
            places.begin(READER);
            reading = new ReadOn(
                    new EntryReader(READER, Map.of(KIND, it -> told.add(it.payload())), Set.of(KIND)),
                    places,
                    new DataSourceTransactionManager(source),
                    Clock.systemUTC());
        }

        void spendTransactions() {
            db.execute("do $$ begin for i in 1..5000 loop perform pg_current_xact_id(); commit; end loop; end $$");
        }

        long transaction() {
            return db.fetchSingle("select pg_current_xact_id()::text::bigint").get(0, Long.class);
        }

        void write(String said) {
            db.insertInto(EVENT)
                    .set(EVENT.ID, Ids.next())
                    .set(EVENT.CAUSE, Ids.next())
                    .set(EVENT.TYPE, TYPE)
                    .set(EVENT.VERSION, 1)
                    .set(EVENT.SUBJECT_KIND, "TEST")
                    .set(EVENT.SUBJECT_ID, Ids.next())
                    .set(EVENT.PAYLOAD, JSONB.valueOf("\"" + said + "\""))
                    .set(EVENT.OCCURRED_AT, Instant.now())
                    .execute();
        }

        void readToTheEnd() {
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (reading.readOn() != Came.TO_THE_END)
                assertThat(System.nanoTime()).as("it comes to an end").isLessThan(end);
            told.replaceAll(it -> it.replace("\"", ""));
        }

        void restore(Cluster dumped) throws Exception {
            try (Connection from = dumped.source.getConnection();
                    Connection to = source.getConnection()) {
                to.createStatement().execute("set session_replication_role = replica");
                for (String table : journal()) copy(table, from, to);
            }
            long last = dumped.db
                    .fetchSingle("select last_value from journal.event_seq_seq")
                    .get(0, Long.class);
            db.execute("select setval('journal.event_seq_seq', ?)", last);
        }

        private List<String> journal() {
            return db.fetch("select tablename from pg_tables where schemaname = 'journal'")
                    .getValues(0, String.class);
        }

        private static void copy(String table, Connection from, Connection to) throws Exception {
            var rows = new ByteArrayOutputStream();
            to.createStatement().execute("truncate journal." + table + " cascade");
            from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy journal." + table + " to stdout", rows);
            to.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy journal." + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
        }
    }
}
