package io.rungs.platform.store;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.rungs.platform.limits.ClockTime;
import io.rungs.platform.limits.SharedBuckets;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Keeps buckets as rows, each drawn from under its lock, on a connection of its own that is given back at once.
@Component
class StoredBuckets implements SharedBuckets {
    private static final Duration AFTER_REFILL = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    StoredBuckets(DataSource database, Clock clock) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("platform.bucket")
                .clientClock(new ClockTime(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(AFTER_REFILL))
                .build();
    }

    @Override
    public Bucket bucket(String name, BucketConfiguration configuration) {
        return buckets.getProxy(name, () -> configuration);
    }

    @Override
    public void forgetFull() {
        while (buckets.removeExpired(MOST_AT_ONCE) == MOST_AT_ONCE) {}
    }
}
