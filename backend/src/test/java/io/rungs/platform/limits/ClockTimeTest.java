package io.rungs.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClockTimeTest {
    private final AtomicReference<Instant> hands = new AtomicReference<>(Instant.parse("2030-01-01T12:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return hands.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Test
    void timeGoesOnWhereAClockIsSetBack() {
        var time = new ClockTime(clock);
        long noon = time.currentTimeNanos();

        hands.set(Instant.parse("2030-01-01T11:00:00Z"));
        assertThat(time.currentTimeNanos()).isEqualTo(noon);
        hands.set(Instant.parse("2030-01-01T11:00:10Z"));
        assertThat(time.currentTimeNanos() - noon)
                .isEqualTo(Duration.ofSeconds(10).toNanos());
        hands.set(Instant.parse("2030-01-01T10:00:00Z"));
        hands.set(Instant.parse("2030-01-01T11:00:20Z"));
        assertThat(time.currentTimeNanos() - noon)
                .isEqualTo(Duration.ofSeconds(20).toNanos());
    }
}
