package io.rungs.platform;

import java.time.Duration;

/// What was asked for waits for others of its like, longer than anybody wants to.
public final class Busy extends RuntimeException {
    private static final Duration SOON = Duration.ofSeconds(3);

    private final Duration after;

    public Busy() {
        this(SOON);
    }

    /// @param after how long those others take, about
    public Busy(Duration after) {
        super("All places are taken", null, false, false);
        this.after = after;
    }

    Duration after() {
        return after;
    }
}
