package io.rungs.journal.web;

import io.rungs.journal.model.Standings;
import io.rungs.journal.model.Standings.Standing;
import io.rungs.journal.usecase.ReadOn;
import io.rungs.journal.usecase.Readings;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Shows as `journal` whether all who are owed something get it. A node that owes still serves every page, so these
/// states are ones of their own, which do not count in the node's. Where the database does not say, nobody knows;
/// nobody waits for it longer than for a connection.
@Component("journalHealthIndicator")
class JournalHealth implements HealthIndicator {
    /// The worst comes last.
    private enum State {
        UP,
        SET_ASIDE,
        LATE,
        STOPPED
    }

    private static final Duration TOO_LONG = Duration.ofSeconds(30);

    private final Readings readings;
    private final Standings standings;
    private final Clock clock;

    JournalHealth(Readings readings, Standings standings, Clock clock) {
        this.readings = readings;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            return asked();
        } catch (RuntimeException e) {
            return Health.unknown().build();
        }
    }

    private Health asked() {
        var health = Health.up();
        var worst = State.UP;
        for (var reading : readings.all()) {
            var standing = standings.of(reading.reader());
            health.withDetail(reading.reader().name(), details(reading, standing));
            var state = state(reading, standing);
            if (state.compareTo(worst) > 0) worst = state;
        }
        if (worst == State.LATE) standings.oldestWriter().ifPresent(it -> health.withDetail("oldestWriter", it));
        return health.status(worst.name()).build();
    }

    private State state(ReadOn reading, Standing standing) {
        if (reading.unknown() != null) return State.STOPPED;
        var since = standing.since();
        if (since != null && since.plus(TOO_LONG).isBefore(clock.instant())) return State.LATE;
        return standing.setAside() > 0 ? State.SET_ASIDE : State.UP;
    }

    private static Map<String, Object> details(ReadOn reading, Standing standing) {
        var details = new LinkedHashMap<String, Object>();
        details.put("behind", standing.behind());
        if (standing.since() != null) details.put("since", standing.since().toString());
        details.put("waiting", standing.waiting());
        details.put("setAside", standing.setAside());
        if (reading.unknown() != null) details.put("stoppedBefore", reading.unknown());
        return details;
    }
}
