package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rungsdb.journal.Tables.EVENT;
import static rungsdb.notifications.Tables.NOTIFICATION;

import io.rungs.discussion.SubjectKind;
import io.rungs.discussion.TalkEvent.CommentPosted;
import io.rungs.discussion.ThreadRef;
import io.rungs.kernel.Ids;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.model.Recipients;
import io.rungs.notifications.usecase.Tell;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Owed;
import io.rungs.testing.SecondRungsTest;
import io.rungs.watching.Notify;
import io.rungs.watching.WatchScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@SecondRungsTest
class FanOutTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext db;

    @Autowired
    Tell tell;

    @Autowired
    JsonMapper json;

    FreshSkill skill;
    UUID ines;
    UUID jonas;
    UUID lena;

    @BeforeEach
    void peopleWatch() {
        skill = catalogues.omarsSkill();
        for (String handle : new String[] {"ines", "jonas", "lena"})
            rungs.signIn(handle)
                    .put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                    .expect(200);
        ines = catalogues.account("ines");
        jonas = catalogues.account("jonas");
        lena = catalogues.account("lena");
    }

    @Test
    void whatIsToldTwiceIsToldOnce() {
        var news = news();
        tell.tell(news, watchers());
        tell.tell(news, watchers());

        assertThat(told(news.cause())).containsOnlyKeys(jonas, lena);
    }

    @Test
    void theStrongestReasonWinsWhicheverComesFirst() {
        var news = news();
        tell.tell(news, watchers());
        tell.tell(news, watchers().participants(Set.of(jonas, lena)).author(jonas));
        tell.tell(news, watchers());

        assertThat(told(news.cause())).containsEntry(jonas, "AUTHOR").containsEntry(lena, "PARTICIPANT");
    }

    @Test
    void nobodyIsToldOfTheirOwnActHoweverStrongTheReason() {
        var news = news();
        tell.tell(news, watchers().author(ines).reviewers(Set.of(ines)));

        assertThat(told(news.cause())).doesNotContainKey(ines);
    }

    @Test
    void whoMutedWhatItIsAboutHearsNothing() {
        rungs.signIn("lena")
                .put("/api/watches/skill/" + skill.slug(), Map.of("notify", "MUTED"))
                .expect(200);
        var news = news();
        tell.tell(news, watchers().author(lena));

        assertThat(told(news.cause())).containsOnlyKeys(jonas);
    }

    @Test
    void whatWasOwedWhenTheProcessDiedIsDeliveredWithinSeconds() {
        var posted = posted();
        journalledBySomebodyWhoIsNoMore(posted);

        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(told(posted.cause())).containsOnlyKeys(jonas, lena));
    }

    @Test
    void whatIsDeliveredAfterItWasRemovedIsNotTold() {
        var posted = posted();
        rungs.signIn("ines").delete("/api/comments/" + posted.comment()).expect(204);

        journalledBySomebodyWhoIsNoMore(posted);

        await().until(() -> Owed.nothing(db));
        assertThat(told(posted.cause())).isEmpty();
    }

    @Test
    void whatAnOlderRungsJournalledIsReadAndWhatANewerOneAddedIsPassedOver() {
        var posted = posted();
        var older =
                "{\"cause\": \"%s\", \"actor\": \"%s\", \"at\": \"%s\", \"thread\": %s, \"comment\": \"%s\", \"mood\": 7}"
                        .formatted(
                                posted.cause(),
                                ines,
                                posted.at(),
                                json.writeValueAsString(posted.thread()),
                                posted.comment());
        journalled(posted, older);

        await().untilAsserted(() -> assertThat(told(posted.cause())).containsOnlyKeys(jonas, lena));
    }

    /// A comment that stands, said once more: as another act.
    private CommentPosted posted() {
        var thread = rungs.signIn("ines").starts(skill.subject(), "Hello?");
        var ref = new ThreadRef(
                UUID.fromString(thread.get("id").asString()), SubjectKind.SKILL, null, skill.ref(), null, null);
        UUID comment = UUID.fromString(thread.at("/comments/0/id").asString());
        return new CommentPosted(Ids.next(), ines, Instant.now(), ref, comment, null);
    }

    /// As a crash leaves it behind: nobody was woken.
    private void journalledBySomebodyWhoIsNoMore(CommentPosted posted) {
        journalled(posted, json.writeValueAsString(posted));
    }

    private void journalled(CommentPosted posted, String payload) {
        db.insertInto(EVENT)
                .set(EVENT.ID, Ids.next())
                .set(EVENT.CAUSE, posted.cause())
                .set(EVENT.TYPE, posted.type())
                .set(EVENT.VERSION, posted.version())
                .set(EVENT.ACTOR, posted.actor())
                .set(EVENT.SUBJECT_KIND, posted.subject().kind())
                .set(EVENT.SUBJECT_ID, posted.subject().id())
                .set(EVENT.PAYLOAD, JSONB.valueOf(payload))
                .set(EVENT.OCCURRED_AT, posted.at())
                .execute();
    }

    private News news() {
        return new News(
                Ids.next(),
                Kind.REVISION_PUBLISHED,
                ines,
                Instant.now(),
                Facts.of(skill.ref()).at(2),
                null);
    }

    private Recipients watchers() {
        return Recipients.around(WatchScope.skill(skill.id()), Notify.PUBLISHED);
    }

    private Map<UUID, String> told(UUID cause) {
        return db.selectFrom(NOTIFICATION)
                .where(NOTIFICATION.CAUSE.eq(cause))
                .fetchMap(NOTIFICATION.ACCOUNT_ID, NOTIFICATION.REASON);
    }
}
