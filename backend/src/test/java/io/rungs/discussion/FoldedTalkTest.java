package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.discussion.model.Reader;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.model.Threads.Stretch;
import io.rungs.kernel.Cursor.Within;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Of a long thread a page shows how it began and where it stands, and says how much is between.
@RungsTest
class FoldedTalkTest {
    private static final int NEWEST = 20;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Threads threads;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private String subject;
    private Person ines;

    @BeforeEach
    void beginToTalk() {
        subject = "skill:" + catalogues.skill().slug();
        ines = catalogues.person("ines");
    }

    @Test
    void aLongThreadIsGivenByItsFirstCommentAndItsNewest() {
        String thread = lengthy(200);

        var shown = only(folded(""));

        assertThat(said(shown)).containsExactlyElementsOf(numbers(0, 1, 180, 200));
        assertThat(shown.at("/gaps")).hasSize(1);
        assertThat(shown.at("/gaps/0/after").asString())
                .isEqualTo(shown.at("/comments/0/id").asString());
        assertThat(shown.at("/gaps/0/count").asInt()).isEqualTo(179);
        assertThat(walked(thread, shown.at("/gaps/0/cursor").asString()))
                .containsExactlyElementsOf(numbers(1, 200).toList());
    }

    @Test
    void whatIsNotLongIsGivenWhole() {
        lengthy(NEWEST + 1);

        var shown = only(folded(""));

        assertThat(said(shown)).containsExactlyElementsOf(numbers(0, NEWEST + 1).toList());
        assertThat(shown.at("/gaps")).isEmpty();
    }

    @Test
    void aSingleCommentMayBeLeftOut() {
        lengthy(NEWEST + 2);

        assertThat(only(folded("")).at("/gaps/0/count").asInt()).isEqualTo(1);
    }

    @Test
    void aCommentThatIsSoughtIsShownWithThoseAroundItWhereverItStands() {
        String thread = lengthy(200);

        var shown = only(folded("&comment=" + id(thread, 90)));

        assertThat(said(shown))
                .containsExactlyElementsOf(Stream.concat(numbers(0, 1, 82, 99).stream(), numbers(180, 200))
                        .toList());
        assertThat(shown.at("/gaps/0/count").asInt()).isEqualTo(81);
        assertThat(shown.at("/gaps/1/count").asInt()).isEqualTo(81);
        assertThat(walked(thread, shown.at("/gaps/1/cursor").asString()))
                .containsExactlyElementsOf(numbers(99, 200).toList());
    }

    @Test
    void whatIsSoughtNearAnEndLeavesNoGapThere() {
        String thread = lengthy(200);

        var atBeginning = only(folded("&comment=" + id(thread, 3)));
        var atEnd = only(folded("&comment=" + id(thread, 175)));

        assertThat(atBeginning.at("/gaps")).hasSize(1);
        assertThat(said(atBeginning)).startsWith("No. 0", "No. 1", "No. 2", "No. 3");
        assertThat(atEnd.at("/gaps")).hasSize(1);
        assertThat(atEnd.at("/gaps/0/count").asInt()).isEqualTo(166);
    }

    @Test
    void whatIsSoughtElsewhereIsNotDrawnIntoAnotherTalk() {
        String thread = lengthy(60);
        String elsewhere = id(thread, 30);
        subject = "skill:" + catalogues.skill().slug();
        start("Here.");

        assertThat(said(only(folded("&comment=" + elsewhere)))).containsExactly("Here.");
        assertThat(said(only(folded("&comment=" + UUID.randomUUID())))).containsExactly("Here.");
    }

    @Test
    void whatWasGivenBeforeIsGivenAgainBesideWhatIsNew() {
        String thread = lengthy(60);
        String seen = id(thread, 59);
        reply(thread, 60, 90);

        assertThat(said(only(folded("&seen=" + seen)))).containsExactlyElementsOf(numbers(0, 1, 40, 90));
    }

    @Test
    void howeverMuchIsNewAnAnswerHasAnEnd() {
        String thread = lengthy(60);
        String seen = id(thread, 59);
        reply(thread, 60, 160);

        var shown = only(folded("&seen=" + seen));

        assertThat(said(shown))
                .containsExactlyElementsOf(Stream.concat(numbers(0, 1, 40, 60).stream(), numbers(110, 160))
                        .toList());
        assertThat(shown.at("/gaps/1/count").asInt()).isEqualTo(50);
    }

