package io.rungs.platform.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.rungs.platform.Busy;
import io.rungs.platform.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Hands over what a controller answers, in this one place: whole, so that what it was made of is let go before
/// anybody reads it; no more bytes at once than the node has room for; and in a time that their number allows.
/// Whoever reads more slowly is hung up on. What answers an act is never refused, since the act is done by then:
/// room for a small answer is taken before it.
@Component
class Answers {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String AT_ONCE = "rungs.limits.answers-at-once";

    private final RoomForBytes room;
    private final Duration patience;
    private final MeterRegistry meters;

    /// @param atOnce 0 for what the heap bears
    /// @param patience what any answer has, besides the time that its length takes on a slow line
    Answers(
            @Value("${" + AT_ONCE + "}") DataSize atOnce,
            @Value("${rungs.limits.answer-patience}") Duration patience,
            MeterRegistry meters) {
        this.room = RoomForBytes.of(AT_ONCE, atOnce, "answers");
        this.patience = patience;
        this.meters = meters;
        meters.gauge("rungs.answers.held", room, RoomForBytes::taken);
    }

    /// @throws Busy where there is no room for the answer; before an act, or not at all
    void give(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new Held(Caller.of(request).name());
        try {
            boolean reads = READING.contains(request.getMethod());
            if (!reads) held.takeAhead();
            var answer = new HeldAnswer(response, reads ? held::take : held::keep);
            chain.doFilter(request, answer);
            answer.give(patience);
        } finally {
            room.giveBack(held.caller, held.bytes);
        }
    }

    /// What one answer holds.
    private final class Held {
        private final String caller;
        private long bytes;
        private int ahead;

        private Held(String caller) {
            this.caller = caller;
        }

        private void take(int more) {
            try {
                room.take(caller, more);
            } catch (Busy e) {
                meters.counter("rungs.answers.refused").increment();
                room.giveBack(caller, bytes);
                bytes = 0;
                throw e;
            }
            bytes += more;
        }

        private void takeAhead() {
            take(RoomForBytes.LITTLE);
            ahead = RoomForBytes.LITTLE;
        }

        private void keep(int more) {
            int beyond = Math.max(0, more - ahead);
            ahead -= more - beyond;
            room.hold(caller, beyond);
            bytes += beyond;
        }
    }
}
