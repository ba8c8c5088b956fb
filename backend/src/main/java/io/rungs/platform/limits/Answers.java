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
/// Whoever reads more slowly is hung up on. Room for a small answer is taken before an act, so that it is refused
/// before it is done; where there is none for a large one, its reader is shown where it stands. A refusal needs no
/// room at all.
@Component
class Answers {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String AT_ONCE = "rungs.limits.answers-at-once";
    private static final String ON_DISK = "rungs.limits.answers-on-disk";

    private final RoomForBytes room;
    private final RoomForBytes disk;
    private final Duration patience;
    private final MeterRegistry meters;

    /// @param atOnce 0 for what the heap bears
    /// @param onDisk for those of whatever length
    /// @param patience what any answer has, besides the time that its length takes on a slow line
    Answers(
            @Value("${" + AT_ONCE + "}") DataSize atOnce,
            @Value("${" + ON_DISK + "}") DataSize onDisk,
            @Value("${rungs.limits.answer-patience}") Duration patience,
            MeterRegistry meters) {
        this.room = RoomForBytes.of(AT_ONCE, atOnce, "answers");
        this.disk = RoomForBytes.of(ON_DISK, onDisk, "large answers");
        this.patience = patience;
        this.meters = meters;
        meters.gauge("rungs.answers.held", room, RoomForBytes::taken);
    }

    /// @throws Busy where there is no room for the answer; before an act, if what it answers has an address
    void give(HttpServletRequest request, HttpServletResponse response, boolean large, FilterChain chain)
            throws ServletException, IOException {
        boolean reads = READING.contains(request.getMethod());
        var held = new Held(Caller.of(request).name(), reads ? 0 : RoomForBytes.LITTLE);
        try (var answer = new HeldAnswer(response, held, !reads, large)) {
            held.take(held.ahead);
            held.forget();
            chain.doFilter(request, answer);
            answer.give(patience);
        } finally {
            room.giveBack(held.caller, held.bytes);
            disk.giveBack(held.caller, held.onDisk);
        }
    }

    /// What one answer holds.
    private final class Held implements HeldAnswer.Room {
        private final String caller;
        private final int ahead;
        private long bytes;
        private long used;
        private long onDisk;

        /// @param ahead what is there for it whatever it comes to
        private Held(String caller, int ahead) {
            this.caller = caller;
            this.ahead = ahead;
        }

        @Override
        public void take(int more) {
            int beyond = (int) Math.max(0, used + more - bytes);
            try {
                if (beyond > 0) room.take(caller, beyond);
            } catch (Busy e) {
                meters.counter("rungs.answers.refused").increment();
                throw e;
            }
            bytes += beyond;
            used += more;
        }

        @Override
        public void takeOnDisk(int more) {
            try {
                disk.take(caller, more);
            } catch (Busy e) {
                meters.counter("rungs.answers.refused").increment();
                throw e;
            }
            onDisk += more;
        }

        @Override
        public void forget() {
            used = 0;
            leave(ahead);
        }

        @Override
        public void isWhole() {
            leave(used);
        }

        private void leave(long needed) {
            long rest = Math.max(0, bytes - needed);
            room.giveBack(caller, rest);
            bytes -= rest;
        }
    }
}
