package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// What is hidden, or held, is read in no quote of it: not where it stood, nor beside it on the same skill.
@SecondRungsTest
class HiddenQuotesTest {
    private static final String INSULT = "You are all of you asses here.";
    private static final String BLOCK = "> " + INSULT + "\n\nI do not think so.";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext db;

    private FreshSkill tracking;
    private String skill;
    private Person marek;
    private Person jonas;
    private Person nils;

    @BeforeEach
    void somethingToTalkAbout() {
        tracking = catalogues.omarsSkill();
        skill = tracking.subject();
        marek = rungs.signIn("marek");
        jonas = rungs.signIn("jonas");
        nils = rungs.signIn("nils");
        Newcomer.again(db);
    }

    @Test
    void aHiddenCommentIsReadInNoThreadThatQuotesIt() {
        String comment = start(nils, skill, INSULT);
        quoting(jonas, skill, "all of you asses").expect(201);
        assertThat(talk(skill)).contains("\"quote\":\"all of you asses\"");

        hide(comment);

        assertThat(talk(skill)).doesNotContain("asses");
        marek.post("/api/comments/" + comment + "/unhide", Map.of()).expect(200);
        assertThat(talk(skill)).contains("\"quote\":\"all of you asses\"");
    }

    @Test
    void norOnTheCellsOfItsSkillNorInTheReviewsAndRationalesOfWhatIsProposedThere() {
        String cell = "expectation:" + tracking.cell(tracking.junior());
        long number = catalogues.proposed("ines", tracking.respelled()).number();
        String proposal = "proposal:" + number;
        String comment = start(nils, skill, INSULT);
        start(jonas, cell, BLOCK);
        start(jonas, proposal, BLOCK);
        review(number, BLOCK).expect(201);
        assertThat(page(number)).contains("asses");

        hide(comment);

        for (String subject : new String[] {skill, cell, proposal})
            assertThat(talk(subject)).as(subject).doesNotContain("asses");
        assertThat(page(number)).doesNotContain("asses").contains("I do not think so.");
        marek.post("/api/comments/" + comment + "/unhide", Map.of()).expect(200);
        assertThat(page(number)).contains("asses");
    }

    @Test
    void aHiddenReviewIsReadInNoQuoteOfIt() {
        long number = catalogues.proposed("ines", tracking.respelled()).number();
        review(number, INSULT).expect(201);
        start(jonas, "proposal:" + number, BLOCK);
        start(jonas, skill, BLOCK);
        String review = rungs.guest()
                .get("/api/proposals/" + number)
                .body()
                .at("/reviews/0/id")
                .asString();

        marek.post("/api/hidden-texts", Map.of("kind", "REVIEW", "id", review, "reason", "It insults."))
                .expect(201);

        assertThat(talk("proposal:" + number)).doesNotContain("asses").contains("I do not think so.");
        assertThat(talk(skill)).doesNotContain("asses");
    }

    @Test
    void aHiddenRationaleIsReadInNoQuoteOfIt() {
        long number = catalogues.proposed("ines", tracking.respelled()).number();
        var seen = rungs.guest().get("/api/proposals/" + number).body();
        String rationale = seen.get("rationale").asString();
        quoting(jonas, "proposal:" + number, rationale).expect(201);
        start(jonas, "proposal:" + number, "> " + rationale + "\n\nWhy?");
        String id = seen.get("id").asString();

        marek.post("/api/hidden-texts", Map.of("kind", "RATIONALE", "id", id, "part", "1", "reason", "It insults."))
                .expect(201);

        assertThat(talk("proposal:" + number)).doesNotContain(rationale).contains("Why?");
        assertThat(quoting(jonas, "proposal:" + number, rationale).code()).isEqualTo("not-quoted");
    }

    @Test
    void nobodyQuotesAfreshWhatIsHiddenWhereAnOlderCommentQuotesIt() {
        String comment = start(nils, skill, INSULT);
        start(jonas, skill, BLOCK);
        hide(comment);

        for (Person each : new Person[] {jonas, nils, marek})
            assertThat(quoting(each, skill, "all of you asses").code()).isEqualTo("not-quoted");
        quoting(jonas, skill, "I do not think so.").expect(201);
    }

    @Test
    void whatThePageItselfSaysIsQuotedWhoeverSaidItToo() {
        String comment = start(nils, skill, Catalogues.JUNIOR.description());
        quoting(jonas, skill, Catalogues.JUNIOR.description()).expect(201);

        hide(comment);

        assertThat(talk(skill)).contains("\"quote\":\"" + Catalogues.JUNIOR.description());
        quoting(jonas, skill, "every run").expect(201);
    }

