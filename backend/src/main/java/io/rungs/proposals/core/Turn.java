package io.rungs.proposals.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whose turn it is, why, and since when: written by the act that passes it.
///
/// `escalated` counts how often the reviewers' silence was told on, `remindedAt` is when the author was told that
/// it will expire; both begin anew when the turn passes.
public record Turn(
        Who who,
        String reason,
        Instant since,
        int escalated,
        @Nullable Instant remindedAt) {
    public enum Who {
        AUTHOR,
        REVIEWERS,
        MODERATORS,
        NOBODY
    }

    public Turn(Who who, String reason, Instant since) {
        this(who, reason, since, 0, null);
    }

    Turn reminded(Instant now) {
        return new Turn(who, reason, since, escalated, now);
    }

    Turn escalated(int times) {
        return new Turn(who, reason, since, times, remindedAt);
    }

    public Turn saying(String better) {
        return new Turn(who, better, since, escalated, remindedAt);
    }
}
