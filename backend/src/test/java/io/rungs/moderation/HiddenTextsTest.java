package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rungsdb.journal.Tables.AUDIT_ENTRY;

import io.rungs.catalog.profile.Level;
import io.rungs.proposals.Verdict;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// Marek moderates; each text that somebody insults with goes, wherever it was read, and comes back when he says
/// so.
@SecondRungsTest
class HiddenTextsTest {
    private static final String INSULT = "You are all of you asses here.";
    private static final String INSTEAD = "Hidden by a moderator: It insults.";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext db;

    FreshSkill skill;
    Person marek;
    Person jonas;

    @BeforeEach
    void somethingToTalkAbout() {
        skill = catalogues.reviewedSkill();
        marek = catalogues.person("marek");
        jonas = catalogues.person("jonas");
    }

    @Test
    void theWordsOfAReview() {
        Proposed proposed = reviewed(Map.of());
        hideAndShow(proposed, "REVIEW", reviewOf(proposed), "");
    }

    @Test
    void aRationaleWithItsRevision() {
        Proposed proposed = insulting("rationale");
        hideAndShow(proposed, "RATIONALE", id(proposed), "1");

        proposed.approvedBy("lena").publishedBy("lena").expect(200);
        hide("RATIONALE", id(proposed), "1").expect(201);
        assertThat(revisions()).contains(INSTEAD).doesNotContain(INSULT);
    }

    @Test
    void aTitleInEachListAndInWhatPeopleWereToldBefore() {
        String title = "Asses, " + UUID.randomUUID();
        jonas.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        Proposed proposed = insulting("title", title);
        await().untilAsserted(() -> assertThat(inbox()).contains(title));

        String hidden =
                hide("TITLE", id(proposed), "").expect(201).body().get("id").asString();

        for (String path : List.of(
                proposed.api(), "/api/proposals?skill=" + skill.slug(), "/api/proposals?status=open", "/api/home"))
            assertThat(rungs.guest().get(path).expect(200).text()).as(path).doesNotContain(title);
        assertThat(inbox()).doesNotContain(title).contains("Title hidden by a moderator");
        Proposed namesake = insulting("title", title);
        await().untilAsserted(() -> assertThat(inbox())
                .as("another one of this name is its own affair")
                .contains("“" + title + "” (#" + namesake.number() + ")"));
        namesake.act("ines", "withdraw", Map.of()).expect(200);
        assertThat(proposed.amended("\"1\"", skill.clarified("Logs each run.")).status())
                .as("an editor that was open before does not bring it back")
                .isEqualTo(409);

        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(proposed.seen().get("title").asString()).isEqualTo(title);
        assertThat(inbox()).contains(title);
    }

