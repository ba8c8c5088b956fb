package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import io.rungs.testing.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// However long people talk, an answer holds a hundred of their comments.
@SecondRungsTest
class LongTalkTest {
    private static final int MOST = 100;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

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
    void whatIsHiddenIsReadOnlyWhereSomebodyMayQuoteIt() {
        String thread = start("No. 0");
        String insult = start("You are all of you asses here.");
        try (var asked = Statements.ofRequests(db)) {
            page("");
            assertThat(asked.with("comment_edit", "HIDDEN")).isEmpty();

            quote(thread, "You are all of you asses here.");
            hide(insult);
            assertThat(said(page(""))).anyMatch(it -> it.contains("Hidden by a moderator"));
            assertThat(asked.with("comment_edit", "HIDDEN")).isNotEmpty().allMatch(it -> it.contains("fetch next"));
        }
    }

    @Test
    void howeverMuchIsHiddenOnlyWhatItSaysIsNotQuoted() {
        String thread = start("No. 0");
        quote(thread, "Somebody said this once.");
        quote(thread, "You are all of you asses here.");

        String hidden = start("You are all of you asses here.");
        hide(hidden);
        db.execute("""
                insert into discussion.comment_edit (comment_id, position, body, written_at, replaced_at)
                select c.id, n, 'Asses, ' || n || ' times.', now(), now()
                from discussion.comment c, generate_series(1, 501) n where c.thread_id = ?
                """, UUID.fromString(hidden));

        assertThat(said(page("")))
                .anyMatch(it -> it.contains("Somebody said this once."))
                .noneMatch(it -> it.contains("> You are all of you asses here."));
    }

    @Test
    void whatACommentSaidBeforeIsReadAPageAtATime() {
        String comment = comment(start("No. 0"));
        IntStream.rangeClosed(1, 45).forEach(it -> edit(comment, "No. " + it).expect(200));

        try (var asked = Statements.ofRequests(db)) {
            edit(comment, "No. 46").expect(200);
            assertThat(asked.with("comment_edit", "\"body\"")).noneMatch(it -> it.startsWith("select"));
        }
        var first = ines.get("/api/comments/" + comment + "/edits").expect(200).body();
        var second = ines.get("/api/comments/" + comment + "/edits?cursor="
                        + first.path("next").asString())
                .expect(200)
                .body();
        assertThat(first.path("items")).hasSize(20);
        assertThat(first.at("/items/0/body").asString()).isEqualTo("No. 45");
        assertThat(second.at("/items/0/body").asString()).isEqualTo("No. 25");
        var third = ines.get("/api/comments/" + comment + "/edits?cursor="
                        + second.path("next").asString())
                .expect(200)
                .body();
        assertThat(third.at("/items/5/body").asString()).isEqualTo("No. 0");
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(ines.get("/api/comments/" + comment + "/edits?cursor=nonsense")
                        .code())
                .isEqualTo("bad-cursor");
        ines.get("/api/comments/" + comment + "/edits?cursor=OTk5OTk5OTk5OTk5").expect(200);
    }

    @Test
    void aCommentIsEditedAHundredTimes() {
        String comment = comment(start("No. 0"));
        edit(comment, "No. 1").expect(200);
        db.execute("""
                insert into discussion.comment_edit (comment_id, position, body, written_at, replaced_at)
                select ?, n, 'No. ' || n, now(), now() from generate_series(2, 99) n
                """, UUID.fromString(comment));

        edit(comment, "No. 100").expect(200);
        assertThat(edit(comment, "No. 101").expect(409).code()).isEqualTo("too-many-edits");
        edit(comment, "No. 100").expect(200);
    }

    /// The first of a thread.
    private String comment(String thread) {
        return page("").path("items")
                .valueStream()
                .filter(it -> it.path("id").asString().equals(thread))
                .map(it -> it.at("/comments/0/id").asString())
                .findFirst()
                .orElseThrow();
    }

    private Answer edit(String comment, String body) {
        return ines.patch("/api/comments/" + comment, Map.of("body", body));
    }

    @Test
    void whatStandsFurtherBackIsQuotedStill() {
        String lengthy = start("It all began with a ledger.");
        reply(lengthy, 1, 60);

        assertThat(ines.post("/api/threads", Map.of("subject", subject, "body", "Yes.", "quote", "began with a ledger"))
                        .status())
                .isEqualTo(201);
        assertThat(ines.post("/api/threads", Map.of("subject", subject, "body", "Yes.", "quote", "ended with a ledger"))
                        .code())
                .isEqualTo("not-quoted");
    }

    private void quote(String thread, String words) {
        catalogues
                .person("jonas")
                .post("/api/threads/" + thread + "/comments", Map.of("body", "> " + words + "\n\nSo."))
                .expect(201);
    }

    private void hide(String thread) {
        catalogues
                .person("marek")
                .post("/api/comments/" + comment(thread) + "/hide", Map.of("reason", "It insults."))
                .expect(200);
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