    @Test
    void manyLongThreadsAreReadAPageAtATime() {
        var threads = IntStream.range(0, 6).mapToObj(_ -> lengthy(30)).toList();

        var first = folded("");
        var second = folded("&cursor=" + first.path("next").asString());

        assertThat(ids(first)).isEqualTo(threads.subList(0, 4));
        assertThat(ids(second)).isEqualTo(threads.subList(4, 6));
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void whatIsNewMovesNoThreadOffThePage() {
        var threads = IntStream.range(0, 11).mapToObj(_ -> lengthy(10)).toList();
        var before = folded("");
        String seen = id(threads.get(9), 9);
        reply(threads.getFirst(), 10, 40);
        reply(threads.get(9), 10, 12);

        var after = folded("&seen=" + seen);

        assertThat(ids(before)).isEqualTo(threads.subList(0, 10));
        assertThat(ids(after)).isEqualTo(threads.subList(0, 10));
        assertThat(said(after.at("/items/0")))
                .containsExactlyElementsOf(numbers(0, 40).toList());
        assertThat(said(after.at("/items/9")))
                .containsExactlyElementsOf(numbers(0, 12).toList());
        assertThat(ids(folded("&cursor=" + after.path("next").asString()))).isEqualTo(threads.subList(10, 11));
    }

    @Test
    void whatCannotBeCountedIsNotSaidToBeSoMany() {
        String thread = lengthy(700);

        var gap = only(folded("")).at("/gaps/0");

        assertThat(gap.path("count").isNull()).isTrue();
        assertThat(walked(thread, gap.path("cursor").asString())).hasSize(699);
    }

    @Test
    void whatOthersMayNotReadIsNeitherGivenNorCounted() {
        String thread = lengthy(60);
        db.execute("""
                update discussion.comment set let_through = false, state = 'HELD', hold_reason = 'It holds a link.'
                where thread_id = ? and body in ('No. 10', 'No. 59')
                """, UUID.fromString(thread));

        var others = only(folded(""));
        var own = only(ines.get("/api/threads?folded=true&subject=" + subject)
                .expect(200)
                .body());

        assertThat(said(others)).containsExactlyElementsOf(numbers(0, 1, 39, 59));
        assertThat(others.at("/gaps/0/count").asInt()).isEqualTo(37);
        assertThat(own.at("/gaps/0/count").asInt()).isEqualTo(39);
        assertThat(walked(thread, others.at("/gaps/0/cursor").asString())).doesNotContain("No. 10", "No. 59");
        assertThat(said(only(folded("&comment=" + id(thread, 10))))).doesNotContain("No. 10");
    }

    @Test
    void howLongAThreadIsCostsNothing() {
        var thread = UUID.fromString(lengthy(20_000));
        db.execute("analyze discussion.comment");
        var guest = new Reader(null, false);
        var first = threads.ends(List.of(thread), guest, null).getFirst().id();
        var newest = UUID.fromString(id(thread.toString(), 19_999));
        var middle = UUID.fromString(id(thread.toString(), 10_000));

        assertThat(read(() -> threads.ends(List.of(thread), guest, middle))).isBetween(71L, 100L);
        assertThat(read(() -> threads.around(middle, List.of(thread), guest))).isBetween(17L, 100L);
        assertThat(read(() -> threads.counts(List.of(new Stretch(thread, first, newest)), guest)))
                .isBetween(501L, 600L);
        assertThat(read(() -> threads.comments(List.of(thread), guest, new Within(thread, middle), 51)))
                .isBetween(51L, 100L);
    }

    /// How many comments it reads, where a thread is a small part of them all: here it is most of them, and to read
    /// the whole table would be the shorter way.
    private long read(Runnable question) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            db.execute("set local enable_seqscan = off");
            long before = rowsRead();
            question.run();
            return rowsRead() - before;
        });
    }

    private long rowsRead() {
        return db.fetchSingle("""
                        select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint
                        from pg_stat_xact_user_tables where schemaname = 'discussion' and relname = 'comment'
                        """).get(0, Long.class);
    }

    private String start(String body) {
        return ines.post("/api/threads", Map.of("subject", subject, "body", body))
                .expect(201)
                .body()
                .path("id")
                .asString();
    }

    /// A thread of so many comments, from "No. 0" on.
    private String lengthy(int comments) {
        String thread = start("No. 0");
        reply(thread, 1, comments);
        return thread;
    }

    /// Written at once, and long ago.
    private void reply(String thread, int from, int to) {
        db.execute("""
                insert into discussion.comment (id, thread_id, author_id, body, state, posted_at, let_through)
                select uuidv7(), id, started_by, 'No. ' || n, 'VISIBLE', started_at - interval '2 days', true
                from discussion.thread, generate_series(?, ?) n where id = ?
                """, from, to - 1, UUID.fromString(thread));
    }

    private JsonNode folded(String more) {
        return rungs.guest()
                .get("/api/threads?folded=true&subject=" + subject + more)
                .expect(200)
                .body();
    }

    private static JsonNode only(JsonNode page) {
        assertThat(page.path("items")).hasSize(1);
        return page.at("/items/0");
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    private static List<String> said(JsonNode thread) {
        return thread.path("comments")
                .valueStream()
                .map(it -> it.path("body").asString())
                .toList();
    }

    /// What is said in the thread from there on, a page at a time.
    private List<String> walked(String thread, String from) {
        List<String> walked = new ArrayList<>();
        for (String next = from; !next.isEmpty(); ) {
            var page = rungs.guest()
                    .get("/api/threads/" + thread + "/comments?cursor=" + next)
                    .expect(200)
                    .body();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(50);
            page.path("items").forEach(it -> walked.add(it.path("body").asString()));
            next = page.path("next").asString("");
        }
        return walked;
    }

    private String id(String thread, int number) {
        return db.fetchSingle(
                        "select id from discussion.comment where thread_id = ? and body = ?",
                        UUID.fromString(thread),
                        "No. " + number)
                .get(0, UUID.class)
                .toString();
    }

    private static List<String> numbers(int from, int to, int again, int end) {
        return Stream.concat(numbers(from, to), numbers(again, end)).toList();
    }

    private static Stream<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(it -> "No. " + it);
    }
}
