package io.rungs.platform;

/// The body did not come in the time that one of its length has.
public final class TooSlow extends RuntimeException {
    public TooSlow() {
        super("The body is too slow", null, false, false);
    }
}
