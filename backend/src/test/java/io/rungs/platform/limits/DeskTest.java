package io.rungs.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rungs.platform.Busy;
import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// What takes long is done one after the other, and nobody else waits for it.
class DeskTest {
    private static final int LONGEST_LINE = 4;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Desk desk = new Desk(meters);
    private final Bulkhead bulkhead = new Bulkhead(1, 10, meters);
    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch leave = new CountDownLatch(1);

    @AfterEach
    void close() {
        desk.leave();
        SecurityContextHolder.clearContext();
        MDC.clear();
    }

    @Test
    void costlyReadsDoNotWaitForIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(this::occupied);
            Awaitility.await().until(() -> done.get() == 1);

            bulkhead.before((_, _) -> done.incrementAndGet()).doFilter(request(9), new MockHttpServletResponse());

            assertThat(done).hasValue(2);
            assertThat(slow.isDone()).isFalse();
            leave.countDown();
            slow.get();
        }
    }

    @Test
    void itsThreadIsInterruptedWhileItComputesAndKnowsWhoAsks() throws Exception {
        Authentication ines = new TestingAuthenticationToken("ines", "");
        SecurityContextHolder.getContext().setAuthentication(ines);
        MDC.put("requestId", "r1");
        var who = new AtomicReference<Authentication>();
        var id = new AtomicReference<String>();
        var virtual = new AtomicReference<Boolean>();

        go(1, (_, _) -> {
            who.set(SecurityContextHolder.getContext().getAuthentication());
            id.set(MDC.get("requestId"));
            virtual.set(Thread.currentThread().isVirtual());
        });

        assertThat(who).hasValue(ines);
        assertThat(id).hasValue("r1");
        assertThat(virtual).hasValue(false);
        SecurityContextHolder.clearContext();
        go(2, (_, _) -> who.set(SecurityContextHolder.getContext().getAuthentication()));
        assertThat(who.get()).isNull();
    }

    @Test
    void whereTheLineIsLongWhoeverComesIsSentAwayAtOnceAndToldForHowLong() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(this::occupied));
            Awaitility.await().until(() -> done.get() == 1);
            for (int i = 1; i <= LONGEST_LINE; i++) {
                int caller = i;
                all.add(threads.submit(() -> go(caller, (_, _) -> done.incrementAndGet())));
            }
            Awaitility.await().until(() -> waiting() == LONGEST_LINE);

            assertThatThrownBy(() -> go(8, (_, _) -> done.incrementAndGet())).isInstanceOf(Busy.class);
            assertThat(meters.get("rungs.desk.refused").counter().count()).isEqualTo(1);

            leave.countDown();
            for (var each : all) each.get();
        }
        assertThat(done).hasValue(1 + LONGEST_LINE);
    }

    @Test
    void oneCallerHasOneRequestInTheCommonLine() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(this::occupied));
            Awaitility.await().until(() -> done.get() == 1);
            for (int i = 0; i < 2 * LONGEST_LINE; i++)
                all.add(threads.submit(() -> go(1, (_, _) -> done.incrementAndGet())));
            Awaitility.await().until(() -> waiting() == 1);

            all.add(threads.submit(() -> go(2, (_, _) -> done.incrementAndGet())));
            Awaitility.await().until(() -> waiting() == 2);

            leave.countDown();
            for (var each : all) each.get();
        }
    }

    @Test
    void whatGoesWrongAtItComesBack() {
        assertThatThrownBy(() -> go(1, (_, _) -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no");
        assertThatThrownBy(() -> go(1, (_, _) -> {
                    throw new IllegalStateException("never");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private Void occupied() throws Exception {
        return go(0, (_, _) -> {
            done.incrementAndGet();
            await(leave);
        });
    }

    private Void go(int caller, FilterChain chain) throws Exception {
        desk.before(chain).doFilter(request(caller), new MockHttpServletResponse());
        return null;
    }

    private double waiting() {
        return meters.get("rungs.desk.waiting").gauge().value();
    }

    private static MockHttpServletRequest request(int caller) {
        var request = new MockHttpServletRequest("POST", "/api/imports");
        request.setRemoteAddr("10.0.0." + caller);
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
