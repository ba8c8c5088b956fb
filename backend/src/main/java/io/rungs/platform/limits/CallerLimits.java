package io.rungs.platform.limits;

import io.rungs.platform.LargeBody;
import io.rungs.platform.ReadRequest;
import io.rungs.platform.limits.Answering.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts what a member asks for, or a guest's address, takes in their bodies and gives out what answers them, and
/// lets few costly reads and large writes through at once, and what takes longest one after the other.
///
/// Stands behind the security chains, which know who asks, and before whoever takes a connection.
@Component
@Order(CallerLimits.BEHIND_SECURITY)
class CallerLimits extends OncePerRequestFilter {
    static final int BEHIND_SECURITY = -10;

    private final CountRequests counted;
    private final Bodies bodies;
    private final Answers answers;
    private final Bulkhead bulkhead;
    private final Desk desk;

    CallerLimits(CountRequests counted, Bodies bodies, Answers answers, Bulkhead bulkhead, Desk desk) {
        this.counted = counted;
        this.bodies = bodies;
        this.answers = answers;
        this.bulkhead = bulkhead;
        this.desk = desk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Answer> answer = counted.count(request);
        if (answer.isPresent()) answers.give(request, response, answer.get().large(), answered(answer.get(), chain));
        else bodies.read(request, response, LargeBody.USUAL, chain);
    }

    private FilterChain answered(Answer answer, FilterChain chain) {
        FilterChain next = answer.slow() ? desk.before(chain) : few(answer, chain);
        return (request, response) ->
                bodies.read((HttpServletRequest) request, (HttpServletResponse) response, answer.largestBody(), next);
    }

    private FilterChain few(Answer answer, FilterChain chain) {
        FilterChain few = bulkhead.before(chain);
        return (request, response) -> (answer.costly() || isLarge(request) ? few : chain).doFilter(request, response);
    }

    /// What is made of many texts is costly, whatever it is for.
    private static boolean isLarge(ServletRequest request) {
        return request instanceof ReadRequest read && read.length() > LargeBody.COSTLY;
    }
}