    @Test
    void theReasonOfAClosing() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified("Logs every run that is made."));
        proposed.act("ines", "withdraw", Map.of("reason", INSULT)).expect(200);
        hideAndShow(proposed, "CLOSE_REASON", id(proposed), "");
    }

    @Test
    void bothVersionsOfATitleWhereALaterOneIsHeld() {
        Proposed proposed = closedOnce("Giraffe open", "plain");
        jonas.put("/api/watches/proposal/" + proposed.number(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        heldAgain(proposed, "Tapir title");
        assertThat(lists(proposed)).contains("Giraffe open").doesNotContain("Tapir");

        String hidden =
                hide("TITLE", id(proposed), "").expect(201).body().get("id").asString();

        assertThat(lists(proposed)).doesNotContain("Giraffe", "Tapir").contains("Title hidden by a moderator");
        assertThat(proposed.seenBy("marek").toString()).doesNotContain("Tapir title");
        assertThat(saidAndBy(proposed)).containsExactlyInAnyOrder("Giraffe open: nils", "Tapir title: nils");
        assertThat(hide("TITLE", id(proposed), "").code()).isEqualTo("hidden-already");

        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(lists(proposed)).contains("Giraffe open").doesNotContain("Tapir");
        assertThat(proposed.seenBy("marek").get("title").asString()).isEqualTo("Tapir title");
        assertThat(saidAndBy(proposed)).isEmpty();
    }

    @Test
    void aTitleThatWasHiddenBeforeALaterVersionWasHeldComesBackAsWhatAllRead() {
        Proposed proposed = closedOnce("Okapi open", "plain");
        String first =
                hide("TITLE", id(proposed), "").expect(201).body().get("id").asString();
        heldAgain(proposed, "Ibex title");
        hide("TITLE", id(proposed), "").expect(201);
        assertThat(saidAndBy(proposed)).containsExactlyInAnyOrder("Okapi open: nils", "Ibex title: nils");

        marek.delete("/api/hidden-texts/" + first).expect(204);

        assertThat(lists(proposed)).contains("Okapi open").doesNotContain("Ibex");
        assertThat(proposed.seenBy("marek").get("title").asString()).isEqualTo("Ibex title");
    }

    @Test
    void theReasonOfAnEarlierClosingThoughTheLaterOneIsTheModeratorsOwn() {
        Proposed proposed = closedOnce("Okapi open", INSULT);
        heldAgain(proposed, "Ibex title");
        proposed.act("marek", "reject", Map.of("reason", "No links.")).expect(200);
        hideAndShow(proposed, "CLOSE_REASON", id(proposed), "");
        assertThat(proposed.seenBy("marek").toString()).contains("No links.");
    }

    @Test
    void notTheRationaleOfADraftThatOnlyItsAuthorReads() {
        Proposed proposed = closedOnce("Okapi open", "plain");
        proposed.act("nils", "reopen", Map.of()).expect(200);
        assertThat(hide("RATIONALE", id(proposed), "2").code()).isEqualTo("no-such-text");
        hide("RATIONALE", id(proposed), "1").expect(201);
    }

    @Test
    void theReasonOfADismissal() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified("Logs every run that is made."));
        proposed.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        String review = reviewOf(proposed);
        proposed.act("priya", "reviews/" + review + "/dismiss", Map.of("reason", INSULT))
                .expect(200);
        hideAndShow(proposed, "END_REASON", review, "");
    }

    @Test
    void theReasonOfAWaiver() {
        Proposed proposed = catalogues.proposed("ines", skill.added(Level.LEAD, "Leads those who log runs."));
        String finding = proposed.seen().at("/findings/0/key").asString();
        catalogues
                .person("ines")
                .put(proposed.api() + "/waivers/" + finding, Map.of("reason", INSULT))
                .expect(200);
        hideAndShow(proposed, "WAIVER", id(proposed), finding);
    }

    @Test
    void aWordingWhichNobodyAppliesThen() {
        Proposed proposed = reviewed(Map.of(
                "suggestions", List.of(Map.of("position", 0, "proposed", Map.of("description", "Logs. " + INSULT)))));
        String wording = proposed.seen().at("/suggestions/0/id").asString();
        String hidden =
                hide("WORDING", wording, "").expect(201).body().get("id").asString();

        var shown = proposed.seen().at("/suggestions/0");
        assertThat(shown.at("/proposed/description").asString()).isEqualTo(INSTEAD);
        assertThat(shown.get("state").asString()).isEqualTo("HIDDEN");
        assertThat(shown.get("allowedActions")).isEmpty();
        assertThat(proposed.act("ines", "suggestions/" + wording + "/apply", Map.of())
                        .code())
                .isEqualTo("suggestion-settled");

        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(proposed.seen().at("/suggestions/0/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void aLineCommentAndWhatOthersQuoteOfIt() {
        Proposed proposed =
                reviewed(Map.of("body", "Not this.", "comments", List.of(Map.of("operation", 0, "body", INSULT))));
        JsonNode thread = threads(proposed).get(0);
        String comment = thread.at("/comments/0/id").asString();
        jonas.post(
                        "/api/threads/" + thread.get("id").asString() + "/comments",
                        Map.of("body", "> " + INSULT + "\n\nNo, they are not."))
                .expect(201);
        jonas.post(
                        "/api/threads",
                        Map.of(
                                "subject",
                                "proposal:" + proposed.number(),
                                "body",
                                "Look:\n\n- > You are all of you\n  > asses here.\n\nSo."))
                .expect(201);

        marek.post("/api/comments/" + comment + "/hide", Map.of("reason", "It insults."))
                .expect(200);

        assertThat(talk(proposed))
                .doesNotContain("asses")
                .contains("No, they are not.", "Hidden by a moderator", "So.");
        marek.post("/api/comments/" + comment + "/unhide", Map.of()).expect(200);
        assertThat(talk(proposed).split("asses", -1)).hasSizeGreaterThan(3);
        assertThat(marek.post("/api/comments/" + comment + "/unhide", Map.of()).code())
                .isEqualTo("not-hidden");
    }

    @Test
    void moderatorsFindAHiddenCommentWhereItStandsAndNobodyElseDoes() {
        Proposed proposed = reviewed(Map.of("comments", List.of(Map.of("operation", 0, "body", INSULT))));
        String comment = threads(proposed).get(0).at("/comments/0/id").asString();
        marek.post("/api/comments/" + comment + "/hide", Map.of("reason", "It insults."))
                .expect(200);

        var hidden = marek.items("/api/hidden-comments").getFirst();

        assertThat(hidden.at("/comment/id").asString()).isEqualTo(comment);
        assertThat(hidden.get("said").asString()).isEqualTo(INSULT);
        assertThat(hidden.at("/comment/hideReason").asString()).isEqualTo("It insults.");
        assertThat(hidden.at("/hiddenBy/handle").asString()).isEqualTo("marek");
        assertThat(hidden.get("hiddenAt").asString()).isNotBlank();
        assertThat(hidden.get("title")).isEqualTo(proposed.seen().get("title"));
        assertThat(hidden.get("href").asString()).isEqualTo("/proposals/" + proposed.number() + "#comment-" + comment);
        assertThat(hidden.at("/comment/allowedActions"))
                .extracting(JsonNode::asString)
                .containsExactly("UNHIDE");
        for (Person other : List.of(jonas, catalogues.person("lena")))
            assertThat(other.items("/api/hidden-comments")).isEmpty();
        marek.post("/api/comments/" + comment + "/unhide", Map.of()).expect(200);
        assertThat(marek.items("/api/hidden-comments"))
                .noneMatch(it -> it.at("/comment/id").asString().equals(comment));
    }

    @Test
    void theQuoteOfAThread() {
        var skill = catalogues.omarsSkill();
        String subject = "expectation:" + skill.cell(skill.junior());
        String thread = jonas.post("/api/threads", Map.of("subject", subject, "body", "Hm.", "quote", "Logs every"))
                .expect(201)
                .body()
                .get("id")
                .asString();

        String hidden = hide("QUOTE", thread, "").expect(201).body().get("id").asString();
        assertThat(jonas.onlyThread(subject).get("quote").asString()).isEqualTo(INSTEAD);
        assertThat(marek.items("/api/hidden-texts"))
                .filteredOn(it -> it.get("id").asString().equals(hidden))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.get("title").asString()).isEqualTo("Run tracking");
                    assertThat(it.get("href").asString()).isEqualTo("/skills/" + skill.slug());
                });
        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(jonas.onlyThread(subject).get("quote").asString()).isEqualTo("Logs every");

        String comment = jonas.onlyThread(subject).at("/comments/0/id").asString();
        marek.post("/api/comments/" + comment + "/hide", Map.of("reason", "It insults."))
                .expect(200);
        assertThat(jonas.onlyThread(subject).get("quote").isNull())
                .as("a hidden comment takes its quote along")
                .isTrue();
    }

    @Test
    void whatIsHiddenOfOneThingIsToldBesideItUntilItShowsAgain() {
        Proposed proposed = insulting("title", INSULT);
        String other = id(insulting("title", INSULT));
        String id = id(proposed);
        assertThat(hiddenOf(marek, id, other)).isEmpty();

        String hidden = hide("TITLE", id, "").expect(201).body().get("id").asString();

        assertThat(hiddenOf(marek, id, other)).singleElement().satisfies(it -> {
            assertThat(it.get("id").asString()).isEqualTo(hidden);
            assertThat(it.get("subject").asString()).isEqualTo(id);
            assertThat(it.get("instead").asString())
                    .isEqualTo(proposed.seen().get("title").asString());
            assertThat(it.get("allowedActions")).extracting(JsonNode::asString).containsExactly("SHOW");
        });
        assertThat(hiddenOf(marek, other)).isEmpty();
        assertThat(hiddenOf(jonas, id))
                .as("nothing for whoever does not moderate")
                .isEmpty();

        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(hiddenOf(marek, id)).isEmpty();
        var many = String.join(",", Collections.nCopies(101, id));
        assertThat(marek.get("/api/hidden-texts?subject=" + many).expect(400).code())
                .isEqualTo("too-many");
    }

    private static List<JsonNode> hiddenOf(Person person, String... subjects) {
        return person.items("/api/hidden-texts?subject=" + String.join(",", subjects));
    }

    @Test
    void onlyModeratorsHideAndNeverTheirOwn() {
        Proposed proposed = reviewed(Map.of());
        assertThat(hide(jonas, "REVIEW", reviewOf(proposed), "").code()).isEqualTo("not-a-moderator");
        assertThat(jonas.get("/api/hidden-texts").expect(200).body().get("items"))
                .isEmpty();
        assertThat(hide("REVIEW", UUID.randomUUID().toString(), "").code()).isEqualTo("no-such-text");
        assertThat(hide("RATIONALE", id(proposed), "9").code()).isEqualTo("no-such-text");
        assertThat(marek.post("/api/hidden-texts", Map.of("reason", "x")).code())
                .isEqualTo("bad-text");
        Proposed his = catalogues.proposed("marek", skill.clarified("Logs every run with care."));
        assertThat(hide("TITLE", id(his), "").code()).isEqualTo("own-text");
        Proposed draft = catalogues.drafted("ines", skill.clarified("Logs every run with love."));
        assertThat(hide("TITLE", id(draft), "").code()).isEqualTo("no-such-text");
    }

    private void hideAndShow(Proposed proposed, String kind, String id, String part) {
        assertThat(page(proposed)).contains(INSULT);

        String hidden = hide(kind, id, part).expect(201).body().get("id").asString();

        assertThat(page(proposed)).contains(INSTEAD).doesNotContain(INSULT);
        assertThat(hide(kind, id, part).code()).isEqualTo("hidden-already");
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(id))))
                .isPositive();
        assertThat(marek.items("/api/hidden-texts"))
                .filteredOn(it -> it.get("id").asString().equals(hidden))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.get("said").asString()).isEqualTo(INSULT);
                    assertThat(it.get("href").asString()).isEqualTo("/proposals/" + proposed.number());
                    assertThat(it.get("title"))
                            .isEqualTo(proposed.seenBy("marek").get("title"));
                });

        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(page(proposed)).contains(INSULT).doesNotContain(INSTEAD);
        assertThat(marek.delete("/api/hidden-texts/" + hidden).code()).isEqualTo("no-such-hidden-text");
    }

    private Proposed closedOnce(String title, String reason) {
        Person nils = catalogues.person("nils");
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run that is made.")));
        body.putAll(Map.of("title", title, "submit", true));
        var begun = nils.post("/api/proposals", body).expect(201).body();
        assertThat(begun.get("status").asString()).isEqualTo("IN_REVIEW");
        var proposed = new Proposed(catalogues, begun.get("number").asLong(), "nils");
        proposed.act("nils", "withdraw", Map.of("reason", reason)).expect(200);
        return proposed;
    }

    private void heldAgain(Proposed proposed, String title) {
        proposed.act("nils", "reopen", Map.of()).expect(200);
        var again = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        again.putAll(Map.of("title", title, "rationale", "See https://example.org/runs."));
        Person nils = catalogues.person("nils");
        nils.put(proposed.api(), again, "If-Match", nils.get(proposed.api()).header("ETag"))
                .expect(200);
        proposed.act("nils", "submit", Map.of()).expect(200);
        assertThat(proposed.status()).isEqualTo("HELD");
    }

    /// Where everybody comes upon it.
    private String lists(Proposed proposed) {
        var all = new StringBuilder();
        for (String path :
                List.of(proposed.api(), "/api/proposals?author=nils", "/api/proposals?skill=" + skill.slug()))
            all.append(rungs.guest().get(path).expect(200).text());
        return all + jonas.get("/api/watches").expect(200).text();
    }

    private List<String> saidAndBy(Proposed proposed) {
        String id = proposed.seenBy("marek").get("id").asString();
        return marek.items("/api/hidden-texts").stream()
                .filter(it -> it.get("subject").asString().equals(id))
                .map(it -> it.get("said").asString() + ": "
                        + it.at("/author/handle").asString())
                .toList();
    }

    private Answer hide(String kind, String id, String part) {
        return hide(marek, kind, id, part);
    }

    private static Answer hide(Person who, String kind, String id, String part) {
        return who.post("/api/hidden-texts", Map.of("kind", kind, "id", id, "part", part, "reason", "It insults."));
    }

    private Proposed reviewed(Map<String, Object> parts) {
        Proposed proposed = catalogues.proposed("ines", skill.clarified("Logs every run that is made."));
        var review = new HashMap<String, Object>(Map.of("patchSet", 1, "verdict", "COMMENT", "body", INSULT));
        review.putAll(parts);
        catalogues.person("lena").post(proposed.api() + "/reviews", review).expect(201);
        return proposed;
    }

    private Proposed insulting(String part) {
        return insulting(part, INSULT);
    }

    private Proposed insulting(String part, String words) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run that is made.")));
        body.put(part, words);
        body.put("submit", true);
        long number = catalogues
                .person("ines")
                .post("/api/proposals", body)
                .expect(201)
                .body()
                .get("number")
                .asLong();
        return new Proposed(catalogues, number, "ines");
    }

    private String page(Proposed proposed) {
        return rungs.guest().get(proposed.api()).expect(200).text()
                + rungs.guest()
                        .get(proposed.api() + "/patch-sets/1")
                        .expect(200)
                        .text();
    }

    private String revisions() {
        return rungs.guest().get(skill.api() + "/revisions").expect(200).text();
    }

    private String inbox() {
        return jonas.items("/api/notifications?state=unread").toString();
    }

    private JsonNode threads(Proposed proposed) {
        return rungs.guest()
                .get("/api/threads?subject=proposal:" + proposed.number())
                .expect(200)
                .body()
                .get("items");
    }

    private String talk(Proposed proposed) {
        return threads(proposed).toString();
    }

    private static String id(Proposed proposed) {
        return proposed.seen().get("id").asString();
    }

    private static String reviewOf(Proposed proposed) {
        return proposed.seen().at("/reviews/0/id").asString();
    }
}
