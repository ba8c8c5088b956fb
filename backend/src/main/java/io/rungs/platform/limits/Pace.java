package io.rungs.platform.limits;

import java.time.Duration;

/// How long so many bytes may take to come or to go: some patience for anybody, and the time of the slowest line
/// that anybody has to have.
final class Pace {
    private static final int SLOWEST_BYTES_A_SECOND = 32 * 1024;

    private Pace() {}

    static long nanos(Duration patience, long bytes) {
        return patience.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND).toNanos();
    }
}
