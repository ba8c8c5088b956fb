package io.rungs.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices when the machine stands still: a thread that sleeps for a moment, again and again, and wakes much later
/// was given no time, and neither was anybody else.
final class Standstill {
    /// What a busy machine does not make a thread wait.
    static final Duration NOTABLE = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final AtomicLong COUNT = new AtomicLong();

    static {
        Thread.ofPlatform().daemon().name("standstill").start(Standstill::notice);
    }

    private Standstill() {}

    /// How often it stood still so far.
    static long count() {
        return COUNT.get();
    }

    private static void notice() {
        try {
            while (true) {
                long asleep = System.nanoTime();
                Thread.sleep(MOMENT);
                woken(Duration.ofNanos(System.nanoTime() - asleep).minus(MOMENT));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// So much too late.
    static void woken(Duration late) {
        if (late.compareTo(NOTABLE) < 0) return;
        COUNT.incrementAndGet();
        LOG.warn("The machine stood still for {} ms", late.toMillis());
    }
}
