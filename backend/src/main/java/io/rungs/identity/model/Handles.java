package io.rungs.identity.model;

import io.rungs.text.Latin;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes a handle out of what somebody is called elsewhere: a-z, 0-9 and inner dashes, 2 to 39 of them.
public final class Handles {
    private static final int LONGEST = 39;

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
        String ascii = Latin.of(wish).replaceAll("[^a-z0-9]+", "-");
        String handle = cut(ascii.replaceAll("^-", ""), LONGEST);
        return handle.length() < 2 || ReservedNames.has(handle) ? "member" : handle;
    }

    private static String numbered(String base, int number) {
        String ending = "-" + number;
        return cut(base, LONGEST - ending.length()) + ending;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length)).replaceAll("-+$", "");
    }
}
