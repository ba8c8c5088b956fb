package io.rungs.proposals.queue;

import io.rungs.platform.StartRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long somebody may look at a proposal alone, and how long its reviewers and its author may be silent:
/// settings. Rungs does not start with times that make no sense.
@Component
public class ReviewTimes {
    private static final String CLAIM = "rungs.review.claim";
    private static final String ESCALATE = "rungs.review.escalate-after";
    private static final String REMIND = "rungs.review.remind-after";
    private static final String EXPIRE = "rungs.review.expire-after";

    private final Duration claim;
    private final List<Duration> escalateAfter;
    private final Silence ofAuthors;

    ReviewTimes(
            @Value("${" + CLAIM + "}") Duration claim,
            @Value("${" + ESCALATE + "}") List<Duration> escalateAfter,
            @Value("${" + REMIND + "}") Duration remindAfter,
            @Value("${" + EXPIRE + "}") Duration expireAfter) {
        require(claim.isPositive(), "A claim has to last.", "Set " + CLAIM + " to a time, as 15m.");
        require(
                escalateAfter.size() == 3 && rising(escalateAfter),
                "Reviewers' silence is told on three times, each later than the one before.",
                "Set " + ESCALATE + " to three rising times, as 3d,7d,14d.");
        require(
                remindAfter.isPositive(),
                "The setting " + REMIND + " is " + remindAfter + ".",
                "Set it to a time, as 21d.");
        require(
                expireAfter.compareTo(remindAfter) > 0,
                "The setting " + EXPIRE + " is " + expireAfter + ".",
                "Set it to more than " + REMIND + ", as 30d.");
        this.claim = claim;
        this.escalateAfter = List.copyOf(escalateAfter);
        this.ofAuthors = new Silence(remindAfter, expireAfter);
    }

    private static boolean rising(List<Duration> times) {
        return times.getFirst().isPositive()
                && times.equals(times.stream().sorted().distinct().toList());
    }

    private static void require(boolean met, String refusal, String remedy) {
        if (!met) throw new StartRefused(refusal, remedy);
    }

    Duration claim() {
        return claim;
    }

    /// Since when it must be the reviewers' turn, for the first, the second and the third time.
    List<Instant> escalated(Instant now) {
        return escalateAfter.stream().map(now::minus).toList();
    }

    public Silence ofAuthors() {
        return ofAuthors;
    }
}
