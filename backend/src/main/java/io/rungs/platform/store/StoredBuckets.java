package io.rungs.platform.store;

import static org.jooq.impl.DSL.val;

import io.rungs.platform.limits.Rate;
import io.rungs.platform.limits.Rate.Span;
import io.rungs.platform.limits.SharedBuckets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.springframework.stereotype.Component;

/// Keeps buckets as rows. Of each span of its rate a row says when it is full again: whoever draws puts that off by
/// the time in which one comes back, as far as an empty bucket allows. One statement looks and draws, under the
/// row's lock, on a connection of its own that is given back at once. For a row time never goes back, be the clocks
/// of nodes as they are.
@Component
class StoredBuckets implements SharedBuckets {
    private static final int MOST_AT_ONCE = 1_000;

    /// Once it is full again.
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final String DRAW = """
            INSERT INTO platform.bucket AS kept (id, drawn_at, full_at, expires_at)
            SELECT {0}, {1}, array_agg({1} + one ORDER BY place), max({1} + one) / 1000000 + {4}
            FROM unnest({2}::bigint[]) WITH ORDINALITY AS span (one, place)
            ON CONFLICT (id) DO UPDATE SET (drawn_at, full_at, expires_at) = (
                SELECT max(next.now), array_agg(next.full_at ORDER BY next.place), max(next.full_at) / 1000000 + {4}
                FROM (SELECT moment.now, greatest(was, moment.now) + one AS full_at, place
                      FROM greatest({1}, kept.drawn_at) AS moment (now),
                           unnest(kept.full_at, {2}::bigint[]) WITH ORDINALITY AS span (was, one, place)) AS next)
            WHERE (SELECT bool_and(coalesce(was, 0) + one <= greatest({1}, kept.drawn_at) + most)
                   FROM unnest(kept.full_at, {2}::bigint[], {3}::bigint[]) AS span (was, one, most))
            """;

    private final DSLContext db;
    private final Clock clock;

    StoredBuckets(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> draw(String name, Rate rate) {
        long now = TimeUnit.MILLISECONDS.toNanos(clock.millis());
        boolean drawn = db.execute(
                        DRAW,
                        val(name),
                        val(now),
                        each(rate, Span::nanosOfOne),
                        each(rate, Span::nanos),
                        val(KEPT.toMillis()))
                > 0;
        return drawn ? Optional.empty() : Optional.of(Duration.ofNanos(wait(name, rate, now)));
    }

    private static Param<Long[]> each(Rate rate, ToLongFunction<Span> what) {
        return val(rate.spans().stream().mapToLong(what).boxed().toArray(Long[]::new));
    }

    /// None where it was forgotten, or refilled, meanwhile.
    private long wait(String name, Rate rate, long clock) {
        return db.resultQuery("SELECT drawn_at, full_at FROM platform.bucket WHERE id = {0}", val(name))
                .fetchOptional(it -> wait(rate, Math.max(clock, it.get(0, long.class)), it.get(1, long[].class)))
                .orElse(0L);
    }

    private static long wait(Rate rate, long now, long[] fullAt) {
        long wait = 0;
        for (int i = 0; i < Math.min(fullAt.length, rate.spans().size()); i++) {
            Span span = rate.spans().get(i);
            wait = Math.max(wait, fullAt[i] + span.nanosOfOne() - span.nanos() - now);
        }
        return wait;
    }

    @Override
    public void forgetFull() {
        int forgotten = MOST_AT_ONCE;
        while (forgotten == MOST_AT_ONCE) forgotten = db.execute("""
                    DELETE FROM platform.bucket
                    WHERE id IN (SELECT id FROM platform.bucket WHERE expires_at < {0} LIMIT {1} FOR UPDATE SKIP LOCKED)
                    """, val(clock.millis()), val(MOST_AT_ONCE));
    }
}
