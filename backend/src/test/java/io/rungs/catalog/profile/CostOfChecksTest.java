package io.rungs.catalog.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.FirstFramework;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever writes a skill does not decide how long it is looked at: its texts are held against each other at each
/// save, whatever words they are made of.
class CostOfChecksTest {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int LONGEST = 3_900;
    private static final int ROLES = 6;
    private static final List<String> VERBS = List.of("Reviews", "Designs", "Plans", "Writes", "Tests", "Explains");
    private static final List<String> NOUNS = List.of(
            "designs", "plans", "models", "reports", "budgets", "risks", "queries", "papers", "metrics", "logs");

    /// @param letters of words that begin alike and are all different
    @ParameterizedTest(name = "words of {0} letters")
    @ValueSource(ints = {6, 12, 390, 1_900})
    void words_that_are_nearly_alike_cost_little_more_than_honest_ones(int letters) {
        var random = new Random(letters);
        long honest = cost(_ -> "Reviews the designs of the team and says what is missing there. ");

        long alike = cost(_ -> "Q w r t p s d f g " + word(random, letters) + " ");

        assertThat(alike).isLessThan(10 * honest + 1_000_000_000L);
    }

    /// Each text shares most of its words with each other one, none of its statements with any.
    @Test
    void statements_that_are_nearly_alike_cost_little_more_than_honest_ones() {
        var random = new Random(7);
        List<String> shared = words(random, 310);
        List<String> own = words(random, 190);
        long honest = cost(_ -> "Reviews the designs of the team and says what is missing there. ");

        long alike = cost(_ -> IntStream.range(0, 58)
                .mapToObj(it -> {
                    List<String> from = it % 3 == 0 ? own : shared;
                    return from.get(random.nextInt(from.size()));
                })
                .collect(Collectors.joining(" ", "", ". ")));

        assertThat(alike).isLessThan(10 * honest + 1_000_000_000L);
    }

    /// Eleven hundred texts of seven hundred items each, half a million pairs of items in each pair of texts.
    @Test
    void texts_of_many_small_items_cost_little_more_than_honest_ones_and_grow_with_their_length() {
        var random = new Random(17);
        Sentences items = _ -> "- " + (char) ('a' + random.nextInt(10)) + (char) ('k' + random.nextInt(6)) + "\n";
        Sentences sentences = _ -> "%s the %s of the %s and says what is missing. "
                .formatted(any(random, VERBS), any(random, NOUNS), any(random, NOUNS));
        cost(ROLES, items);

        long eighth = cost(28, items);
        long small = cost(220, items);
        long honest = cost(220, sentences);

        assertThat(small).isLessThan(3 * honest + 1_000_000_000L);
        assertThat(small).isLessThan(24 * eighth);
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> "xx" + word(random, 5).substring(1))
                .toList();
    }

    private interface Sentences {
        String next(int ordinal);
    }

    private static String word(Random random, int letters) {
        var word = new StringBuilder("x");
        while (word.length() < letters) word.append((char) ('a' + random.nextInt(26)));
        return word.toString();
    }

    private static long cost(Sentences sentences) {
        return cost(ROLES, sentences);
    }

    private static long cost(int count, Sentences sentences) {
        List<UUID> roles =
                IntStream.range(0, count).mapToObj(it -> new UUID(2, it)).toList();
        Map<Place, Expectation> says = new LinkedHashMap<>();
        for (UUID role : roles)
            for (Level level : FirstFramework.LEVELS)
                says.put(new Place(role, level), new Expectation(text(sentences), null, null));
        var profile = Profile.of("x", new UUID(3, 1), "X", null, roles, says);
        var checks = LadderChecks.in("en", FirstFramework.FRAMEWORK);
        long before = CPU.getCurrentThreadCpuTime();
        assertThat(checks.of(profile)).isNotEmpty();
        return CPU.getCurrentThreadCpuTime() - before;
    }

    private static String text(Sentences sentences) {
        var text = new StringBuilder();
        for (int i = 0; text.length() < LONGEST; i++) text.append(sentences.next(i));
        return text.substring(0, LONGEST);
    }
}
