package io.rungs.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Owed;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RungsTest
class SocketTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext db;

    FreshSkill skill;
    Person ines;
    Person jonas;

    @BeforeEach
    void peopleCome() {
        skill = catalogues.omarsSkill();
        ines = rungs.signIn("ines");
        jonas = rungs.signIn("jonas");
    }

    @Test
    void aGuestOnASkillPageHearsThatSomebodyComments() {
        try (var guest = socket(rungs.guest())) {
            guest.hear("/topic/skills/" + skill());
            String thread = ines.starts(skill.subject(), "Hello.").get("id").asString();

            assertThat(guest.hint("threads-changed").get("ref").asString()).isEqualTo(thread);
        }
    }

    @Test
    void whoReadsAThreadHearsTheReply() {
        String thread = ines.starts(skill.subject(), "Hello.").get("id").asString();
        try (var guest = socket(rungs.guest())) {
            guest.hear("/topic/threads/" + thread);
            jonas.post("/api/threads/" + thread + "/comments", Map.of("body", "Hello."))
                    .expect(201);

            assertThat(guest.hint("comments-changed").get("ref").asString()).isEqualTo(thread);
        }
    }

    @Test
    void whoReadsAClosedProposalHearsThatItIsWrittenAnewAndThatItWasLeft() {
        long number = catalogues.proposed("ines", skill.extended()).number();
        String api = "/api/proposals/" + number;
        try (var guest = socket(rungs.guest())) {
            guest.hear("/topic/proposals/" + number);
            ines.post(api + "/withdraw", Map.of()).expect(200);
            assertThat(guest.hint("proposal-changed").get("ref").asLong()).isEqualTo(number);

            ines.post(api + "/reopen", Map.of()).expect(200);
            assertThat(guest.hint("proposal-changed").get("ref").asLong()).isEqualTo(number);

            ines.delete(api).expect(204);
            assertThat(guest.hint("proposal-changed").get("ref").asLong()).isEqualTo(number);
        }
    }

    @Test
    void whateverIsDoneToTheTaxonomyIsHeardByWhoeverReadsTheCatalogue() {
        var ada = rungs.signIn("ada");
        var form = Map.of("name", "Heard", "slug", "heard-" + UUID.randomUUID());
        try (var guest = socket(rungs.guest())) {
            guest.hear(Topics.CATALOG);
            long version = ada.post("/api/admin/taxonomy/roles", form)
                    .expect(201)
                    .body()
                    .path("version")
                    .asLong();

            assertThat(guest.hint("taxonomy-changed").get("ref").asLong()).isEqualTo(version);
        }
    }

    @Test
    void onlyThePersonConcernedHearsOfTheirInbox() {
        String thread = ines.starts(skill.subject(), "Hello.").get("id").asString();
        try (var hers = socket(ines);
                var his = socket(rungs.signIn("lena"))) {
            hers.hear(Topics.INBOX);
            his.hear(Topics.INBOX);
            his.hear("/topic/threads/" + thread);
            jonas.post("/api/threads/" + thread + "/comments", Map.of("body", "Hello."))
                    .expect(201);

            hers.hint("notifications-changed");
            his.hint("comments-changed");
            assertThat(his.waiting()).isEmpty();
        }
    }

    @Test
    void aSubmittedProposalIsAnnouncedToItsPagesAndToReviewers() {
        try (var omar = socket(rungs.signIn("omar"))) {
            omar.hear("/topic/queue/site");
            omar.hear("/topic/skills/" + skill());
            long number = catalogues.proposed("ines", skill.extended()).number();

            assertThat(omar.hint("queue-changed").get("ref").asString()).isEqualTo(String.valueOf(number));
            assertThat(omar.hint("proposals-changed").get("ref").asString()).isEqualTo(String.valueOf(number));
        }
    }

    @Test
    void anAmendmentOntoAnotherSkillIsAnnouncedToThePagesOfBoth() {
        var other = catalogues.reviewedSkill();
        try (var before = socket(rungs.guest());
                var left = socket(rungs.guest());
                var entered = socket(rungs.guest())) {
            before.hear(Topics.skill(skill.id()));
            var proposal = catalogues.proposed("ines", skill.extended());
            before.hint("proposals-changed");
            left.hear(Topics.skill(skill.id()));
            entered.hear(Topics.skill(other.id()));

            proposal.amended(other.clarified("Logs most runs.")).expect(200);

            for (var page : List.of(left, entered))
                assertThat(page.hint("proposals-changed").get("ref").asString())
                        .isEqualTo(String.valueOf(proposal.number()));
        }
    }

    /// Whoever has the page of another proposal on the same cell open sees its badge change.
    @Test
    void whoeverIsOvertakenByAPublicationHearsOfIt() {
        long other = catalogues.proposed("jonas", skill.extended()).number();
        long first = catalogues.proposed("ines", skill.respelled()).number();
        var omar = rungs.signIn("omar");
        omar.post("/api/proposals/" + first + "/reviews", Map.of("patchSet", 1, "verdict", "APPROVE"))
                .expect(201);
        try (var guest = socket(rungs.guest())) {
            guest.hear("/topic/proposals/" + other);
            omar.post("/api/proposals/" + first + "/publish", Map.of("patchSet", 1))
                    .expect(200);

            assertThat(guest.hint("proposal-changed").get("ref").asString()).isEqualTo(String.valueOf(other));
        }
    }

    @Test
    void whoeverReadsAProposalHearsOfAnotherOnTheSamePlaceAndOfItsTitle() {
        long number = catalogues.proposed("jonas", skill.extended()).number();
        try (var guest = socket(rungs.guest())) {
            guest.hear("/topic/proposals/" + number);
            var beside = catalogues.proposed("ines", skill.respelled());
            hears(guest, number);

            String id = ines.get(beside.api()).expect(200).body().get("id").asString();
            var hidden = Map.of("kind", "TITLE", "id", id, "reason", "It insults.");
            rungs.signIn("marek").post("/api/hidden-texts", hidden).expect(201);
            hears(guest, number);

            beside.act("ines", "withdraw", Map.of()).expect(200);
            hears(guest, number);
        }
    }

    /// Which verdicts count, and who is waited for, is read off the rights of people.
    @Test
    void whoeverReadsAProposalHearsThatARightOnItWasGivenOrTaken() {
        var proposal = catalogues.proposed("ines", skill.extended());
        var right = catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        proposal.approvedBy("lena");
        // Whatever becomes of the approval, it stays the author's turn.
        var objection = Map.of("patchSet", 1, "verdict", "REQUEST_CHANGES", "body", "Say why.");
        rungs.signIn("omar").post(proposal.api() + "/reviews", objection).expect(201);
        await().until(() -> Owed.nothing(db));
        try (var guest = socket(rungs.guest())) {
            guest.hear("/topic/proposals/" + proposal.number());
            catalogues.take(right);
            hears(guest, proposal.number());

            var again = catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
            hears(guest, proposal.number());
            catalogues.take(again);
        }
    }

    private static void hears(Socket socket, long proposal) {
        assertThat(socket.hint("proposal-changed").get("ref").asLong()).isEqualTo(proposal);
    }

    @Test
    void whatIsHeldComesToTheOtherPagesOfItsAuthorAlone() {
        Newcomer.again(db);
        try (var other = socket(rungs.signIn("nils"));
                var his = socket(jonas);
                var guest = socket(rungs.guest())) {
            other.hear(Topics.INBOX);
            his.hear(Topics.INBOX);
            guest.hear(Topics.skill(skill.id()));
            var body = Map.of("subject", skill.subject(), "body", "See https://example.org/there.");
            var thread =
                    rungs.signIn("nils").post("/api/threads", body).expect(201).body();
            String id = thread.get("id").asString();
            assertThat(other.hint("threads-changed").get("ref").asString()).isEqualTo(id);

            String comment = thread.path("comments").path(0).path("id").asString();
            rungs.signIn("marek")
                    .post("/api/comments/" + comment + "/refuse", Map.of("reason", "It advertises."))
                    .expect(200);
            assertThat(other.hint("threads-changed").get("ref").asString()).isEqualTo(id);

            String open = ines.starts(skill.subject(), "Hello.").get("id").asString();
            assertThat(guest.hint("threads-changed").get("ref").asString()).isEqualTo(open);
            assertThat(guest.waiting()).noneMatch(it -> it.contains(id));
            assertThat(his.waiting()).noneMatch(it -> it.contains("threads-changed"));
        }
    }

    @Test
    void aDraftIsNoTopicForOthers() {
        long draft = catalogues.drafted("ines", skill.extended()).number();
        try (var his = socket(jonas);
                var hers = socket(ines)) {
            assertThat(his.refused("/topic/proposals/" + draft)).isEqualTo("no-such-topic");
            hers.hear("/topic/proposals/" + draft);
        }
    }

    @Test
    void theQueueIsForReviewers() {
        try (var guest = socket(rungs.guest());
                var member = socket(jonas)) {
            assertThat(guest.refused("/topic/queue/site")).isEqualTo("not-signed-in");
            assertThat(member.refused("/topic/queue/site")).isEqualTo("no-such-topic");
        }
    }

    @Test
    void theQueueOfAScopeIsForThoseWhoJudgeThereOrAbove() {
        for (Scope scope : skill.line()) {
            try (var omar = socket(rungs.signIn("omar"));
                    var member = socket(jonas);
                    var guest = socket(rungs.guest())) {
                omar.hear(Topics.queue(scope));
                assertThat(guest.refused(Topics.queue(scope))).isEqualTo("not-signed-in");
                assertThat(member.refused(Topics.queue(scope))).isEqualTo("no-such-topic");
            }
        }
        try (var omar = socket(rungs.signIn("omar"))) {
            assertThat(omar.refused("/topic/queue/group:00000000-0000-7000-8000-000000000000"))
                    .isEqualTo("no-such-topic");
        }
    }

    @Test
    void aClaimIsAnnouncedToThePageAndToTheQueuesOfItsScopes() {
        long number = catalogues.proposed("ines", skill.extended()).number();
        var omar = rungs.signIn("omar");
        String group = Topics.queue(skill.group());
        try (var his = socket(omar);
                var guest = socket(rungs.guest())) {
            his.hear(group);
            guest.hear("/topic/proposals/" + number);
            omar.post("/api/proposals/" + number + "/claim", "{}").expect(200);

            assertThat(his.hint("queue-changed").get("ref").asString()).isEqualTo(String.valueOf(number));
            assertThat(guest.hint("proposal-changed").get("ref").asString()).isEqualTo(String.valueOf(number));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topic/skills/*",
                "/topic/**",
                "/topic/proposals/*",
                "/topic/proposals/0",
                "/topic/threads/00000000-0000-7000-8000-000000000000",
                "/topic/elsewhere",
                "/queue/notifications",
                "/user/queue/errors"
            })
    void whatIsNoTopicIsRefusedToGuests(String destination) {
        try (var guest = socket(rungs.guest())) {
            assertThat(guest.refused(destination)).isEqualTo("no-such-topic");
        }
    }

    @Test
    void aGuestHasNoInbox() {
        try (var guest = socket(rungs.guest())) {
            assertThat(guest.refused(Topics.INBOX)).isEqualTo("not-signed-in");
        }
    }

    @Test
    void whoeverIsRefusedATopicKeepsTheSocketAndTheOthers() {
        try (var guest = socket(rungs.guest())) {
            guest.hear("/topic/skills/" + skill());
            guest.refused("/topic/elsewhere");
            ines.starts(skill.subject(), "Hello.");

            guest.hint("threads-changed");
        }
    }

    @Test
    void nobodySpeaksOverTheSocket() {
        // An ERROR may come too closely behind another frame, see SocketFramesTest.
        await().untilAsserted(() -> {
            try (var member = socket(ines)) {
                member.send("SEND\ndestination:/topic/skills/%s\n\n{}".formatted(skill()));

                assertThat(member.error()).contains("Nothing can be sent");
            }
        });
    }

    @Test
    void whoeverIsGivenARightOrLosesItHearsOfItAlone() {
        try (var concerned = socket(ines);
                var other = socket(jonas)) {
            concerned.hear(Topics.INBOX);
            other.hear(Topics.INBOX);

            var grant = catalogues.grant("ines", GrantKind.MODERATOR, Scope.SITE);

            concerned.hint("rights-changed");
            catalogues.take(grant);
            concerned.hint("rights-changed");
            other.hear(Topics.skill(UUID.randomUUID()));
            assertThat(other.waiting()).noneMatch(it -> it.contains("rights-changed"));
        }
    }

    @Test
    void pagesOfOtherOriginsAreTurnedAway() {
        assertThatThrownBy(() -> Socket.open(address(), ines, "https://elsewhere.example"))
                .hasMessageContaining("403");
    }

    @Test
    void afterTheCarrierWasLostEverybodyIsToldToReadAgain() {
        try (var guest = socket(rungs.guest());
                var member = socket(ines)) {
            guest.hear("/topic/skills/" + skill());
            member.hear(Topics.INBOX);
            db.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rungs-listen'");

            guest.hint("resync");
            member.hint("resync");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(db.fetchSingle(
                                            "select count(*) from pg_stat_activity where application_name = 'rungs-listen'")
                                    .get(0, Integer.class))
                            .isPositive());
        }
    }

    @Test
    void notAllPagesAreToldAtTheSameMomentToReadAgain() throws Exception {
        var pages = Stream.generate(() -> socket(rungs.guest())).limit(8).toList();
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            pages.forEach(it -> it.hear("/topic/skills/" + skill()));
            db.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rungs-listen'");
            var told = waiting.invokeAll(pages.stream().map(SocketTest::toldAt).toList()).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();

            assertThat(Duration.ofNanos(told.getLast() - told.getFirst()))
                    .isBetween(Duration.ofMillis(50), Duration.ofSeconds(6));
        } finally {
            pages.forEach(Socket::close);
        }
    }

    private static Callable<Long> toldAt(Socket page) {
        return () -> {
            page.hint(Hint.RESYNC);
            return System.nanoTime();
        };
    }

    private UUID skill() {
        return skill.id();
    }

    private Socket socket(Person person) {
        return Socket.open(address(), person, rungs.baseUrl());
    }

    private URI address() {
        return URI.create(rungs.baseUrl().replaceFirst("^http", "ws") + "/ws");
    }
}
