package io.rungs.catalog;

import io.rungs.kernel.Sha256;
import io.rungs.text.Latin;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The one rule by which names get addresses: on pages, in files and for programs.
public final class Addresses {
    private static final int LONGEST = 80;
    /// More than any name has.
    private static final int MOST_READ = 400;
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    /// Letters that cannot be said otherwise: without them another word would be left.
    private static final Pattern UNSAID = Pattern.compile("[\\p{L}&&[^a-z]]");

    private Addresses() {}

    /// Never empty: of a name of which nothing can stand in an address a number is left, the same for the same
    /// name.
    ///
    /// @param kind as `skill`
    public static String of(String kind, String written) {
        String name = written.substring(0, Math.min(written.length(), MOST_READ));
        String latin = Latin.of(name.replace("&", " and "));
        String address =
                cut(EDGES.matcher(OTHERS.matcher(latin).replaceAll("-")).replaceAll(""), LONGEST);
        return address.isEmpty() || UNSAID.matcher(latin).find() ? kind + "-" + number(name) : address;
    }

    /// The address itself, or the first one with a number behind it that nobody has.
    public static String free(String address, Predicate<String> taken) {
        String free = address;
        for (int i = 2; taken.test(free); i++) free = cut(address, LONGEST - ("-" + i).length()) + "-" + i;
        return free;
    }

    private static String number(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Sha256.hex(2, plain.strip());
    }

    private static String cut(String address, int longest) {
        return address.length() <= longest
                ? address
                : EDGES.matcher(address.substring(0, longest)).replaceAll("");
    }
}
