package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rungsdb.notifications.Tables.NOTIFICATION;

import io.rungs.testing.ByTheClock;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Owed;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Much is owed at once, as after a night in which nobody delivered: pages are answered as ever meanwhile.
@Isolated("It measures, and what goes on beside it takes turns.")
@SecondRungsTest
@ByTheClock
class BacklogTest {
    private static final int OWED = 5_000;
    private static final int IDLE = 500;

    /// Whatever else the machine does meanwhile disturbs one of them, and not the same in all.
    private static final int ROUNDS = 3;

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
        read(jonas, skill, read -> read < IDLE);

        List<String> rounds = new ArrayList<>();
        boolean hardly = false;
        while (!hardly && rounds.size() < ROUNDS) {
            Duration before = slowest(read(jonas, skill, read -> read < IDLE));
            owe(comment);
            List<Duration> meanwhile = read(jonas, skill, _ -> !Owed.nothing(db));
            Duration after = slowest(read(jonas, skill, read -> read < IDLE));

            assertThat(meanwhile).hasSizeGreaterThan(100);
            Duration idle = Collections.max(List.of(before, after));
            hardly = slowest(meanwhile).compareTo(idle.multipliedBy(2)) <= 0;
            rounds.add(slowest(meanwhile) + ", idle " + idle);
        }
        assertThat(hardly).as("99 of 100 pages come within: %s", rounds).isTrue();
        assertThat(db.fetchCount(
                        NOTIFICATION,
                        NOTIFICATION.COMMENT_ID.eq(UUID.fromString(comment)),
                        NOTIFICATION.ACCOUNT_ID.eq(catalogues.account("jonas"))))
                .isEqualTo(OWED * rounds.size() + 1);
        db.deleteFrom(NOTIFICATION)
                .where(NOTIFICATION.COMMENT_ID.eq(UUID.fromString(comment)))
                .execute();
    }

    /// How long each took; a page and the count beside it.
    private static List<Duration> read(Person reader, FreshSkill skill, IntPredicate more) {
        List<Duration> took = new ArrayList<>();
        while (more.test(took.size())) {
            long start = System.nanoTime();
            reader.get("/api/skills/" + skill.slug()).expect(200);
            reader.get("/api/notifications/count").expect(200);
            took.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return took;
    }

    /// What 99 of 100 stayed below.
    private static Duration slowest(List<Duration> took) {
        return took.stream().sorted().skip(took.size() * 99L / 100).findFirst().orElseThrow();
    }

    /// The comment said again, each time as another act on another subject.
    private void owe(String comment) {
        int owed = db.execute("""
                insert into journal.event (id, cause, type, version, actor, subject_kind, subject_id, payload, occurred_at)
                select gen_random_uuid(), said.cause, e.type, e.version, e.actor, e.subject_kind, gen_random_uuid(),
                       e.payload || jsonb_build_object('cause', said.cause), e.occurred_at
                from journal.event e, (select gen_random_uuid() as cause from generate_series(1, ?)) as said
                where e.seq = (select min(seq) from journal.event
                               where type = 'discussion.comment-posted' and payload ->> 'comment' = ?)
                """, OWED, comment);
        assertThat(owed).isEqualTo(OWED);
    }
}
