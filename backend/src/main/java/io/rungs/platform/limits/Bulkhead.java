package io.rungs.platform.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.rungs.platform.Busy;
import io.rungs.platform.Caller;
import io.rungs.platform.CostlyRequests;
import io.rungs.platform.StartRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Lets few costly reads and large writes be answered at once, so that they leave processors and connections to
/// everybody else.
///
/// A request is complete before it takes a place, and its answer is kept until it has given it up: who sends
/// slowly, or reads slowly, keeps nobody waiting. Each caller has a line of their own, of which no more stand in
/// the common one than there are places: whoever comes with a single request waits for one answer, not for all that
/// another asks for. Whoever has a place needs no other, as where a large write is answered by a costly read: it
/// would wait for itself.
@Component
class Bulkhead implements CostlyRequests {
    private static final String AT_ONCE = "rungs.limits.costly-reads-at-once";
    private static final String HAS_A_PLACE = Bulkhead.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places;
    private final LoadingCache<String, Semaphore> lines;
    private final MeterRegistry meters;

    /// @param atOnce 0 for as many as the machine bears
    /// @param connections how many the pool has; half of them stay others'
    Bulkhead(
            @Value("${" + AT_ONCE + "}") int atOnce,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections,
            MeterRegistry meters) {
        if (atOnce < 0)
            throw new StartRefused(
                    "The setting " + AT_ONCE + " is " + atOnce + ".",
                    "Set it to how many costly reads and large writes are answered at once, or to 0 for what the"
                            + " machine bears.");
        int most = atOnce > 0 ? atOnce : usual(connections);
        this.places = new Semaphore(most, true);
        this.lines = Caffeine.newBuilder().weakValues().build(_ -> new Semaphore(most, true));
        this.meters = meters;
        meters.gauge("rungs.costly.reads.waiting", places, Semaphore::getQueueLength);
    }

    /// Virtual threads are not interrupted while they compute: one processor at least stays free of these.
    private static int usual(int connections) {
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.max(1, Math.min(processors - 1, connections / 2));
    }

    @Override
    public FilterChain before(FilterChain chain) {
        return (request, response) -> {
            if (request.getAttribute(HAS_A_PLACE) != null) chain.doFilter(request, response);
            else through((HttpServletRequest) request, (HttpServletResponse) response, chain);
        };
    }

    /// @throws Busy when no place becomes free in time
    private void through(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var line = lines.get(Caller.of(request).name());
        enter(line);
        try {
            enter(places);
            try {
                request.setAttribute(HAS_A_PLACE, true);
                chain.doFilter(request, response);
            } finally {
                request.removeAttribute(HAS_A_PLACE);
                places.release();
            }
        } finally {
            line.release();
        }
    }

    private void enter(Semaphore room) {
        try {
            if (room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        meters.counter("rungs.costly.reads.refused").increment();
        throw new Busy();
    }
}
