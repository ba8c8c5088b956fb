package io.rungs.platform.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.rungs.platform.Caller;
import io.rungs.platform.OneAfterAnother;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Answers what takes many seconds ([OneAfterAnother]), one request after the other, on a thread of the operating
/// system: it is interrupted while it computes, which virtual threads are not, so that it takes the others' turns
/// neither of a place nor of a processor.
///
/// Whoever waits at it has at most one request there, and is sent away at once where the line is long.
@Component
class Desk {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_LINE = 4;

    private final WaitingLine place;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("desk").factory());

    Desk(MeterRegistry meters) {
        place = new WaitingLine(1, PATIENCE, LONGEST_LINE, meters.counter("rungs.desk.refused")::increment);
        meters.gauge("rungs.desk.waiting", place, WaitingLine::waiting);
    }

    /// The chain, gone through at the desk.
    FilterChain before(FilterChain chain) {
        return (request, response) ->
                place.take(Caller.of((HttpServletRequest) request).name(), () -> {
                    request.setAttribute(Bulkhead.HAS_A_PLACE, true);
                    try {
                        finished(thread.submit(ThisRequest.now().of(() -> chain.doFilter(request, response))));
                    } finally {
                        request.removeAttribute(Bulkhead.HAS_A_PLACE);
                    }
                });
    }

    /// What threads know of the request that they answer.
    private record ThisRequest(
            SecurityContext member,
            @Nullable RequestAttributes attributes,
            @Nullable Map<String, String> log) {
        static ThisRequest now() {
            return new ThisRequest(
                    SecurityContextHolder.getContext(),
                    RequestContextHolder.getRequestAttributes(),
                    MDC.getCopyOfContextMap());
        }

        Callable<@Nullable Void> of(WaitingLine.Work work) {
            return () -> {
                SecurityContextHolder.setContext(member);
                RequestContextHolder.setRequestAttributes(attributes);
                if (log != null) MDC.setContextMap(log);
                try {
                    work.go();
                    return null;
                } finally {
                    MDC.clear();
                    RequestContextHolder.resetRequestAttributes();
                    SecurityContextHolder.clearContext();
                }
            };
        }
    }

    /// Nobody leaves while somebody else writes their answer.
    private static void finished(Future<?> work) throws ServletException, IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    work.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ServletException it -> throw it;
                case IOException it -> throw it;
                case RuntimeException it -> throw it;
                case Error it -> throw it;
                case null, default -> throw new ServletException(e);
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void leave() {
        thread.shutdown();
    }
}
