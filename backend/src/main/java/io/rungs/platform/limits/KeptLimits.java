package io.rungs.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.rungs.platform.Caller;
import io.rungs.platform.Limit;
import io.rungs.platform.Limits;
import io.rungs.platform.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps a bucket for each that is counted: in this node's memory, and in the database those of what members write.
///
/// The node's own is asked first, so that whoever hammers one costs the database nothing.
@Component
class KeptLimits implements Limits {
    /// However many addresses somebody has, memory is bounded; whose bucket is dropped begins with a full one.
    private static final int MOST_KEPT = 100_000;

    private static final Duration LONGEST_UNUSED = Duration.ofHours(2);

    private final LimitSettings settings;
    private final SharedBuckets shared;
    private final MeterRegistry meters;
    private final ClockTime time;
    private final Cache<Name, Bucket> ofNode = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(LONGEST_UNUSED)
            .build();

    KeptLimits(LimitSettings settings, SharedBuckets shared, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.shared = shared;
        this.meters = meters;
        this.time = new ClockTime(clock);
    }

    private record Name(Limit limit, String caller) {}

    @Override
    public void take(Limit limit, Caller caller) {
        boolean guest = limit.ofAddress() || caller.member() == null;
        String who = limit.ofAddress() ? caller.address() : caller.name();
        settings.rate(limit, guest).ifPresent(rate -> {
            takeOfNode(limit, rate, who);
            if (limit.exact() && !guest)
                shared.draw(String.join(" ", limit.label(), rate.toString(), who), rate)
                        .ifPresent(wait -> refuse(limit, rate, wait));
        });
    }

    private void takeOfNode(Limit limit, Rate rate, String who) {
        var bucket = ofNode.get(new Name(limit, who), _ -> ofNode(rate.bucket()));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) refuse(limit, rate, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket ofNode(BucketConfiguration configuration) {
        var bucket = Bucket.builder().withCustomTimePrecision(time);
        for (var each : configuration.getBandwidths()) bucket.addLimit(each);
        return bucket.build();
    }

    private void refuse(Limit limit, Rate rate, Duration wait) {
        meters.counter("rungs.limits.refused", "limit", limit.label()).increment();
        throw new TooManyRequests(rate.of(limit.what()), Duration.ofSeconds(wait.toSeconds() + 1));
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forget() {
        shared.forgetFull();
    }
}
