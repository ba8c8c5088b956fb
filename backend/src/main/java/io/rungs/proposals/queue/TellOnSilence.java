package io.rungs.proposals.queue;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Finds the reviewers who have been silent for long, and has them told on.
@Component
public class TellOnSilence {
    private final Unmoved unmoved;
    private final EscalateSilence escalate;
    private final ReviewTimes times;
    private final EachAlone each;
    private final Clock clock;
    private final Round round = new Round();

    TellOnSilence(Unmoved unmoved, EscalateSilence escalate, ReviewTimes times, EachAlone each, Clock clock) {
        this.unmoved = unmoved;
        this.escalate = escalate;
        this.times = times;
        this.each = each;
        this.clock = clock;
    }

    /// So many of them that others have their turn.
    public void some() {
        Instant now = clock.instant();
        var due = times.escalated(now);
        each.some(round, after -> unmoved.lockSilent(due, now, after), escalate::of);
    }
}
