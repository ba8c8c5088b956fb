package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Level;
import io.rungs.testing.Answer;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Stage;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// What is hidden, or held, is read in no quote of it: not where it stood, nor beside it on the same skill.
@RungsTest
class HiddenQuotesTest {
    private static final String INSULT = "You are all of you asses here.";
    private static final String BLOCK = "> " + INSULT + "\n\nI do not think so.";

    @Autowired
    Installation rungs;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext db;

    private Stage stage;
    private String skill;
    private Person marek;
    private Person jonas;
    private Person nils;

    @BeforeEach
    void somethingToTalkAbout() {
        stage = Stage.set(context);
        skill = "skill:" + stage.slug();
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
        String cell = "expectation:" + stage.cell(Level.JUNIOR);
        long number = stage.spellingProposal(rungs.signIn("ines"));
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
        long number = stage.spellingProposal(rungs.signIn("ines"));
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
        long number = stage.spellingProposal(rungs.signIn("ines"));
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
        String comment = start(nils, skill, Stage.JUNIOR);
        quoting(jonas, skill, Stage.JUNIOR).expect(201);

        hide(comment);

        assertThat(talk(skill)).contains("\"quote\":\"" + Stage.JUNIOR);
        quoting(jonas, skill, "names what each of its entries means").expect(201);
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
