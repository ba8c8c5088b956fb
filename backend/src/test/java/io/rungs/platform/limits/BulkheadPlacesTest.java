package io.rungs.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Whoever has a place keeps it, and has none once it is given up.
class BulkheadPlacesTest {
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Bulkhead bulkhead = new Bulkhead(1, 10, meters);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void whatIsAnsweredInAPlaceWaitsForNoOther() throws Exception {
        FilterChain costly = bulkhead.before((_, _) -> done.incrementAndGet());
        FilterChain large = bulkhead.before(costly);

        large.doFilter(request("10.0.0.1"), new MockHttpServletResponse());
        large.doFilter(request("10.0.0.1"), new MockHttpServletResponse());

        assertThat(done).hasValue(2);
    }

    @Test
    void whoGaveAPlaceUpWaitsForAnotherAsEverybody() throws Exception {
        var mine = request("10.0.0.1");
        bulkhead.before((_, _) -> done.incrementAndGet()).doFilter(mine, new MockHttpServletResponse());
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = threads.submit(() -> go(request("10.0.0.2"), () -> {
                inside.countDown();
                await(leave);
            }));
            await(inside);
            var again = threads.submit(() -> go(mine, done::incrementAndGet));
            Awaitility.await().until(() -> waiting() == 1);
            assertThat(done).hasValue(1);

            leave.countDown();
            other.get();
            again.get();
        }
        assertThat(done).hasValue(2);
    }

    private Void go(MockHttpServletRequest request, Runnable costly) throws Exception {
        bulkhead.before((_, _) -> costly.run()).doFilter(request, new MockHttpServletResponse());
        return null;
    }

    private double waiting() {
        return meters.get("rungs.costly.reads.waiting").gauge().value();
    }

    private static MockHttpServletRequest request(String from) {
        var request = new MockHttpServletRequest("POST", "/api/proposals");
        request.setRemoteAddr(from);
        return request;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
