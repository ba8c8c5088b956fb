package io.rungs.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which statements of one text are which of another, by likeness: what is equal first, wherever it stands; then
/// those of which most content words stand in one statement of the other text. What was split in two or joined is
/// one counterpart of several statements.
///
/// ```
/// before   A     B      C          D
///          |     |     / \                      D goes: the bar is lowered
/// after    A     B'   C1  C2              E      E comes: the bar is raised
/// ```
public final class Counterparts {
    /// Pairs of statements, and of their words, beyond which only those are counterparts that are equal: more than
    /// two descriptions have that are as long as they may be.
    private static final int MOST_PAIRS = 20_000;

    private static final int MOST_PAIRS_OF_WORDS = 1_000_000;

    private final List<ContentWords> before;
    private final List<ContentWords> after;
    private final List<Pair> pairs = new ArrayList<>();

    /// By statements of the text before, and of the text after: the pair each is in, or null.
    private final @Nullable Pair[] ofBefore;

    private final @Nullable Pair[] ofAfter;

    private Counterparts(List<ContentWords> before, List<ContentWords> after) {
        this.before = before;
        this.after = after;
        this.ofBefore = new @Nullable Pair[before.size()];
        this.ofAfter = new @Nullable Pair[after.size()];
    }

    /// Statements that are each other's counterpart, by their places; seldom more than one of each.
    record Pair(TreeSet<Integer> before, TreeSet<Integer> after) {
        Pair(int before, int after) {
            this(new TreeSet<>(List.of(before)), new TreeSet<>(List.of(after)));
        }
    }

    private record Likeness(int before, int after, int common, double share) {}

    public static Counterparts between(String before, String after) {
        return of(Statements.of(before).all(), Statements.of(after).all());
    }

    /// As [#of], where only what stands there to the letter is equal.
    static Counterparts toTheLetter(List<Statement> before, List<Statement> after) {
        var parts = new Counterparts(contents(before), contents(after));
        parts.pairEqual(texts(before), texts(after));
        parts.pairAlike();
        return parts;
    }

    static Counterparts of(List<Statement> before, List<Statement> after) {
        var parts = new Counterparts(contents(before), contents(after));
        parts.pairEqual(texts(before), texts(after));
        parts.pairEqual(essences(parts.before), essences(parts.after));
        parts.pairAlike();
        return parts;
    }

    /// As [#of], of statements whose words are known.
    static Counterparts ofContents(List<ContentWords> before, List<ContentWords> after) {
        var parts = new Counterparts(before, after);
        parts.pairEqual(essences(before), essences(after));
        parts.pairAlike();
        return parts;
    }

    private static List<ContentWords> contents(List<Statement> statements) {
        return statements.stream().map(it -> ContentWords.of(it.text())).toList();
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream().map(Statement::text).toList();
    }

    private static List<List<String>> essences(List<ContentWords> statements) {
        return statements.stream().map(it -> it.essence).toList();
    }

    private <T> void pairEqual(List<T> olds, List<T> news) {
        Map<T, Deque<Integer>> left = new HashMap<>();
        for (int j = 0; j < news.size(); j++)
            if (ofAfter[j] == null)
                left.computeIfAbsent(news.get(j), _ -> new ArrayDeque<>()).add(j);
        for (int i = 0; i < olds.size(); i++) {
            var same = left.get(olds.get(i));
            if (ofBefore[i] == null && same != null && !same.isEmpty()) pair(i, same.remove());
        }
    }

    private void pair(int i, int j) {
        var pair = new Pair(i, j);
        pairs.add(pair);
        ofBefore[i] = pair;
        ofAfter[j] = pair;
    }

    private void pairAlike() {
        List<Likeness> alike = alike();
        for (Likeness it : alike)
            if (ofBefore[it.before] == null && ofAfter[it.after] == null) pair(it.before, it.after);
        for (Likeness it : alike) {
            Pair old = ofBefore[it.before];
            Pair now = ofAfter[it.after];
            if (old == null
                    && now != null
                    && 2 * it.common > before.get(it.before).size()) {
                ofBefore[it.before] = now;
                now.before.add(it.before);
            } else if (now == null
                    && old != null
                    && 2 * it.common > after.get(it.after).size()) {
                ofAfter[it.after] = old;
                old.after.add(it.after);
            }
        }
    }

    /// Those that are like each other and have no equal, most alike first, then nearest.
    private List<Likeness> alike() {
        int[] olds = IntStream.range(0, before.size())
                .filter(i -> ofBefore[i] == null && before.get(i).size() > 0)
                .toArray();
        int[] news = IntStream.range(0, after.size())
                .filter(j -> ofAfter[j] == null && after.get(j).size() > 0)
                .toArray();
        if ((long) olds.length * news.length > MOST_PAIRS
                || words(before, olds) * words(after, news) > MOST_PAIRS_OF_WORDS) return List.of();
        List<Likeness> alike = new ArrayList<>();
        var sought = new SharedWords(after, news);
        for (int i : olds)
            for (int j : sought.mostlyLike(before.get(i))) {
                int one = before.get(i).size();
                int other = after.get(j).size();
                int common = before.get(i).common(after.get(j), Math.min(one, other));
                if (2 * common > Math.min(one, other))
                    alike.add(new Likeness(i, j, common, 2.0 * common / (one + other)));
            }
        alike.sort(Comparator.comparingDouble((Likeness it) -> -it.share)
                .thenComparingInt(it -> Math.abs(it.before - it.after))
                .thenComparingInt(Likeness::before)
                .thenComparingInt(Likeness::after));
        return alike;
    }

    private static long words(List<ContentWords> statements, int[] among) {
        return IntStream.of(among).mapToLong(it -> statements.get(it).size()).sum();
    }

    List<Pair> pairs() {
        return pairs;
    }

    /// Whether something is asked that was not: a statement came, or one says mostly what none said before.
    public boolean raises() {
        return IntStream.range(0, after.size()).anyMatch(j -> !covers(after.get(j), ofAfter[j], before, Pair::before));
    }

    /// Whether something is not asked any more.
    public boolean lowers() {
        return IntStream.range(0, before.size()).anyMatch(i -> !covers(before.get(i), ofBefore[i], after, Pair::after));
    }

    private static boolean covers(
            ContentWords words, @Nullable Pair pair, List<ContentWords> others, Function<Pair, TreeSet<Integer>> side) {
        if (words.size() == 0) return true;
        if (pair == null) return false;
        var counterpart =
                ContentWords.of(side.apply(pair).stream().map(others::get).toList());
        return words.mostlyIn(counterpart);
    }
}
