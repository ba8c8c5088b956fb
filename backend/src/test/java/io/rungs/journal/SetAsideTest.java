package io.rungs.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rungsdb.journal.Tables.AUDIT_ENTRY;
import static rungsdb.journal.Tables.EVENT;
import static rungsdb.journal.Tables.WAITING;

import io.rungs.kernel.Ids;
import io.rungs.testing.Installation;
import io.rungs.testing.Owed;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// An entry that nobody can tell anybody of: the operator sees it, has it tried anew, and gives it up.
@RungsTest
class SetAsideTest {
    private static final String API = "/api/admin/journal/set-aside";

    @Autowired
    Installation rungs;

    @Autowired
    DSLContext db;

    private final UUID subject = UUID.randomUUID();

    @Test
    void anAdminSeesWhatWasSetAsideHasItTriedAnewAndGivesItUp() {
        var ada = rungs.signIn("ada");
        long seq = journalledWithoutAComment();
        failsForTheLastTime(seq);

        var failed = await().until(() -> listed(ada, seq), Optional::isPresent).orElseThrow();
        assertThat(failed.path("reader").asString()).isEqualTo("inbox");
        assertThat(failed.path("type").asString()).isEqualTo("discussion.comment-posted");
        assertThat(failed.path("attempts").asInt()).isEqualTo(8);
        assertThat(failed.path("error").asString()).isNotEmpty();
        assertThat(rungs.guest().get("/actuator/health/owed").expect(503).text())
                .contains("\"SET_ASIDE\"");
        rungs.guest().get("/actuator/health").expect(200);

        ada.post(API + "/inbox/" + seq + "/replay", Map.of()).expect(204);
        assertThat(listed(ada, seq)).isEmpty();
        ada.post(API + "/inbox/" + seq + "/replay", Map.of()).expect(404);
        failsForTheLastTime(seq);
        await().until(() -> listed(ada, seq).isPresent());
        ada.delete(API + "/inbox/" + seq).expect(400);
        ada.delete(API + "/inbox/" + seq + "?reason=It+names+no+comment.").expect(204);

        assertThat(listed(ada, seq)).isEmpty();
        ada.delete(API + "/inbox/" + seq + "?reason=Again.").expect(404);
        ada.delete(API + "/nobody/" + seq + "?reason=Again.").expect(404);
        assertThat(db.select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.SUBJECT_ID.eq(subject))
                        .orderBy(AUDIT_ENTRY.SEQ)
                        .fetch(AUDIT_ENTRY.ACTION))
                .containsExactly("journal.replayed", "journal.discarded");
        await().until(() -> Owed.nothing(db));
    }

    /// It waits once it has failed; its last time is brought forward.
    private void failsForTheLastTime(long seq) {
        await().until(() -> db.update(WAITING)
                        .set(WAITING.ATTEMPTS, 7)
                        .set(WAITING.NEXT_TRY, Instant.EPOCH)
                        .where(WAITING.SEQ.eq(seq), WAITING.ATTEMPTS.between(1, 6))
                        .execute()
                > 0);
    }

    private long journalledWithoutAComment() {
        return db.insertInto(EVENT)
                .set(EVENT.ID, Ids.next())
                .set(EVENT.CAUSE, Ids.next())
                .set(EVENT.TYPE, "discussion.comment-posted")
                .set(EVENT.VERSION, 1)
                .set(EVENT.SUBJECT_KIND, "THREAD")
                .set(EVENT.SUBJECT_ID, subject)
                .set(EVENT.PAYLOAD, JSONB.valueOf("{\"thread\": [\"of no such form\"]}"))
                .set(EVENT.OCCURRED_AT, Instant.now())
                .returning(EVENT.SEQ)
                .fetchSingle()
                .getSeq();
    }

    private static Optional<JsonNode> listed(Person admin, long seq) {
        var list = admin.get(API).expect(200).body();
        return list.valueStream().filter(it -> it.path("seq").asLong() == seq).findFirst();
    }
}
