package io.rungs.platform;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.Answer;
import io.rungs.testing.ByTheClock;
import io.rungs.testing.Person;
import io.rungs.testing.RungsAtDatabase;
import io.rungs.testing.SeparateRungsTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// While the database is away everybody is told so soon, in the one form, and nobody has to help it heal.
@SeparateRungsTest
@ByTheClock
class DatabaseAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final String[] BROWSER = {"Accept", "text/html,*/*;q=0.8"};

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
    void heal() {
        rungs.network().pass();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            member.get("/api/me").expect(200);
            guest.get("/api/catalog").expect(200);
        });
    }

    /// What one client does, and what it is answered while the database is away.
    private record Doing(String what, Function<Person, Answer> request, int status, String type) {}

    private static final List<Doing> ACTS = List.of(
            refused("who I am", it -> it.get("/api/me")),
            refused("a profile", it -> it.get("/api/skills/nowhere/revisions")),
            refused("the list", it -> it.get("/api/proposals")),
            refused("a write", it -> it.post("/api/threads", Map.of("subject", "skill:x", "body", "A word."))),
            refused(
                    "a write with a key",
                    it -> it.post(
                            "/api/threads", Map.of("subject", "skill:x", "body", "A word."), "Idempotency-Key", "a")),
            refused("signing out", it -> it.post("/api/sign-out", "{}")),
            page("a skill's page", it -> it.get("/skills/nowhere?revision=1", BROWSER)),
            page("its history", it -> it.get("/skills/nowhere/history", BROWSER)),
            page("a proposal's page", it -> it.get("/proposals/1", BROWSER)),
            page("the start of a sign-in", it -> it.get("/oauth2/authorization/demonstration", BROWSER)));

    private static final List<Doing> UNTOUCHED =
            List.of(new Doing("a file", it -> it.get("/theme.js"), 200, "text/javascript"));

    private static Doing refused(String what, Function<Person, Answer> request) {
        return new Doing(what, request, 503, "application/problem+json");
    }

    private static Doing page(String what, Function<Person, Answer> request) {
        return new Doing(what, request, 503, "text/html");
    }

    /// Unless they are told not to, jOOQ greets, and SpringDoc warns of what is meant.
    @Test
    void itsStartSaysWhatSomebodyHasToDoAndNothingElse() throws Exception {
        var lines = rungs.logged().lines().toList();

        assertThat(lines.stream().filter(it -> it.contains("There is no admin")))
                .singleElement(as(STRING))
                .contains("WARN", "RUNGS_FIRST_ADMIN");
        assertThat(lines).noneMatch(it -> it.contains("@@@@") || it.contains("jOOQ tip"));
        assertThat(lines).noneMatch(it -> it.contains("SpringDoc"));
    }

    @Test
    void cutOff() throws Exception {
        rungs.network().cut();
        everybodyIsToldFor(AWAY);
        assertThat(rungs.logged().lines().filter(it -> it.contains("The database cannot be reached")))
                .hasSizeBetween(1, 2);
        assertThat(rungs.logged()).doesNotContain("Servlet.service()");
    }

    @Test
    void swallowed() {
        rungs.network().swallow();
        everybodyIsToldFor(AWAY.dividedBy(2));
    }

    @Test
    void healthSaysWhichPartIsAway() throws Exception {
        rungs.network().cut();

        await().atMost(AWAY)
                .untilAsserted(() -> assertThat(
                                guest.get("/actuator/health").expect(503).body().at("/components/db/status"))
                        .hasToString("\"DOWN\""));
        var health = guest.get("/actuator/health").expect(503);
        assertThat(health.header("Content-Type")).doesNotContain("problem");
        assertThat(health.body().at("/components/journal/status").asString()).isEqualTo("UNKNOWN");
        var owed = guest.get("/actuator/health/owed").expect(503);
        assertThat(owed.body().at("/components/journal/status").asString()).isEqualTo("UNKNOWN");
        assertThat(rungs.logged()).doesNotContain("health check failed");
    }

    @Test
    void healthAnswersSoonWhereNothingAnswersRungs() {
        rungs.network().swallow();
        for (String path : List.of("/actuator/health", "/actuator/health/owed")) {
            long begun = System.nanoTime();
            var health = guest.get(path).expect(503);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AWAY);
            assertThat(health.body().at("/components/journal/status").asString())
                    .isEqualTo("UNKNOWN");
        }
    }

    @Test
    void stoppedUnderWay() {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<CompletableFuture<Answer>>();
            for (int i = 0; i < 40; i++)
                answers.add(CompletableFuture.supplyAsync(() -> member.get("/api/home"), clients));
            rungs.network().cut();
            assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
                    .allMatch(it -> it == 200 || it == 503);
        }
    }

    @Test
    void aFullPoolIsCalledBusy() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor();
                var connection = rungs.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE platform.spring_session IN ACCESS EXCLUSIVE MODE");
            // A session that was read a moment ago is remembered.
            await().atMost(AWAY).until(() -> member.get("/api/me").status() == 503);
            var waiting = IntStream.range(0, 20)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> member.get("/api/me"), clients))
                    .toList();
            await().atMost(AWAY)
                    .until(() ->
                            waiting.stream().filter(CompletableFuture::isDone).count() >= 8);
            assertThat(waiting.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
                    .allSatisfy(it -> {
                        assertThat(it.expect(503).code()).isIn("busy", "held-up");
                        assertThat(it.header("Retry-After")).isNotEmpty();
                    });
            connection.rollback();
            assertThat(waiting.stream().map(CompletableFuture::join).map(Answer::status))
                    .contains(200);
        }
    }

    private static void everybodyIsToldFor(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var under = new ArrayList<CompletableFuture<Void>>();
            for (Person person : List.of(guest, member)) {
                for (Doing each : ACTS)
                    if (applies(person, each))
                        under.add(CompletableFuture.runAsync(() -> repeat(person, each, end), clients));
                for (Doing each : UNTOUCHED)
                    under.add(CompletableFuture.runAsync(() -> repeat(person, each, end), clients));
            }
            under.forEach(CompletableFuture::join);
        }
    }

    /// A guest's writes and what needs no database are answered as ever.
    private static boolean applies(Person person, Doing doing) {
        return person == member || !doing.what().matches("who I am|a write.*|signing out");
    }

    private static void repeat(Person person, Doing doing, long end) {
        do {
            long begun = System.nanoTime();
            Answer answer = doing.request().apply(person);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(doing.what())
                    .isLessThan(PATIENCE);
            assertThat(answer.status()).as(doing.what() + " " + answer.text()).isEqualTo(doing.status());
            assertThat(answer.header("Content-Type")).as(doing.what()).startsWith(doing.type());
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            if (answer.status() != 503) continue;
            assertThat(answer.header("Retry-After")).isNotEmpty();
            if (doing.type().contains("json")) assertThat(answer.code()).isIn("database-away", "busy");
            else assertThat(answer.text()).contains("<h1>Rungs cannot answer at the moment</h1>");
        } while (System.nanoTime() < end);
    }
}
