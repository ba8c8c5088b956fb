package io.rungs.platform.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.rungs.platform.Busy;
import io.rungs.platform.Caller;
import io.rungs.platform.ReadRequest;
import io.rungs.platform.TooLarge;
import io.rungs.platform.TooSlow;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.WebUtils;

/// Reads the body of whatever a controller may answer, in this one place: no larger than that takes, in a time that
/// its length allows, and no more bytes at once than the node has room for. They are held until the answer is
/// given, since whoever answers makes more of them.
@Component
class Bodies {
    private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);
    private static final String AT_ONCE = "rungs.limits.bodies-at-once";
    private static final int PIECE = 4 * 1024;
    private final RoomForBytes room;
    private final Duration patience;
    private final MeterRegistry meters;

    /// @param atOnce 0 for what the heap bears
    /// @param patience what any body has, besides the time that its length takes on a slow line
    Bodies(
            @Value("${" + AT_ONCE + "}") DataSize atOnce,
            @Value("${rungs.limits.body-patience}") Duration patience,
            MeterRegistry meters) {
        this.room = RoomForBytes.of(AT_ONCE, atOnce, "bodies");
        this.patience = patience;
        this.meters = meters;
        meters.gauge("rungs.bodies.held", room, RoomForBytes::taken);
    }

    /// @throws TooLarge, TooSlow, Busy
    void read(HttpServletRequest request, HttpServletResponse response, int largest, FilterChain chain)
            throws ServletException, IOException {
        if (!ReadRequest.hasBody(request) || isRead(request)) {
            chain.doFilter(request, response);
            return;
        }
        var held = new Held(Caller.of(request).name());
        try {
            chain.doFilter(new ReadRequest(request, body(request, largest, held)), response);
        } finally {
            room.giveBack(held.caller, held.bytes);
        }
    }

    /// As a form is, at the door.
    private static boolean isRead(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, ReadRequest.class) != null;
    }

    private byte[] body(HttpServletRequest request, int largest, Held held) throws IOException {
        long length = request.getContentLengthLong();
        if (length > largest) throw new TooLarge();
        long end = System.nanoTime() + Pace.nanos(patience, length < 0 ? largest : length);
        held.take(PIECE);
        var body = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (int read = next(request, piece); read >= 0; read = next(request, piece)) {
            held.take(read);
            body.write(piece, 0, read);
            if (body.size() > largest) throw new TooLarge();
            if (System.nanoTime() > end) throw new TooSlow();
        }
        return body.toByteArray();
    }

    private static int next(HttpServletRequest request, byte[] piece) throws IOException {
        try {
            return request.getInputStream().read(piece);
        } catch (IOException e) {
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException)
                throw new TooSlow();
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(request, e);
        }
    }

    /// Whatever the container makes of it, as of more trailers than anybody sends. It says why here alone: whoever
    /// sent it is refused, and a refusal is no trouble of ours.
    private static RequestRejectedException unreadable(HttpServletRequest request, RuntimeException e) {
        LOG.info(
                "{} {} ends as nothing that can be read: {}",
                request.getMethod(),
                request.getRequestURI(),
                e.toString());
        var refused = new RequestRejectedException("The end of the body cannot be read");
        refused.initCause(e);
        return refused;
    }

    /// What one request holds.
    private final class Held {
        private final String caller;
        private long bytes;

        private Held(String caller) {
            this.caller = caller;
        }

        private void take(int more) {
            try {
                room.take(caller, more);
            } catch (Busy e) {
                meters.counter("rungs.bodies.refused").increment();
                throw e;
            }
            bytes += more;
        }
    }
}
