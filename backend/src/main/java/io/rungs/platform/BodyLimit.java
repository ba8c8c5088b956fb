package io.rungs.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Refuses unread, before anybody asks who sends it, a body that says to be beyond all measure. Whatever else comes
/// is counted while it is read.
@Component
@Order(BodyLimit.AT_THE_DOOR)
class BodyLimit extends OncePerRequestFilter {
    static final int AT_THE_DOOR = FrontDoor.FIRST + 1;

    /// For so long the rest of a refused body is read and dropped: most senders read why only once they have sent
    /// it.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HandlerExceptionResolver problems;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= LargeBody.LARGEST) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.resolveException(request, response, null, new TooLarge());
        response.flushBuffer();
        if (request.getHeader(HttpHeaders.EXPECT) == null) drop(request.getInputStream());
    }

    private static void drop(InputStream body) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var bytes = new byte[8 * 1024];
        int read = 0;
        while (read >= 0 && System.nanoTime() < end) read = body.read(bytes);
    }
}
