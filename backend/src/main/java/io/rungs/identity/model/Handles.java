package io.rungs.identity.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes a handle out of what somebody is called elsewhere: a-z, 0-9 and inner dashes, 2 to 39 of them.
public final class Handles {
    private static final int LONGEST = 39;
    /// Latin letters that are no other letter with a mark, hence not taken apart by normalization.
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            entry('ł', "l"),
            entry('ø', "o"),
            entry('đ', "d"),
            entry('ð', "d"),
            entry('þ', "th"),
            entry('ß', "ss"),
            entry('æ', "ae"),
            entry('œ', "oe"),
            entry('ı', "i"),
            entry('ħ', "h"),
            entry('ŧ', "t"),
            entry('ŋ', "n"),
            entry('ĸ', "k"),
            entry('ə', "e"),
            entry('ɓ', "b"),
            entry('ɗ', "d"),
            entry('ɛ', "e"),
            entry('ɔ', "o"),
            entry('ƙ', "k"));

    private Handles() {}

    /// What to try, in this order, until one is free: never ends.
    public static Stream<String> wishedAs(String wish, Random random) {
        String base = plain(wish);
        return Stream.of(
                        Stream.of(base),
                        IntStream.rangeClosed(2, 9).mapToObj(number -> numbered(base, number)),
                        Stream.generate(() -> numbered(base, random.nextInt(100_000, 1_000_000))))
                .flatMap(it -> it);
    }

    private static String plain(String wish) {
        String small = wish.toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(it -> LETTERS.getOrDefault(it, Character.toString(it)))
                .collect(Collectors.joining());
        String ascii = Normalizer.normalize(small, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String handle = cut(ascii.replaceAll("^-", ""), LONGEST);
        return handle.length() < 2 || ReservedNames.has(handle) ? "member" : handle;
    }

    private static Map.Entry<Integer, String> entry(char letter, String latin) {
        return Map.entry((int) letter, latin);
    }

    private static String numbered(String base, int number) {
        String ending = "-" + number;
        return cut(base, LONGEST - ending.length()) + ending;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length)).replaceAll("-+$", "");
    }
}
