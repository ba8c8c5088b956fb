package io.rungs.platform;

/// The body is larger than what is taken where it was sent.
public final class TooLarge extends RuntimeException {
    public TooLarge() {
        super("The body is too large", null, false, false);
    }
}
