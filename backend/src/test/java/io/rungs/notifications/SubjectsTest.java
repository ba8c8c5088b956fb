package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The inbox has a row a subject, with what was said last.
@SecondRungsTest
class SubjectsTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private FreshSkill skill;
    private Person ines;
    private Person jonas;

    @BeforeEach
    void aSkillThatInesTalksAbout() {
        skill = catalogues.omarsSkill();
        ines = rungs.signIn("ines");
        jonas = rungs.signIn("jonas");
    }

    @Test
    void whatIsSaidOfOneSkillIsOneRowWithTheFirstWordsOfTheLast() {
        talk("One.", "Two, *at last*.");

        var subject = subject();

        assertThat(subject.get("count").asInt()).isEqualTo(2);
        assertThat(subject.at("/newest/says").asString()).isEqualTo("Two, at last.");
    }

    @Test
    void whatIsUnreadOfOneSubjectIsMovedTogetherAndBack() {
        talk("One.", "Two.");
        String newest = subject().at("/newest/id").asString();

        var moved = move(Map.of("about", newest, "from", "unread", "to", "done"));

        assertThat(moved.get("moved").size()).isEqualTo(2);
        assertThat(subjects("unread")).isEmpty();
        assertThat(subjects("done").getFirst().get("count").asInt()).isEqualTo(2);
        var back = move(Map.of("ids", moved.get("moved"), "from", "done", "to", "unread"));
        assertThat(back.get("moved").size()).isEqualTo(2);
        assertThat(subject().get("count").asInt()).isEqualTo(2);
    }

    @Test
    void whatComesMeanwhileStaysUnread() {
        String thread = talk("One.");
        String seen = subject().at("/newest/id").asString();
        say(thread, "Two.");
        await().until(() -> subject().get("count").asInt() == 2);

        assertThat(move(Map.of("about", seen, "from", "unread", "to", "done"))
                        .get("moved")
                        .size())
                .isOne();
        assertThat(subject().at("/newest/says").asString()).isEqualTo("Two.");
    }

    @Test
    void whatIsToldOfOneSubjectIsReadByItself() {
        talk("One.", "Two.");
        String newest = subject().at("/newest/id").asString();

        assertThat(ines.items("/api/notifications?state=unread&about=" + newest).stream()
                        .map(it -> it.get("says").asString()))
                .containsExactly("Two.", "One.");
    }

    @Test
    void aReviewSaysItsWordsAndAPublicationWhatItChanged() {
        var proposed = catalogues.proposed("ines", skill.clarified("Logs every single run."));
        rungs.signIn("omar")
                .post(
                        proposed.api() + "/reviews",
                        Map.of("patchSet", 1, "verdict", "APPROVE", "body", "Clear now.", "comments", List.of()))
                .expect(201);
        assertThat(await().until(this::newest, it -> it.get("kind").asString().equals("REVIEW_GIVEN"))
                        .get("says")
                        .asString())
                .isEqualTo("Clear now.");

        proposed.publishedBy("omar").expect(200);

        var published =
                await().until(this::newest, it -> it.get("kind").asString().equals("PROPOSAL_PUBLISHED"));
        assertThat(published.at("/glimpse/sentence").asString()).contains("1 word added");
    }

    @Test
    void nobodyMovesWhatIsSomebodyElses() {
        talk("One.");
        String newest = subject().at("/newest/id").asString();

        var moved = jonas.post("/api/notifications/moves", Map.of("about", newest, "from", "unread", "to", "done"))
                .expect(200)
                .body();

        assertThat(moved.get("moved").size()).isZero();
        assertThat(subject().get("count").asInt()).isOne();
        assertThat(jonas.post("/api/notifications/moves", Map.of("from", "unread", "to", "done"))
                        .status())
                .isEqualTo(400);
    }

    private String talk(String... words) {
        String thread = ines.starts(skill.subject(), "Hello?").get("id").asString();
        for (String each : words) say(thread, each);
        await().until(() ->
                subjects("unread").stream().anyMatch(it -> it.get("count").asInt() == words.length));
        return thread;
    }

    private void say(String thread, String words) {
        jonas.post("/api/threads/" + thread + "/comments", Map.of("body", words))
                .expect(201);
    }

    private JsonNode move(Map<String, ?> form) {
        return ines.post("/api/notifications/moves", form).expect(200).body();
    }

    private JsonNode subject() {
        return subjects("unread").getFirst();
    }

    private JsonNode newest() {
        return await().until(() -> subjects("unread"), it -> !it.isEmpty())
                .getFirst()
                .get("newest");
    }

    private List<JsonNode> subjects(String state) {
        return ines.items("/api/notifications/subjects?state=" + state).stream()
                .filter(it -> it.at("/newest/skill/slug").asString("").equals(skill.slug()))
                .toList();
    }
}
