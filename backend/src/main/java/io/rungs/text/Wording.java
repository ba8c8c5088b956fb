package io.rungs.text;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.rungs.text.Counterparts.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /// In words; what differs is sought among those of a statement and its counterpart.
    private static final int LONGEST_STATEMENT = 60;

    private static final Comparator<List<String>> BY_WORDS = Comparator.comparing(it -> String.join(" ", it));

    private final List<Statement> statements;
    private final List<ContentWords> contents;
    private final Map<String, Integer> counts = new HashMap<>();
    private final int size;
    private final List<List<String>> said;
    private final Set<String> words;
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
        words = contents.stream().flatMap(it -> it.essence.stream()).collect(toUnmodifiableSet());
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
        return differing(other)
                .filter(it -> !it.inContent() || steps.known() && nearly(other) && !it.exchanges())
                .filter(it -> !it.isStep(steps))
                .isPresent();
    }

    private Optional<Differing> differing(Wording other) {
        if (sameAs(other)) return Optional.empty();
        double share = share(other);
        if (share < ALIKE || share < NEARLY && (saysMoreThan(other) || other.saysMoreThan(this)))
            return Optional.empty();
        if (!effort.spend((long) LONGEST_STATEMENT * size)) return Optional.empty();
        return Differing.of(pairs(other), contents, other.contents);
    }

    /// Whether it has a word of its own that stands for nothing in the other. Then they differ in content wherever
    /// that stands, and need not be held against each other by statements: roles have hundreds of texts.
    private boolean saysMoreThan(Wording other) {
        return words.stream()
                .filter(it -> !other.words.contains(it) && ContentWords.isContent(it))
                .anyMatch(it -> !effort.spend(other.words.size())
                        || other.words.stream().noneMatch(there -> Differing.isSame(it, there)));
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
        return most < ALIKE * both ? 0 : 2.0 * common(other) / both;
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
        long kept = IntStream.range(0, of.length)
                .filter(i -> isKept(i, of[i], above))
                .count();
        TreeSet<Integer> taken = new TreeSet<>();
        pairs.forEach(pair -> taken.addAll(pair.after()));
        boolean nothingNew = taken.size() == above.statements.size();
        if (nothingNew ? 2 * kept < of.length : 2 * kept <= of.length) return List.of();
        return IntStream.range(0, of.length)
                .filter(i -> of[i] == null && !contents.get(i).essence.isEmpty())
                .filter(i -> !isReplaced(i, of, taken, above.statements.size()))
                .filter(i -> contents.get(i).essence.stream().noneMatch(steps::helps))
                .mapToObj(i -> i + 1)
                .toList();
    }

    private boolean isKept(int i, @Nullable Pair pair, Wording above) {
        if (pair == null) return false;
        var counterpart =
                ContentWords.of(pair.after().stream().map(above.contents::get).toList());
        int mine = contents.get(i).size();
        return contents.get(i).common(counterpart) >= KEPT * mine;
    }

    /// Whether the text above says something of its own between what stood around it.
    private static boolean isReplaced(int i, @Nullable Pair[] of, TreeSet<Integer> taken, int statements) {
        int after = -1;
        for (int k = i - 1; k >= 0 && after < 0; k--) {
            var pair = of[k];
            if (pair != null) after = pair.after().last();
        }
        int before = statements;
        for (int k = i + 1; k < of.length && before == statements; k++) {
            var pair = of[k];
            if (pair != null) before = pair.after().first();
        }
        List<Integer> between = new ArrayList<>();
        for (int j = after + 1; j < before; j++) between.add(j);
        return !taken.containsAll(between);
    }
}