    @Test
    void nobodyQuotesWhatIsHeldNotEvenTheirOwn() {
        String spam = "Buy at https://spam.example/now today";
        start(nils, skill, spam);

        assertThat(quoting(nils, skill, spam).code()).isEqualTo("not-quoted");
        assertThat(quoting(marek, skill, spam).code()).isEqualTo("not-quoted");
        assertThat(talk(skill)).doesNotContain("spam.example");
    }

    @Test
    void aNewMembersQuoteIsHeldForItsLinkAsItsWordsWouldBe() {
        String link = "See https://ledgers.example/how for more";
        start(rungs.signIn("priya"), skill, link);

        JsonNode thread = quoting(nils, skill, link).expect(201).body();

        assertThat(thread.at("/comments/0/state").asString()).isEqualTo("HELD");
        assertThat(talk(skill)).doesNotContain(thread.get("id").asString());
    }

    @Test
    void whatThePageSaysIsQuotedThoughSomebodyProposedItWithAnInsult() {
        long number = catalogues.proposed("ines", tracking.extended()).number();
        String proposal = "proposal:" + number;
        start(jonas, skill, "> " + Catalogues.JUNIOR.description() + "\n\nWhy?");
        start(jonas, proposal, "> " + Catalogues.JUNIOR.description() + "\n\nWhy?");
        start(jonas, proposal, "> says more of it\n\nDoes it?");

        String id =
                rungs.guest().get("/api/proposals/" + number).body().get("id").asString();
        marek.post("/api/hidden-texts", Map.of("kind", "PROPOSED", "id", id, "part", "1.0", "reason", "It insults."))
                .expect(201);

        assertThat(talk(skill)).contains("> " + Catalogues.JUNIOR.description());
        assertThat(talk(proposal))
                .contains("> " + Catalogues.JUNIOR.description(), "Does it?")
                .doesNotContain("says more of it");
    }

    @Test
    void whatStoodBeforeSomebodyCopiedItIsQuotedStill() {
        String standing = "The *ledger* has to be kept for ten years at least.";
        start(jonas, skill, standing);
        Person priya = rungs.signIn("priya");
        quoting(priya, skill, "has to be kept for ten years").expect(201);
        start(priya, skill, "> The ledger has to be kept for ten years\n\nYes.");

        hide(start(nils, skill, standing));
        hide(start(nils, skill, "Listen: " + standing + " You fools of the ledger."));

        assertThat(talk(skill))
                .contains("\"quote\":\"has to be kept for ten years\"")
                .contains("> The ledger has to be kept");
        quoting(priya, skill, "kept for ten years at least").expect(201);
        assertThat(quoting(priya, skill, "You fools of the ledger").code()).isEqualTo("not-quoted");
    }

    @Test
    void aWordOrTwoTakeAlongNothingThatSaysMore() {
        String insult = start(nils, skill, "Incomprehensible");
        start(jonas, skill, "> This is incomprehensible to all of us.\n\nWhy?");
        start(jonas, skill, "> Incomprehensible\n\nIndeed.");
        quoting(jonas, skill, "This is incomprehensible to all").expect(201);

        hide(insult);

        assertThat(talk(skill))
                .contains("> This is incomprehensible", "\"quote\":\"This is incomprehensible to all\"")
                .doesNotContain("> Incomprehensible");
    }

    @Test
    void whatIsDrawnNearlyAlikeIsAQuoteOfItToo() {
        String insult = start(nils, skill, "You are **all** of you asses here.");
        for (String same : new String[] {
            "YOU ARE ALL OF YOU ASSES HERE.",
            "You are all of you as\u00adses here.",
            "You are all of you as&shy;ses here.",
            "You are <b>all</b> of you asses here.",
            "You are all of _you_ `asses` here",
            "and then: You\u00a0are all of\n> you ass\u200bes here. Indeed",
            "You are all of you \uff41\uff53\uff53\uff45\uff53 here."
        }) start(jonas, skill, "> " + same + "\n\nNo.");

        hide(insult);

        var bodies = rungs.guest().items("/api/threads?subject=" + skill).stream()
                .skip(1)
                .map(it -> it.at("/comments/0/body").asString())
                .toList();
        assertThat(bodies).hasSize(7).allMatch(it -> it.equals("> *Hidden by a moderator.*\n\nNo."));
    }

    @Test
    void whatItsAuthorTookBackIsHiddenBesides() {
        String comment = start(jonas, skill, INSULT);
        start(rungs.signIn("priya"), skill, BLOCK);
        jonas.delete("/api/comments/" + comment).expect(204);
        assertThat(talk(skill)).contains("asses");

        hide(comment);

        assertThat(talk(skill)).doesNotContain("asses").contains("I do not think so.");
        var shown = marek.post("/api/comments/" + comment + "/unhide", Map.of()).expect(200);
        assertThat(shown.body().get("state").asString()).isEqualTo("REMOVED");
        assertThat(shown.body().get("body").isNull()).isTrue();
        assertThat(talk(skill)).contains("asses");
    }

