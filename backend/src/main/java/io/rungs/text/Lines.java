package io.rungs.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells the lines of a description apart: `lines.ts` reads the same, and both are held to descriptions.json.
final class Lines {
    private static final String BLANKS = "[ \\t\\u00A0\\u3000]";
    static final Pattern END = Pattern.compile("\\r\\n|[\\r\\n\\u000B\\f\\u2028\\u2029]");
    private static final Pattern MARK = Pattern.compile(
            "\\G(" + BLANKS + "*+)((?:[-*+●○■–—·]|([0-9]{1,3})[.)])(?:" + BLANKS + "++|$)|[•◦▪▫‣⁃・](?![•◦▪▫‣⁃・])"
                    + BLANKS + "*+)(.*)",
            Pattern.DOTALL);
    private static final String TRIMMED = "\t\n\u000B\f\r\u2028\u2029\uFEFF";
    private static final int TAB = 4;
    private static final char WIDE = '\u3000';

    private Lines() {}

    /// How a line begins that is an item of a list.
    ///
    /// @param columns how far it stands in
    /// @param number null where the item has none
    /// @param at where its words begin in the line
    record Mark(int columns, @Nullable Integer number, String words, int at) {}

    /// As they are drawn.
    static List<String> of(String text) {
        return END.splitAsStream(text).map(Tamed::steady).toList();
    }

    static Optional<Mark> mark(String line) {
        Matcher found = MARK.matcher(line);
        if (!found.matches()) return Optional.empty();
        String number = found.group(3);
        int at = found.start(4);
        while (at < line.length() && isSpace(line.charAt(at))) at++;
        return Optional.of(
                new Mark(columns(line), number == null ? null : Integer.valueOf(number), trim(found.group(4)), at));
    }

    static String trim(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && isSpace(words.charAt(from))) from++;
        while (to > from && isSpace(words.charAt(to - 1))) to--;
        return words.substring(from, to);
    }

    /// What a browser trims.
    static boolean isSpace(char it) {
        return TRIMMED.indexOf(it) >= 0 || Character.getType(it) == Character.SPACE_SEPARATOR;
    }

    static int columns(String line) {
        int at = 0;
        for (char sign : line.toCharArray()) {
            switch (sign) {
                case '\t' -> at += TAB - at % TAB;
                case WIDE -> at += 2;
                case ' ', '\u00A0' -> at++;
                default -> {
                    return at;
                }
            }
        }
        return at;
    }
}
