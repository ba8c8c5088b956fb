package io.rungs.platform;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says once a minute that the database is away and why: every request would say the same.
final class DatabaseLog {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLog.class);
    private static final long SILENCE = TimeUnit.MINUTES.toNanos(1);

    private final AtomicLong said = new AtomicLong(System.nanoTime() - SILENCE);

    void away(Exception e) {
        long now = System.nanoTime();
        long before = said.get();
        if (now - before >= SILENCE && said.compareAndSet(before, now))
            LOG.warn("The database cannot be reached; requests are answered by 503 until it can: {}", cause(e));
    }

    private static String cause(Exception e) {
        return String.valueOf(Causes.of(e).reduce(e, (_, deeper) -> deeper));
    }
}
