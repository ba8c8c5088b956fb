package io.rungs.realtime.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.RememberedHeads;
import io.rungs.identity.RememberedSessions;
import io.rungs.realtime.Announcement;
import io.rungs.realtime.BetweenNodes;
import io.rungs.realtime.Hint;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class AnnounceTest {
    private static final Hint NOTHING = new Hint(new UUID(0, 1), "proposal-changed", "");

    private final List<Announcement> carried = new CopyOnWriteArrayList<>();
    private final Beats beats = beats();
    private Announce announce = new Announce(carried::addAll, beats);

    @AfterEach
    void stop() {
        announce.stop();
    }

    @Test
    void whatWaitsWhenRungsStopsIsStillSaid() {
        var slow = new CountDownLatch(1);
        announce = new Announce(
                announcements -> {
                    awaitQuietly(slow);
                    carried.addAll(announcements);
                },
                beats);
        announce.start();
        IntStream.range(0, 1_500).forEach(it -> announce.now(List.of(about(it))));
        slow.countDown();

        announce.stop();

        assertThat(carried.stream().filter(it -> !BetweenNodes.BEAT.equals(it.topic())))
                .hasSize(1_500);
        assertThat(announce.isRunning()).isFalse();
    }

    @Test
    void itStopsAfterTheWebServerHasAnsweredWhatItWasAsked() {
        assertThat(announce.getPhase())
                .isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE)
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    /// Those are lost, and whatever comes next is accompanied by the word that something was.
    @Test
    void afterSomethingWasLostEverybodyIsToldOnce() {
        var failures = new AtomicInteger(3);
        announce = new Announce(
                announcements -> {
                    if (failures.getAndDecrement() > 0) throw new IllegalStateException("The database is away");
                    carried.addAll(announcements);
                },
                beats);
        announce.start();
        for (int i = 0; i < 3; i++) {
            int left = failures.get();
            announce.now(List.of(about(i)));
            await().until(() -> failures.get() < left);
        }
        announce.now(List.of(about(4)));

        await().untilAsserted(() -> assertThat(carried).contains(about(4)));
        assertThat(carried.stream().filter(Announcement::toEverybody)).hasSize(1);
    }

    @Test
    void itBeatsWithoutBeingAsked() {
        announce.start();

        await().untilAsserted(() -> assertThat(carried).anyMatch(it -> BetweenNodes.BEAT.equals(it.topic())));
    }

    static Beats beats() {
        return new Beats(new WhatNodeRemembers(new NoHeads(), new NoSessions()), Clock.systemUTC());
    }

    private static Announcement about(int number) {
        return new Announcement("/topic/proposals/" + number, List.of(), NOTHING);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class NoHeads implements RememberedHeads {
        @Override
        public void forget() {}

        @Override
        public void remember() {}

        @Override
        public void rememberNothing() {}
    }

    private static final class NoSessions implements RememberedSessions {
        @Override
        public void forget() {}

        @Override
        public void remember() {}

        @Override
        public void rememberNothing() {}
    }
}
