package io.rungs.platform;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Says once a minute what troubles the database and why: every request and every chore would say the same.
@Component
class DatabaseLog {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLog.class);
    private static final long SILENCE = TimeUnit.MINUTES.toNanos(1);

    private final Map<DatabaseTrouble, Long> said = new EnumMap<>(DatabaseTrouble.class);

    synchronized void says(DatabaseTrouble trouble, Throwable e) {
        long now = System.nanoTime();
        Long before = said.get(trouble);
        if (before != null && now - before < SILENCE) return;
        said.put(trouble, now);
        LOG.warn("{}: {}", trouble.sentence(), cause(e));
    }

    /// In one line.
    static String cause(Throwable e) {
        return String.valueOf(Causes.of(e).reduce(e, (_, deeper) -> deeper))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
