package io.rungs.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the tokens that two texts share in the same order, the heaviest such choice: a long word is worth more
/// than a comma, and a space next to nothing.
///
/// Exact as long as the table is small. Beyond that, words that occur once on each side part the texts into
/// stretches; a large stretch without such a word counts as rewritten. So the cost stays bounded, whatever the
/// texts.
final class Alignment {
    private static final int LARGEST_TABLE = 1_000_000;
    private static final int DEEPEST = 8;
    private static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] before;
    private final int[] after;
    private final int[] weights;
    private final int[] partners;

    private Alignment(List<String> before, List<String> after) {
        this.before = before.stream().mapToInt(this::number).toArray();
        this.after = after.stream().mapToInt(this::number).toArray();
        this.weights = new int[numbers.size()];
        numbers.forEach((token, number) -> weights[number] = weight(token));
        this.partners = new int[this.before.length];
        Arrays.fill(partners, NONE);
    }

    /// Returns for each token of the text before its place in the text after, or -1.
    static int[] of(List<String> before, List<String> after) {
        var alignment = new Alignment(before, after);
        alignment.align(new Stretch(0, before.size(), 0, after.size()), DEEPEST);
        return alignment.partners;
    }

    private int number(String token) {
        return numbers.computeIfAbsent(token, _ -> numbers.size());
    }

    private static int weight(String token) {
        if (Tokens.isWord(token)) return 4 + 2 * Math.min(token.length(), 10);
        return token.isBlank() ? 1 : 2;
    }

    private void align(Stretch whole, int depth) {
        Stretch stretch = withoutSharedEnds(whole);
        if (stretch.cells() == 0) return;
        if (stretch.cells() <= LARGEST_TABLE) alignExactly(stretch);
        else if (depth > 0) alignAroundAnchors(stretch, depth - 1);
    }

    private Stretch withoutSharedEnds(Stretch s) {
        int from = s.from;
        int start = s.start;
        while (from < s.to && start < s.end && before[from] == after[start]) partners[from++] = start++;
        int to = s.to;
        int end = s.end;
        while (to > from && end > start && before[to - 1] == after[end - 1]) partners[--to] = --end;
        return new Stretch(from, to, start, end);
    }

    private void alignExactly(Stretch s) {
        int columns = s.end - s.start + 1;
        int[] table = tableOf(s, columns);
        int i = s.from;
        int j = s.start;
        while (i < s.to && j < s.end) {
            int cell = (i - s.from) * columns + j - s.start;
            if (before[i] == after[j] && table[cell] == table[cell + columns + 1] + weights[before[i]])
                partners[i++] = j++;
            else if (table[cell] == table[cell + columns]) i++;
            else j++;
        }
    }

    /// Each cell: the weight of the best choice from there to the end of both texts.
    private int[] tableOf(Stretch s, int columns) {
        int[] table = new int[(s.to - s.from + 1) * columns];
        for (int i = s.to - 1; i >= s.from; i--) {
            int row = (i - s.from) * columns - s.start;
            for (int j = s.end - 1; j >= s.start; j--) {
                int best = Math.max(table[row + columns + j], table[row + j + 1]);
                if (before[i] == after[j]) best = Math.max(best, table[row + columns + j + 1] + weights[before[i]]);
                table[row + j] = best;
            }
        }
        return table;
    }

    private void alignAroundAnchors(Stretch s, int depth) {
        List<UniqueWords.Anchor> anchors = UniqueWords.between(
                Arrays.copyOfRange(before, s.from, s.to), Arrays.copyOfRange(after, s.start, s.end), weights);
        if (anchors.isEmpty()) return;
        int from = s.from;
        int start = s.start;
        for (var anchor : anchors) {
            int place = s.from + anchor.before();
            int partner = s.start + anchor.after();
            partners[place] = partner;
            align(new Stretch(from, place, start, partner), depth);
            from = place + 1;
            start = partner + 1;
        }
        align(new Stretch(from, s.to, start, s.end), depth);
    }

    /// Tokens `from` to `to` of the text before, `start` to `end` of the text after.
    private record Stretch(int from, int to, int start, int end) {
        long cells() {
            return (long) (to - from) * (end - start);
        }
    }
}
