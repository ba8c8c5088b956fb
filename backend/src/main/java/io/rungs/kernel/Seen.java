package io.rungs.kernel;

import java.util.Set;
import java.util.regex.Pattern;

/// What a reader sees of a text: characters that draw nothing do not count as words.
///
/// Unseen are white space, control and format characters, combining marks without a letter under them, whatever
/// Unicode calls ignorable by default, and the letters and signs that are drawn as nothing; and what is no
/// character to all: the places for private use, which each font draws as it likes or not at all, and
/// those not given away.
public final class Seen {
    /// Fillers of Hangul, the blank pattern of Braille, the null note head, the blanks among the hieroglyphs, and
    /// what stands in the place of an object.
    private static final Set<Integer> DRAWN_AS_NOTHING =
            Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159, 0x13441, 0x13442, 0xFFFC);

    /// The joiner of graphemes, inherent vowels of Khmer, and what selects a variant of the character before it.
    private static final Pattern IGNORED_MARK =
            Pattern.compile("[\\u034F\\u17B4\\u17B5\\u180B-\\u180F\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");

    private static final int TAGS_BEGIN = 0xE0000;
    private static final int TAGS_END = 0xE0FFF;

    private Seen() {}

    /// Whether a reader would see nothing at all.
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Seen::drawn);
    }

    /// The text without what is unseen before its first and after its last character. Marks that belong to the last
    /// one stay: they change how it is drawn.
    public static String trimmed(String text) {
        int from = 0;
        while (from < text.length() && edge(text.codePointAt(from)))
            from += Character.charCount(text.codePointAt(from));
        int to = text.length();
        while (to > from && trailing(text.codePointBefore(to))) to -= Character.charCount(text.codePointBefore(to));
        return text.substring(from, to);
    }

    /// The text without what is never drawn, as whoever looks for a hidden address reads it.
    public static String bare(String text) {
        return text.codePoints()
                .filter(it -> drawn(it) || isSpace(it) || it == '\n')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Whether it may stand in what tells people apart: what is drawn, spaces, and marks that a reader sees on the
    /// letter before them.
    public static boolean tells(int it) {
        return drawn(it) || Character.isSpaceChar(it) && !isLineEnd(it) || isMark(it) && !isIgnored(it);
    }

    private static boolean drawn(int it) {
        if (DRAWN_AS_NOTHING.contains(it) || it >= TAGS_BEGIN && it <= TAGS_END) return false;
        return switch (Character.getType(it)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> true;
        };
    }

    private static boolean isIgnored(int mark) {
        return IGNORED_MARK.matcher(Character.toString(mark)).matches();
    }

    private static boolean isLineEnd(int it) {
        int type = Character.getType(it);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isSpace(int it) {
        return Character.isWhitespace(it) || Character.isSpaceChar(it);
    }

    private static boolean edge(int it) {
        return !drawn(it) && !isMark(it);
    }

    private static boolean trailing(int it) {
        boolean flag = it >= TAGS_BEGIN && it <= TAGS_END;
        return edge(it) && !flag;
    }

    private static boolean isMark(int it) {
        int type = Character.getType(it);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
