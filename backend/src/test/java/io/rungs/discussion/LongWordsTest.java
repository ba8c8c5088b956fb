package io.rungs.discussion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// However long people's comments are, an answer has an end, and all of them are reached by reading on.
@SecondRungsTest
class LongWordsTest {
    private static final int BYTES = 1_000_000;
    private static final int COMMENTS = 104;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private String list;
    private Person ines;

    @BeforeEach
    void beginToTalk() {
        list = "/api/threads?subject=skill:" + catalogues.skill().slug();
        ines = catalogues.person("ines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "@ines ", "www.a.de ", "#7 ", "> ", "*a*", "&", "\u4e00", "{", "a\n\n", "- a\n", "`a`"})
    void aLongThreadIsReadOn(String signs) {
        String thread = lengthy(signs, COMMENTS);

        var shown = only(read(list + "&folded=true"));

        List<String> reached = new ArrayList<>(ids(shown.path("comments")));
        shown.path("gaps")
                .forEach(gap -> reached.addAll(walked(thread, gap.path("cursor").asString())));
        assertThat(reached).containsAll(all(thread));
        assertThat(shown.at("/gaps/0/count").asInt() + shown.path("comments").size())
                .isEqualTo(COMMENTS);
    }

    @Test
    void theListThatIsNotFoldedIsReadOn() {
        String thread = lengthy("\"", COMMENTS);

        List<String> reached = new ArrayList<>();
        for (String next = ""; next != null; ) {
            var page = read(list + (next.isEmpty() ? "" : "&cursor=" + next));
            page.path("items").forEach(it -> reached.addAll(ids(it.path("comments"))));
            next = page.path("next").asString(null);
        }

        assertThat(reached).containsExactlyElementsOf(all(thread));
    }

    @Test
    void manyThreadsOfLongCommentsAreReadAPageAtATime() {
        var begun = IntStream.range(0, 15).mapToObj(_ -> lengthy("\"", 2)).toList();

        List<String> reached = new ArrayList<>();
        for (String next = ""; next != null; ) {
            var page = read(list + "&folded=true" + (next.isEmpty() ? "" : "&cursor=" + next));
            reached.addAll(ids(page.path("items")));
            next = page.path("next").asString(null);
        }

        assertThat(reached).containsExactlyElementsOf(begun);
    }

    @Test
    void whatWasGivenBeforeIsGivenAgainBesideWhatIsNew() {
        String thread = lengthy("\"", 30);
        var before = ids(only(read(list + "&folded=true")).path("comments"));
        reply(thread, "\"", 70);

        var now = only(read(list + "&folded=true&seen=" + before.getLast()));

        assertThat(ids(now.path("comments")))
                .containsAll(before)
                .contains(all(thread).getLast());
        List<String> reached = new ArrayList<>(ids(now.path("comments")));
        now.path("gaps")
                .forEach(gap -> reached.addAll(walked(thread, gap.path("cursor").asString())));
        assertThat(reached).containsAll(all(thread));
    }

    @Test
    void whatIsSoughtIsFoundAmongLongComments() {
        String thread = lengthy("\"", COMMENTS);
        String sought = all(thread).get(50);

        var shown = only(read(list + "&folded=true&comment=" + sought));

        assertThat(ids(shown.path("comments"))).contains(sought);
        assertThat(shown.path("gaps")).hasSize(2);
    }

    @Test
    void whatActsOnAThreadAnswersLittle() {
        String thread = lengthy("\"", COMMENTS);

        small(ines.post("/api/threads/" + thread + "/resolve", Map.of()).expect(200));
        small(ines.post("/api/threads/" + thread + "/reopen", Map.of()).expect(200));
    }

    @Test
    void theEarlierTextsOfACommentAreReadOn() {
        String comment = all(lengthy("\"", 1)).getFirst();
        db.execute("""
            insert into discussion.comment_edit (comment_id, position, body, written_at, replaced_at)
            select id, n, repeat('@ines ', 1600), posted_at, now() from discussion.comment,
            generate_series(1, 40) n where id = ?
            """, UUID.fromString(comment));

        int edits = 0;
        for (String next = ""; next != null; ) {
            var page = read("/api/comments/" + comment + "/edits" + (next.isEmpty() ? "" : "?cursor=" + next));
            edits += page.path("items").size();
            next = page.path("next").asString(null);
        }

        assertThat(edits).isEqualTo(40);
    }

    @Test
    void aTalkOfUsualLengthIsGivenAsItWas() {
        String thread = lengthy("It is so. ", 1);
        reply(thread, "Usually people say a few sentences. ", 19);

        db.execute("update discussion.comment set body = left(body, 600) where thread_id = ?", UUID.fromString(thread));

        assertThat(only(read(list + "&folded=true")).path("comments")).hasSize(20);
    }

    private String lengthy(String signs, int comments) {
        String subject = list.substring(list.indexOf('=') + 1);
        String thread = ines.post("/api/threads", Map.of("subject", subject, "body", "Here."))
                .expect(201)
                .body()
                .path("id")
                .asString();
        db.execute("update discussion.comment set body = ? where thread_id = ?", body(signs), UUID.fromString(thread));
        reply(thread, signs, comments - 1);
        return thread;
    }

    /// Written at once.
    private void reply(String thread, String signs, int comments) {
        db.execute("""
            insert into discussion.comment (id, thread_id, author_id, body, state, posted_at, let_through)
            select uuidv7(), id, started_by, ?, 'VISIBLE', started_at - interval '2 days', true
            from discussion.thread, generate_series(1, ?) n where id = ?
            """, body(signs), comments, UUID.fromString(thread));
    }

    private static String body(String signs) {
        return signs.repeat(10_000 / signs.length()).strip();
    }

    private List<String> all(String thread) {
        return db.fetch("select id from discussion.comment where thread_id = ? order by id", UUID.fromString(thread))
                .map(it -> it.get(0, UUID.class).toString());
    }

    private List<String> walked(String thread, String from) {
        return Stream.iterate(
                        read("/api/threads/" + thread + "/comments?cursor=" + from),
                        it -> it != null,
                        it -> it.path("next").isNull()
                                ? null
                                : read("/api/threads/" + thread + "/comments?cursor="
                                        + it.path("next").asString()))
                .flatMap(it -> ids(it.path("items")).stream())
                .toList();
    }

    private JsonNode read(String path) {
        return small(rungs.guest().get(path).expect(200)).body();
    }

    private static Answer small(Answer answer) {
        assertThat(answer.text().getBytes(UTF_8).length).isLessThan(BYTES);
        return answer;
    }

    private static JsonNode only(JsonNode page) {
        assertThat(page.path("items")).hasSize(1);
        return page.at("/items/0");
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(it -> it.path("id").asString()).toList();
    }
}
