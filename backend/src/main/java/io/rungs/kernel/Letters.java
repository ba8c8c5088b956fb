package io.rungs.kernel;

import java.text.Normalizer;
import java.util.Locale;

/// Writes texts in one way where they are compared, at a cost that grows with their length alone.
///
/// The JDK's own ways take the square of it: [Normalizer] of how many marks stand on one letter, and
/// [String#toLowerCase(Locale)] of how many capital sigmas stand side by side, since it looks along the row at
/// each.
public final class Letters {
    /// On one letter; more than any script writes (UAX 15, the stream-safe form).
    private static final int MOST_MARKS = 30;

    /// Keeps marks apart without being seen.
    private static final char GRAPHEME_JOINER = '\u034F';

    private static final char CAPITAL_SIGMA = '\u03A3';
    private static final char SIGMA = '\u03C3';
    private static final char FINAL_SIGMA = '\u03C2';

    private Letters() {}

    /// The text in small letters, of whatever language it is.
    public static String small(String text) {
        if (text.indexOf(CAPITAL_SIGMA) < 0) return text.toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++)
            if (plain.charAt(i) == CAPITAL_SIGMA) plain.setCharAt(i, endsWord(text, i) ? FINAL_SIGMA : SIGMA);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean endsWord(String text, int at) {
        boolean begins = at == 0 || !Character.isLetter(text.codePointBefore(at));
        boolean ends = at + 1 == text.length() || !Character.isLetter(text.codePointAt(at + 1));
        return !begins && ends;
    }

    /// The text in that form. Marks beyond what one letter can have stand by themselves.
    public static String in(Normalizer.Form form, String text) {
        return Normalizer.normalize(hasFewMarks(text) ? text : parted(text), form);
    }

    private static boolean hasFewMarks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
            if (marks > MOST_MARKS) return false;
        }
        return true;
    }

    private static String parted(String text) {
        var parted = new StringBuilder();
        int marks = 0;
        for (int it : text.codePoints().toArray()) {
            marks = isMark(it) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                parted.append(GRAPHEME_JOINER);
                marks = 1;
            }
            parted.appendCodePoint(it);
        }
        return parted.toString();
    }

    /// The voiced marks of half width are letters until they are composed.
    private static boolean isMark(int it) {
        return it != GRAPHEME_JOINER
                && switch (Character.getType(it)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> it == '\uFF9E' || it == '\uFF9F';
                };
    }
}
