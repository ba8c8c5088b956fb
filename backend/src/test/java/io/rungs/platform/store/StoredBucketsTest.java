package io.rungs.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.platform.limits.Rate;
import io.rungs.platform.limits.Rate.Span;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Nodes on one database count together.
@RungsTest
class StoredBucketsTest {
    private static final Rate FIFTY_AN_HOUR = rate(new Span(50, Duration.ofHours(1)));

    private static Rate rate(Span... spans) {
        return new Rate(List.of(spans));
    }

    @Autowired
    Installation rungs;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    private final String name = "test " + UUID.randomUUID();

    @Test
    void twoNodesTogetherGiveAwayExactlyWhatThereIs() throws Exception {
        var one = new StoredBuckets(db, clock);
        var other = new StoredBuckets(db, clock);

        assertThat(Together.all(draws(one), draws(one), draws(other), draws(other)))
                .satisfies(
                        taken -> assertThat(taken.stream().mapToLong(it -> it)).hasSize(4))
                .satisfies(taken ->
                        assertThat(taken.stream().mapToLong(it -> it).sum()).isEqualTo(50));
    }

    private Callable<Long> draws(StoredBuckets node) {
        return () -> draw(node, FIFTY_AN_HOUR, 20);
    }

    /// How many of so many attempts.
    private long draw(StoredBuckets from, Rate rate, int times) {
        return IntStream.range(0, times)
                .filter(_ -> from.draw(name, rate).isEmpty())
                .count();
    }

    @Test
    void whatIsTakenComesBackEvenly() {
        var buckets = new StoredBuckets(db, clock);
        assertThat(draw(buckets, FIFTY_AN_HOUR, 51)).isEqualTo(50);

        rungs.ahead(Duration.ofMinutes(12));

        assertThat(draw(buckets, FIFTY_AN_HOUR, 11)).isEqualTo(10);
    }

    @Test
    void whatLiesUnusedIsNeverMoreThanABucketHolds() {
        var buckets = new StoredBuckets(db, clock);
        draw(buckets, FIFTY_AN_HOUR, 1);

        rungs.ahead(Duration.ofHours(5));

        assertThat(draw(buckets, FIFTY_AN_HOUR, 60)).isEqualTo(50);
    }

    /// As when the clock of one node goes before that of another.
    @Test
    void anEarlierMomentBringsNothingBackAndTakesNothingAway() {
        var late = new StoredBuckets(db, Clock.offset(clock, Duration.ofHours(5)));
        var buckets = new StoredBuckets(db, clock);
        assertThat(draw(late, FIFTY_AN_HOUR, 20)).isEqualTo(20);

        assertThat(draw(buckets, FIFTY_AN_HOUR, 60)).isEqualTo(30);
        assertThat(buckets.draw(name, FIFTY_AN_HOUR))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThan(Duration.ofMinutes(2)));
    }

    @Test
    void aRefusalSaysHowLongItIsUntilTheNextOne() {
        var buckets = new StoredBuckets(db, clock);
        draw(buckets, FIFTY_AN_HOUR, 50);

        assertThat(buckets.draw(name, FIFTY_AN_HOUR))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(72)));
    }

    @Test
    void ofSeveralSpansTheShortOneComesBackAndTheLongOneHolds() {
        var both = rate(new Span(3, Duration.ofMinutes(1)), new Span(5, Duration.ofHours(10)));
        var buckets = new StoredBuckets(db, clock);
        assertThat(draw(buckets, both, 9)).isEqualTo(3);

        rungs.ahead(Duration.ofMinutes(2));

        assertThat(draw(buckets, both, 9)).isEqualTo(2);
        assertThat(buckets.draw(name, both))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofHours(1)));
    }

    @Test
    void whatIsRefusedCostsNothingOfTheOtherSpan() {
        var both = rate(new Span(1, Duration.ofMinutes(1)), new Span(2, Duration.ofHours(10)));
        var buckets = new StoredBuckets(db, clock);
        assertThat(draw(buckets, both, 9)).isEqualTo(1);

        rungs.ahead(Duration.ofMinutes(2));

        assertThat(draw(buckets, both, 1)).isEqualTo(1);
    }

    @Test
    void aBucketOfANodeOfTheVersionBeforeBeginsFull() {
        db.execute("insert into platform.bucket (id, state, expires_at) values ({0}, null, 1)", DSL.val(name));

        assertThat(draw(new StoredBuckets(db, clock), FIFTY_AN_HOUR, 60)).isEqualTo(50);
    }

    @Test
    void aBucketWhoseTimeIsOverIsForgotten() {
        var buckets = new StoredBuckets(db, clock);
        buckets.draw(name, FIFTY_AN_HOUR);
        buckets.forgetFull();
        assertThat(kept()).isEqualTo(1);

        db.execute("update platform.bucket set expires_at = 1 where id = {0}", DSL.val(name));
        buckets.forgetFull();

        assertThat(kept()).isZero();
    }

    private int kept() {
        return db.fetchSingle("select count(*) from platform.bucket where id = {0}", DSL.val(name))
                .get(0, int.class);
    }
}
