package io.rungs.platform.limits;

import io.rungs.platform.Caller;
import io.rungs.platform.LargeBody;
import io.rungs.platform.LimitedPath;
import io.rungs.platform.Limits;
import io.rungs.platform.limits.Answering.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts what a member asks for, or a guest's address, takes in their bodies, and lets few costly reads through at
/// once.
///
/// Stands behind the security chains, which know who asks, and before whoever takes a connection.
@Component
@Order(CallerLimits.BEHIND_SECURITY)
class CallerLimits extends OncePerRequestFilter {
    static final int BEHIND_SECURITY = -10;

    private final Limits limits;
    private final Answering answering;
    private final LimitedPaths paths;
    private final Bodies bodies;
    private final Bulkhead bulkhead;

    CallerLimits(Limits limits, Answering answering, List<LimitedPath> paths, Bodies bodies, Bulkhead bulkhead) {
        this.limits = limits;
        this.answering = answering;
        this.paths = new LimitedPaths(
                paths.stream().filter(it -> !it.limit().ofAddress()).toList());
        this.bodies = bodies;
        this.bulkhead = bulkhead;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Answer> answer = answering.to(request);
        answer.map(Answer::limit).or(() -> paths.limit(request)).ifPresent(it -> limits.take(it, Caller.of(request)));
        boolean costly = answer.filter(Answer::costly).isPresent();
        int largest = answer.map(Answer::largestBody).orElse(LargeBody.USUAL);
        bodies.read(request, response, largest, costly ? bulkhead.before(chain) : chain);
    }
}
