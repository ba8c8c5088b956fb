package io.rungs.text;

import io.rungs.text.Counterparts.Pair;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A text as another one is held against it: statement by statement, whatever its case, spacing, punctuation, marks
/// and order.
public final class Wording {
    /// Share of common words from which on two texts say nearly the same.
    private static final double NEARLY = 0.9;

    /// Below this share nobody takes one text for the other.
    private static final double ALIKE = 0.6;

    /// Share of common words from which on a statement was kept.
    private static final double KEPT = 0.75;

    private static final Comparator<List<String>> BY_WORDS = Comparator.comparing(it -> String.join(" ", it));

    private final List<Statement> statements;
    private final List<ContentWords> contents;
    private final Map<String, Integer> counts = new HashMap<>();
    private final int size;
    private final List<List<String>> said;
    private final Map<String, Integer> words = new HashMap<>();
    private final Effort effort;

    Wording(String text, Effort effort) {
        this.effort = effort;
        statements = Statements.of(text).all();
        contents = statements.stream()
                .map(it -> ContentWords.of(it.text(), effort))
                .toList();
        List<String> pieces = contents.stream()
                .flatMap(it -> ContentWords.pieces(it.essence).stream())
                .toList();
        pieces.forEach(it -> counts.merge(it, 1, Integer::sum));
        size = pieces.size();
        contents.stream().flatMap(it -> it.essence.stream()).forEach(it -> words.merge(it, 1, Integer::sum));
        said = contents.stream()
                .map(it -> it.essence)
                .filter(it -> !it.isEmpty())
                .sorted(BY_WORDS)
                .toList();
    }

    public static Wording of(String text) {
        return new Wording(text, Effort.endless());
    }

    List<Statement> statements() {
        return statements;
    }

    List<ContentWords> contents() {
        return contents;
    }

    /// What two texts have in common that say the same.
    public List<List<String>> said() {
        return said;
    }

    public boolean sameAs(Wording other) {
        return said.equals(other.said);
    }

    /// Whether both were one text once, and one of them went its own way without meaning to: by a slip, by another
    /// form of a word, or by a word or two that the other has not got and that are not the step. Each statement has
    /// its counterpart, none came. Where each has a word of its own for something, that is meant.
    public boolean hardlyDiffersFrom(Wording other, StepWords steps) {
        return differing(other, steps)
                .filter(it -> !it.inContent() || steps.known() && nearly(other) && !it.exchanges())
                .filter(it -> !it.isStep(steps))
                .isPresent();
    }

    private Optional<Differing> differing(Wording other, StepWords steps) {
        if (sameAs(other)) return Optional.empty();
        double share = share(other);
        if (share < ALIKE) return Optional.empty();
        boolean asContent = share < NEARLY || !steps.known();
        Predicate<String> tells = it -> asContent && ContentWords.isContent(it) || steps.has(it);
        if (saysMoreThan(other, tells) || other.saysMoreThan(this, tells)) return Optional.empty();
        return Differing.of(pairs(other), contents, other.contents, effort);
    }

    /// Whether it has a word that tells the two apart oftener than the other has any that may stand for it. Then
    /// they differ in it wherever it stands, and need not be held against each other by statements: roles have
    /// hundreds of texts, and most pairs of them are told apart by counting.
    private boolean saysMoreThan(Wording other, Predicate<String> tells) {
        return words.entrySet().stream()
                .filter(it -> it.getValue() > other.times(it.getKey()) && tells.test(it.getKey()))
                .anyMatch(it -> !effort.spend(other.words.size()) || it.getValue() > other.timesOfSame(it.getKey()));
    }

    private int times(String word) {
        return words.getOrDefault(word, 0);
    }

    private int timesOfSame(String word) {
        return words.entrySet().stream()
                .filter(it -> it.getKey().equals(word) || Differing.isSame(word, it.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private List<Pair> pairs(Wording after) {
        return Counterparts.ofContents(contents, after.contents).pairs();
    }

    private boolean nearly(Wording other) {
        return share(other) >= NEARLY;
    }

    private double share(Wording other) {
        int most = 2 * Math.min(size, other.size);
        int both = size + other.size;
        return most < ALIKE * both || !effort.spend(counts.size()) ? 0 : 2.0 * common(other) / both;
    }

    private int common(Wording other) {
        return counts.entrySet().stream()
                .mapToInt(it -> Math.min(it.getValue(), other.counts.getOrDefault(it.getKey(), 0)))
                .sum();
    }

    /// The numbers of the statements, from 1, that the text above says no more though it says the others again:
    /// nothing stands in their place, and they are not about being helped.
    public List<Integer> lostIn(Wording above, StepWords steps) {
        if (statements.size() < 2 || 2 * common(above) < size) return List.of();
        var pairs = pairs(above);
        @Nullable Pair[] of = new @Nullable Pair[statements.size()];
        pairs.forEach(pair -> pair.before().forEach(i -> of[i] = pair));
        long kept = pairs.stream().mapToLong(it -> kept(it, above)).sum();
        TreeSet<Integer> taken = new TreeSet<>();
        pairs.forEach(pair -> taken.addAll(pair.after()));
        boolean nothingNew = taken.size() == above.statements.size();
        if (nothingNew ? 2 * kept < of.length : 2 * kept <= of.length) return List.of();
        BitSet replaced = replaced(of, taken, above.statements.size());
        return IntStream.range(0, of.length)
                .filter(i -> of[i] == null && !contents.get(i).essence.isEmpty())
                .filter(i -> !replaced.get(i))
                .filter(i -> contents.get(i).essence.stream().noneMatch(steps::helps))
                .mapToObj(i -> i + 1)
                .toList();
    }

    /// How many of the statements of a pair are kept in it.
    private long kept(Pair pair, Wording above) {
        var counterpart =
                ContentWords.of(pair.after().stream().map(above.contents::get).toList());
        return pair.before().stream()
                .map(contents::get)
                .filter(it -> it.common(counterpart) >= KEPT * it.size())
                .count();
    }

    /// Which have none of their own, where the text above says something of its own between what stood around them.
    private static BitSet replaced(@Nullable Pair[] of, TreeSet<Integer> taken, int statements) {
        int[] come = new int[statements + 1];
        for (int j = 0; j < statements; j++) come[j + 1] = come[j] + (taken.contains(j) ? 0 : 1);
        var replaced = new BitSet();
        int after = -1;
        for (int i = 0; i < of.length; ) {
            int next = i;
            while (next < of.length && of[next] == null) next++;
            var pair = next < of.length ? of[next] : null;
            int before = pair == null ? statements : pair.after().first();
            if (before > after + 1 && come[before] > come[after + 1]) replaced.set(i, next);
            if (pair != null) after = pair.after().last();
            i = next + 1;
        }
        return replaced;
    }
}
