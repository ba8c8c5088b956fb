package io.rungs.realtime.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/// One socket from its opening to its end: whose session opened it, and how far it has come.
final class LiveSocket {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final Duration LONGEST_UNCONNECTED = Duration.ofSeconds(10);

    /// Of frames beyond what anybody may send: a page that asks again in vain comes nowhere near it.
    private static final int MOST_REFUSED = 200;

    private final WebSocketSession socket;
    private volatile long unconnected = System.nanoTime();
    private volatile boolean connected;
    private volatile boolean wantsBeats;
    private volatile boolean told;
    private final AtomicInteger refused = new AtomicInteger();

    LiveSocket(WebSocketSession socket) {
        this.socket = socket;
    }

    String id() {
        return socket.getId();
    }

    /// Null for a guest's, which no session's end concerns.
    @Nullable
    String session() {
        return socket.getPrincipal() == null ? null : HandshakeNote.session(socket.getAttributes());
    }

    void connected(long @Nullable [] beats) {
        connected = true;
        wantsBeats = beats != null && beats[1] > 0;
    }

    /// It said DISCONNECT, and may close by itself now.
    boolean parted() {
        if (!connected) return false;
        unconnected = System.nanoTime();
        connected = false;
        wantsBeats = false;
        return true;
    }

    boolean bears() {
        return refused.incrementAndGet() <= MOST_REFUSED;
    }

    boolean wantsBeats() {
        return wantsBeats;
    }

    /// Whether this is the first that it hears of its end.
    boolean tell() {
        boolean first = !told;
        told = true;
        return first;
    }

    /// Before CONNECT, and after DISCONNECT.
    boolean isIdle() {
        return !connected && System.nanoTime() - unconnected > LONGEST_UNCONNECTED.toNanos();
    }

    /// By a thread of its own: the other side may take its time.
    void close(String reason) {
        Thread.ofVirtual().name("close-socket").start(() -> {
            try {
                socket.close(CloseStatus.POLICY_VIOLATION.withReason(reason));
            } catch (IOException e) {
                LOG.debug("A socket was closed already", e);
            }
        });
    }
}
