package io.rungs.platform;

import io.rungs.kernel.Sha256;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/// A request whose body was read already, so that it can be told from others, and is read again by whoever answers.
public sealed class ReadRequest extends HttpServletRequestWrapper permits FormRequest {
    private final byte[] body;

    public ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /// The request as it was read before it came here, or one that has no body.
    static ReadRequest of(HttpServletRequest request) {
        var read = WebUtils.getNativeRequest(request, ReadRequest.class);
        return read == null ? new ReadRequest(request, new byte[0]) : read;
    }

    public static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /// The same for the same method, address and body, and for nothing else.
    byte[] hash() {
        String line = String.join(" ", getMethod(), getRequestURI(), String.valueOf(getQueryString())) + "\n";
        return Sha256.of(line.getBytes(StandardCharsets.UTF_8), body);
    }

    /// Of its body, in bytes.
    public int length() {
        return body.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        private Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is here already");
        }
    }
}
