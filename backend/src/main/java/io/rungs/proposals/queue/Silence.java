package io.rungs.proposals.queue;

import io.rungs.proposals.Status;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long an author may be silent: after the one time they are reminded, after the other it expires, but never
/// sooner than a week after the reminder.
public record Silence(Duration remindAfter, Duration expireAfter) {
    public static final Duration NOTICE = Duration.ofDays(7);

    /// When it expires if its author stays silent; nothing while it is not their turn.
    public Optional<Instant> expiry(Proposal it) {
        if (it.status() != Status.CHANGES_REQUESTED || it.turn().who() != Turn.Who.AUTHOR) return Optional.empty();
        Instant latest = it.turn().since().plus(expireAfter);
        Instant reminded = it.turn().remindedAt();
        if (reminded == null || !reminded.plus(NOTICE).isAfter(latest)) return Optional.of(latest);
        return Optional.of(reminded.plus(NOTICE));
    }
}
