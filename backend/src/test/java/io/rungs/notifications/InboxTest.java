package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.kernel.Ids;
import io.rungs.notifications.model.Inbox;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@SecondRungsTest
class InboxTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    FreshSkill skill;
    Person ines;
    Person jonas;
    Person omar;

    @BeforeEach
    void inboxesAreEmpty() {
        skill = catalogues.omarsSkill();
        ines = rungs.signIn("ines");
        jonas = rungs.signIn("jonas");
        omar = rungs.signIn("omar");
    }

    @Test
    void whoTalkedIsToldOfTheReply() {
        String thread = ines.starts(skill.subject(), "Hello?").get("id").asString();
        String comment = jonas.post("/api/threads/" + thread + "/comments", Map.of("body", "Hello."))
                .expect(201)
                .body()
                .get("id")
                .asString();

        var told = told(ines);
        assertThat(told.get("kind").asString()).isEqualTo("COMMENT_POSTED");
        assertThat(told.get("reason").asString()).isEqualTo("PARTICIPANT");
        assertThat(told.at("/actor/handle").asString()).isEqualTo("jonas");
        assertThat(told.get("sentence").asString()).endsWith("commented on Run tracking.");
        assertThat(told.get("href").asString()).isEqualTo("/skills/%s#comment-%s".formatted(skill.slug(), comment));
        assertThat(told.at("/skill/slug").asString()).isEqualTo(skill.slug());
    }

    @Test
    void whoCeasedToWatchOrMutedIsNotTold() {
        var lena = rungs.signIn("lena");
        String subject = skill.subject();
        String thread = ines.starts(subject, "Hello?").get("id").asString();
        lena.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        omar.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "PROPOSALS"))
                .expect(200);
        ines.delete("/api/watches/skill/" + skill.slug()).expect(204);
        jonas.post("/api/threads/" + thread + "/comments", Map.of("body", "Hello."))
                .expect(201);

        assertThat(told(lena).get("reason").asString()).isEqualTo("WATCHER");
        assertThat(here(ines)).isEmpty();
        assertThat(here(omar)).isEmpty();
        assertThat(here(jonas)).isEmpty();
    }

    @Test
    void whatIsRemovedOrHiddenDisappears() {
        String comment = rude();
        told(ines);

        rungs.signIn("marek")
                .post("/api/comments/" + comment + "/hide", Map.of("reason", "Rude."))
                .expect(200);

        assertThat(here(ines)).isEmpty();
    }

    @Test
    void whatIsShownAgainIsThereAgainAsItWas() {
        String comment = rude();
        String told = told(ines).get("id").asString();
        ines.post("/api/notifications/" + told + "/saved", "{}").expect(200);
        var marek = rungs.signIn("marek");
        marek.post("/api/comments/" + comment + "/hide", Map.of("reason", "Rude."))
                .expect(200);
        assertThat(saved()).doesNotContain(told);

        marek.post("/api/comments/" + comment + "/unhide", Map.of()).expect(200);

        assertThat(saved()).contains(told);
        jonas.delete("/api/comments/" + comment).expect(204);
        assertThat(saved()).doesNotContain(told);
    }

    @Test
    void whatIsHiddenAndThenRemovedDoesNotComeBack() {
        String comment = rude();
        told(ines);
        jonas.delete("/api/comments/" + comment).expect(204);
        var marek = rungs.signIn("marek");
        marek.post("/api/comments/" + comment + "/hide", Map.of("reason", "Rude."))
                .expect(200);
        marek.post("/api/comments/" + comment + "/unhide", Map.of()).expect(200);

        assertThat(here(ines)).isEmpty();
    }

    /// What jonas says in a thread of ines'.
    private String rude() {
        String thread = ines.starts(skill.subject(), "Hello?").get("id").asString();
        return jonas.post("/api/threads/" + thread + "/comments", Map.of("body", "Rude."))
                .expect(201)
                .body()
                .get("id")
                .asString();
    }

    private List<String> saved() {
        return ines.items("/api/notifications?state=saved").stream()
                .map(it -> it.get("id").asString())
                .toList();
    }

    @Test
    void aProposalsLifeReachesWhomItConcernsForTheStrongestReason() {
        jonas.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        omar.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        var proposed = catalogues.proposed("ines", skill.extended());
        long number = proposed.number();
        assertThat(told(omar).get("reason").asString()).isEqualTo("REVIEWER");
        assertThat(told(jonas).get("reason").asString()).isEqualTo("WATCHER");

        var line = Map.of("operation", 0, "body", "Which data?", "blocking", false);
        omar.post(
                        "/api/proposals/" + number + "/reviews",
                        Map.of(
                                "patchSet",
                                1,
                                "verdict",
                                "REQUEST_CHANGES",
                                "body",
                                "Not yet.",
                                "comments",
                                List.of(line)))
                .expect(201);

        var told = told(ines);
        assertThat(told.get("kind").asString()).isEqualTo("REVIEW_GIVEN");
        assertThat(told.get("reason").asString()).isEqualTo("AUTHOR");
        assertThat(told.get("proposal").asLong()).isEqualTo(number);
        assertThat(told.get("sentence").asString()).contains("asked for changes to “Say it better”");
        await().untilAsserted(() -> assertThat(here(jonas)).hasSize(2));

        proposed.amended(skill.clarified("Logs every run, and names who keeps it."))
                .expect(200);
        await().untilAsserted(() -> assertThat(here(omar))
                .as("that he was asked to review is over since he did")
                .hasSize(1));
        assertThat(here(omar).getFirst().get("kind").asString()).isEqualTo("PROPOSAL_AMENDED");
        assertThat(here(omar).getFirst().get("reason").asString()).isEqualTo("REVIEWER");
        assertThat(here(ines)).hasSize(1);
    }

    @Test
    void aPublicationIsOneNotificationAPerson() {
        jonas.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "PUBLISHED"))
                .expect(200);
        omar.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        var tove = rungs.signIn("tove");
        long number = catalogues.proposed("ines", skill.respelled()).number();
        omar.post(
                        "/api/proposals/" + number + "/reviews",
                        Map.of("patchSet", 1, "verdict", "APPROVE", "body", "", "comments", List.of()))
                .expect(201);
        omar.post("/api/proposals/" + number + "/publish", Map.of("patchSet", 1))
                .expect(200);

        var told = told(jonas);
        assertThat(told.get("kind").asString()).isEqualTo("PROPOSAL_PUBLISHED");
        assertThat(told.get("sentence").asString()).endsWith("Run tracking is now at r2.");
        await().untilAsserted(() -> assertThat(
                        here(ines).stream().map(it -> it.get("kind").asString()))
                .containsExactlyInAnyOrder("REVIEW_GIVEN", "PROPOSAL_PUBLISHED"));
        assertThat(here(tove)).isEmpty();
    }

    @Test
    void notificationsArePutAsideAndCounted() {
        // Counts stop at a hundred.
        ines.post("/api/notifications/done", "{}").expect(200);
        String thread = ines.starts(skill.subject(), "Hello?").get("id").asString();
        jonas.post("/api/threads/" + thread + "/comments", Map.of("body", "One."))
                .expect(201);
        String id = told(ines).get("id").asString();
        int unread = unread(ines);

        assertThat(ines.post("/api/notifications/" + id + "/saved", "{}")
                        .expect(200)
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("SAVED");
        assertThat(unread(ines)).isEqualTo(unread - 1);
        assertThat(jonas.post("/api/notifications/" + id + "/done", "{}")
                        .expect(404)
                        .code())
                .isEqualTo("no-such-notification");
        ines.post("/api/notifications/" + id + "/unread", "{}").expect(200);
        assertThat(ines.post("/api/notifications/done", Map.of("ids", List.of(id)))
                        .expect(200)
                        .body()
                        .get("unread")
                        .asInt())
                .isEqualTo(unread - 1);
        assertThat(ines.post("/api/notifications/done", "{}")
                        .expect(200)
                        .body()
                        .get("unread")
                        .asInt())
                .isZero();
        assertThat(ines.get("/api/notifications?state=read").expect(400).code()).isEqualTo("bad-state");
        assertThat(rungs.guest().get("/api/notifications").status()).isEqualTo(401);
    }

    @Test
    void theNextPageBeginsWhereTheLastEndedThoughWhatEndedItIsGone() {
        ines.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        String thread = jonas.starts(skill.subject(), "One.").get("id").asString();
        for (int i = 0; i < 34; i++)
            jonas.post("/api/threads/" + thread + "/comments", Map.of("body", "And " + i))
                    .expect(201);
        await().until(() -> here(ines).size() == 35);
        JsonNode page = ines.get("/api/notifications?state=unread").expect(200).body();
        JsonNode last = page.get("items").get(29);
        assertThat(last.at("/skill/slug").asString()).isEqualTo(skill.slug());
        String comment = last.get("href").asString().replaceFirst(".*#comment-", "");

        rungs.signIn("marek")
                .post("/api/comments/" + comment + "/hide", Map.of("reason", "Rude."))
                .expect(200);

        assertThat(ines
                        .items("/api/notifications?state=unread&cursor="
                                + page.get("next").asString())
                        .stream()
                        .filter(it -> it.at("/skill/slug").asString("").equals(skill.slug())))
                .hasSize(35
                        - (int) page.get("items")
                                .valueStream()
                                .filter(it -> it.at("/skill/slug").asString("").equals(skill.slug()))
                                .count());
    }

    @Test
    void whatCameAfterTheNewestThatWasSeenStaysUnread() {
        ines.post("/api/notifications/done", "{}").expect(200);
        String thread = ines.starts(skill.subject(), "Hello?").get("id").asString();
        say(thread, "One.");
        say(thread, "Two.");
        await().untilAsserted(() -> assertThat(here(ines)).hasSize(2));
        String newest = newest(here(ines));
        say(thread, "Three.");
        await().untilAsserted(() -> assertThat(here(ines)).hasSize(3));

        assertThat(ines.post("/api/notifications/done", Map.of("upTo", newest))
                        .expect(200)
                        .body()
                        .get("unread")
                        .asInt())
                .isEqualTo(1);
        assertThat(here(ines)).hasSize(1);
        assertThat(newest(here(ines))).isGreaterThan(newest);
    }

    @Test
    void thatAllIsDoneIsTakenBackForThoseThatWereUnread() {
        ines.post("/api/notifications/done", "{}").expect(200);
        String thread = ines.starts(skill.subject(), "Hello?").get("id").asString();
        say(thread, "One.");
        String before = told(ines).get("id").asString();
        ines.post("/api/notifications/" + before + "/done", "{}").expect(200);
        say(thread, "Two.");
        say(thread, "Three.");
        await().untilAsserted(() -> assertThat(here(ines)).hasSize(2));
        List<String> unread =
                here(ines).stream().map(it -> it.get("id").asString()).toList();

        var done = ines.post("/api/notifications/done", Map.of("upTo", newest(here(ines))))
                .expect(200)
                .body()
                .get("done");
        assertThat(done).extracting(JsonNode::asString).containsExactlyInAnyOrderElementsOf(unread);
        ines.post("/api/notifications/" + unread.getFirst() + "/saved", "{}").expect(200);
        omar.post("/api/notifications/unread", Map.of("ids", done)).expect(200);
        assertThat(here(ines)).as("nobody takes back what is another's").isEmpty();

        assertThat(ines.post("/api/notifications/unread", Map.of("ids", done))
                        .expect(200)
                        .body()
                        .get("unread")
                        .asInt())
                .as("what was saved meanwhile stays saved")
                .isEqualTo(1);
        assertThat(here(ines)).extracting(it -> it.get("id").asString()).containsExactly(unread.getLast());
        assertThat(ines.post("/api/notifications/unread", "{}").expect(400).code())
                .isEqualTo("bad-text");
    }

    @Test
    void whatIsDeliveredLateIsNotDoneThoughItHappenedBefore() {
        String thread = ines.starts(skill.subject(), "Hello?").get("id").asString();
        say(thread, "One.");
        String seen = told(ines).get("id").asString();
        var late = new News(
                Ids.next(),
                Notification.Kind.PROPOSAL_EXPIRED,
                null,
                Instant.now().minus(Duration.ofDays(3)),
                new Facts(null, 1L, "Clearer words", null, null, null, null, null, null),
                null);
        context.getBean(Inbox.class).tell(late, Map.of(catalogues.account("ines"), Reason.AUTHOR));

        ines.post("/api/notifications/done", Map.of("upTo", seen)).expect(200);
        assertThat(here(ines)).isEmpty();
        assertThat(unread(ines)).isEqualTo(1);
        ines.post("/api/notifications/done", "{}").expect(200);
    }

    @Test
    void nobodyFinishesWhatOthersHaveUnread() {
        String thread = ines.starts(skill.subject(), "Hello?").get("id").asString();
        say(thread, "One.");
        String newest = told(ines).get("id").asString();
        omar.post("/api/notifications/done", Map.of("upTo", newest)).expect(200);
        assertThat(here(ines)).hasSize(1);
        assertThat(omar.post("/api/notifications/done", Map.of("upTo", "x")).status())
                .isEqualTo(400);
    }

    private void say(String thread, String words) {
        jonas.post("/api/threads/" + thread + "/comments", Map.of("body", words))
                .expect(201);
    }

    private static String newest(List<JsonNode> told) {
        return told.stream()
                .map(it -> it.get("id").asString())
                .max(String::compareTo)
                .orElseThrow();
    }

    private static int unread(Person person) {
        return person.get("/api/notifications/count")
                .expect(200)
                .body()
                .get("unread")
                .asInt();
    }

    /// What the person is told of this skill, once there is something.
    private JsonNode told(Person person) {
        return await().until(() -> here(person), it -> !it.isEmpty()).getFirst();
    }

    private List<JsonNode> here(Person person) {
        return person.items("/api/notifications?state=unread").stream()
                .filter(it -> it.at("/skill/slug").asString("").equals(skill.slug()))
                .toList();
    }
}
