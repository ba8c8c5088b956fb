package io.rungs.text;

import io.rungs.text.WordEdit.Op;
import java.util.ArrayList;
import java.util.List;

/// Shows what changed between two texts in runs of words, for a person to read.
///
/// What is equal and what is deleted make up the earlier text exactly, what is equal and what is inserted the later
/// one.
public final class WordDiff {
    private WordDiff() {}

    public static List<WordEdit> between(String before, String after) {
        List<Passage> passages = new ArrayList<>();
        for (Passage next : passages(Tokens.of(before), Tokens.of(after))) {
            if (!passages.isEmpty() && next.follows(passages.getLast()))
                passages.getLast().absorb(next);
            else passages.add(next);
        }
        List<WordEdit> edits = new ArrayList<>();
        passages.forEach(passage -> passage.addTo(edits));
        return List.copyOf(edits);
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

        /// True when what lies between two changes is too little to be read as a pause: a space, a comma, between
        /// long changes also a short word. The end of a line always is one.
        boolean follows(Passage previous) {
            if (!changed() || equal.indexOf("\n") >= 0) return false;
            int words = Tokens.words(equal.toString());
            return words == 0 || words == 1 && 2 * equal.length() < Math.min(size(), previous.size());
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

        private int size() {
            return Math.max(deleted.length(), inserted.length());
        }
    }
}
