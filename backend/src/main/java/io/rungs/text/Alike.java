package io.rungs.text;

import io.rungs.kernel.Letters;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells whether words are the same to whoever reads them: case, spacing, marks and what is not seen make no
/// difference.
final class Alike {
    private static final int FEWEST_LETTERS = 10;
    private static final int FEWEST_WORDS = 3;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{34F}\\x{FE00}-\\x{FE0F}]");
    private static final Pattern MARKS = Pattern.compile("</?+\\p{L}[^<>]*+>|[*_~`\\\\]");
    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");

    private Alike() {}

    static String of(String words) {
        String seen = UNSEEN.matcher(Letters.in(Normalizer.Form.NFKC, words)).replaceAll("");
        return Letters.small(even(MARKS.matcher(seen).replaceAll("")));
    }

    /// White space is as good as other.
    static String even(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// Whether somebody says again what is hidden, alone or with more.
    static boolean repeats(String said, String hidden) {
        return said.equals(hidden) || hidden.length() >= FEWEST_LETTERS && holds(said, hidden);
    }

    /// What a quote says of a hidden text: all of the quote, or all of the text. A few letters are of everything,
    /// and a word or two of what others say, too.
    static Optional<String> shared(String quote, String hidden) {
        if (quote.isEmpty() || hidden.isEmpty()) return Optional.empty();
        if (quote.equals(hidden) || quote.length() >= FEWEST_LETTERS && holds(hidden, quote)) return Optional.of(quote);
        boolean says = hidden.length() >= FEWEST_LETTERS && hidden.split(" ", FEWEST_WORDS).length == FEWEST_WORDS;
        return says && holds(quote, hidden) ? Optional.of(hidden) : Optional.empty();
    }

    /// As [String#contains], in one pass whatever people write.
    static boolean holds(String text, String sought) {
        if (sought.length() > text.length()) return false;
        int[] borders = borders(sought);
        int same = 0;
        for (int i = 0; i < text.length() && same < sought.length(); i++) {
            while (same > 0 && sought.charAt(same) != text.charAt(i)) same = borders[same - 1];
            if (sought.charAt(same) == text.charAt(i)) same++;
        }
        return same == sought.length();
    }

    /// How much of its beginning ends at each letter.
    private static int[] borders(String word) {
        int[] borders = new int[word.length()];
        for (int i = 1, same = 0; i < word.length(); i++) {
            while (same > 0 && word.charAt(same) != word.charAt(i)) same = borders[same - 1];
            if (word.charAt(same) == word.charAt(i)) same++;
            borders[i] = same;
        }
        return borders;
    }
}
