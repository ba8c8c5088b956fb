package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A proposal says the same in several versions: what Marek hides goes from all of them, comes back by none, and is
/// shown again wherever it went.
@SecondRungsTest
class HiddenVersionsTest {
    private static final String INSULT = "Because you are all of you dolts here.";
    private static final String INSTEAD = "Hidden by a moderator: It insults.";
    private static final String TITLE = "Dolts, all of you";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private FreshSkill skill;
    private Person marek;
    private Proposed proposed;

    @BeforeEach
    void anInsultIsProposed() {
        skill = catalogues.reviewedSkill();
        marek = catalogues.person("marek");
        var body = content(TITLE, INSULT, "Logs every run that is made.");
        body.put("submit", true);
        var begun = catalogues.person("ines").post("/api/proposals", body).expect(201);
        proposed = new Proposed(catalogues, begun.body().get("number").asLong(), "ines");
    }

    @Test
    void aRationaleGoesFromEachPatchSetThatSaysIt() {
        amend(TITLE, INSULT, "Logs each run.").expect(200);
        amend(TITLE, "It reads better.", "Logs each run with its data.").expect(200);

        String hidden = hide("RATIONALE", "1");

        for (int patchSet = 1; patchSet <= 2; patchSet++)
            assertThat(read(patchSet)).contains(INSTEAD);
        assertThat(pages(3)).doesNotContain("dolts").contains("It reads better.");
        assertThat(again("RATIONALE", "2").code()).isEqualTo("hidden-already");

        show(hidden).expect(204);
        for (int patchSet = 1; patchSet <= 2; patchSet++)
            assertThat(read(patchSet)).contains(INSULT);
    }

    @Test
    void twoRationalesHiddenForOneReasonComeBackEachToItsPlace() {
        amend(TITLE, "You dolts do not read.", "Logs each run.").expect(200);
        String first = hide("RATIONALE", "1");
        String second = hide("RATIONALE", "2");
        assertThat(pages(2)).doesNotContain("dolts");

        show(first).expect(204);
        assertThat(read(1)).contains(INSULT);
        assertThat(read(2)).doesNotContain("dolts");
        show(second).expect(204);
        assertThat(read(2)).contains("You dolts do not read.");
    }

    @Test
    void aDraftThatWasOpenBeforeDoesNotBringThemBack() {
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        proposed.act("ines", "offer", Map.of()).expect(200);
        proposed.act("jonas", "adopt", Map.of()).expect(200);
        String title = hide("TITLE", "");
        String rationale = hide("RATIONALE", "1");

        assertThat(proposed.seenBy("jonas").toString())
                .contains(INSTEAD, "Title hidden by a moderator")
                .doesNotContain(INSULT);
        assertThat(proposed.act("jonas", "submit", Map.of()).code()).isEqualTo("words-hidden");
        rewrite("jonas", TITLE, "It reads better.").expect(200);
        assertThat(proposed.act("jonas", "submit", Map.of()).code()).isEqualTo("words-hidden");
        rewrite("jonas", "Logs", "Well. " + INSULT.toUpperCase(Locale.ROOT) + " So.")
                .expect(200);
        assertThat(proposed.act("jonas", "submit", Map.of()).code()).isEqualTo("words-hidden");

        show(title).expect(204);
        show(rationale).expect(204);
        proposed.act("jonas", "submit", Map.of()).expect(200);
        assertThat(read(1)).contains(INSULT);
    }

    @Test
    void aDraftSaysAgainWhatIsShownAgain() {
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        proposed.act("ines", "reopen", Map.of()).expect(200);
        String title = hide("TITLE", "");
        String rationale = hide("RATIONALE", "1");

        show(title).expect(204);
        show(rationale).expect(204);

        proposed.act("ines", "submit", Map.of()).expect(200);
        assertThat(proposed.seenBy("jonas").toString()).contains(TITLE, INSULT);
    }

    @Test
    void whatIsReadInsteadIsNobodysWordsAndIsHiddenOnce() {
        hide("TITLE", "");
        hide("RATIONALE", "1");

        assertThat(amend("Title hidden by a moderator", "It reads better.", "Logs each run.")
                        .code())
                .isEqualTo("words-hidden");
        assertThat(amend("Logs", INSTEAD, "Logs each run.").code()).isEqualTo("words-hidden");
        assertThat(again("TITLE", "").code()).isEqualTo("hidden-already");
        assertThat(again("RATIONALE", "1").code()).isEqualTo("hidden-already");
        amend("Logs", "It reads better.", "Logs each run.").expect(200);
        assertThat(again("RATIONALE", "1").code()).isEqualTo("hidden-already");
    }

