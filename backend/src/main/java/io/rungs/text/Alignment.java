package io.rungs.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Finds the tokens that two texts share in the same order: as many words as can be, then the signs and spaces
/// between those, so that no space decides which words are shared.
///
/// A stretch in which more differs than anybody could follow counts as rewritten. So the cost stays bounded,
/// whatever the texts.
final class Alignment {
    /// Tokens: a statement has fewer words.
    static final int MOST_DIFFERING = 700;

    private static final int NONE = -1;

    private final List<String> before;
    private final List<String> after;
    private final int[] partners;

    private Alignment(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.partners = new int[before.size()];
        Arrays.fill(partners, NONE);
    }

    /// Returns for each token of the text before its place in the text after, or -1.
    static int[] of(List<String> before, List<String> after) {
        var alignment = new Alignment(before, after);
        alignment.align(alignment.withoutSharedEnds(), Tokens::isWord);
        alignment.alignBetweenWords();
        return alignment.partners;
    }

    /// What lies between them may count as rewritten; they do not.
    private Stretch withoutSharedEnds() {
        int from = 0;
        int to = before.size();
        int end = after.size();
        while (from < Math.min(to, end) && before.get(from).equals(after.get(from))) partners[from] = from++;
        while (Math.min(to, end) > from && before.get(to - 1).equals(after.get(end - 1))) partners[--to] = --end;
        return new Stretch(from, to, from, end);
    }

    private void alignBetweenWords() {
        int from = 0;
        int start = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == NONE) continue;
            int word = i;
            int partner = partners[i];
            align(new Stretch(from, word, start, partner), Predicate.not(Tokens::isWord));
            from = word + 1;
            start = partner + 1;
        }
        align(new Stretch(from, before.size(), start, after.size()), Predicate.not(Tokens::isWord));
    }

    private void align(Stretch stretch, Predicate<String> which) {
        int[] olds = places(before, stretch.from, stretch.to, which);
        int[] news = places(after, stretch.start, stretch.end, which);
        for (var shared : shared(at(olds, before), at(news, after)))
            for (int i = 0; i < shared.getSource().size(); i++)
                partners[olds[shared.getSource().getPosition() + i]] =
                        news[shared.getTarget().getPosition() + i];
    }

    private static int[] places(List<String> tokens, int from, int to, Predicate<String> which) {
        return IntStream.range(from, to)
                .filter(place -> which.test(tokens.get(place)))
                .toArray();
    }

    private static List<String> at(int[] places, List<String> tokens) {
        return Arrays.stream(places).mapToObj(tokens::get).toList();
    }

    private static List<AbstractDelta<String>> shared(List<String> olds, List<String> news) {
        if (olds.isEmpty() || news.isEmpty()) return List.of();
        try {
            return DiffUtils.diff(olds, news, new MyersDiff<>(), new Bound(), true).getDeltas().stream()
                    .filter(delta -> delta.getType() == DeltaType.EQUAL)
                    .toList();
        } catch (TooDifferent rewritten) {
            return List.of();
        }
    }

    /// Tokens `from` to `to` of the text before, `start` to `end` of the text after.
    private record Stretch(int from, int to, int start, int end) {}

    /// Hears how many tokens differ at least, a step at a time; there is no other way to stop the search.
    private static final class Bound implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int differing, int most) {
            if (differing > MOST_DIFFERING) throw new TooDifferent();
        }

        @Override
        public void diffEnd() {}
    }

    private static final class TooDifferent extends RuntimeException {}
}
