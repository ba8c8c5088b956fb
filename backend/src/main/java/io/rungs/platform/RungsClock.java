package io.rungs.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/// The one source of the current time, in microseconds as the database keeps them.
///
/// Only seeding and tests set it: seeding plays a scene [#at] a given moment, in its own thread; a test moves the
/// whole installation [#ahead].
@Component
public class RungsClock extends Clock {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private volatile Duration ahead = Duration.ZERO;

    /// Runs the act as if it happened at that moment.
    public void at(Instant moment, Runnable act) {
        ScopedValue.where(MOMENT, moment).run(act);
    }

    /// Sets how far this clock goes before the machine's.
    public void ahead(Duration duration) {
        ahead = duration;
    }

    @Override
    public Instant instant() {
        Instant now = MOMENT.isBound() ? MOMENT.get() : Instant.now().plus(ahead);
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Rungs keeps time in UTC");
    }
}
