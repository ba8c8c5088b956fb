package io.rungs.catalog;

import io.rungs.kernel.Letters;
import io.rungs.kernel.Sha256;
import io.rungs.text.Latin;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The one rule by which names get addresses: on pages, in files and for programs.
public final class Addresses {
    private static final int LONGEST = 80;
    /// More than any name has.
    private static final int MOST_READ = 120;
    /// Of a number, and what parts it from the address.
    private static final int NUMBER = 8;
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
        String name = plain(written);
        String latin = Latin.of(name.replace("&", " and "));
        String address =
                cut(EDGES.matcher(OTHERS.matcher(latin).replaceAll("-")).replaceAll(""), LONGEST);
        return address.isEmpty() || UNSAID.matcher(latin).find() ? kind + "-" + number(name) : address;
    }

    /// As it is told apart: one sign may stand for eighteen, all of which would be said.
    private static String plain(String written) {
        String name = Letters.in(Normalizer.Form.NFKC, beginOf(written.strip()));
        return beginOf(name);
    }

    private static String beginOf(String name) {
        return name.codePointCount(0, name.length()) <= MOST_READ
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MOST_READ));
    }

    /// The address itself, or the first one with a number behind it that nobody has.
    public static String free(String address, Predicate<String> taken) {
        return new Numbers().free(address, taken);
    }

    /// Finds addresses for many, each where the search for the last one that begins so ended.
    public static final class Numbers {
        private final Map<String, Integer> tried = new HashMap<>();

        /// As [Addresses#free].
        public String free(String address, Predicate<String> taken) {
            if (!taken.test(address)) return address;
            String begin = cut(address, LONGEST - NUMBER);
            int i = tried.getOrDefault(begin, 2);
            while (taken.test(numbered(address, i))) i++;
            tried.put(begin, i);
            return numbered(address, i);
        }
    }

    private static String numbered(String address, int i) {
        return cut(address, LONGEST - ("-" + i).length()) + "-" + i;
    }

    private static String number(String name) {
        return Sha256.hex(2, Letters.small(name).strip());
    }

    private static String cut(String address, int longest) {
        return address.length() <= longest
                ? address
                : EDGES.matcher(address.substring(0, longest)).replaceAll("");
    }
}
