package io.rungs.text;

import io.rungs.text.StatementPart.Op;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Shows what changed between two descriptions statement by statement: which came, which went, which stand
/// elsewhere, and within those that are each other's counterpart, which words.
///
/// As in [WordDiff], what is equal and what is deleted make up the earlier text exactly, what is equal and what is
/// inserted the later one. `parts` go over all of `words`, in their order.
public record StatementDiff(List<WordEdit> words, List<StatementPart> parts) {
    public StatementDiff {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    public static StatementDiff between(String before, String after) {
        return new Drawing(Statements.of(before), Statements.of(after)).draw();
    }

    /// Says how much changed: "1 statement added; 3 words added, 1 removed".
    public String summary() {
        List<String> facts = new ArrayList<>();
        int added = count(Op.ADDED);
        int removed = count(Op.REMOVED);
        if (added > 0) facts.add(statements(added) + " added" + (removed > 0 ? ", " + removed + " removed" : ""));
        else if (removed > 0) facts.add(statements(removed) + " removed");
        int moved = count(Op.MOVED_HERE);
        if (moved > 0) facts.add(statements(moved) + " moved");
        List<WordEdit> edited = edited();
        if (!edited.isEmpty() || facts.isEmpty()) facts.add(WordDiff.summary(edited.isEmpty() ? words : edited));
        return String.join("; ", facts);
    }

    private int count(Op op) {
        return (int) parts.stream().filter(it -> it.op() == op).count();
    }

    private static String statements(int count) {
        return count == 1 ? "1 statement" : count + " statements";
    }

    private List<WordEdit> edited() {
        List<WordEdit> edited = new ArrayList<>();
        int from = 0;
        for (StatementPart part : parts) {
            if (part.op() == Op.EDITED) edited.addAll(words.subList(from, from + part.runs()));
            from += part.runs();
        }
        return edited;
    }

    /// Counterparts as they are drawn: each side a stretch without gaps, from `from` to `to` and `start` to `end`.
    private record Unit(int from, int to, int start, int end, int weight) {}

    private static final class Drawing {
        private final Statements before;
        private final Statements after;
        private final List<Statement> olds;
        private final List<Statement> news;
        private final List<WordEdit> words = new ArrayList<>();
        private final List<StatementPart> parts = new ArrayList<>();
        private final Set<Integer> movedAway = new HashSet<>();
        private final Set<Integer> movedHere = new HashSet<>();
        private int i;
        private int j;

        Drawing(Statements before, Statements after) {
            this.before = before;
            this.after = after;
            this.olds = before.all();
            this.news = after.all();
        }

        StatementDiff draw() {
            List<Unit> units = units();
            List<Unit> staying = staying(units);
            for (Unit it : units) if (!staying.contains(it)) leave(it);
            for (Unit it : staying) {
                between(it.from, it.start);
                draw(it);
            }
            between(olds.size(), news.size());
            drawTails();
            return new StatementDiff(words, parts);
        }

        /// Where both texts are a single statement, the one became the other.
        private List<Unit> units() {
            if (olds.size() == 1 && news.size() == 1) return List.of(new Unit(0, 1, 0, 1, 1));
            return Counterparts.of(olds, news).pairs().stream()
                    .map(this::unit)
                    .sorted(Comparator.comparingInt(Unit::start))
                    .toList();
        }

        private Unit unit(Counterparts.Pair pair) {
            var from = stretch(pair.before());
            var start = stretch(pair.after());
            int weight = Stream.concat(
                            olds.subList(from[0], from[1]).stream(), news.subList(start[0], start[1]).stream())
                    .mapToInt(it -> it.text().length() + 1)
                    .sum();
            return new Unit(from[0], from[1], start[0], start[1], weight);
        }

        /// The longest one without a gap; what stands apart from it comes and goes by itself.
        private static int[] stretch(TreeSet<Integer> places) {
            int[] longest = {places.first(), places.first() + 1};
            int from = places.first();
            int last = from;
            for (int place : places) {
                if (place > last + 1) from = place;
                last = place;
                if (last + 1 - from > longest[1] - longest[0]) longest = new int[] {from, last + 1};
            }
            return longest;
        }

        /// Those that stand in the same order, as much of the text as can be.
        private static List<Unit> staying(List<Unit> units) {
            int[] best = new int[units.size()];
            int[] previous = new int[units.size()];
            int last = -1;
            for (int k = 0; k < units.size(); k++) {
                previous[k] = -1;
                for (int l = 0; l < k; l++)
                    if (units.get(l).to <= units.get(k).from && best[l] > best[k]) {
                        best[k] = best[l];
                        previous[k] = l;
                    }
                best[k] += units.get(k).weight;
                if (last < 0 || best[k] > best[last]) last = k;
            }
            List<Unit> staying = new ArrayList<>();
            for (int k = last; k >= 0; k = previous[k]) staying.addFirst(units.get(k));
            return staying;
        }

        private void leave(Unit it) {
            for (int at = it.from; at < it.to; at++) movedAway.add(at);
            for (int at = it.start; at < it.end; at++) movedHere.add(at);
        }

        /// What only one of both has up to here.
        private void between(int from, int start) {
            for (; i < from; i++)
                add(
                        movedAway.contains(i) ? Op.MOVED_AWAY : Op.REMOVED,
                        List.of(new WordEdit(WordEdit.Op.DELETE, olds.get(i).piece())));
            for (; j < start; j++)
                add(
                        movedHere.contains(j) ? Op.MOVED_HERE : Op.ADDED,
                        List.of(new WordEdit(WordEdit.Op.INSERT, news.get(j).piece())));
        }

        private void draw(Unit it) {
            var was = olds.subList(it.from, it.to);
            var is = news.subList(it.start, it.end);
            boolean same = was.stream()
                    .map(Statement::text)
                    .toList()
                    .equals(is.stream().map(Statement::text).toList());
            add(same ? Op.SAME : Op.EDITED, WordDiff.between(joined(was), joined(is)));
            i = it.to;
            j = it.end;
        }

        private static String joined(List<Statement> statements) {
            var joined = new StringBuilder();
            statements.forEach(it -> joined.append(it.piece()));
            return joined.toString();
        }

        private void drawTails() {
            var tails = WordDiff.between(before.tail(), after.tail());
            if (!tails.isEmpty()) add(Op.SAME, tails);
        }

        private void add(Op op, List<WordEdit> runs) {
            words.addAll(runs);
            parts.add(new StatementPart(op, runs.size()));
        }
    }
}
