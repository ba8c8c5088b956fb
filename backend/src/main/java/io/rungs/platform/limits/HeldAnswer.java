package io.rungs.platform.limits;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;

/// An answer that is kept until all of it is there, and given then.
final class HeldAnswer extends HttpServletResponseWrapper {
    /// What Tomcat gives on at once: between two of them somebody looks at the time.
    private static final int PIECE = 8 * 1024;

    private final IntConsumer room;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Kept kept = new Kept();
    private @Nullable PrintWriter writer;

    /// @param room is asked before bytes are kept
    HeldAnswer(HttpServletResponse response, IntConsumer room) {
        super(response);
        this.room = room;
    }

    /// @throws CloseNowException where its reader takes too long
    void give(Duration patience) throws IOException {
        if (writer != null) writer.flush();
        if (body.size() == 0) return;
        setContentLength(body.size());
        long end = System.nanoTime() + Pace.nanos(patience, body.size());
        var out = getResponse().getOutputStream();
        var rest = new ByteArrayInputStream(body.toByteArray());
        for (byte[] piece = rest.readNBytes(PIECE); piece.length > 0; piece = rest.readNBytes(PIECE)) {
            if (System.nanoTime() > end) throw new CloseNowException("The answer was read too slowly");
            out.write(piece);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return kept;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null)
            writer = new PrintWriter(new OutputStreamWriter(kept, Charset.forName(getCharacterEncoding())));
        return writer;
    }

    /// Nothing leaves before all of it is there.
    @Override
    public void flushBuffer() {
        if (writer != null) writer.flush();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    private void forget() {
        body.reset();
        writer = null;
    }

    private final class Kept extends ServletOutputStream {
        @Override
        public void write(int one) {
            room.accept(1);
            body.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            room.accept(length);
            body.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("The answer is kept, and never waits");
        }
    }
}
