package io.rungs.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A socket lasts no longer than the session that opened it, and a subscription no longer than the right to it.
@RungsTest
class SocketSessionsTest {
    private static final String LINK = "See https://example.org/1, https://example.org/2 and https://example.org/3.";
    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext db;

    FreshSkill skill;

    @BeforeEach
    void set() {
        skill = catalogues.omarsSkill();
    }

    @Test
    void signingOutClosesThePersonsSocketsOfThatSession() {
        var ines = rungs.signIn("ines");
        var elsewhere = rungs.signIn("ines");
        try (var one = open(ines);
                var other = open(ines);
                var kept = open(elsewhere)) {
            one.hear(Topics.INBOX);
            kept.hear(Topics.INBOX);
            ines.post("/api/sign-out", "").expect(204);

            assertThat(one.error()).contains("code:session-ended");
            one.closed(AT_ONCE);
            other.closed(AT_ONCE);
            tell("ines");
            kept.hint("notifications-changed");
        }
    }

    @Test
    void aSessionThatWasDeletedElsewhereClosesItsSockets() {
        var jonas = rungs.signIn("jonas");
        try (var his = open(jonas)) {
            db.execute("delete from platform.spring_session where session_id = ?", session(jonas));

            his.closed(SOON);
        }
    }

    @Test
    void aSessionThatGrewTooOldClosesItsSockets() {
        var jonas = rungs.signIn("jonas");
        try (var his = open(jonas)) {
            db.execute("update platform.spring_session set expiry_time = 1 where session_id = ?", session(jonas));

            his.closed(SOON);
        }
    }

    @Test
    void signingInAnewInTheSameBrowserClosesTheOldSessionsSockets() {
        var browser = rungs.signIn("jonas");
        try (var his = open(browser)) {
            browser.post("/api/sign-out", "").expect(204);
            browser.get("/api/me").expect(200);

            his.closed(AT_ONCE);
        }
    }

    @Test
    void aGuestsSocketConcernsNoSession() {
        var guest = rungs.guest();
        try (var socket = open(guest)) {
            socket.hear("/topic/skills/" + skill.id());
            guest.post("/api/sign-out", "").expect(204);
            rungs.signIn("ines").starts(skill.subject(), "Hello.");

            socket.hint("threads-changed");
        }
    }

    @Test
    void whoeverReviewsNoMoreHearsNoQueueAndKeepsTheSocket() {
        var ada = rungs.signIn("ada");
        var group = skill.group();
        String grant = given(ada, "nils", GrantKind.REVIEWER, group);
        try (var nils = open(rungs.signIn("nils"))) {
            nils.hear(Topics.QUEUE);
            nils.hear(Topics.queue(group));
            nils.hear("/topic/skills/" + skill.id());
            take(ada, grant);

            assertThat(nils.refused()).isEqualTo("no-such-topic");
            assertThat(nils.refused()).isEqualTo("no-such-topic");
            catalogues.proposed("ines", skill.extended()).number();
            nils.hint("proposals-changed");
            assertThat(nils.waiting()).noneMatch(it -> it.contains("queue-changed"));
        }
    }

    @Test
    void whoeverModeratesNoMoreHearsNothingOfWhatIsHeld() {
        var ada = rungs.signIn("ada");
        var lena = rungs.signIn("lena");
        String grant = given(ada, "lena", GrantKind.MODERATOR, Scope.SITE);
        Proposed held = submitted(catalogues.reviewedSkill(), LINK);
        assertThat(held.status()).isEqualTo("HELD");
        try (var hers = open(lena)) {
            hers.hear(Topics.proposal(held.number()));
            take(ada, grant);

            assertThat(hers.refused()).isEqualTo("no-such-topic");
        }
        held.act("nils", "withdraw", Map.of()).expect(200);
    }

    private Proposed submitted(FreshSkill skill, String rationale) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", rationale);
        body.put("submit", true);
        var answer = catalogues.person("nils").post("/api/proposals", body).expect(201);
        return new Proposed(catalogues, answer.body().path("number").asLong(), "nils");
    }

    private String given(Person ada, String handle, GrantKind kind, Scope scope) {
        var body = new HashMap<String, Object>();
        body.put("account", catalogues.account(handle));
        body.put("kind", kind);
        body.put("scope", scope);
        body.put("reason", "A test.");
        return ada.post("/api/admin/grants", body).expect(201).body().get("id").asString();
    }

    private static void take(Person ada, String grant) {
        ada.delete("/api/admin/grants/" + grant + "?reason=Test").expect(204);
    }

    /// Lets the person's inbox change.
    private void tell(String handle) {
        String thread =
                rungs.signIn(handle).starts(skill.subject(), "Hello.").get("id").asString();
        rungs.signIn("jonas")
                .post("/api/threads/" + thread + "/comments", Map.of("body", "Hello."))
                .expect(201);
    }

    private static String session(Person person) {
        return new String(Base64.getDecoder().decode(person.cookie("RUNGS_SESSION")), StandardCharsets.UTF_8);
    }

    private Socket open(Person person) {
        URI address = URI.create(rungs.baseUrl().replaceFirst("^http", "ws") + "/ws");
        return Socket.open(address, person, rungs.baseUrl());
    }
}
