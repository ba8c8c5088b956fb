package io.rungs.platform;

/// What was asked for waits for others of its like, longer than anybody wants to.
public final class Busy extends RuntimeException {
    public Busy() {
        super("All places are taken", null, false, false);
    }
}
