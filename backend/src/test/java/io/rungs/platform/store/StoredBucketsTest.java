package io.rungs.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Nodes on one database count together.
@RungsTest
class StoredBucketsTest {
    private static final BucketConfiguration FIFTY_AN_HOUR = BucketConfiguration.builder()
            .addLimit(Bandwidth.builder()
                    .capacity(50)
                    .refillGreedy(50, Duration.ofHours(1))
                    .build())
            .build();

    @Autowired
    Installation rungs;

    @Autowired
    DataSource database;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    private final String name = "test " + UUID.randomUUID();

    @Test
    void twoNodesTogetherGiveAwayExactlyWhatThereIs() throws Exception {
        var one = new StoredBuckets(database, clock).bucket(name, FIFTY_AN_HOUR);
        var other = new StoredBuckets(database, clock).bucket(name, FIFTY_AN_HOUR);

        assertThat(Together.all(draws(one), draws(one), draws(other), draws(other)))
                .satisfies(
                        taken -> assertThat(taken.stream().mapToLong(it -> it)).hasSize(4))
                .satisfies(taken ->
                        assertThat(taken.stream().mapToLong(it -> it).sum()).isEqualTo(50));
    }

    private static Callable<Long> draws(Bucket bucket) {
        return () -> IntStream.range(0, 20).filter(_ -> bucket.tryConsume(1)).count();
    }

    @Test
    void whatIsTakenComesBackEvenly() {
        var bucket = new StoredBuckets(database, clock).bucket(name, FIFTY_AN_HOUR);
        assertThat(bucket.tryConsume(50)).isTrue();
        assertThat(bucket.tryConsume(1)).isFalse();

        rungs.ahead(Duration.ofMinutes(12));

        assertThat(bucket.tryConsume(10)).isTrue();
        assertThat(bucket.tryConsume(1)).isFalse();
    }

    @Test
    void aBucketWhoseTimeIsOverIsForgotten() {
        var buckets = new StoredBuckets(database, clock);
        buckets.bucket(name, FIFTY_AN_HOUR).tryConsume(1);
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
