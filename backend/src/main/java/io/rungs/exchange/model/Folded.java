package io.rungs.exchange.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names as they are told apart: not by case, width, composition or spaces of whatever kind.
public final class Folded {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}_]+");

    private Folded() {}

    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