    @Test
    void whatIsReadInsteadIsShownAgainAlsoWhereTheNextPatchSetCarriedIt() {
        String hidden = hide("RATIONALE", "1");
        var wording = Map.of("position", 0, "proposed", Map.of("description", "Logs each run of the team."));
        var review = Map.of("patchSet", 1, "verdict", "COMMENT", "body", "Shorter?", "suggestions", List.of(wording));
        catalogues.person("lena").post(proposed.api() + "/reviews", review).expect(201);
        String suggested = proposed.seen().at("/suggestions/0/id").asString();
        proposed.act("ines", "suggestions/" + suggested + "/apply", Map.of()).expect(200);
        assertThat(proposed.patchSet()).isEqualTo(2);
        assertThat(read(2)).contains(INSTEAD);

        show(hidden).expect(204);

        for (int patchSet = 1; patchSet <= 2; patchSet++)
            assertThat(read(patchSet)).contains(INSULT);
    }

    @Test
    void aReasonOfClosingIsNotGivenAgain() {
        proposed.act("ines", "withdraw", Map.of("reason", "Dolts do not read.")).expect(200);
        String hidden = hide("CLOSE_REASON", "");
        proposed.act("ines", "reopen", Map.of()).expect(200);
        proposed.act("ines", "submit", Map.of()).expect(200);

        assertThat(proposed.act("ines", "withdraw", Map.of("reason", "Dolts do not read."))
                        .code())
                .isEqualTo("words-hidden");
        proposed.act("ines", "withdraw", Map.of("reason", "Later.")).expect(200);
        assertThat(show(hidden).code()).isEqualTo("text-moved");
    }

    @Test
    void anEarlierTitleIsReadInNoInbox() {
        var jonas = catalogues.person("jonas");
        jonas.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        String insulting = "Aslander " + UUID.randomUUID();
        var body = content(insulting, "It reads better.", "Logs every run, always.");
        body.put("submit", true);
        var begun = catalogues.person("ines").post("/api/proposals", body).expect(201);
        proposed = new Proposed(catalogues, begun.body().get("number").asLong(), "ines");
        await().untilAsserted(() -> assertThat(inbox(jonas)).contains(insulting));

        amend("Harmless", "It reads better.", "Logs each run.").expect(200);

        assertThat(inbox(jonas)).doesNotContain(insulting).contains("Harmless");
        hide("TITLE", "");
        assertThat(inbox(jonas)).doesNotContain("Harmless").contains("Title hidden by a moderator");
    }

    private static String inbox(Person person) {
        return person.items("/api/notifications?state=unread").toString();
    }

    private Map<String, Object> content(String title, String rationale, String words) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified(words)));
        body.putAll(Map.of("title", title, "rationale", rationale));
        return body;
    }

    private Answer amend(String title, String rationale, String words) {
        return put("ines", content(title, rationale, words));
    }

    private Answer rewrite(String who, String title, String rationale) {
        return put(who, content(title, rationale, "Logs every run that is made."));
    }

    private Answer put(String who, Map<String, Object> body) {
        var person = catalogues.person(who);
        return person.put(
                proposed.api(), body, "If-Match", person.get(proposed.api()).header("ETag"));
    }

    private String hide(String kind, String part) {
        return again(kind, part).expect(201).body().get("id").asString();
    }

    private Answer again(String kind, String part) {
        String id = proposed.seenBy("marek").get("id").asString();
        return marek.post("/api/hidden-texts", Map.of("kind", kind, "id", id, "part", part, "reason", "It insults."));
    }

    private Answer show(String hidden) {
        return marek.delete("/api/hidden-texts/" + hidden);
    }

    private String read(int patchSet) {
        return rungs.guest()
                .get(proposed.api() + "/patch-sets/" + patchSet)
                .expect(200)
                .text();
    }

    private String pages(int patchSets) {
        var all =
                new StringBuilder(rungs.guest().get(proposed.api()).expect(200).text());
        for (int patchSet = 1; patchSet <= patchSets; patchSet++) all.append(read(patchSet));
        return all.toString();
    }
}
