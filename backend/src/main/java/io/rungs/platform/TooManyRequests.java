package io.rungs.platform;

import java.time.Duration;

/// Somebody asked too often: what was counted, how much of it is taken in which time, and when again.
public final class TooManyRequests extends RuntimeException {
    private final Duration after;

    public TooManyRequests(String counted, Duration after) {
        super(sentence(counted, after), null, false, false);
        this.after = after;
    }

    private static String sentence(String counted, Duration after) {
        long seconds = after.toSeconds();
        return "Too much at once: at most %s. Try again in %s."
                .formatted(counted, seconds == 1 ? "1 second" : seconds + " seconds");
    }

    /// In whole seconds, at least one.
    public Duration after() {
        return after;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
