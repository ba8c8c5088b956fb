package io.rungs.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SeparateRungs;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Requests of one browser that run side by side: what one of them did to the session, none that began before
/// brings back. Whoever is held waits for a table, and has read the session long since.
@RungsTest
class SessionRacesTest {
    private static final String THREADS = "discussion.thread";
    private static final String COMMENTS = "discussion.comment";
    private static final String GRANTS = "identity.grant_of_right";
    private static final String ATTRIBUTES = "platform.spring_session_attributes";
    private static final String ACCOUNTS = "identity.account";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    DSLContext db;

    @Autowired
    RememberedSessions remembered;

    String slug;
    String threads;

    @BeforeEach
    void a_skill_that_is_talked_about() {
        slug = catalogues.reviewedSkill().slug();
        threads = "/api/threads?subject=skill:" + slug;
    }

    @Test
    void what_runs_beside_a_sign_in_does_not_undo_it() throws Exception {
        var browser = tab();
        String callback = browser.answer(browser.begin(), "ines");
        var known = browser.beside();
        used(Duration.ofMinutes(2), known);

        held(THREADS, () -> known.get(threads), () -> browser.get(callback));

        assertThat(browser.isWho()).isEqualTo("ines");
        assertThat(known.isWho()).as("the id from before").isEmpty();
        assertThat(interval(browser)).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void whoever_knows_the_id_from_before_a_sign_in_gets_nothing_by_it() throws Exception {
        var browser = tab();
        String page = browser.begin();
        var fixed = browser.beside();

        held(THREADS, () -> fixed.get(threads), () -> browser.get(browser.answer(page, "ines")));

        assertThat(browser.isWho()).isEqualTo("ines");
        assertThat(fixed.isWho()).isEmpty();
        assertThat(rows(fixed)).isZero();
    }

    @Test
    void nor_does_another_node_undo_it() throws Exception {
        try (var there = anotherNode()) {
            var browser = tab();
            String callback = browser.answer(browser.begin(), "ines");
            var known = browser.at(there.baseUrl());

            held(THREADS, () -> known.get(threads), () -> browser.get(callback));

            assertThat(browser.isWho()).isEqualTo("ines");
            assertThat(browser.at(there.baseUrl()).isWho()).isEqualTo("ines");
            assertThat(known.isWho()).isEmpty();
        }
    }

    @Test
    void what_runs_for_one_person_does_not_undo_that_another_signs_in() throws Exception {
        var browser = signedIn("ines");
        var hers = browser.beside();
        used(Duration.ofMinutes(2), hers);

        held(THREADS, () -> hers.get(threads), () -> browser.get(browser.answer(browser.begin(), "jonas")));

        assertThat(browser.isWho()).isEqualTo("jonas");
        assertThat(hers.isWho()).isEmpty();
    }

    @Test
    void an_answer_that_comes_after_a_sign_in_does_not_bring_the_cookie_of_before() throws Exception {
        var browser = signedIn("ines");
        var hers = browser.beside();
        rungs.ahead(Duration.ofDays(2));

        var me = held(GRANTS, () -> hers.get("/api/me"), () -> browser.get(browser.answer(browser.begin(), "jonas")));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("RUNGS_SESSION"));
        assertThat(browser.isWho()).isEqualTo("jonas");
    }

    @Test
    void two_sign_ins_at_once_in_one_browser_both_succeed() throws Exception {
        var browser = tab();
        String second = browser.start();
        String callback = browser.answer(browser.begin(), "ines");
        var other = browser.beside();
        String otherCallback = other.follow(second);

        try (var locked = lock(ACCOUNTS)) {
            var one = CompletableFuture.supplyAsync(() -> browser.get(callback));
            var two = CompletableFuture.supplyAsync(() -> other.get(otherCallback));
            await().until(() -> waiting(ACCOUNTS) == 2);
            locked.rollback();
            one.get(20, TimeUnit.SECONDS);
            two.get(20, TimeUnit.SECONDS);
        }

        assertThat(browser.session()).isNotEqualTo(other.session());
        assertThat(browser.isWho()).isEqualTo("ines");
        assertThat(other.isWho()).as("whichever cookie came last").isEqualTo("ines");
    }

