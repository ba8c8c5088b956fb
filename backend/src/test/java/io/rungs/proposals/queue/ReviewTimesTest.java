package io.rungs.proposals.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.platform.StartRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewTimesTest {
    private static final Duration CLAIM = Duration.ofMinutes(15);
    private static final Duration REMIND = Duration.ofDays(21);
    private static final Duration EXPIRE = Duration.ofDays(30);
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    @Test
    void timesThatMakeSenseAreTaken() {
        var times = new ReviewTimes(CLAIM, days(3, 7, 14), REMIND, EXPIRE);

        assertThat(times.claim()).isEqualTo(CLAIM);
        assertThat(times.escalated(NOW))
                .containsExactly(
                        Instant.parse("2026-03-28T12:00:00Z"),
                        Instant.parse("2026-03-24T12:00:00Z"),
                        Instant.parse("2026-03-17T12:00:00Z"));
        assertThat(times.ofAuthors().remindAfter()).isEqualTo(REMIND);
        assertThat(times.ofAuthors().expireAfter()).isEqualTo(EXPIRE);
    }

    @Test
    void whatMakesNoSenseIsRefusedByItsName() {
        assertThat(remedy(Duration.ZERO, days(3, 7, 14), REMIND, EXPIRE)).contains("rungs.review.claim");
        for (List<Duration> wrong : List.of(days(), days(3, 7), days(3, 7, 7), days(7, 3, 14), days(0, 3, 7)))
            assertThat(remedy(CLAIM, wrong, REMIND, EXPIRE)).contains("rungs.review.escalate-after");
        assertThat(remedy(CLAIM, days(3, 7, 14), REMIND, REMIND)).contains("more than rungs.review.remind-after");
        assertThat(refused(CLAIM, days(3, 7, 14), REMIND.negated(), EXPIRE))
                .hasMessageContaining("rungs.review.remind-after");
    }

    private static List<Duration> days(int... days) {
        return IntStream.of(days).mapToObj(Duration::ofDays).toList();
    }

    private static String remedy(Duration claim, List<Duration> escalate, Duration remind, Duration expire) {
        return refused(claim, escalate, remind, expire).remedy();
    }

    private static StartRefused refused(Duration claim, List<Duration> escalate, Duration remind, Duration expire) {
        return catchThrowableOfType(StartRefused.class, () -> new ReviewTimes(claim, escalate, remind, expire));
    }
}
