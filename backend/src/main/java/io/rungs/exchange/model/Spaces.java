package io.rungs.exchange.model;

/// What nobody sees in a cell of a file, of whatever kind: other programs leave no-break spaces, spaces without
/// width and marks of byte order there.
public final class Spaces {
    private Spaces() {}

    public static boolean isOne(char it) {
        return Character.isWhitespace(it) || Character.isSpaceChar(it) || it == '\uFEFF' || it == '\u200B';
    }

    /// Whether nothing else stands there.
    public static boolean only(String text) {
        return text.chars().allMatch(it -> isOne((char) it));
    }

    /// Without those around it.
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isOne(text.charAt(from))) from++;
        while (to > from && isOne(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }
}
