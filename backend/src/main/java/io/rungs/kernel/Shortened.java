package io.rungs.kernel;

/// Texts where there is room for so much.
public final class Shortened {
    private Shortened() {}

    /// The text, or its beginning with an ellipsis behind it.
    ///
    /// @param longest in code points, the ellipsis among them
    public static String to(int longest, String text) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
