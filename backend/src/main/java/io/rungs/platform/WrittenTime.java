package io.rungs.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/// A time as a setting writes it: `15m`, `3d`, `PT72H`, or 0. A number alone would be one of milliseconds, which
/// nobody means, whatever sign it has.
public final class WrittenTime {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");

    private WrittenTime() {}

    /// Nothing for what is none.
    public static Optional<Duration> read(String text) {
        String written = text.strip();
        try {
            return Optional.of(DurationStyle.detectAndParse(written))
                    .filter(it -> it.isZero() || !NUMBER.matcher(written).matches());
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
