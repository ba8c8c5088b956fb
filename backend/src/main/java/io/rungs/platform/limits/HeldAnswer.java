package io.rungs.platform.limits;

import io.rungs.platform.Busy;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// An answer that is kept until all of it is there, and given then. What an act is answered with, where it finds
/// no room, leads to where it stands: whoever asked for the act hears that it is done, and reads it as everybody.
final class HeldAnswer extends HttpServletResponseWrapper implements AutoCloseable {
    /// What Tomcat gives on at once: between two of them somebody looks at the time.
    private static final int PIECE = 8 * 1024;
    /// What a refusal says, on whatever page: no more than Tomcat itself keeps for each reader.
    private static final int REFUSAL = PIECE;

    private final Room room;
    private final boolean acts;
    private final boolean large;
    private final KeptBytes body = new KeptBytes();
    private final Kept kept = new Kept();
    private @Nullable PrintWriter writer;
    private boolean elsewhere;

    /// What is asked before bytes are kept, and told when they are no more.
    interface Room {
        /// @throws Busy
        void take(int bytes);

        /// As [#take], of bytes that are kept on the disk.
        ///
        /// @throws Busy
        void takeOnDisk(int bytes);

        void forget();

        /// Nothing more is going to be kept.
        void isWhole();
    }

    /// @param acts whether something is done by the time that it is written
    /// @param large whether it is as much as there is
    HeldAnswer(HttpServletResponse response, Room room, boolean acts, boolean large) {
        super(response);
        this.room = room;
        this.acts = acts;
        this.large = large;
    }

    /// @throws CloseNowException where its reader takes too long
    void give(Duration patience) throws IOException {
        if (writer != null) writer.flush();
        room.isWhole();
        if (elsewhere) setContentLength(0);
        if (body.size() == 0) return;
        setContentLengthLong(body.size());
        long end = System.nanoTime() + Pace.nanos(patience, body.size());
        var out = getResponse().getOutputStream();
        try (var rest = body.read()) {
            for (byte[] piece = rest.readNBytes(PIECE); piece.length > 0; piece = rest.readNBytes(PIECE)) {
                if (System.nanoTime() > end) throw new CloseNowException("The answer was read too slowly");
                out.write(piece);
            }
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
        body.forget();
        room.forget();
        writer = null;
        elsewhere = false;
    }

    @Override
    public void close() {
        body.close();
    }

    private boolean keeps(int more) {
        if (elsewhere) return false;
        if (isRefusal() && body.size() + more <= REFUSAL) return true;
        try {
            take(more);
            return true;
        } catch (Busy e) {
            body.forget();
            room.forget();
            String place = getHeader(HttpHeaders.CONTENT_LOCATION);
            if (!acts || isRefusal() || place == null) throw e;
            leadTo(place);
            return false;
        }
    }

    private void take(int more) {
        if (large && !body.onDisk() && body.size() + more > RoomForBytes.LITTLE) {
            room.takeOnDisk((int) body.size());
            room.forget();
            body.toDisk();
        }
        if (body.onDisk()) room.takeOnDisk(more);
        else room.take(more);
    }

    private boolean isRefusal() {
        return getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
    }

    private void leadTo(String place) {
        elsewhere = true;
        setStatus(HttpServletResponse.SC_SEE_OTHER);
        setHeader(HttpHeaders.LOCATION, place);
        setHeader(HttpHeaders.CONTENT_LOCATION, null);
        setHeader(HttpHeaders.ETAG, null);
        setContentType(null);
    }

    private final class Kept extends ServletOutputStream {
        @Override
        public void write(int one) {
            if (keeps(1)) body.write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (keeps(length)) body.write(bytes, from, length);
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
