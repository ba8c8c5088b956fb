package io.rungs.exchange.files;

/// A text between quotes as JSON and YAML both read it.
final class InQuotes {
    private static final int UNSEEN_TO = 0x20;
    private static final int DELETE = 0x7F;
    private static final int LATIN_TO = 0xA0;

    private InQuotes() {}

    static String of(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(it -> append(quoted, (char) it));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char it) {
        switch (it) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (isWritten(it)) quoted.append(it);
                else quoted.append("\\u%04X".formatted((int) it));
            }
        }
    }

    /// Not what ends a line for some readers, is a mark of order, or is no character.
    static boolean isWritten(char it) {
        return it >= UNSEEN_TO
                && (it < DELETE || it >= LATIN_TO)
                && it != '\u2028'
                && it != '\u2029'
                && it != '\uFEFF'
                && it < '\uFFFE';
    }
}