    @Test
    void whoeverEditsIsGivenWhatIsReadAndKeepsTheRest() {
        String insult = start(nils, skill, INSULT);
        String comment = start(jonas, skill, BLOCK);
        hide(insult);

        String given = jonas.items("/api/threads?subject=" + skill)
                .getLast()
                .at("/comments/0/body")
                .asString();
        jonas.patch("/api/comments/" + comment, Map.of("body", given + "\n\nNot at all."))
                .expect(200);

        assertThat(talk(skill)).contains("> *Hidden by a moderator.*", "I do not think so.", "Not at all.");
        assertThat(rungs.guest().get("/api/comments/" + comment + "/edits").text())
                .doesNotContain("asses");
    }

    @Test
    void whoeverAdoptsIsGivenWhatIsRead() {
        String insult = start(nils, skill, INSULT);
        long number = proposedWithBlock(rungs.signIn("ines"));
        act(rungs.signIn("ines"), number, "withdraw");
        act(rungs.signIn("ines"), number, "offer");
        hide(insult);

        act(jonas, number, "adopt");

        var draft = jonas.get("/api/proposals/" + number).expect(200);
        assertThat(draft.text()).doesNotContain("asses");
        assertThat(draft.body().path("rationale").asString()).contains("I do not think so.");
        var more = submission(draft.body().path("rationale").asString() + " Nor do I.");
        jonas.put("/api/proposals/" + number, more, "If-Match", draft.header("ETag"))
                .expect(200);
        act(jonas, number, "submit");
        assertThat(page(number)).doesNotContain("asses").contains("Nor do I.");
    }

    @Test
    void norDoesWhatAnAdopterWroteComeBackAsIfItWereNew() {
        long number = proposedWithBlock(rungs.signIn("ines"));
        act(rungs.signIn("ines"), number, "withdraw");
        act(rungs.signIn("ines"), number, "offer");
        act(jonas, number, "adopt");
        String insult = start(nils, skill, INSULT);
        String version = jonas.get("/api/proposals/" + number).expect(200).header("ETag");
        jonas.put("/api/proposals/" + number, submission(BLOCK + " Nor do others."), "If-Match", version)
                .expect(200);
        hide(insult);

        act(rungs.signIn("ines"), number, "reopen");

        var kept = jonas.items("/api/proposals?status=DRAFT").getFirst();
        var own = jonas.get("/api/proposals/" + kept.path("number").asLong()).expect(200);
        assertThat(own.body().path("rationale").asString())
                .doesNotContain("asses")
                .contains("Nor do others.");
    }

    @Test
    void whoeverOpensTheirOwnAgainGoesOnFromWhatIsRead() {
        String insult = start(nils, skill, INSULT);
        long number = proposedWithBlock(rungs.signIn("ines"));
        act(rungs.signIn("ines"), number, "withdraw");
        hide(insult);

        act(rungs.signIn("ines"), number, "reopen");

        assertThat(rungs.signIn("ines")
                        .get("/api/proposals/" + number)
                        .expect(200)
                        .text())
                .doesNotContain("asses");
    }

    private long proposedWithBlock(Person author) {
        var proposal = new HashMap<>(submission(BLOCK));
        proposal.put("submit", true);
        return author.post("/api/proposals", proposal)
                .expect(201)
                .body()
                .path("number")
                .asLong();
    }

    private Map<String, Object> submission(String rationale) {
        var content = new HashMap<>(Catalogues.submission(tracking.respelled()));
        content.put("rationale", rationale);
        return content;
    }

    private static void act(Person who, long number, String what) {
        who.post("/api/proposals/" + number + "/" + what, Map.of()).expect(200);
    }

    private static Answer quoting(Person who, String subject, String quote) {
        return who.post("/api/threads", Map.of("subject", subject, "body", "I like this.", "quote", quote));
    }

    /// The id of its first comment.
    private static String start(Person who, String subject, String body) {
        var thread = who.post("/api/threads", Map.of("subject", subject, "body", body))
                .expect(201);
        return thread.body().at("/comments/0/id").asString();
    }

    private void hide(String comment) {
        marek.post("/api/comments/" + comment + "/hide", Map.of("reason", "It insults."))
                .expect(200);
    }

    private Answer review(long number, String body) {
        var review = new HashMap<String, Object>(Map.of("patchSet", 1, "verdict", "COMMENT", "body", body));
        return rungs.signIn("omar").post("/api/proposals/" + number + "/reviews", review);
    }

    private String talk(String subject) {
        return rungs.guest().get("/api/threads?subject=" + subject).expect(200).text();
    }

    private String page(long number) {
        return rungs.guest().get("/api/proposals/" + number).expect(200).text();
    }
}
