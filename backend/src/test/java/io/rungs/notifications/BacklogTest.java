package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rungsdb.notifications.Tables.NOTIFICATION;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Owed;
import io.rungs.testing.SecondRungsTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Much is owed at once, as after a night in which nobody delivered: pages are answered as ever meanwhile.
@SecondRungsTest
class BacklogTest {
    private static final int OWED = 5_000;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext db;

    @Test
    void pagesAreAnsweredWhileFiveThousandThingsAreOwedAndEachIsToldOnce() {
        var skill = catalogues.omarsSkill();
        var jonas = rungs.signIn("jonas");
        jonas.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        String comment = rungs.signIn("ines")
                .starts(skill.subject(), "Once more.")
                .at("/comments/0/id")
                .asString();
        await().until(() -> Owed.nothing(db));
        owe(comment);

        long worst = 0;
        int pages = 0;
        while (!Owed.nothing(db)) {
            long start = System.nanoTime();
            jonas.get("/api/skills/" + skill.slug()).expect(200);
            jonas.get("/api/notifications/count").expect(200);
            worst = Math.max(worst, System.nanoTime() - start);
            pages++;
        }

        assertThat(pages).isGreaterThan(10);
        assertThat(Duration.ofNanos(worst)).isLessThan(Duration.ofSeconds(4));
        assertThat(db.fetchCount(
                        NOTIFICATION,
                        NOTIFICATION.COMMENT_ID.eq(UUID.fromString(comment)),
                        NOTIFICATION.ACCOUNT_ID.eq(catalogues.account("jonas"))))
                .isEqualTo(OWED + 1);
        db.deleteFrom(NOTIFICATION)
                .where(NOTIFICATION.COMMENT_ID.eq(UUID.fromString(comment)))
                .execute();
    }

    /// The comment said again, each time as another act on another subject.
    private void owe(String comment) {
        int owed = db.execute("""
                insert into journal.event (id, cause, type, version, actor, subject_kind, subject_id, payload, occurred_at)
                select gen_random_uuid(), said.cause, e.type, e.version, e.actor, e.subject_kind, gen_random_uuid(),
                       e.payload || jsonb_build_object('cause', said.cause), e.occurred_at
                from journal.event e, (select gen_random_uuid() as cause from generate_series(1, ?)) as said
                where e.type = 'discussion.comment-posted' and e.payload ->> 'comment' = ?
                """, OWED, comment);
        assertThat(owed).isEqualTo(OWED);
    }
}
