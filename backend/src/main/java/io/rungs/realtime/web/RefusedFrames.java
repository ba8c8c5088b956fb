package io.rungs.realtime.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/// Says to a socket why its frame was refused, and of anything else no more than that it failed; its socket is
/// closed then. The log hears how many there were, once a minute at most: what anybody can send must not fill it.
final class RefusedFrames extends StompSubProtocolErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedFrames.class);
    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - QUIET);

    @Override
    public @Nullable Message<byte[]> handleClientMessageProcessingError(
            @Nullable Message<byte[]> message, Throwable failure) {
        var why = failure.getCause() == null ? failure : failure.getCause();
        count(why);
        return super.handleClientMessageProcessingError(message, sentence(message, why));
    }

    private static Throwable sentence(@Nullable Message<byte[]> message, Throwable why) {
        if (why instanceof Refused) return why;
        return new IllegalStateException(message == null ? "This is no STOMP frame." : "This frame failed.");
    }

    private void count(Throwable why) {
        LOG.debug("A frame was refused", why);
        refused.incrementAndGet();
        long last = saidAt.get();
        long now = System.nanoTime();
        if (now - last < QUIET || !saidAt.compareAndSet(last, now)) return;
        LOG.warn(
                "Sockets sent frames that were refused: {}, the newest because of {}; more are told of in a minute",
                refused.getAndSet(0),
                why.getClass().getSimpleName());
    }
}
