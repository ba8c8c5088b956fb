package io.rungs.exchange.model;

import org.jspecify.annotations.Nullable;

/// The file as a whole cannot be read: where it shows, and why.
public final class UnreadableFile extends RuntimeException {
    private final transient Spot spot;

    public UnreadableFile(Spot spot, String reason) {
        super(reason, null, false, false);
        this.spot = spot;
    }

    public UnreadableFile(@Nullable String sheet, int line, String reason) {
        this(new Spot(sheet, line, 0), reason);
    }

    public Spot spot() {
        return spot;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
