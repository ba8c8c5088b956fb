package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.Answer;
import io.rungs.testing.ByTheClock;
import io.rungs.testing.Person;
import io.rungs.testing.RungsAtDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// A database that is there, and does not do all that it is asked for.
@Isolated("It tells slow from away, by seconds.")
@ByTheClock
class TroubledDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LOCKED = "/api/proposals";
    private static final Map<String, String> QUESTION = Map.of("subject", "skill:nowhere", "body", "A question.");

    private static RungsAtDatabase rungs;
    private static Person member;
    private static Person guest;

    @BeforeAll
    static void start() throws Exception {
        rungs = new RungsAtDatabase();
        member = rungs.member();
        guest = rungs.guest();
    }

    @AfterAll
    static void stop() throws Exception {
        rungs.close();
    }

    @AfterEach
    void nothingIsLoggedTwiceOrInFull() throws Exception {
        assertThat(rungs.logged())
                .doesNotContain("Application exception overridden")
                .doesNotContain("Failure in @ExceptionHandler")
                .doesNotContain("Servlet.service()")
                .doesNotContain(" ERROR ");
    }

    @Test
    void whoWaitsForALockedTableLetsGoSoonAndTheDatabaseIsNotCalledAway() throws Exception {
        int before = rungs.logged().length();
        try (var lock = rungs.connection()) {
            lock.setAutoCommit(false);
            run(lock, "LOCK TABLE proposals.proposal IN ACCESS EXCLUSIVE MODE");

            var codes = manyAsk(40, LOCKED);

            assertThat(codes).contains("held-up").isSubsetOf("held-up", "busy");
            guest.get("/api/catalog").expect(200);
            member.get("/api/me").expect(200);
            lock.rollback();
        }
        guest.get(LOCKED).expect(200);
        assertThat(rungs.logged().substring(before)).doesNotContain("The database cannot be reached");
    }

    @Test
    void whatIsDoneAndCannotBeShownIsNotSaidToBeUndone() throws Exception {
        var draft = Map.of("title", "A draft", "rationale", "", "operations", List.of());
        try (var lock = rungs.connection()) {
            lock.setAutoCommit(false);
            run(lock, "LOCK TABLE proposals.claim IN ACCESS EXCLUSIVE MODE");

            var done = member.post("/api/proposals", draft).expect(503);
            var undone =
                    member.post("/api/proposals", draft, "Idempotency-Key", "a").expect(503);

            assertThat(done.body().path("detail").asString()).startsWith("It was done");
            assertThat(undone.body().path("detail").asString()).contains("Nothing was changed");
            lock.rollback();
        }
        assertThat(member.items("/api/proposals?status=DRAFT")).hasSize(1);
    }

    @Test
    void whatAnOperatorEndsIsNoFailure() throws Exception {
        try (var lock = rungs.connection();
                var operator = rungs.connection();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            lock.setAutoCommit(false);
            run(lock, "LOCK TABLE proposals.proposal IN ACCESS EXCLUSIVE MODE");
            var asked = CompletableFuture.supplyAsync(() -> guest.get(LOCKED), clients);
            await().atMost(PATIENCE).until(() -> run(operator, """
                SELECT pg_cancel_backend(pid) FROM pg_stat_activity
                WHERE wait_event_type = 'Lock' AND query LIKE '%proposal%'\
                """));

            assertThat(asked.join().expect(503).code()).isEqualTo("held-up");
            lock.rollback();
        }
    }

    /// At whatever moment: also while what was done is committed, or undone.
    @Test
    void connectionsThatAreEndedAgainAndAgainAreTheDatabaseBeingAway() throws Exception {
        int before = rungs.logged().length();
        Set<String> told = ConcurrentHashMap.newKeySet();
        try (var operator = rungs.connection();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = IntStream.range(0, 300)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> told.add(act(i)), clients))
                    .toList();
            await().atMost(PATIENCE.multipliedBy(2)).until(() -> {
                run(operator, """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE pid <> pg_backend_pid() AND datname = 'postgres' AND query NOT LIKE 'LISTEN%'\
                    """);
                return acts.stream().allMatch(CompletableFuture::isDone);
            });
            acts.forEach(CompletableFuture::join);
        }

        assertThat(told).contains("database-away").doesNotContain("failure");
        assertThat(rungs.logged().substring(before)).doesNotContain("\tat ");
        await().atMost(PATIENCE).untilAsserted(() -> member.get("/api/me").expect(200));
    }

    /// The code of the refusal, if it was one.
    private static String act(int number) {
        var answer = number % 3 == 0
                ? guest.get("/api/catalog")
                : member.post("/api/threads", Map.of("subject", "skill:" + rungs.slug(), "body", "A question."));
        if (answer.status() == 503) assertThat(answer.header("Retry-After")).isNotEmpty();
        return answer.status() < 300 ? "done" : answer.code();
    }

    @Test
    void aDatabaseThatTakesNothingInIsReadOn() throws Exception {
        try (var operator = rungs.connection()) {
            setReadOnly(operator, "on");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    member.post("/api/threads", QUESTION).code())
                            .isEqualTo("read-only"));

            for (Person person : List.of(member, guest))
                for (String path : List.of("/api/me", "/api/home", "/api/catalog", "/api/proposals", "/"))
                    person.get(path).expect(200);
            for (String path : List.of("/api/notifications", "/api/watches"))
                member.get(path).expect(200);
            assertThat(member.post("/api/threads", QUESTION, "Idempotency-Key", "a")
                            .expect(503)
                            .code())
                    .isEqualTo("read-only");
            assertThat(member.post("/api/threads", QUESTION).header("Retry-After"))
                    .isNotEmpty();
            guest.get("/oauth2/authorization/demonstration", "Accept", "text/html")
                    .expect(503);
            assertThat(guest.get("/actuator/health").expect(200).text()).contains("READ_ONLY");
            guest.get("/actuator/health/writes").expect(503);
        } finally {
            try (var operator = rungs.connection()) {
                setReadOnly(operator, "off");
            }
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(member.post("/api/threads", QUESTION).status())
                                .isLessThan(500));
        guest.get("/actuator/health/writes").expect(200);
    }

    private static void setReadOnly(Connection operator, String state) throws SQLException {
        run(operator, "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE");
        run(operator, "ALTER DATABASE postgres SET default_transaction_read_only = " + state);
        run(operator, """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE pid <> pg_backend_pid() AND datname = 'postgres' AND query NOT LIKE 'LISTEN%'\
            """);
    }

    /// Whether it has found anything.
    private static boolean run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }

    private static Set<String> manyAsk(int guests, String path) {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, guests)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> guest.get(path), clients))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(it -> it.expect(503))
                    .map(Answer::code)
                    .collect(Collectors.toSet());
        }
    }
}
