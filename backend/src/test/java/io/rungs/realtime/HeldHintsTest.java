package io.rungs.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Owed;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What no moderator let through is announced to its page and to the moderators' queue, and nowhere else.
@RungsTest
class HeldHintsTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @Test
    void whoModeratesFromNowOnAndNoMoreIsToldThatTheirInboxIsAnother() {
        try (var tove = socket(rungs.signIn("tove"))) {
            tove.hear(Topics.INBOX);
            var right = catalogues.grant("tove", GrantKind.MODERATOR, Scope.SITE);
            try {
                tove.hint("notifications-changed");
                await().until(() -> Owed.nothing(db));
                tove.waiting();
            } finally {
                catalogues.take(right);
            }
            tove.hint("notifications-changed");
        }
    }

    @Test
    void neitherASkillsPageNorAReviewersQueueHearsOfIt() {
        FreshSkill skill = catalogues.reviewedSkill();
        catalogues.grant("omar", GrantKind.REVIEWER, skill.group());
        try (var guest = socket(rungs.guest());
                var omar = socket(rungs.signIn("omar"));
                var marek = socket(rungs.signIn("marek"))) {
            guest.hear(Topics.skill(skill.id()));
            omar.hear(Topics.queue(skill.group()));
            omar.hear(Topics.QUEUE);
            marek.hear(Topics.HELD);

            Proposed held = held(skill);
            assertThat(marek.hint("queue-changed").get("ref").asString()).isEqualTo("" + held.number());
            catalogues
                    .person("nils")
                    .post("/api/threads", Map.of("subject", "proposal:" + held.number(), "body", "Please."))
                    .expect(201);
            held.act("nils", "withdraw", Map.of()).expect(200);
            held.act("nils", "reopen", Map.of()).expect(200);
            catalogues.person("nils").delete(held.api());
            var open = catalogues.proposed("ines", skill.clarified("Logs each run."));

            assertThat(guest.hint("proposals-changed").get("ref").asString()).isEqualTo("" + open.number());
            assertThat(omar.hint("queue-changed").get("ref").asString()).isEqualTo("" + open.number());
            assertThat(guest.waiting()).noneMatch(it -> it.contains("\"" + held.number() + "\""));
            assertThat(omar.waiting()).noneMatch(it -> it.contains("\"" + held.number() + "\""));
        }
    }

    @Test
    void thePageOfAnEarlierVersionHearsNothingOfALaterOne() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = letThrough(skill);
        proposal.act("nils", "withdraw", Map.of()).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        rewrite(proposal, linking(skill));
        var next = catalogues.proposed("ines", skill.clarified("Logs each run."));
        try (var guest = socket(rungs.guest());
                var marek = socket(rungs.signIn("marek"))) {
            guest.hear(Topics.proposal(proposal.number()));
            guest.hear(Topics.skill(skill.id()));
            marek.hear(Topics.HELD);

            proposal.act("nils", "submit", Map.of()).expect(200);
            assertThat(proposal.status()).isEqualTo("HELD");
            marek.hint("queue-changed");
            for (String who : List.of("nils", "marek"))
                catalogues
                        .person(who)
                        .post("/api/threads", Map.of("subject", "proposal:" + proposal.number(), "body", "Please."))
                        .expect(201);
            proposal.act("marek", "reject", Map.of("reason", "No links.")).expect(200);
            marek.hint("queue-changed");
            next.act("ines", "withdraw", Map.of()).expect(200);

            assertThat(guest.hint("proposals-changed").get("ref").asString()).isEqualTo("" + next.number());
            assertThat(guest.waiting()).isEmpty();
        }
    }

    @Test
    void thePageOfAnEarlierVersionHearsWhatIsForAll() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = letThrough(skill);
        proposal.act("nils", "withdraw", Map.of("reason", "Asses.")).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        rewrite(proposal, linking(skill));
        proposal.act("nils", "submit", Map.of()).expect(200);
        String id = proposal.seen().get("id").asString();
        try (var guest = socket(rungs.guest())) {
            guest.hear(Topics.proposal(proposal.number()));

            catalogues
                    .person("marek")
                    .post("/api/hidden-texts", Map.of("kind", "CLOSE_REASON", "id", id, "reason", "It insults."))
                    .expect(201);
            guest.hint("proposal-changed");
            catalogues
                    .person("ines")
                    .post("/api/threads", Map.of("subject", "proposal:" + proposal.number(), "body", "Why?"))
                    .expect(201);
            guest.hint("threads-changed");
        }
    }

    @Test
    void itsAuthorAndModeratorsHearOfALaterVersionWhereAllReadAnEarlierOne() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = letThrough(skill);
        proposal.act("nils", "withdraw", Map.of()).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        rewrite(proposal, linking(skill));
        try (var guest = socket(rungs.guest());
                var jonas = socket(rungs.signIn("jonas"));
                var nils = socket(rungs.signIn("nils"));
                var marek = socket(rungs.signIn("marek"))) {
            for (var each : List.of(guest, jonas, nils, marek)) each.hear(Topics.proposal(proposal.number()));

            proposal.act("nils", "submit", Map.of()).expect(200);
            assertThat(proposal.status()).isEqualTo("HELD");
            for (var each : List.of(nils, marek)) each.hint("proposal-changed");
            catalogues
                    .person("nils")
                    .post("/api/threads", Map.of("subject", "proposal:" + proposal.number(), "body", "Please."))
                    .expect(201);
            for (var each : List.of(nils, marek)) each.hint("threads-changed");
            var other = linking(skill);
            other.put("title", "Say it otherwise");
            rewrite(proposal, other);
            for (var each : List.of(nils, marek)) each.hint("proposal-changed");
            proposal.act("marek", "reject", Map.of("reason", "No links.")).expect(200);
            for (var each : List.of(nils, marek)) each.hint("proposal-changed");
            catalogues
                    .person("ines")
                    .post("/api/threads", Map.of("subject", "proposal:" + proposal.number(), "body", "Why?"))
                    .expect(201);

            for (var each : List.of(guest, jonas)) {
                each.hint("threads-changed");
                assertThat(each.waiting()).isEmpty();
            }
        }
    }

    @Test
    void whoeverModeratesNoLongerHearsNoMoreOfALaterVersion() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = letThrough(skill);
        proposal.act("nils", "withdraw", Map.of()).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        rewrite(proposal, linking(skill));
        var right = catalogues.grant("omar", GrantKind.MODERATOR, Scope.SITE);
        try (var omar = socket(rungs.signIn("omar"));
                var marek = socket(rungs.signIn("marek"))) {
            for (var each : List.of(omar, marek)) each.hear(Topics.proposal(proposal.number()));
            proposal.act("nils", "submit", Map.of()).expect(200);
            for (var each : List.of(omar, marek)) each.hint("proposal-changed");

            catalogues.take(right);
            proposal.act("nils", "withdraw", Map.of()).expect(200);
            marek.hint("proposal-changed");
            catalogues
                    .person("ines")
                    .post("/api/threads", Map.of("subject", "proposal:" + proposal.number(), "body", "Why?"))
                    .expect(201);

            omar.hint("threads-changed");
            assertThat(omar.waiting()).isEmpty();
        }
    }

    @Test
    void noPageHearsWhichSkillsAVersionTouchedThatNobodyLetThrough() {
        FreshSkill skill = catalogues.reviewedSkill();
        FreshSkill other = catalogues.reviewedSkill();
        Proposed proposal = letThrough(skill);
        proposal.act("nils", "withdraw", Map.of()).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        rewrite(proposal, linking(other));
        proposal.act("nils", "submit", Map.of()).expect(200);
        proposal.act("marek", "reject", Map.of("reason", "No links.")).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        rewrite(proposal, Catalogues.submission(skill.clarified("Logs every run with some care.")));
        catalogues.grant("omar", GrantKind.REVIEWER, other.group());
        try (var guest = socket(rungs.guest());
                var omar = socket(rungs.signIn("omar"))) {
            guest.hear(Topics.skill(other.id()));
            omar.hear(Topics.queue(other.group()));

            proposal.act("nils", "submit", Map.of()).expect(200);
            assertThat(proposal.status()).isEqualTo("IN_REVIEW");
            var open = catalogues.proposed("ines", other.clarified("Logs each run."));

            assertThat(guest.hint("proposals-changed").get("ref").asString()).isEqualTo("" + open.number());
            assertThat(guest.waiting()).isEmpty();
            assertThat(omar.hint("queue-changed").get("ref").asString()).isEqualTo("" + open.number());
            assertThat(omar.waiting()).noneMatch(it -> it.contains("\"" + proposal.number() + "\""));
        }
        proposal.act("nils", "withdraw", Map.of()).expect(200);
    }

    @Test
    void thePageOfASkillThatAReleasedVersionLeavesHearsOfIt() {
        FreshSkill skill = catalogues.reviewedSkill();
        FreshSkill other = catalogues.reviewedSkill();
        Proposed proposal = letThrough(skill);
        proposal.act("nils", "withdraw", Map.of()).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        rewrite(proposal, linking(other));
        proposal.act("nils", "submit", Map.of()).expect(200);
        assertThat(proposal.status()).isEqualTo("HELD");
        try (var guest = socket(rungs.guest())) {
            guest.hear(Topics.skill(skill.id()));
            guest.hear(Topics.skill(other.id()));

            proposal.releasedBy("marek").expect(200);

            for (int each = 0; each < 2; each++)
                assertThat(guest.hint("proposals-changed").get("ref").asString())
                        .isEqualTo("" + proposal.number());
        }
        proposal.act("nils", "withdraw", Map.of()).expect(200);
    }

    @Test
    void whatAHeldThreadQuotesIsAnnouncedToModeratorsAlone() {
        FreshSkill skill = catalogues.reviewedSkill();
        String thread = catalogues
                .person("nils")
                .post(
                        "/api/threads",
                        Map.of(
                                "subject",
                                "skill:" + skill.slug(),
                                "quote",
                                Catalogues.JUNIOR.description(),
                                "body",
                                "See https://example.org/there."))
                .expect(201)
                .body()
                .path("id")
                .asString();
        try (var guest = socket(rungs.guest());
                var marek = socket(rungs.signIn("marek"))) {
            guest.hear(Topics.skill(skill.id()));
            marek.hear(Topics.HELD);

            catalogues
                    .person("marek")
                    .post("/api/hidden-texts", Map.of("kind", "QUOTE", "id", thread, "reason", "It insults."))
                    .expect(201);
            assertThat(marek.hint("queue-changed").get("ref").asString()).isEqualTo(thread);
            String open = catalogues
                    .person("ines")
                    .post("/api/threads", Map.of("subject", "skill:" + skill.slug(), "body", "Why?"))
                    .expect(201)
                    .body()
                    .path("id")
                    .asString();

            assertThat(guest.hint("threads-changed").get("ref").asString()).isEqualTo(open);
            assertThat(guest.waiting()).noneMatch(it -> it.contains(thread));
        }
    }

    @Test
    void itsTopicsAreForWhoeverMayKnowOfIt() {
        Proposed held = held(catalogues.reviewedSkill());
        String thread = catalogues
                .person("nils")
                .post("/api/threads", Map.of("subject", "proposal:" + held.number(), "body", "Please."))
                .expect(201)
                .body()
                .path("id")
                .asString();
        held.act("nils", "withdraw", Map.of()).expect(200);

        for (String topic :
                List.of(Topics.proposal(held.number()), Topics.thread(UUID.fromString(thread)), Topics.HELD)) {
            for (Person other : List.of(rungs.guest(), rungs.signIn("jonas"), rungs.signIn("lena")))
                try (var socket = socket(other)) {
                    assertThat(socket.refused(topic)).isIn("no-such-topic", "not-signed-in");
                }
            try (var socket = socket(rungs.signIn("marek"))) {
                socket.hear(topic);
            }
        }
    }

    private Proposed held(FreshSkill skill) {
        return submitted(linking(skill));
    }

    private Proposed letThrough(FreshSkill skill) {
        Proposed proposal =
                submitted(new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with care."))));
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
        return proposal;
    }

    private static Map<String, Object> linking(FreshSkill skill) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", "See https://example.org/1, https://example.org/2 and https://example.org/3.");
        return body;
    }

    private void rewrite(Proposed proposal, Map<String, Object> body) {
        String version = catalogues.person("nils").get(proposal.api()).header("ETag");
        catalogues.person("nils").put(proposal.api(), body, "If-Match", version).expect(200);
    }

    private Proposed submitted(Map<String, Object> body) {
        body.put("submit", true);
        var begun = catalogues.person("nils").post("/api/proposals", body).expect(201);
        return new Proposed(catalogues, begun.body().path("number").asLong(), "nils");
    }

    private Socket socket(Person person) {
        return Socket.open(URI.create(rungs.baseUrl().replace("http", "ws") + "/ws"), person, rungs.baseUrl());
    }
}
