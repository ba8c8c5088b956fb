package io.rungs.platform.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/// The time of buckets is the time of Rungs, but for what a clock is set back: then it goes on from where it was,
/// lest nothing comes back until the clock is there again.
final class ClockTime implements TimeMeter {
    private final Clock clock;
    private long last = Long.MIN_VALUE;
    private long ahead;

    ClockTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized long currentTimeNanos() {
        long now = TimeUnit.MILLISECONDS.toNanos(clock.millis());
        if (now < last) ahead += last - now;
        last = now;
        return now + ahead;
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
