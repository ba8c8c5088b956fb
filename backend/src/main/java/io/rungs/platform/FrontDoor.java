package io.rungs.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Where every request comes in and every answer leaves: gives each the security headers, and turns what escapes
/// from the filters (sessions, sign-in, limits) into the same problem documents as what the use cases refuse.
@Component
@Order(FrontDoor.FIRST)
class FrontDoor extends OncePerRequestFilter {
    static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 2;

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

    private final HandlerExceptionResolver problems;
    private final SecurityHeaders headers;

    FrontDoor(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, SecurityHeaders headers) {
        this.problems = problems;
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.write(request, response);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            refuse(request, response, cause(e));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Exception e)
            throws ServletException, IOException {
        if (response.isCommitted()) {
            LOG.debug("{} {} failed after its answer had begun", request.getMethod(), request.getRequestURI(), e);
            // What was promised is not going to come: only a closed connection says so.
            if (e instanceof CloseNowException cut) throw cut;
            return;
        }
        response.reset();
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        headers.write(request, response);
        if (problems.resolveException(request, response, null, e) == null) throw new ServletException(e);
    }

    /// Of what the servlet wraps.
    private static Exception cause(Exception e) {
        return e instanceof ServletException && e.getCause() instanceof Exception cause ? cause : e;
    }
}
