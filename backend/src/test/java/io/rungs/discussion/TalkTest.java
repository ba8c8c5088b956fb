package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static rungsdb.journal.Tables.AUDIT_ENTRY;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import io.rungs.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@SecondRungsTest
class TalkTest {
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
    void peopleMeet() {
        skill = catalogues.omarsSkill();
        ines = rungs.signIn("ines");
        jonas = rungs.signIn("jonas");
    }

    @Test
    void aThreadIsStartedAnsweredResolvedAndReopened() {
        String id =
                ines.starts(skill.subject(), "What about *budgets*?").get("id").asString();
        jonas.post("/api/threads/" + id + "/comments", Map.of("body", "They belong elsewhere."))
                .expect(201);

        var thread = rungs.guest().onlyThread(skill.subject());
        assertThat(thread.at("/subject/kind").asString()).isEqualTo("SKILL");
        assertThat(thread.at("/comments/0/bodyHtml").asString()).contains("<em>budgets</em>");
        assertThat(thread.at("/comments/1/author/handle").asString()).isEqualTo("jonas");
        assertThat(thread.get("allowedActions")).isEmpty();

        assertThat(jonas.post("/api/threads/" + id + "/resolve", "{}")
                        .expect(403)
                        .code())
                .isEqualTo("not-yours-to-resolve");
        var resolved =
                ines.post("/api/threads/" + id + "/resolve", "{}").expect(200).body();
        assertThat(resolved.get("state").asString()).isEqualTo("RESOLVED");
        assertThat(resolved.at("/resolvedBy/handle").asString()).isEqualTo("ines");
        assertThat(ines.post("/api/threads/" + id + "/resolve", "{}")
                        .expect(409)
                        .code())
                .isEqualTo("already-resolved");
        assertThat(ines.post("/api/threads/" + id + "/reopen", "{}")
                        .expect(200)
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void whatMayBeDoneIsWhatIsOffered() {
        String id = ines.starts(skill.subject(), "Mine.").get("id").asString();

        assertThat(actions(ines.onlyThread(skill.subject()))).containsExactly("REPLY", "RESOLVE");
        assertThat(actions(jonas.onlyThread(skill.subject()))).containsExactly("REPLY");
        assertThat(actions(ines.onlyThread(skill.subject()).at("/comments/0"))).containsExactly("EDIT", "REMOVE");
        assertThat(actions(rungs.signIn("marek").onlyThread(skill.subject()).at("/comments/0")))
                .containsExactly("HIDE");
        assertThat(rungs.guest()
                        .post("/api/threads/" + id + "/comments", Map.of("body", "x"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anEditKeepsTheEarlierTexts() {
        String id = firstComment(ines.starts(skill.subject(), "First."));
        ines.patch("/api/comments/" + id, Map.of("body", "Second.")).expect(200);
        var third = ines.patch("/api/comments/" + id, Map.of("body", "Third."))
                .expect(200)
                .body();

        assertThat(third.get("body").asString()).isEqualTo("Third.");
        assertThat(third.get("edits").asInt()).isEqualTo(2);
        var edits = rungs.guest().items("/api/comments/" + id + "/edits");
        assertThat(edits).extracting(it -> it.get("body").asString()).containsExactly("Second.", "First.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The caf\u00e9 is\nopen.",
                " The caf\u00e9 is\nopen.\n",
                "The caf\u00e9 is\r\nopen.",
                "The caf\u00e9 is \nopen.",
                "The  caf\u00e9 is\nopen.",
                "The cafe\u0301 is\nopen.",
                "The\u200e caf\u00e9 is\nopen.",
                "\n\nThe caf\u00e9 is\nopen."
            })
    void whoEditsNothingHasNotEdited(String same) {
        String id = firstComment(ines.starts(skill.subject(), "The caf\u00e9 is\nopen."));

        var edited = ines.patch("/api/comments/" + id, Map.of("body", same))
                .expect(200)
                .body();

        assertThat(edited.get("edits").asInt()).isZero();
        assertThat(edited.path("editedAt").isNull()).isTrue();
        assertThat(edited.get("body").asString()).isEqualTo("The caf\u00e9 is\nopen.");
    }

    @Test
    void aLineThatEndsDifferentlyIsEdited() {
        String id = firstComment(ines.starts(skill.subject(), "One\nline."));

        for (String other : new String[] {"One  \nline.", "One\n\nline.", "*One*\nline.", "One\nLine."})
            ines.patch("/api/comments/" + id, Map.of("body", other)).expect(200);

        assertThat(rungs.guest().items("/api/comments/" + id + "/edits")).hasSize(4);
    }

    @Test
    void anEditOfATextThatIsNotThereAnyMoreWritesOverNothing() {
        var posted = ines.starts(skill.subject(), "First.").at("/comments/0");
        String comment = "/api/comments/" + posted.get("id").asString();
        String first = posted.get("postedAt").asString();
        var second = ines.patch(comment, Map.of("body", "Second.", "writtenAt", first))
                .expect(200)
                .body();

        var refused = ines.patch(comment, Map.of("body", "Third.", "writtenAt", first));
        assertThat(refused.expect(409).code()).isEqualTo("comment-moved");
        assertThat(refused.body().path("detail").asString()).contains("another tab");
        assertThat(ines.onlyThread(skill.subject()).at("/comments/0/body").asString())
                .isEqualTo("Second.");
        ines.patch(comment, Map.of("body", "Third.", "writtenAt", second.get("editedAt")))
                .expect(200);
    }

    @Test
    void anEditThatIsSentAgainIsDoneOnce() {
        var posted = ines.starts(skill.subject(), "First.").at("/comments/0");
        String comment = "/api/comments/" + posted.get("id").asString();
        var edit = Map.of("body", "Second.", "writtenAt", posted.get("postedAt"));
        ines.patch(comment, edit).expect(200);

        assertThat(ines.patch(comment, edit).expect(200).body().get("edits").asInt())
                .isEqualTo(1);
    }

    @Test
    void twoTabsThatEditOneTextAtOnceDoNotWriteOverEachOther() throws Exception {
        var posted = ines.starts(skill.subject(), "First.").at("/comments/0");
        String comment = "/api/comments/" + posted.get("id").asString();
        var at = posted.get("postedAt");

        assertThat(Together.all(
                        () -> ines.patch(comment, Map.of("body", "One.", "writtenAt", at))
                                .status(),
                        () -> ines.patch(comment, Map.of("body", "Other.", "writtenAt", at))
                                .status()))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void nobodyButItsAuthorEditsOrRemovesAComment() {
        String id = firstComment(ines.starts(skill.subject(), "Mine."));

        assertThat(jonas.patch("/api/comments/" + id, Map.of("body", "Yours."))
                        .expect(403)
                        .code())
                .isEqualTo("not-your-comment");
        assertThat(jonas.delete("/api/comments/" + id).expect(403).code()).isEqualTo("not-your-comment");
    }

    @Test
    void aRemovedCommentLeavesATombstoneAndItsReplies() {
        var thread = ines.starts(skill.subject(), "I take this back.");
        jonas.post("/api/threads/" + thread.get("id").asString() + "/comments", Map.of("body", "I stay."))
                .expect(201);
        String id = firstComment(thread);
        ines.patch("/api/comments/" + id, Map.of("body", "I take this back now."))
                .expect(200);
        ines.delete("/api/comments/" + id).expect(204);

        var shown = ines.onlyThread(skill.subject());
        assertThat(shown.at("/comments/0/state").asString()).isEqualTo("REMOVED");
        assertThat(shown.at("/comments/0/body").isNull()).isTrue();
        assertThat(shown.at("/comments/0/bodyHtml").isNull()).isTrue();
        assertThat(shown.at("/comments/1/body").asString()).isEqualTo("I stay.");
        assertThat(ines.items("/api/comments/" + id + "/edits")).isEmpty();
        assertThat(ines.patch("/api/comments/" + id, Map.of("body", "Again."))
                        .expect(409)
                        .code())
                .isEqualTo("comment-gone");
    }

    @Test
    void aModeratorHidesWithAReasonAndTheRepliesStay() {
        var marek = rungs.signIn("marek");
        var thread = ines.starts(skill.subject(), "An insult.");
        jonas.post("/api/threads/" + thread.get("id").asString() + "/comments", Map.of("body", "I stay."))
                .expect(201);
        String id = firstComment(thread);

        assertThat(marek.post("/api/comments/" + id + "/hide", Map.of("reason", ""))
                        .expect(400)
                        .code())
                .isEqualTo("bad-text");
        assertThat(jonas.post("/api/comments/" + id + "/hide", Map.of("reason", "Rude."))
                        .expect(403)
                        .code())
                .isEqualTo("not-a-moderator");
        var hidden = marek.post("/api/comments/" + id + "/hide", Map.of("reason", "Rude."))
                .expect(200)
                .body();
        assertThat(hidden.get("state").asString()).isEqualTo("HIDDEN");
        assertThat(hidden.get("hideReason").asString()).isEqualTo("Rude.");
        assertThat(hidden.get("body").isNull()).isTrue();
        assertThat(ines.onlyThread(skill.subject()).at("/comments/1/body").asString())
                .isEqualTo("I stay.");
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(id))))
                .isOne();
    }

    @Test
    void nobodyHidesTheirOwnComment() {
        var marek = rungs.signIn("marek");
        String id = firstComment(marek.starts(skill.subject(), "Mine."));

        assertThat(marek.post("/api/comments/" + id + "/hide", Map.of("reason", "Rude."))
                        .expect(403)
                        .code())
                .isEqualTo("own-comment");
    }

    @Test
    void aThreadOnAnExpectationStandsInTheListOfItsSkill() {
        var cell = skill.cell(skill.junior());
        var thread = ines.post(
                        "/api/threads",
                        Map.of("subject", "expectation:" + cell, "body", "Which runs?", "quote", "every run"))
                .expect(201)
                .body();

        assertThat(thread.get("cell").asString()).isEqualTo(cell.toString());
        assertThat(thread.get("level").asString()).isEqualTo("junior");
        assertThat(thread.at("/role/id").asString()).isEqualTo(skill.developer().toString());
        assertThat(thread.get("revision").asInt()).isOne();
        assertThat(thread.get("quote").asString()).isEqualTo("every run");
        assertThat(thread.get("changedSince").asBoolean()).isFalse();
        assertThat(jonas.onlyThread(skill.subject()).get("id")).isEqualTo(thread.get("id"));
        assertThat(jonas.onlyThread("expectation:" + cell).get("id")).isEqualTo(thread.get("id"));
    }

    @Test
    void longListsComeInPages() {
        for (int i = 0; i < 21; i++) ines.starts(skill.subject(), "Thread " + i);

        var first = ines.get("/api/threads?subject=skill:" + skill.slug())
                .expect(200)
                .body();
        var second = ines.get("/api/threads?subject=skill:%s&cursor=%s"
                        .formatted(skill.slug(), first.get("next").asString()))
                .expect(200)
                .body();

        assertThat(first.get("items")).hasSize(20);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.at("/items/0/comments/0/body").asString()).isEqualTo("Thread 20");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void hostileMarkdownIsShownAsText() {
        var thread = ines.starts(
                skill.subject(), "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=a>");

        assertThat(thread.at("/comments/0/bodyHtml").asString()).doesNotContain("<script", "<img", "href=\"javascript");
    }

    @Test
    void whatIsTooLongIsRefusedWithItsLength() {
        var refused = ines.post("/api/threads", Map.of("subject", skill.subject(), "body", "x".repeat(20_000)))
                .expect(400);

        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("body");
        assertThat(refused.body().at("/fields/0/message").asString()).contains("10,000", "20,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u202Eb", "\\ud800", "   ", ""})
    void textsThatCannotBeShownAreRefused(String body) {
        String json = "{\"subject\":\"skill:%s\",\"body\":\"%s\"}".formatted(skill.slug(), body);

        assertThat(ines.post("/api/threads", json).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "skill", "expectation:1", "proposal:x", "role:x"})
    void aSubjectThatIsNoneIsRefused(String subject) {
        assertThat(ines.get("/api/threads?subject=" + subject).expect(400).code())
                .isEqualTo("bad-subject");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(ines.get("/api/threads?subject=skill:nowhere").expect(404).code())
                .isEqualTo("unknown-skill");
        assertThat(ines.get("/api/threads?subject=proposal:999999").expect(404).code())
                .isEqualTo("unknown-proposal");
        assertThat(ines.get("/api/threads?subject=expectation:" + UUID.randomUUID())
                        .expect(404)
                        .code())
                .isEqualTo("no-such-expectation");
        assertThat(ines.post("/api/threads/" + UUID.randomUUID() + "/comments", Map.of("body", "x"))
                        .expect(404)
                        .code())
                .isEqualTo("no-such-thread");
        assertThat(ines.delete("/api/comments/" + UUID.randomUUID()).expect(404).code())
                .isEqualTo("no-such-comment");
    }

    @Test
    void onlyAThreadOnAProposalCanBlock() {
        var form = Map.of("subject", skill.subject(), "body", "Stop.", "blocking", true);

        assertThat(ines.post("/api/threads", form).expect(400).code()).isEqualTo("nothing-to-block");
    }

    @Test
    void aTextIsPreviewedAsItWillStand() {
        var preview =
                ines.post("/api/markdown/preview", Map.of("body", "**so**")).expect(200);

        assertThat(preview.body().get("html").asString()).contains("<strong>so</strong>");
    }

    private static String firstComment(JsonNode thread) {
        return thread.at("/comments/0/id").asString();
    }

    private static List<String> actions(JsonNode of) {
        return of.get("allowedActions").valueStream().map(JsonNode::asString).toList();
    }
}
