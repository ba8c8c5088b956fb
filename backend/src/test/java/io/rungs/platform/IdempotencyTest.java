package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The same request twice with one Idempotency-Key is done once.
@RungsTest
class IdempotencyTest {
    private static final String HEADER = "Idempotency-Key";
    private static final int MORE_THAN_CONNECTIONS = 14;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @Autowired
    KeptAnswers answers;

    @Autowired
    ForgetAnswers forget;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MeterRegistry meters;

    private Instant moments = Instant.now();
    private final String key = UUID.randomUUID().toString();
    private FreshSkill skill;
    private Person ines;

    @BeforeEach
    void makeSkill() {
        skill = catalogues.reviewedSkill();
        ines = catalogues.person("ines");
    }

    @Test
    void howeverAnAddressSpellsItsLettersItIsTheSame() {
        Answer first = ines.post("/%61pi/proposals", proposal("Logs each run."), HEADER, key)
                .expect(201);
        Answer second = ines.post("/api/%70%72oposals", proposal("Logs each run."), HEADER, key)
                .expect(201);

        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void whatIsOnlyAskedIsAnsweredAnewEachTime() {
        String preview = "/api/proposals/preview";
        var asked = Catalogues.submission(skill.clarified("Logs each run."));
        ines.post(preview, asked, HEADER, key).expect(200);

        var again = ines.post(preview, asked, HEADER, key).expect(200);

        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(answers.find(new KeptAnswers.Name(catalogues.account("ines").toString(), key)))
                .isEmpty();
    }

    /// What ends a session needs a connection of its own: nobody holds another one meanwhile.
    @Test
    void manyWhoSignOutWithAKeyTakeNoConnectionFromOthers() throws Exception {
        var someone = rungs.signIn("jonas");
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var leaving = Stream.generate(() -> clients.submit(() -> someone.post(
                            "/api/sign-out", "{}", HEADER, UUID.randomUUID().toString())))
                    .limit(MORE_THAN_CONNECTIONS)
                    .toList();
            for (var each : leaving)
                assertThat(each.get(60, TimeUnit.SECONDS).status()).isIn(204, 401, 403, 409);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "text/plain;q=1", "application/problem+json", "nonsense"})
    void whoTakesNoAnswerThatThereIsHasDoneNothing(String taken) {
        String watch = "/api/watches/skill/" + skill.slug();
        ines.post("/api/proposals", proposal("Logs each run."), "Accept", taken).expect(406);
        ines.put(watch, Map.of("notify", "EVERYTHING"), "Accept", taken).expect(406);

        assertThat(ines.get("/api/watches").expect(200).text()).doesNotContain(skill.slug());
        assertThat(ines.get("/api/proposals?skill=" + skill.slug())
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void theSecondIsAnsweredAsTheFirst() {
        Answer first = ines.post("/api/proposals", proposal("Logs each run."), HEADER, key)
                .expect(201);
        Answer second = ines.post("/api/proposals", proposal("Logs each run."), HEADER, key)
                .expect(201);

        assertThat(second.text()).isEqualTo(first.text());
        for (String header : List.of("Location", "ETag", "Content-Type"))
            assertThat(second.header(header)).isNotEmpty().isEqualTo(first.header(header));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(made()).isEqualTo(1);
    }

    /// A large body takes one of few places, and so does what is read again: whoever has one needs no other.
    @Test
    void aLargeBodySentAgainDoesNotWaitForItself() {
        String large = new JsonMapper().writeValueAsString(proposal("Logs each run.")) + " ".repeat(300_000);
        Answer first = ines.post("/api/proposals", large, HEADER, key).expect(201);
        Answer second = ines.post("/api/proposals", large, HEADER, key).expect(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void bothAtOnceAreDoneOnce() throws Exception {
        var body = proposal("Logs each run.");
        List<Answer> both = Together.all(
                () -> ines.post("/api/proposals", body, HEADER, key),
                () -> ines.post("/api/proposals", body, HEADER, key),
                () -> ines.post("/api/proposals", body, HEADER, key));

        assertThat(both).extracting(Answer::status).containsOnly(201);
        assertThat(both).extracting(Answer::text).containsOnly(both.getFirst().text());
        assertThat(both.stream().filter(it -> it.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void everyCreatingCallTakesOne() {
        var proposed = catalogues.proposed("ines", skill.clarified("Logs each run."));
        var lena = catalogues.person("lena");
        var review = Map.of("patchSet", 1, "verdict", "APPROVE", "body", "A word.", "comments", List.of());
        var thread = Map.of("subject", "skill:" + skill.slug(), "body", "A question.");

        Answer given = twice(lena, proposed.api() + "/reviews", review);
        Answer started = twice(lena, "/api/threads", thread);
        String id = started.body().path("id").asString();
        twice(lena, "/api/threads/" + id + "/comments", Map.of("body", "And another."));

        assertThat(given.body().path("review").asString()).isNotEmpty();
        var threads =
                lena.get("/api/threads?subject=skill:" + skill.slug()).body().path("items");
        assertThat(threads).hasSize(1);
        assertThat(threads.path(0).path("comments")).hasSize(2);
        assertThat(proposed.seen().path("reviews")).hasSize(1);
    }

    @Test
    void aFormIsAnsweredAsItsSenders() {
        var omar = rungs.signIn("omar");

        omar.form("/api/sign-out", "a=b", HEADER, key).expect(204);

        assertThat(omar.get("/api/me").body().path("account").isNull()).isTrue();
    }

    @Test
    void whatWasHiddenSinceIsNotShownAgain() {
        var marek = catalogues.person("marek");
        var subject = "skill:" + skill.slug();
        Answer started = ines.post("/api/threads", Map.of("subject", subject, "body", "Buy it."), HEADER, key)
                .expect(201);
        String thread = "/api/threads/" + started.body().path("id").asString();
        Answer said = ines.post(thread + "/comments", Map.of("body", "Sell it."), HEADER, key + "-said")
                .expect(201);
        ines.post(thread + "/resolve", Map.of(), HEADER, key + "-resolved").expect(200);
        for (String comment : List.of(
                started.body().at("/comments/0/id").asString(),
                said.body().path("id").asString()))
            marek.post("/api/comments/" + comment + "/hide", Map.of("reason", "It advertises."))
                    .expect(200);

        Answer startedAgain = ines.post("/api/threads", Map.of("subject", subject, "body", "Buy it."), HEADER, key)
                .expect(201);
        Answer saidAgain = ines.post(thread + "/comments", Map.of("body", "Sell it."), HEADER, key + "-said")
                .expect(201);
        Answer resolvedAgain = ines.post(thread + "/resolve", Map.of(), HEADER, key + "-resolved")
                .expect(200);

        assertThat(startedAgain.body()).isEqualTo(ines.get(thread).expect(200).body());
        assertThat(startedAgain.body().at("/comments/0/state").asString()).isEqualTo("HIDDEN");
        assertThat(startedAgain.header("Location"))
                .isEqualTo(started.header("Location"))
                .isEqualTo(thread);
        assertThat(saidAgain.body().path("state").asString()).isEqualTo("HIDDEN");
        assertThat(saidAgain.body().path("id")).isEqualTo(said.body().path("id"));
        assertThat(resolvedAgain.body().path("state").asString()).isEqualTo("RESOLVED");
        for (Answer again : List.of(startedAgain, saidAgain, resolvedAgain)) {
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.text()).doesNotContain("Buy it.").doesNotContain("Sell it.");
        }
    }

    @Test
    void whatWasSuggestedIsShownAsItIsByNow() {
        Answer made = ines.post("/api/proposals", proposal("Logs each run."), HEADER, key)
                .expect(201);
        var id = made.body().path("id").asString();
        var hidden = Map.of("kind", "RATIONALE", "id", id, "part", "1", "reason", "It advertises.");
        catalogues.person("marek").post("/api/hidden-texts", hidden).expect(201);

        Answer again = ines.post("/api/proposals", proposal("Logs each run."), HEADER, key)
                .expect(201);

        assertThat(again.body()).isEqualTo(ines.get(made.header("Location")).body());
        assertThat(again.body().path("rationale")).isNotEqualTo(made.body().path("rationale"));
    }

    @Test
    void whatShowedNothingShowsNothingLater() {
        Answer made = ines.post("/api/proposals", proposal("Logs each run."), HEADER, key)
                .expect(201);
        db.execute("update platform.kept_answer set shown = null, body = '' where key = ?", key);

        Answer again = ines.post("/api/proposals", proposal("Logs each run."), HEADER, key)
                .expect(201);

        assertThat(again.text()).isEmpty();
        assertThat(again.header("Content-Location")).isEmpty();
        assertThat(again.header("Location")).isNotEmpty().isEqualTo(made.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void whatIsNobodysAnyMoreIsOnlySaidToHaveBeenMade() {
        var draft = proposal("Logs each run.");
        draft.put("submit", false);
        Answer made = ines.post("/api/proposals", draft, HEADER, key).expect(201);
        ines.delete(made.header("Location")).expect(204);

        for (int times = 0; times < 2; times++) {
            Answer again = ines.post("/api/proposals", draft, HEADER, key).expect(201);
            assertThat(again.text()).isEmpty();
            assertThat(again.header("Location")).isEqualTo(made.header("Location"));
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
    }

    private Answer twice(Person who, String path, Object body) {
        String own = UUID.randomUUID().toString();
        Answer first = who.post(path, body, HEADER, own).expect(201);
        assertThat(who.post(path, body, HEADER, own).expect(201).text()).isEqualTo(first.text());
        return first;
    }

    @Test
    void whoIsOwedNewsOfTheActGetsItOnce() {
        var proposed = catalogues.proposed("ines", skill.clarified("Logs each run."));
        var review = Map.of("patchSet", 1, "verdict", "REQUEST_CHANGES", "body", "A word.", "comments", List.of());
        twice(catalogues.person("lena"), proposed.api() + "/reviews", review);
        Awaitility.await()
                .untilAsserted(() -> assertThat(news(proposed.number())).containsExactly("REVIEW_GIVEN"));

        var thread = Map.of("subject", "proposal:" + proposed.number(), "body", "And a question.");
        twice(catalogues.person("lena"), "/api/threads", thread);
        Awaitility.await()
                .untilAsserted(() -> assertThat(news(proposed.number())).hasSize(2));
    }

    private List<String> news(long proposal) {
        return ines.items("/api/notifications?state=unread").stream()
                .filter(it -> it.path("proposal").asLong() == proposal)
                .map(it -> it.path("kind").asString())
                .toList();
    }

    @Test
    void anotherRequestNeedsAnotherKey() {
        ines.post("/api/proposals", proposal("Logs each run."), HEADER, key).expect(201);

        var other = ines.post("/api/proposals", proposal("Logs all runs."), HEADER, key)
                .expect(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(other.body().at("/fields/0/field").asString()).isEqualTo(HEADER);
        var thread = Map.of("subject", skill.subject(), "body", "A word.");
        assertThat(ines.post("/api/threads", thread, HEADER, key).status()).isEqualTo(422);
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void keysAreEachPersonsOwn() {
        ines.post("/api/proposals", proposal("Logs each run."), HEADER, key).expect(201);
        catalogues
                .person("jonas")
                .post("/api/proposals", proposal("Logs all runs."), HEADER, key)
                .expect(201);

        assertThat(made()).isEqualTo(2);
    }

    @Test
    void aFailureFreesTheKey() {
        var broken = proposal("Logs each run.");
        broken.put("rationale", "");
        ines.post("/api/proposals", broken, HEADER, key).expect(400);
        ines.post("/api/proposals", "{", HEADER, key).expect(400);
        ines.post("/api/nowhere", Map.of(), HEADER, key).expect(404);

        assertThat(made()).isZero();
        Answer made = ines.post("/api/proposals", proposal("Logs each run."), HEADER, key)
                .expect(201);
        assertThat(made.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void aGuestIsRefusedAndKeepsNothing() {
        var guest = rungs.guest();

        assertThat(guest.post("/api/proposals", proposal("Logs each run."), HEADER, key)
                        .expect(401)
                        .code())
                .isEqualTo("not-signed-in");
        ines.post("/api/proposals", proposal("Logs all runs."), HEADER, key).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\tb"})
    void aKeyIsVisibleAscii(String odd) {
        var refused = ines.post("/api/proposals", proposal("Logs each run."), HEADER, odd)
                .expect(400);

        assertThat(refused.code()).isEqualTo("bad-idempotency-key");
        assertThat(made()).isZero();
    }

    @Test
    void aKeyHasAnEnd() {
        ines.post("/api/proposals", proposal("Logs each run."), HEADER, "k".repeat(101))
                .expect(400);
        ines.post("/api/proposals", proposal("Logs each run."), HEADER, mark("k", 100))
                .expect(201);
    }

    private String mark(String filler, int length) {
        return key + filler.repeat(length - key.length());
    }

    @Test
    void aBodyBeyondAllMeasureIsRefused() {
        var huge = Map.of("subject", "skill:" + skill.slug(), "body", "x".repeat(5 * 1024 * 1024));

        assertThat(ines.post("/api/threads", huge, HEADER, key).expect(413).code())
                .isEqualTo("too-large");
    }

    @Test
    void whoeverWaitsTooLongForTheFirstIsToldSo() throws Exception {
        var name = new KeptAnswers.Name(catalogues.account("ines").toString(), key);
        var claimed = new CountDownLatch(1);
        var refused = new CountDownLatch(1);
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            var first = elsewhere.submit(() -> transactions.execute(_ -> {
                boolean mine = answers.claim(name);
                claimed.countDown();
                await(refused);
                return mine;
            }));
            await(claimed);
            Answer second = ines.post("/api/proposals", proposal("Logs each run."), HEADER, key);
            refused.countDown();

            assertThat(second.expect(409).code()).isEqualTo("still-running");
            assertThat(first.get()).isTrue();
        }
        ines.post("/api/proposals", proposal("Logs each run."), HEADER, key).expect(201);
    }

    @Test
    void whoeverWaitsForTheFirstLeavesTheConnectionsToOthers() throws Exception {
        var name = new KeptAnswers.Name(catalogues.account("ines").toString(), key);
        var body = proposal("Logs each run.");
        var jonas = catalogues.person("jonas");
        try (var waiting = Executors.newFixedThreadPool(MORE_THAN_CONNECTIONS)) {
            List<Answer> meanwhile = transactions.execute(_ -> {
                assertThat(answers.claim(name)).isTrue();
                for (int i = 0; i < MORE_THAN_CONNECTIONS; i++)
                    waiting.submit(() -> ines.post("/api/proposals", body, HEADER, key));
                Awaitility.await().until(() -> underWay() >= MORE_THAN_CONNECTIONS);
                return Stream.generate(() -> jonas.get("/api/proposals?skill=" + skill.slug()))
                        .limit(20)
                        .toList();
            });

            assertThat(meanwhile).extracting(Answer::status).containsOnly(200);
        }
        assertThat(made()).isEqualTo(1);
    }

    private int underWay() {
        return meters.find("http.server.requests.active").longTaskTimers().stream()
                .mapToInt(LongTaskTimer::activeTasks)
                .sum();
    }

    @Test
    void theOldestOfOnesAnswersMakeRoomForTheNewest() {
        String mine = "test-" + UUID.randomUUID();
        keep(mine, "large", 16 * 1024 * 1024);
        keep(mine, "small", 10);
        assertThat(kept(mine, "large")).isFalse();
        assertThat(kept(mine, "small")).isTrue();

        for (int i = 0; i < 500; i++) keep(mine, "later-" + i, 10);

        assertThat(kept(mine, "small")).isFalse();
        assertThat(kept(mine, "later-0")).isTrue();
        assertThat(kept(mine, "later-499")).isTrue();
    }

    private void keep(String principal, String name, int size) {
        moments = moments.plusMillis(1);
        var answer = new KeptAnswers.Answer(new byte[32], 201, null, null, null, null, new byte[size]);
        answers.keep(new KeptAnswers.Name(principal, name), answer, moments);
    }

    private boolean kept(String principal, String name) {
        return answers.find(new KeptAnswers.Name(principal, name)).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterADayItIsForgotten() {
        ines.post("/api/proposals", proposal("Logs each run."), HEADER, key).expect(201);

        rungs.ahead(Duration.ofHours(23));
        forget.forget();
        assertThat(kept()).isEqualTo(1);
        rungs.ahead(Duration.ofHours(25));
        forget.forget();
        assertThat(kept()).isZero();
    }

    private int kept() {
        return db.fetchSingle("select count(*) from platform.kept_answer where key = {0}", DSL.val(key))
                .get(0, int.class);
    }

    private Map<String, Object> proposal(String description) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified(description)));
        body.put("submit", true);
        return body;
    }

    private int made() {
        return ines.get("/api/proposals?skill=" + skill.slug())
                .expect(200)
                .body()
                .path("items")
                .size();
    }
}