    @Test
    void what_runs_beside_a_sign_out_does_not_bring_the_session_back() throws Exception {
        var browser = signedIn("ines");
        var hers = browser.beside();
        used(Duration.ofMinutes(2), hers);

        var read = held(THREADS, () -> hers.get(threads), () -> signOut(browser));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(hers.isWho()).isEmpty();
        assertThat(rows(hers)).isZero();
    }

    @Test
    void whoever_signs_out_is_so_for_the_next_request_however_many_read_meanwhile() throws Exception {
        var done = new AtomicBoolean();
        for (int round = 0; round < 5; round++) {
            var browser = signedIn("ines");
            var hers = browser.beside();
            done.set(false);
            var readers = Stream.of(browser.beside(), browser.beside(), browser.beside())
                    .map(tab -> CompletableFuture.runAsync(() -> {
                        while (!done.get()) tab.get(threads);
                    }))
                    .toList();
            assertThat(hers.isWho()).isEqualTo("ines");

            signOut(browser);
            String who = hers.isWho();
            done.set(true);

            assertThat(who).isEmpty();
            for (var reader : readers) reader.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void on_another_node_whoever_signed_out_does_nothing_more_and_soon_reads_as_a_guest() throws Exception {
        try (var there = anotherNode()) {
            var browser = signedIn("ines");
            var hers = browser.at(there.baseUrl());
            assertThat(hers.isWho()).isEqualTo("ines");
            String comment = "{\"subject\":\"skill:%s\",\"body\":\"The last word.\"}".formatted(slug);

            signOut(browser);

            assertThat(hers.post("/api/threads", comment).statusCode()).isEqualTo(401);
            await().untilAsserted(() -> assertThat(hers.isWho()).isEmpty());
        }
    }

    @Test
    void a_write_beside_a_sign_out_is_done_and_does_not_bring_the_session_back() throws Exception {
        var browser = signedIn("ines");
        var hers = browser.beside();
        used(Duration.ofMinutes(2), hers);
        String comment = "{\"subject\":\"skill:%s\",\"body\":\"The last word.\"}".formatted(slug);

        var written = held(COMMENTS, () -> hers.post("/api/threads", comment), () -> signOut(browser));

        assertThat(written.statusCode()).isEqualTo(201);
        assertThat(hers.post("/api/threads", comment).statusCode()).isEqualTo(401);
        assertThat(rows(hers)).isZero();
    }

    @Test
    void what_is_noted_in_a_session_beside_a_sign_out_goes_with_it() throws Exception {
        var browser = signedIn("ines");
        var hers = browser.beside();
        rungs.ahead(Duration.ofDays(2));

        var me = held(GRANTS, () -> hers.get("/api/me"), () -> signOut(browser));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("RUNGS_SESSION"));
        assertThat(rows(hers)).isZero();
    }

    @Test
    void a_sign_in_that_begins_beside_a_sign_out_is_answered_and_keeps_nobody_signed_in() throws Exception {
        var browser = signedIn("ines");
        var hers = browser.beside();

        try (var locked = lock(ATTRIBUTES, "share")) {
            var begun = CompletableFuture.supplyAsync(hers::start);
            await().until(() -> waiting(ATTRIBUTES) == 1);
            var signedOut = CompletableFuture.supplyAsync(() -> browser.post("/api/sign-out", ""));
            await().until(() -> waiting(ATTRIBUTES) == 2);
            locked.rollback();
            assertThat(begun.get(20, TimeUnit.SECONDS)).contains("/idp/oauth2/authorize");
            assertThat(signedOut.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        }

        assertThat(rows(hers)).isZero();
    }

    @Test
    void two_pages_that_note_the_same_in_a_session_at_once_are_both_answered() throws Exception {
        var browser = signedIn("ines");
        var other = browser.beside();
        rungs.ahead(Duration.ofDays(2));

        try (var locked = lock(GRANTS)) {
            var one = CompletableFuture.supplyAsync(() -> browser.get("/api/me"));
            var two = CompletableFuture.supplyAsync(() -> other.get("/api/me"));
            await().until(() -> waiting(GRANTS) >= 2);
            locked.rollback();
            assertThat(one.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(two.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }

        assertThat(browser.isWho()).isEqualTo("ines");
    }

    @Test
    void a_session_whose_time_ended_while_something_ran_stays_gone() throws Exception {
        var browser = signedIn("ines");
        used(Duration.ofMinutes(2), browser);

        held(THREADS, () -> browser.get(threads), () -> {
            db.execute("delete from platform.spring_session where session_id = ?", id(browser));
            remembered.forget();
        });

        assertThat(browser.isWho()).isEmpty();
        assertThat(rows(browser)).isZero();
    }

    @Test
    void an_older_request_does_not_take_back_how_long_a_session_lasts() throws Exception {
        var browser = signedIn("ines");
        used(Duration.ofMinutes(2), browser);

        held(
                THREADS,
                () -> browser.get(threads),
                () -> db.execute(
                        "update platform.spring_session set max_inactive_interval = 60 where session_id = ?",
                        id(browser)));

        assertThat(interval(browser)).isEqualTo(Duration.ofMinutes(1));
        assertThat(db.fetchSingle(
                                "select expiry_time - last_access_time from platform.spring_session where session_id = ?",
                                id(browser))
                        .get(0, Long.class))
                .isEqualTo(60_000);
    }

    @Test
    void who_signs_in_at_the_provider_is_no_member_until_it_has_vouched_for_them() {
        var browser = signedIn("ines");
        var before = browser.beside();
        browser.answer(browser.begin(), "jonas");

        assertThat(browser.isWho()).isEmpty();
        assertThat(before.isWho()).isEmpty();
    }

    private SeparateRungs anotherNode() throws Exception {
        return new SeparateRungs(
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }

    private Tab tab() {
        var tab = Tab.of(rungs.baseUrl());
        tab.get("/api/me");
        return tab;
    }

    private Tab signedIn(String handle) {
        var tab = tab();
        tab.get(tab.answer(tab.begin(), handle));
        assertThat(tab.isWho()).isEqualTo(handle);
        return tab;
    }

    private static void signOut(Tab tab) {
        assertThat(tab.post("/api/sign-out", "").statusCode()).isEqualTo(204);
    }

    /// What was answered to a request that had read the session before something happened.
    private <T> T held(String table, Supplier<T> request, Runnable meanwhile) throws Exception {
        try (var locked = lock(table)) {
            var answer = CompletableFuture.supplyAsync(request);
            await().until(() -> waiting(table) == 1);
            meanwhile.run();
            locked.rollback();
            return answer.get(20, TimeUnit.SECONDS);
        }
    }

    private Connection lock(String table) throws SQLException {
        return lock(table, "access exclusive");
    }

    private Connection lock(String table, String mode) throws SQLException {
        var locking =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        locking.setAutoCommit(false);
        try (var statement = locking.createStatement()) {
            statement.execute("lock table %s in %s mode".formatted(table, mode));
        }
        return locking;
    }

    private int waiting(String table) {
        return db.fetchSingle("select count(*) from pg_locks where not granted and relation = ?::regclass", table)
                .get(0, Integer.class);
    }

    /// As if the last use of the session had been noted that long ago, so that the next one is noted too.
    private void used(Duration ago, Tab tab) {
        db.execute(
                "update platform.spring_session set last_access_time = last_access_time - ? where session_id = ?",
                ago.toMillis(),
                id(tab));
        remembered.forget();
    }

    private int rows(Tab tab) {
        return db.fetchSingle("select count(*) from platform.spring_session where session_id = ?", id(tab))
                .get(0, Integer.class);
    }

    private Duration interval(Tab tab) {
        return Duration.ofSeconds(db.fetchSingle(
                        "select max_inactive_interval from platform.spring_session where session_id = ?", id(tab))
                .get(0, Long.class));
    }

    private static String id(Tab tab) {
        return new String(Base64.getDecoder().decode(tab.session()), StandardCharsets.UTF_8);
    }
}
