package io.rungs.text;

import io.rungs.text.WordEdit.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Shows what changed between two texts in runs of words, for a person to read: few runs rather than many. What was
/// replaced in one place and, within three words, in the next one was replaced at once; of a line of which little
/// is left, the old words stand whole before the new ones.
///
/// What is equal and what is deleted make up the earlier text exactly, what is equal and what is inserted the later
/// one.
public final class WordDiff {
    /// Fewer words than these between two changes are no pause.
    private static final int PAUSE = 3;

    /// The share of a line's words, old and new, that may differ before it counts as rewritten.
    private static final double REWRITTEN = 0.6;

    private WordDiff() {}

    public static List<WordEdit> between(String before, String after) {
        List<Passage> passages = passages(Tokens.of(before), Tokens.of(after));
        List<WordEdit> edits = new ArrayList<>();
        for (List<Passage> line : lines(passages)) {
            List<Passage> calm = joined(line, (previous, next) -> next.follows(previous));
            for (Passage passage : isRewritten(calm) ? joined(calm, (_, _) -> true) : calm) passage.addTo(edits);
        }
        return List.copyOf(edits);
    }

    /// Those between which no line ends.
    private static List<List<Passage>> lines(List<Passage> passages) {
        List<List<Passage>> lines = new ArrayList<>();
        for (Passage passage : passages) {
            if (lines.isEmpty() || passage.equal.indexOf("\n") >= 0) lines.add(new ArrayList<>());
            lines.getLast().add(passage);
        }
        return lines;
    }

    private static List<Passage> joined(List<Passage> line, BiPredicate<Passage, Passage> belong) {
        List<Passage> joined = new ArrayList<>();
        for (Passage next : line) {
            if (!joined.isEmpty() && next.changed() && belong.test(joined.getLast(), next))
                joined.getLast().absorb(next);
            else joined.add(next);
        }
        return joined;
    }

    private static boolean isRewritten(List<Passage> line) {
        int changed = line.stream().mapToInt(Passage::changedWords).sum();
        int shared = line.stream().mapToInt(Passage::sharedWords).sum();
        return changed > REWRITTEN * (changed + 2 * shared);
    }

    /// Says how much changed: "3 words added, 1 removed".
    public static String summary(List<WordEdit> edits) {
        int added = words(edits, Op.INSERT);
        int removed = words(edits, Op.DELETE);
        if (added > 0 && removed > 0) return "%s added, %d removed".formatted(words(added), removed);
        if (added > 0) return words(added) + " added";
        if (removed > 0) return words(removed) + " removed";
        boolean same = edits.stream().allMatch(edit -> edit.op() == Op.EQUAL);
        return same ? "No changes" : "Only signs or spacing changed";
    }

    private static int words(List<WordEdit> edits, Op op) {
        return edits.stream()
                .filter(edit -> edit.op() == op)
                .mapToInt(edit -> Tokens.words(edit.text()))
                .sum();
    }

    private static String words(int count) {
        return count == 1 ? "1 word" : count + " words";
    }

    private static List<Passage> passages(List<String> olds, List<String> news) {
        int[] partners = Alignment.of(olds, news);
        List<Passage> passages = new ArrayList<>(List.of(new Passage()));
        int j = 0;
        for (int i = 0; i < olds.size(); i++) {
            if (partners[i] < 0) {
                passages.getLast().deleted.append(olds.get(i));
                continue;
            }
            while (j < partners[i]) passages.getLast().inserted.append(news.get(j++));
            if (passages.getLast().changed()) passages.add(new Passage());
            passages.getLast().equal.append(news.get(j++));
        }
        while (j < news.size()) passages.getLast().inserted.append(news.get(j++));
        return passages;
    }

    /// Shared words and the change that comes after them.
    private static final class Passage {
        final StringBuilder equal = new StringBuilder();
        final StringBuilder deleted = new StringBuilder();
        final StringBuilder inserted = new StringBuilder();

        boolean changed() {
            return !deleted.isEmpty() || !inserted.isEmpty();
        }

        /// True when what lies between two changes is too little to be read as a pause: a space, a comma, a word or
        /// two. Where words only came, or only went, none besides are said to have changed.
        boolean follows(Passage previous) {
            int words = Tokens.words(equal.toString());
            return words == 0 || words < PAUSE && (replaces() || previous.replaces());
        }

        private boolean replaces() {
            return !deleted.isEmpty() && !inserted.isEmpty();
        }

        int changedWords() {
            return Tokens.words(deleted.toString()) + Tokens.words(inserted.toString());
        }

        /// Of the line that it changes.
        int sharedWords() {
            return Tokens.words(equal.substring(equal.lastIndexOf("\n") + 1));
        }

        void absorb(Passage next) {
            deleted.append(next.equal).append(next.deleted);
            inserted.append(next.equal).append(next.inserted);
        }

        void addTo(List<WordEdit> edits) {
            if (!equal.isEmpty()) edits.add(new WordEdit(Op.EQUAL, equal.toString()));
            if (!deleted.isEmpty()) edits.add(new WordEdit(Op.DELETE, deleted.toString()));
            if (!inserted.isEmpty()) edits.add(new WordEdit(Op.INSERT, inserted.toString()));
        }
    }
}
