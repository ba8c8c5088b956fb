package io.rungs.exchange.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names as they are told apart: not by case, width, composition or spaces of whatever kind.
public final class Folded {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}_]+");

    /// More than any name has. To fold takes the square of how many marks stand on one letter.
    private static final int LONGEST = 300;

    private Folded() {}

    /// What is too long to be a name is told apart by each of its signs.
    public static String of(String name) {
        if (name.length() > LONGEST) return name;
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
