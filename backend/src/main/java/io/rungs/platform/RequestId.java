package io.rungs.platform;

import io.rungs.kernel.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request an id: in each log line, in each problem document and audit entry, and in the answer's
/// header.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";

    /// The id of the request that this thread answers; none outside of one.
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    /// The id of this request, also of one that never came as far as this filter.
    static String of(ServletRequest request) {
        if (request.getAttribute(HEADER) instanceof String given) return given;
        String id = Ids.next().toString();
        request.setAttribute(HEADER, id);
        return id;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = of(request);
        MDC.put(KEY, id);
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }
}
