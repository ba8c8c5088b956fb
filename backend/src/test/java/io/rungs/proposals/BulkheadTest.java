package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Heads;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever asks for what is costly waits for others who do, and nobody else waits for them.
@Isolated("It measures, and what goes on beside it takes turns.")
@RungsTest
class BulkheadTest {
    private static final int GUESTS = 20;
    private static final int COMMENTS = 60;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Heads heads;

    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<Long> waited = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asking = new AtomicBoolean(true);
    private String slug;

    @BeforeEach
    void getWarm() {
        slug = catalogues.skill().slug();
        comments();
    }

    /// The guests live on the same few processors as the server, so the factors hold against collapse and not for a
    /// measure; idle is the slower of before and after. Without a bound comments take seconds, or fail.
    @Test
    void aCommentHardlyWaitsWhileTwentyGuestsAskForTheCostliest() throws Exception {
        var monster = Monster.born(catalogues, heads);
        Times before = comments();
        Times meanwhile = whileGuestsAsk(monster, this::comments);
        Times after = comments();

        assertThat(meanwhile.median()).isLessThan(3 * Math.max(before.median(), after.median()));
        assertThat(meanwhile.most()).isLessThan(6 * Math.max(before.most(), after.most()));
    }

    /// Guests of one address stand in one line.
    @Test
    void whoComesWithOneRequestIsAnsweredBeforeThoseWhoComeWithMany() throws Exception {
        var monster = Monster.born(catalogues, heads);
        var jonas = catalogues.person("jonas");

        Times his = whileGuestsAsk(
                monster, () -> times(10, () -> jonas.get(monster.api()).expect(200)));

        assertThat(2 * his.median())
                .isLessThan(Times.of(waited.stream().mapToLong(it -> it)).median());
    }

    private Times whileGuestsAsk(Proposed monster, Supplier<Times> act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(GUESTS);
                var client = HttpClient.newHttpClient()) {
            List<Future<?>> guests = new ArrayList<>();
            for (int i = 0; i < GUESTS; i++) guests.add(threads.submit(() -> ask(client, monster)));
            try {
                Awaitility.await().until(() -> answered.get() > 0);
                return act.get();
            } finally {
                asking.set(false);
                for (var each : guests) each.get();
            }
        }
    }

    /// Without a look at what is answered: that would take time from the server.
    private Void ask(HttpClient client, Proposed monster) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(rungs.baseUrl() + monster.api() + "/interdiff?from=1&to=2"))
                .build();
        while (asking.get()) {
            long start = System.nanoTime();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            waited.add((System.nanoTime() - start) / 1_000);
            if (status == 200) answered.incrementAndGet();
            else assertThat(status).isEqualTo(503);
        }
        return null;
    }

    /// How long comments took, in microseconds.
    ///
    /// @param most nine of ten took less
    private record Times(long median, long most) {
        static Times of(LongStream times) {
            long[] sorted = times.sorted().toArray();
            return new Times(sorted[sorted.length / 2], sorted[sorted.length * 9 / 10]);
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
