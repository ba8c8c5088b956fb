package io.rungs.proposals.usecase;

import io.rungs.platform.StartRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long somebody may look at a proposal alone, and how long its reviewers may be silent: settings.
@Component
class ReviewTimes {
    private static final String ESCALATE = "rungs.review.escalate-after";

    private final Duration claim;
    private final List<Duration> escalateAfter;

    ReviewTimes(
            @Value("${rungs.review.claim}") Duration claim,
            @Value("${" + ESCALATE + "}") List<Duration> escalateAfter) {
        if (claim.isZero() || claim.isNegative())
            throw new StartRefused("A claim has to last.", "Set rungs.review.claim to a time as 15m.");
        boolean rising =
                escalateAfter.equals(escalateAfter.stream().sorted().distinct().toList());
        if (escalateAfter.size() != 3 || !rising || !escalateAfter.getFirst().isPositive())
            throw new StartRefused(
                    "Reviewers' silence is told on three times, each later than the one before.",
                    "Set " + ESCALATE + " to three rising times as 3d,7d,14d.");
        this.claim = claim;
        this.escalateAfter = List.copyOf(escalateAfter);
    }

    Duration claim() {
        return claim;
    }

    /// Since when it must be the reviewers' turn, for the first, the second and the third time.
    List<Instant> escalated(Instant now) {
        return escalateAfter.stream().map(now::minus).toList();
    }
}
