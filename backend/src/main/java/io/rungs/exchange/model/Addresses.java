package io.rungs.exchange.model;

import io.rungs.kernel.Sha256;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Offers an address for what a file only gives a name to.
public final class Addresses {
    private static final int LONGEST = 80;
    private static final int BYTES = 4;
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ł", "l", "đ", "d", "ø", "o", "æ", "ae", "œ", "oe", "þ", "th", "ı", "i");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

    private Addresses() {}

    /// Of a name in letters that are not Latin only a number is left: the same for the same name.
    ///
    /// @param kind as `skill`
    public static String of(RowKind kind, String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        for (var it : LETTERS.entrySet()) plain = plain.replace(it.getKey(), it.getValue());
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        String address = trimmed(OTHERS.matcher(plain).replaceAll("-"));
        return address.isEmpty() || FOREIGN.matcher(name).find()
                ? kind.label() + "-" + Sha256.hex(BYTES, Folded.of(name))
                : address;
    }

    /// One that begins like it, for where others have it.
    public static String numbered(String address, int number) {
        String end = "-" + number;
        int kept = Math.min(address.length(), LONGEST - end.length());
        return EDGES.matcher(address.substring(0, kept)).replaceAll("") + end;
    }

    private static String trimmed(String address) {
        String bare = EDGES.matcher(address).replaceAll("");
        return bare.length() <= LONGEST
                ? bare
                : EDGES.matcher(bare.substring(0, LONGEST)).replaceAll("");
    }
}
