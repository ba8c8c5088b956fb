package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Heads;
import io.rungs.testing.ByTheClock;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever asks for what is costly waits for others who do, and nobody else waits for them.
@Isolated("It measures, and what goes on beside it takes turns.")
@RungsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ByTheClock
class BulkheadTest {
    private static final int GUESTS = 20;
    private static final int COMMENTS = 200;

    /// Whatever else the machine does meanwhile disturbs one of them, and not the same in all.
    private static final int ROUNDS = 3;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Heads heads;

    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<Long> waited = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private Proposed monster;
    private String slug;

    @BeforeAll
    void comeToKnowTheCostliest() {
        monster = Monster.born(catalogues, heads);
    }

    @BeforeEach
    void getWarm() {
        waited.clear();
        slug = catalogues.skill().slug();
        comments();
    }

    /// Idle is the slower of before and after. Without a bound comments take seconds, or fail.
    @Test
    void aCommentHardlyWaitsWhileTwentyGuestsAskForTheCostliest() throws Exception {
        List<String> rounds = new ArrayList<>();
        boolean hardly = false;
        while (!hardly && rounds.size() < ROUNDS) {
            Times before = comments();
            Times meanwhile = whileGuestsAsk(this::comments);
            long idle = Math.max(before.most(), comments().most());
            hardly = meanwhile.most() <= 2 * idle;
            rounds.add("%,d µs, idle %,d µs".formatted(meanwhile.most(), idle));
        }
        assertThat(hardly).as("99 of 100 comments are written in: %s", rounds).isTrue();
    }

    /// Guests of one address stand in one line.
    @Test
    void whoComesWithOneRequestIsAnsweredBeforeThoseWhoComeWithMany() throws Exception {
        var jonas = catalogues.person("jonas");

        Times his =
                whileGuestsAsk(() -> times(10, () -> jonas.get(monster.api()).expect(200)));

        assertThat(2 * his.median())
                .isLessThan(Times.of(waited.stream().mapToLong(it -> it)).median());
    }

    private Times whileGuestsAsk(Supplier<Times> act) throws Exception {
        answered.set(0);
        asking.set(true);
        try (var threads = Executors.newFixedThreadPool(GUESTS)) {
            List<Future<?>> guests = new ArrayList<>();
            for (int i = 0; i < GUESTS; i++) guests.add(threads.submit(this::ask));
            try {
                Awaitility.await().until(() -> answered.get() > 0);
                return act.get();
            } finally {
                asking.set(false);
                for (var each : guests) each.get();
            }
        }
    }

    /// Without a look at what is answered, which is packed as browsers have it: guests have machines of their own,
    /// and these should cost the server's little.
    private Void ask() throws IOException {
        var at = URI.create(rungs.baseUrl());
        byte[] request = """
                GET %s/interdiff?from=1&to=2 HTTP/1.1\r
                Host: %s\r
                Accept-Encoding: gzip\r
                Connection: close\r
                \r
                """.formatted(monster.api(), at.getAuthority()).getBytes(StandardCharsets.US_ASCII);
        byte[] head = new byte["HTTP/1.1 200".length()];
        while (asking.get()) {
            long start = System.nanoTime();
            try (var socket = new Socket(at.getHost(), at.getPort())) {
                socket.getOutputStream().write(request);
                InputStream answer = socket.getInputStream();
                answer.readNBytes(head, 0, head.length);
                answer.transferTo(OutputStream.nullOutputStream());
            }
            waited.add((System.nanoTime() - start) / 1_000);
            String status = new String(head, StandardCharsets.US_ASCII);
            if (status.endsWith(" 200")) answered.incrementAndGet();
            else assertThat(status).endsWith(" 503");
        }
        return null;
    }

    /// How long comments took, in microseconds.
    ///
    /// @param most ninety-nine of a hundred took no more
    private record Times(long median, long most) {
        static Times of(LongStream times) {
            long[] sorted = times.sorted().toArray();
            return new Times(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
        }
    }

    private Times comments() {
        var jonas = catalogues.person("jonas");
        var body = Map.of("subject", "skill:" + slug, "body", "A question.");
        return times(COMMENTS, () -> jonas.post("/api/threads", body).expect(201));
    }

    private static Times times(int count, Runnable act) {
        return Times.of(LongStream.range(0, count).map(_ -> {
            long start = System.nanoTime();
            act.run();
            return (System.nanoTime() - start) / 1_000;
        }));
    }
}
