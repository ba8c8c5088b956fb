package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// How texts differ that nobody has sent yet.
@SecondRungsTest
class WordsPreviewTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Test
    void whoWritesSeesTheWordsThatEverybodyWillSee() {
        var skill = catalogues.skill();
        String after = "Проверяет 👨‍👩‍👧 модели.";
        var proposal = rungs.signIn("ines")
                .post("/api/proposals/preview", Catalogues.submission(skill.clarified(after)))
                .expect(200)
                .body()
                .path("changes")
                .path(0);

        var asked = pair(proposal.path("before").path("description").asString(), after);
        assertThat(told(rungs.signIn("ines"), asked).path(0)).isEqualTo(proposal.path("words"));
    }

    @Test
    void guestsWriteToo() {
        JsonNode words = told(rungs.guest(), pair("का काम", "कि काम"), pair(" \n", " \n"), pair("", ""));

        assertThat(words.path(0).path(0).path("text").asString()).isEqualTo("का");
        assertThat(words.path(1).path(0).path("text").asString()).isEqualTo(" \n");
        assertThat(words.path(2)).isEmpty();
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        assertThat(told(rungs.guest(), Map.of("after", "so"))
                        .path(0)
                        .path(0)
                        .path("op")
                        .asString())
                .isEqualTo("INSERT");
        assertThat(told(rungs.guest())).isEmpty();
        assertThat(rungs.guest()
                        .post("/api/words/preview", Map.of())
                        .expect(200)
                        .body()
                        .path("words"))
                .isEmpty();
        assertThat(ask(Collections.singletonList(null)).expect(400).code()).isEqualTo("wrong-type");
    }

    @Test
    void whatWouldTakeLongIsRefused() {
        assertThat(ask(Collections.nCopies(21, pair("a", "b"))).expect(400).code())
                .isEqualTo("bad-text");
        assertThat(ask(List.of(pair("a", " ".repeat(20_001))))
                        .expect(400)
                        .body()
                        .path("fields")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("pairs[0].after");
        ask(Collections.nCopies(20, pair("a", "b"))).expect(200);
    }

    private static Map<String, Object> pair(String before, String after) {
        return Map.of("before", before, "after", after);
    }

    private Answer ask(List<?> pairs) {
        return rungs.guest().post("/api/words/preview", Map.of("pairs", pairs));
    }

    private static JsonNode told(Person person, Object... pairs) {
        return person.post("/api/words/preview", Map.of("pairs", List.of(pairs)))
                .expect(200)
                .body()
                .path("words");
    }
}
