package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rungsdb.notifications.Tables.NOTIFICATION;
import static rungsdb.platform.Tables.EVENT_PUBLICATION;

import io.rungs.discussion.SubjectKind;
import io.rungs.discussion.TalkEvent.CommentPosted;
import io.rungs.discussion.ThreadRef;
import io.rungs.kernel.Ids;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.model.Recipients;
import io.rungs.notifications.usecase.DeliverWhatIsOwed;
import io.rungs.notifications.usecase.Tell;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Stage;
import io.rungs.watching.Notify;
import io.rungs.watching.WatchScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.events.core.EventSerializer;

@RungsTest
class FanOutTest {
    @Autowired
    Installation rungs;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext db;

    @Autowired
    Tell tell;

    @Autowired
    DeliverWhatIsOwed owed;

    @Autowired
    EventSerializer serializer;

    Stage stage;
    UUID ines;
    UUID jonas;
    UUID lena;

    @BeforeEach
    void peopleWatch() {
        stage = Stage.set(context);
        for (String handle : new String[] {"ines", "jonas", "lena"})
            rungs.signIn(handle)
                    .put("/api/watches/skill/" + stage.slug(), Map.of("notify", "EVERYTHING"))
                    .expect(200);
        ines = stage.account("ines");
        jonas = stage.account("jonas");
        lena = stage.account("lena");
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
                .put("/api/watches/skill/" + stage.slug(), Map.of("notify", "MUTED"))
                .expect(200);
        var news = news();
        tell.tell(news, watchers().author(lena));

        assertThat(told(news.cause())).containsOnlyKeys(jonas);
    }

    @Test
    void whatWasOwedWhenTheProcessDiedIsDeliveredAfterwards() {
        var posted = postedButNotTold();
        owed.deliver();
        assertThat(told(posted.cause())).isEmpty();

        rungs.ahead(Duration.ofMinutes(2));
        owed.deliver();

        await().untilAsserted(() -> assertThat(told(posted.cause())).containsOnlyKeys(jonas, lena));
        await().untilAsserted(() -> assertThat(
                        db.fetchCount(EVENT_PUBLICATION, EVENT_PUBLICATION.SERIALIZED_EVENT.eq(serialized(posted))))
                .isZero());
    }

    @Test
    void whatIsDeliveredAfterItWasRemovedIsNotTold() {
        var posted = postedButNotTold();
        rungs.signIn("ines").delete("/api/comments/" + posted.comment()).expect(204);

        rungs.ahead(Duration.ofMinutes(2));
        owed.deliver();

        await().untilAsserted(() -> assertThat(
                        db.fetchCount(EVENT_PUBLICATION, EVENT_PUBLICATION.SERIALIZED_EVENT.eq(serialized(posted))))
                .isZero());
        assertThat(told(posted.cause())).isEmpty();
    }

    /// As a crash leaves it behind: the comment and its publication are stored, the listener did not finish.
    private CommentPosted postedButNotTold() {
        var thread = stage.thread(rungs.signIn("ines"), "skill:" + stage.slug(), "Hello?");
        var ref = new ThreadRef(
                UUID.fromString(thread.get("id").asString()),
                SubjectKind.SKILL,
                null,
                stage.head().skill(),
                null);
        UUID comment = UUID.fromString(thread.at("/comments/0/id").asString());
        var posted = new CommentPosted(Ids.next(), ines, Instant.now(), ref, comment, null);
        db.insertInto(EVENT_PUBLICATION)
                .set(EVENT_PUBLICATION.ID, UUID.randomUUID())
                .set(
                        EVENT_PUBLICATION.LISTENER_ID,
                        "io.rungs.notifications.listen.NewsOfTalk.posted(io.rungs.discussion.TalkEvent$CommentPosted)")
                .set(EVENT_PUBLICATION.EVENT_TYPE, CommentPosted.class.getName())
                .set(EVENT_PUBLICATION.SERIALIZED_EVENT, serialized(posted))
                .set(EVENT_PUBLICATION.PUBLICATION_DATE, Instant.now())
                .set(EVENT_PUBLICATION.STATUS, "PROCESSING")
                .set(EVENT_PUBLICATION.COMPLETION_ATTEMPTS, 0)
                .execute();
        return posted;
    }

    private String serialized(CommentPosted event) {
        return serializer.serialize(event).toString();
    }

    private News news() {
        return new News(
                Ids.next(),
                Kind.REVISION_PUBLISHED,
                ines,
                Instant.now(),
                Facts.of(stage.head().skill()).at(2),
                null);
    }

    private Recipients watchers() {
        return Recipients.around(WatchScope.skill(stage.head().skill().id()), Notify.PUBLISHED);
    }

    private Map<UUID, String> told(UUID cause) {
        return db.selectFrom(NOTIFICATION)
                .where(NOTIFICATION.CAUSE.eq(cause))
                .fetchMap(NOTIFICATION.ACCOUNT_ID, NOTIFICATION.REASON);
    }
}
