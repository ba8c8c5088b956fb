package io.rungs.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Keeps a body beyond all measure out of memory: one that says how long it is, is refused unread, before anybody
/// asks who sends it; one that does not is counted while it is read.
@Component
@Order(BodyLimit.AT_THE_DOOR)
class BodyLimit extends OncePerRequestFilter {
    static final int AT_THE_DOOR = FrontDoor.FIRST + 1;
    /// Room for the largest proposal.
    static final int LARGEST = 4 * 1024 * 1024;

    /// For so long the rest of a refused body is read and dropped: most senders read why only once they have sent
    /// it.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HandlerExceptionResolver problems;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /// The body is larger than anything that Rungs takes.
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("The body is too large", null, false, false);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= LARGEST) {
            chain.doFilter(new Counted(request), response);
            return;
        }
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.resolveException(request, response, null, new TooLarge());
        response.flushBuffer();
        if (request.getHeader(HttpHeaders.EXPECT) == null) drop(request.getInputStream());
    }

    private static void drop(InputStream body) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var bytes = new byte[64 * 1024];
        int read = 0;
        while (read >= 0 && System.nanoTime() < end) read = body.read(bytes);
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream body;
        private int left = LARGEST;

        private Counting(ServletInputStream body) {
            this.body = body;
        }

        private int count(int read) {
            if (read > 0) left -= read;
            if (left < 0) throw new TooLarge();
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return count(body.read(into, offset, length));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
