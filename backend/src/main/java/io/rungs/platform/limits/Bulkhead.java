package io.rungs.platform.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.rungs.platform.Caller;
import io.rungs.platform.CostlyRequests;
import io.rungs.platform.StartRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Lets few costly reads and large writes be answered at once, so that they leave processors and connections to
/// everybody else.
///
/// A request is complete before it takes a place, and its answer is kept until it has given it up: who sends
/// slowly, or reads slowly, keeps nobody waiting. Whoever has a place needs no other, as where a large write is
/// answered by a costly read: it would wait for itself.
@Component
class Bulkhead implements CostlyRequests {
    static final String HAS_A_PLACE = Bulkhead.class.getName();

    private static final String AT_ONCE = "rungs.limits.costly-reads-at-once";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WaitingLine places;

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
        this.places = new WaitingLine(
                most, PATIENCE, Integer.MAX_VALUE, meters.counter("rungs.costly.reads.refused")::increment);
        meters.gauge("rungs.costly.reads.waiting", places, WaitingLine::waiting);
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

    /// @throws io.rungs.platform.Busy when no place becomes free in time
    private void through(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        places.take(Caller.of(request).name(), () -> {
            request.setAttribute(HAS_A_PLACE, true);
            try {
                chain.doFilter(request, response);
            } finally {
                request.removeAttribute(HAS_A_PLACE);
            }
        });
    }
}
