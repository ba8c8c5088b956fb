package io.rungs.identity.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/// What a provider answers, read so far and no further: one that sends without an end takes no memory.
record BoundedAnswer(ClientHttpResponse answer) implements ClientHttpResponse {
    /// Many times what any provider says of itself, its keys or a person.
    private static final int MOST = 1024 * 1024;

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public InputStream getBody() throws IOException {
        return new Bounded(answer.getBody());
    }

    /// Without what is still to come, which might have no end.
    @Override
    public void close() {
        try {
            answer.getBody().close();
        } catch (IOException e) {
            answer.close();
        }
    }

    private static final class Bounded extends FilterInputStream {
        private int left = MOST;

        private Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) throw new IOException("The provider's answer is longer than " + MOST + " bytes");
        }
    }
}
