package io.rungs.kernel;

import java.util.UUID;
import java.util.regex.Pattern;

/// Reads numbers and ids in the one way in which Rungs writes them: `12` is a number, `+12`, `012`, `0xC` and
/// `١٢` are none. What names one thing in several ways is kept several times, and told apart by nobody.
public final class Written {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Written() {}

    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// @throws NumberFormatException where it is none, or beyond all that is counted
    public static long number(String text) {
        if (!isNumber(text)) throw new NumberFormatException("Not a number: " + text);
        return Long.parseLong(text);
    }

    /// @throws IllegalArgumentException where it is none
    public static UUID id(String text) {
        if (!isId(text)) throw new IllegalArgumentException("Not an id: " + text);
        return UUID.fromString(text);
    }
}
