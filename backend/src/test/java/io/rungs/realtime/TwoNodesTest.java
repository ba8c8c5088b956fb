package io.rungs.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import io.rungs.testing.SentImport;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.TcpProxy;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;

/// Another node on the database of the one that all tests share. It hears through a network of its own, which
/// breaks in every way; it says so meanwhile, serves what is published nevertheless, and heals by itself.
@SecondRungsTest
class TwoNodesTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration TO_NOTICE = Duration.ofSeconds(20);
    private static final Duration TO_AGREE = Duration.ofSeconds(10);

    @Autowired
    Installation here;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    DSLContext db;

    private FreshSkill skill;

    @Test
    void aNodeThatHearsNothingSaysSoAndHealsByItself() throws Exception {
        var address = URI.create(database.getJdbcUrl().substring("jdbc:".length()));
        try (var network = new TcpProxy(address.getPort());
                var there = node(database.getJdbcUrl().replace(":" + address.getPort(), ":" + network.port()))) {
            whileBroken(network, there, network::cut);
            whileBroken(network, there, network::swallow);
            assertThat(there.logged()).doesNotContain("\tat org.postgresql");
            whatIsReadHereIsConfirmedThere(there);
            whatIsCommittedWhileItStopsIsHeardHere(there);
        }
    }

    /// As behind a transaction pooler: LISTEN succeeds, and nothing ever comes.
    @Test
    void aNodeThatListensWhereNothingIsAnnouncedSaysWhatToSet() throws Exception {
        try (var there = node(database.getJdbcUrl().replace("/postgres", "/template1"))) {
            await().atMost(TO_NOTICE).until(() -> carrier(there), it -> it.contains("\"DEAF\""));

            assertThat(carrier(there)).contains("RUNGS_LISTEN_URL");
            assertThat(there.logged()).containsOnlyOnce("RUNGS_LISTEN_URL");
        }
    }

    private void whileBroken(TcpProxy network, SeparateRungs there, Runnable breaks) throws Exception {
        skill = catalogues.omarsSkill();
        var reader = Person.guest(there.baseUrl());
        try (var page = socket(there.baseUrl(), reader)) {
            page.hear(Topics.skill(skill.id()));
            await().untilAsserted(() -> assertThat(carrier(there)).contains("\"UP\""));
            here.signIn("ines").starts(skill.subject(), "Heard.");
            page.hint("threads-changed");

            long broken = System.nanoTime();
            breaks.run();
            await().atMost(TO_NOTICE).until(() -> carrier(there), it -> it.contains("\"DEAF\""));
            assertThat(there.logged()).contains("Announcements are not heard");
            assertThat(reader.get("/actuator/health").status())
                    .as("it still serves")
                    .isEqualTo(200);
            page.waiting();
            var publish = approved();
            int before = revision(reader);
            publish.run();
            assertThat(revision(reader)).as("what is published meanwhile").isEqualTo(before + 1);
            assertThat(page.waiting()).as("nothing is heard").isEmpty();

            await().atMost(LONG.multipliedBy(2)).until(() -> System.nanoTime() - broken > LONG.toNanos());
            assertThat(carrier(there)).contains("\"DEAF\"");
            network.pass();
            long whole = System.nanoTime();
            page.hint(Hint.RESYNC);
            assertThat(Duration.ofNanos(System.nanoTime() - whole)).isLessThan(TO_AGREE);
            assertThat(carrier(there)).contains("\"UP\"");
            here.signIn("ines").starts(skill.subject(), "Heard again.");
            page.hint("threads-changed");
        }
    }

    /// All of an import stands in the database: its file, what was said of it, and its report.
    private void whatIsReadHereIsConfirmedThere(SeparateRungs there) {
        String mark = skill.slug().replace("tracking-", "");
        var read = SentImport.of(
                here.signIn("ines"),
                "a.csv",
                "skill,role,level,description\n%s,developer-%s,junior,Logs each and every run.\n"
                        .formatted(skill.slug(), mark));

        var confirmed = new SentImport(Person.signIn(there.baseUrl(), "ines"), read.api()).confirmed(Map.of());

        assertThat(confirmed.results()).containsExactly("PROPOSED");
        assertThat(read.results()).isEqualTo(confirmed.results());
    }

    private void whatIsCommittedWhileItStopsIsHeardHere(SeparateRungs there) throws Exception {
        var ines = Person.signIn(there.baseUrl(), "ines");
        String thread = ines.starts(skill.subject(), "Hello.").get("id").asString();
        try (var page = socket(here.baseUrl(), here.guest());
                var locked = lock("discussion.comment")) {
            page.hear(TopicFamily.THREADS + thread);
            var answer = CompletableFuture.supplyAsync(
                    () -> ines.post("/api/threads/" + thread + "/comments", Map.of("body", "The last word.")));
            await().until(this::somebodyWaitsForALock);
            var stopping = CompletableFuture.runAsync(() -> stop(there));
            await().until(() -> there.logged().contains("graceful shutdown"));
            locked.rollback();

            assertThat(answer.get(10, TimeUnit.SECONDS).status()).isEqualTo(201);
            page.hint("comments-changed");
            stopping.get(20, TimeUnit.SECONDS);
        }
    }

    private SeparateRungs node(String listenUrl) throws Exception {
        return new SeparateRungs(
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--rungs.listen-url=" + listenUrl);
    }

    private static String carrier(SeparateRungs node) {
        return Person.guest(node.baseUrl()).get("/actuator/health/news").text();
    }

    private int revision(Person reader) {
        return reader.get("/api/skills/" + skill.slug())
                .expect(200)
                .body()
                .get("revision")
                .asInt();
    }

    /// Other words for one expectation, which are only left to publish.
    private Runnable approved() {
        var omar = here.signIn("omar");
        String api = "/api/proposals/"
                + catalogues.proposed("ines", skill.respelled()).number();
        omar.post(api + "/reviews", Map.of("patchSet", 1, "verdict", "APPROVE")).expect(201);
        return () -> omar.post(api + "/publish", Map.of("patchSet", 1)).expect(200);
    }

    private Connection lock(String table) throws SQLException {
        var locking =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        locking.setAutoCommit(false);
        try (var statement = locking.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
        return locking;
    }

    private boolean somebodyWaitsForALock() {
        return db.fetchSingle("select exists (select from pg_locks where not granted)")
                .get(0, Boolean.class);
    }

    private static void stop(SeparateRungs node) {
        try {
            node.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Socket socket(String baseUrl, Person person) {
        return Socket.open(URI.create(baseUrl.replaceFirst("^http", "ws") + "/ws"), person, baseUrl);
    }
}
