package io.rungs.proposals.core;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Somebody looks at a proposal: seen by all, binding nobody, over by itself after a while.
public record Claim(UUID by, Instant since, Instant until) {
    /// Whoever claims again goes on.
    public static Claim of(UUID by, Instant now, Duration lasting) {
        return new Claim(by, now, now.plus(lasting));
    }

    public boolean holds(Instant now) {
        return until.isAfter(now);
    }
}
