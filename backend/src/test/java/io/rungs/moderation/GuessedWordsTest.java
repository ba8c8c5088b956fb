package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Operation;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever writes something after a text was hidden learns nothing of it: what they quote is drawn as they wrote
/// it, right or wrong. Nor does anybody learn what was never let through.
@SecondRungsTest
class GuessedWordsTest {
    private static final String INSULT = "You are all of you asses here.";
    private static final String GUESSES = "> all of you asses here\n\nor\n\n> all of you geese here\n\nSo.";
    private static final String SPAM = "Buy the poems at https://spam.example/now today";

    @Autowired
    Catalogues catalogues;

    @Autowired
    Installation rungs;

    @Autowired
    DSLContext db;

    private FreshSkill skill;
    private String subject;
    private Person jonas;

    @BeforeEach
    void somethingToTalkAbout() {
        Newcomer.again(db);
        skill = catalogues.reviewedSkill();
        subject = "skill:" + skill.slug();
        jonas = catalogues.person("jonas");
    }

    @Test
    void aCommentAnEditAndAReviewAreDrawnAsTheyWereWrittenSince() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified("Logs every run that is made."));
        String earlier = comment(jonas, subject, "> something else\n\nHm.");
        hide(comment(catalogues.person("priya"), subject, INSULT));

        String later = comment(jonas, subject, GUESSES);
        String onProposal = comment(jonas, "proposal:" + proposed.number(), GUESSES);
        jonas.patch("/api/comments/" + earlier, Map.of("body", GUESSES)).expect(200);
        catalogues
                .person("omar")
                .post(proposed.api() + "/reviews", Map.of("patchSet", 1, "verdict", "COMMENT", "body", GUESSES))
                .expect(201);

        for (String comment : new String[] {later, earlier})
            assertThat(body(subject, comment)).isEqualTo(GUESSES);
        assertThat(body("proposal:" + proposed.number(), onProposal)).isEqualTo(GUESSES);
        assertThat(proposed.seen().at("/reviews/0/body").asString()).isEqualTo(GUESSES);
        jonas.patch("/api/comments/" + later, Map.of("body", "Otherwise.")).expect(200);
        assertThat(jonas.items("/api/comments/" + later + "/edits")
                        .getFirst()
                        .get("body")
                        .asString())
                .as("what it said before, since")
                .isEqualTo(GUESSES);
    }

    @Test
    void aDraftIsItsAuthorsWheneverItWasWritten() {
        String insult = comment(catalogues.person("priya"), subject, INSULT);
        Proposed draft = drafted();
        hide(insult);

        assertThat(rationale(jonas, draft)).isEqualTo(GUESSES);
        String version = jonas.get(draft.api()).header("ETag");
        var anew = submission();
        anew.remove("submit");
        jonas.put(draft.api(), anew, "If-Match", version).expect(200);
        assertThat(rationale(jonas, draft)).isEqualTo(GUESSES);
        draft.act("jonas", "submit", Map.of()).expect(200);
        assertThat(rationale(rungs.guest(), draft)).as("written since").isEqualTo(GUESSES);
    }

    @Test
    void aRationaleThatWasWrittenBeforeIsDrawnWithoutThemOnceOthersReadIt() {
        String insult = comment(catalogues.person("priya"), subject, INSULT);
        Proposed draft = drafted();
        hide(insult);

        draft.act("jonas", "submit", Map.of()).expect(200);

        assertThat(rationale(rungs.guest(), draft))
                .contains("Hidden by a moderator", "geese")
                .doesNotContain("asses");
    }

    @Test
    void aRationaleThatComesAlongIsAsOldAsItWas() {
        String insult = comment(catalogues.person("priya"), subject, INSULT);
        Proposed proposed = drafted();
        proposed.act("jonas", "submit", Map.of()).expect(200);
        hide(insult);
        var again = submission(skill.clarified("Logs each run that is made."));
        again.remove("submit");
        jonas.put(proposed.api(), again, "If-Match", jonas.get(proposed.api()).header("ETag"))
                .expect(200);

        assertThat(proposed.seen().get("patchSet").asInt()).isEqualTo(2);
        assertThat(rationale(rungs.guest(), proposed)).contains("geese").doesNotContain("asses");
        var thread = Map.of("subject", "proposal:" + proposed.number(), "body", "Hm.", "quote", "all of you asses");
        assertThat(jonas.post("/api/threads", thread).code()).isEqualTo("not-quoted");
    }

    @Test
    void whatWasRefusedUnseenIsGuessedByNobodyNotEvenFromWhatIsOlder() {
        String before = comment(jonas, subject, "> Buy the poems at\n\nSo.");
        String refused = comment(catalogues.person("nils"), subject, SPAM);
        catalogues
                .person("marek")
                .post("/api/comments/" + refused + "/refuse", Map.of("reason", "It sells."))
                .expect(200);
        String after = comment(jonas, subject, "> Buy the poems at\n\nSo.");

        assertThat(body(subject, before)).startsWith("> Buy the poems");
        assertThat(body(subject, after)).startsWith("> Buy the poems");
    }

    private Proposed drafted() {
        var draft = jonas.post("/api/proposals", submission()).expect(201).body();
        return new Proposed(catalogues, draft.get("number").asLong(), "jonas");
    }

    private Map<String, Object> submission() {
        return submission(skill.clarified("Logs every run that is made."));
    }

    private static Map<String, Object> submission(Operation operation) {
        var submission = new HashMap<>(Catalogues.submission(operation));
        submission.put("rationale", GUESSES);
        submission.put("submit", false);
        return submission;
    }

    private static String rationale(Person who, Proposed proposal) {
        return who.get(proposal.api()).expect(200).body().get("rationale").asString();
    }

    /// The id of a thread's first comment.
    private static String comment(Person who, String subject, String body) {
        var thread = who.post("/api/threads", Map.of("subject", subject, "body", body))
                .expect(201);
        return thread.body().at("/comments/0/id").asString();
    }

    private String body(String subject, String comment) {
        return rungs.guest().items("/api/threads?subject=" + subject).stream()
                .map(it -> it.at("/comments/0"))
                .filter(it -> it.get("id").asString().equals(comment))
                .map(it -> it.get("body").asString())
                .findFirst()
                .orElseThrow();
    }

    private void hide(String comment) {
        catalogues
                .person("marek")
                .post("/api/comments/" + comment + "/hide", Map.of("reason", "It insults."))
                .expect(200);
    }
}
