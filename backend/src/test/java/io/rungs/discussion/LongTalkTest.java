package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// However long people talk, an answer holds a hundred of their comments.
@RungsTest
class LongTalkTest {
    private static final int MOST = 100;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private String list;
    private String subject;
    private Person ines;

    @BeforeEach
    void beginToTalk() {
        subject = "skill:" + catalogues.skill().slug();
        list = "/api/threads?subject=" + subject;
        ines = catalogues.person("ines");
    }

    private String start(String body) {
        return ines.post("/api/threads", Map.of("subject", subject, "body", body))
                .expect(201)
                .body()
                .path("id")
                .asString();
    }

    private void reply(String thread, int from, int to) {
        IntStream.range(from, to)
                .forEach(it -> ines.post("/api/threads/" + thread + "/comments", Map.of("body", "No. " + it))
                        .expect(201));
    }

    private JsonNode page(String cursor) {
        return rungs.guest()
                .get(list + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                .expect(200)
                .body();
    }

    private List<JsonNode> pages() {
        List<JsonNode> pages = new ArrayList<>();
        String next = "";
        do {
            pages.add(page(next));
            next = pages.getLast().path("next").asString("");
        } while (!next.isEmpty());
        return pages;
    }

    private static List<String> said(JsonNode page) {
        List<String> said = new ArrayList<>();
        for (JsonNode thread : page.path("items"))
            for (JsonNode comment : thread.path("comments"))
                said.add(comment.path("body").asString());
        return said;
    }

    private static List<String> threads(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void aLongThreadGoesOnWithTheNextPage() {
        String before = start("No. 0");
        String lengthy = start("No. 1");
        reply(lengthy, 2, 2 * MOST + 10);
        String after = start("No. " + (2 * MOST + 10));

        var pages = pages();

        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(it -> said(it).stream()))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 2 * MOST + 10)
                        .mapToObj(it -> "No. " + it)
                        .toList());
        assertThat(pages).allMatch(it -> said(it).size() <= MOST);
        assertThat(pages.stream().map(LongTalkTest::threads))
                .containsExactly(List.of(before, lengthy), List.of(lengthy), List.of(lengthy, after));
    }

    @Test
    void aThreadThatEndsWithThePageIsNotBegunAgain() {
        reply(start("No. 0"), 1, MOST);
        String after = start("No. " + MOST);

        var pages = pages();

        assertThat(pages.stream().map(it -> said(it).size())).containsExactly(MOST, 1);
        assertThat(threads(pages.getLast())).containsExactly(after);
    }

    @Test
    void manyShortThreadsArePagedAsTheyAre() {
        for (int i = 0; i < 21; i++) start("No. " + i);

        assertThat(pages().stream().map(it -> threads(it).size())).containsExactly(20, 1);
    }

    @Test
    void whatIsAnsweredToAnActHasAnEndToo() {
        String lengthy = start("No. 0");
        reply(lengthy, 1, MOST + 5);

        var resolved = ines.post("/api/threads/" + lengthy + "/resolve", Map.of())
                .expect(200)
                .body();

        assertThat(resolved.path("comments")).hasSize(MOST);
    }

    @Test
    void aCursorLeadsIntoNoOtherSubject() {
        String lengthy = start("No. 0");
        reply(lengthy, 1, MOST + 5);
        String next = page("").path("next").asString();
        String other = "skill:" + catalogues.skill().slug();

        var elsewhere = rungs.guest()
                .get("/api/threads?subject=" + other + "&cursor=" + next)
                .expect(200)
                .body();

        assertThat(elsewhere.path("items")).isEmpty();
    }
}
