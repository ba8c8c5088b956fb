package io.rungs.realtime.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.proposals.PatchSets;
import io.rungs.realtime.Announcement;
import io.rungs.realtime.BetweenNodes;
import io.rungs.realtime.TopicFamily;
import io.rungs.realtime.Topics;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnounceOvertakenTest {
    private final List<Announcement> carried = new CopyOnWriteArrayList<>();
    private final Announce announce = new Announce(carried::addAll, AnnounceTest.beats());

    @BeforeEach
    void start() {
        announce.start();
    }

    @AfterEach
    void stop() {
        announce.stop();
    }

    @Test
    void whoCannotBeLookedUpCostsThePagesOfProposalsAlone() {
        var overtaken = new AnnounceOvertaken(
                answering(() -> {
                    throw new IllegalStateException("The database is away");
                }),
                announce);
        overtaken.by(new UUID(0, 1));

        await().untilAsserted(() -> assertThat(said()).singleElement().satisfies(it -> {
            assertThat(it.topic()).isEqualTo(BetweenNodes.LOST);
            assertThat(it.hint().ref()).isEqualTo(TopicFamily.PROPOSALS);
        }));
        overtaken.stop();
    }

    @Test
    void aSlowAnswerHoldsNothingBackAndIsWaitedForWhenRungsStops() {
        var answer = new CountDownLatch(1);
        var overtaken = new AnnounceOvertaken(
                answering(() -> {
                    answer.await();
                    return List.of(7L);
                }),
                announce);
        overtaken.by(new UUID(0, 1));
        announce.now(List.of(Announcement.toTopic("/topic/skills/x", "revision-published", "2")));
        await().untilAsserted(() -> assertThat(said()).hasSize(1));

        answer.countDown();
        overtaken.stop();
        announce.stop();

        assertThat(said()).extracting(Announcement::topic).contains(Topics.proposal(7));
    }

    private List<Announcement> said() {
        return carried.stream()
                .filter(it -> !BetweenNodes.BEAT.equals(it.topic()))
                .toList();
    }

    private interface Answer {
        List<Long> give() throws InterruptedException;
    }

    /// Says who is beside; is asked nothing else.
    private static PatchSets answering(Answer answer) {
        return (PatchSets) Proxy.newProxyInstance(
                PatchSets.class.getClassLoader(), new Class<?>[] {PatchSets.class}, (_, asked, _) -> {
                    if (asked.getName().equals("beside")) return answer.give();
                    throw new UnsupportedOperationException(asked.getName());
                });
    }
}
