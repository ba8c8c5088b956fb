package io.rungs.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Brings a description that was published since together with a proposed one, statement by statement and three
/// ways, as [ThreeWay] does with one value.
///
/// A statement that one side left as it was takes the other side, in its words, its mark and its place; equal
/// changes agree; one that both changed differently collides alone. What replaces a statement in its place is a
/// change of it. What both add at one gap is kept, the published first.
///
/// What comes of it is held against all three texts once more: where a statement of either would be missing, or
/// merging again would change something, the whole text collides.
public final class StatementMerge {
    private static final int START = -1;

    private final List<Statement> base;
    private final Side published;
    private final Side proposed;

    /// For each statement of the base the least of those that stand or fall with it.
    private final int[] together;

    private StatementMerge(List<Statement> base, List<Statement> published, List<Statement> proposed) {
        this.base = base;
        this.published = Side.of(base, published);
        this.proposed = Side.of(base, proposed);
        this.together = IntStream.range(0, base.size()).toArray();
    }

    public sealed interface Result {
        /// As it would be read if every collision were settled for what is published.
        String withPublished();
    }

    public record Takes(String text) implements Result {
        @Override
        public String withPublished() {
            return text;
        }
    }

    /// @param withProposed as it would be read if every collision were settled for what is proposed
    public record Collides(List<Clash> clashes, String withPublished, String withProposed) implements Result {}

    /// A statement that both changed, differently; null where a side has it no more.
    public record Clash(
            String base,
            @Nullable String published,
            @Nullable String proposed) {}

    /// @param longest code points that any description may have
    public static Result merge(String base, String published, String proposed, int longest) {
        Result merged = attempt(base, published, proposed);
        boolean holds = switch (merged) {
            case Takes(String text) ->
                text.equals(published)
                        || text.equals(proposed)
                        || fits(text, longest) && attempt(base, text, proposed).equals(merged);
            case Collides it -> fits(it.withPublished, longest) && fits(it.withProposed, longest);
        };
        return holds ? merged : whole(base, published, proposed);
    }

    private static boolean fits(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest;
    }

    private static Result attempt(String base, String published, String proposed) {
        if (ThreeWay.merge(base, published, proposed) instanceof ThreeWay.Takes<String>(String text, ThreeWay.Side _))
            return new Takes(Objects.requireNonNull(text));
        return new StatementMerge(
                        Statements.of(base).all(),
                        Statements.of(published).all(),
                        Statements.of(proposed).all())
                .merge()
                .orWhole(base, published, proposed);
    }

    private static Collides whole(String base, String published, String proposed) {
        return new Collides(List.of(new Clash(base, published, proposed)), published, proposed);
    }

    /// @param origins where each was in the base
    /// @param replaced those of the base in whose place it says something else
    private record Side(List<Statement> statements, int[] origins, boolean moves, Set<Integer> replaced) {
        static Side of(List<Statement> base, List<Statement> statements) {
            int[] origins = new int[statements.size()];
            for (int j = 0; j < origins.length; j++) origins[j] = START;
            for (var pair : Counterparts.toTheLetter(base, statements).pairs())
                pair.after().forEach(j -> origins[j] = pair.before().first());
            boolean moves = false;
            int last = START;
            for (int origin : origins) {
                moves |= origin >= 0 && origin < last;
                last = Math.max(last, origin);
            }
            return new Side(statements, origins, moves, new HashSet<>());
        }
    }

    /// What a side says in place of some statements of the base, and what it adds behind them.
    private record Fate(List<Statement> says, List<Statement> adds, boolean replaces) {
        Fate(boolean replaces) {
            this(new ArrayList<>(), new ArrayList<>(), replaces);
        }

        /// Both take away what stood there, and the other says instead what this one does, and more.
        boolean yieldsTo(Fate other) {
            return (says.isEmpty() || replaces)
                    && other.replaces
                    && other.texts().containsAll(texts());
        }

        List<String> texts() {
            return says.stream().map(Statement::text).toList();
        }
    }

    private Outcome merge() {
        join(published);
        join(proposed);
        joinReplaced(published);
        joinReplaced(proposed);
        var was = fates(new Side(base, IntStream.range(0, base.size()).toArray(), false, Set.of()), false);
        var here = fates(published, true);
        var there = fates(proposed, true);
        List<Integer> order = order();
        if (order == null) return Outcome.NONE;
        var merged = new Merged(news(published));
        for (int at : order) merged.add(fate(was, at), fate(here, at), fate(there, at));
        return merged.outcome(this);
    }

    /// Those of the base that are one counterpart of something.
    private void join(Side side) {
        for (var pair : Counterparts.toTheLetter(base, side.statements).pairs())
            pair.before().forEach(i -> unite(pair.before().first(), i));
    }

    private void unite(int one, int other) {
        int least = Math.min(together[one], together[other]);
        int most = Math.max(together[one], together[other]);
        for (int i = 0; i < together.length; i++) if (together[i] == most) together[i] = least;
    }

    /// What is written in the place of statements that are gone is their change.
    private void joinReplaced(Side side) {
        if (side.moves) return;
        for (int j = 0; j < side.origins.length; j++) {
            if (side.origins[j] != START) continue;
            int from = j;
            while (j + 1 < side.origins.length && side.origins[j + 1] == START) j++;
            int after = from == 0 ? START : last(side.origins[from - 1]);
            int next = j + 1 < side.origins.length ? side.origins[j + 1] : base.size();
            int gone = after + 1;
            if (gone >= next || !isGone(side, gone)) continue;
            for (int k = from; k <= j; k++) side.origins[k] = together[gone];
            side.replaced.add(gone);
        }
    }

    private int last(int origin) {
        int last = origin;
        for (int i = 0; i < together.length; i++) if (together[i] == together[origin]) last = Math.max(last, i);
        return last;
    }

    private boolean isGone(Side side, int statement) {
        return IntStream.of(side.origins).noneMatch(it -> it >= 0 && together[it] == together[statement]);
    }

    private Map<Integer, Fate> fates(Side side, boolean adding) {
        Map<Integer, Fate> fates = new TreeMap<>();
        fates.put(START, new Fate(false));
        for (int at : together)
            fates.putIfAbsent(at, new Fate(side.replaced.stream().anyMatch(it -> together[it] == at)));
        int last = START;
        for (int j = 0; j < side.origins.length; j++) {
            int origin = side.origins[j];
            if (origin >= 0) last = together[origin];
            Fate fate = fate(fates, last);
            (origin >= 0 || !adding ? fate.says : fate.adds).add(side.statements.get(j));
        }
        return fates;
    }

    private static Fate fate(Map<Integer, Fate> fates, int at) {
        return Objects.requireNonNull(fates.get(at));
    }

    private List<String> news(Side side) {
        var was = base.stream().map(Statement::text).toList();
        return side.statements.stream()
                .map(Statement::text)
                .filter(it -> !was.contains(it))
                .toList();
    }

    /// As the side has them that moves any; null where both do, otherwise.
    private @Nullable List<Integer> order() {
        List<Integer> plain = new ArrayList<>(List.of(START));
        IntStream.of(together).distinct().sorted().forEach(plain::add);
        if (!published.moves && !proposed.moves) return plain;
        if (!proposed.moves) return order(published, plain);
        if (!published.moves) return order(proposed, plain);
        var here = order(published, plain);
        return here.equals(order(proposed, plain)) ? here : null;
    }

    /// What it lacks stays behind what it stood behind.
    private List<Integer> order(Side side, List<Integer> plain) {
        List<Integer> order = new ArrayList<>(List.of(START));
        for (int origin : side.origins)
            if (origin >= 0 && !order.contains(together[origin])) order.add(together[origin]);
        for (int k = 1; k < plain.size(); k++)
            if (!order.contains(plain.get(k))) order.add(order.indexOf(plain.get(k - 1)) + 1, plain.get(k));
        return order;
    }

    /// Puts the statements together, one text for either way of settling.
    private static final class Merged {
        private final List<Statement> withPublished = new ArrayList<>();
        private final List<Statement> withProposed = new ArrayList<>();
        private final List<Clash> clashes = new ArrayList<>();
        private final List<String> added = new ArrayList<>();

        /// @param news what is published and was not: it is added once, wherever the other side adds it
        Merged(List<String> news) {
            added.addAll(news);
        }

        void add(Fate was, Fate here, Fate there) {
            var base = was.texts();
            var published = here.texts();
            var proposed = there.texts();
            if (published.equals(proposed) || proposed.equals(base) || there.yieldsTo(here)) {
                both(led(was, here, there));
            } else if (published.equals(base) || here.yieldsTo(there)) {
                both(there.replaces ? unsaid(there.says) : led(was, there, here));
            } else {
                withPublished.addAll(here.says);
                withProposed.addAll(there.says);
                clashes.add(new Clash(joined(was), said(here), said(there)));
            }
            both(here.adds);
            both(unsaid(there.adds));
        }

        private List<Statement> unsaid(List<Statement> statements) {
            return statements.stream().filter(it -> !added.remove(it.text())).toList();
        }

        private void both(List<Statement> statements) {
            withPublished.addAll(statements);
            withProposed.addAll(statements);
        }

        /// What the one says, with the mark that the other gave to it where only that side changed it. Where
        /// neither did, it may be the first in one text, where nothing parts it from what stands before.
        private static List<Statement> led(Fate was, Fate one, Fate other) {
            if (one.says.size() != was.says.size() || other.says.size() != was.says.size()) return one.says;
            return IntStream.range(0, one.says.size())
                    .mapToObj(i -> led(was.says.get(i), one.says.get(i), other.says.get(i)))
                    .toList();
        }

        private static Statement led(Statement was, Statement one, Statement other) {
            if (!joinsAlike(was, one)) return one;
            boolean first =
                    joinsAlike(was, other) && other.lead().length() < one.lead().length();
            return first ? one : new Statement(other.form(), other.lead(), one.text());
        }

        private static boolean joinsAlike(Statement one, Statement other) {
            return one.form() == other.form() && one.mark().equals(other.mark());
        }

        private static @Nullable String said(Fate fate) {
            return fate.says.isEmpty() ? null : joined(fate);
        }

        private static String joined(Fate fate) {
            return Layout.of(fate.says);
        }

        Outcome outcome(StatementMerge sides) {
            return new Outcome(sides, withPublished, withProposed, clashes);
        }
    }

    private record Outcome(
            @Nullable StatementMerge sides,
            List<Statement> withPublished,
            List<Statement> withProposed,
            List<Clash> clashes) {
        static final Outcome NONE = new Outcome(null, List.of(), List.of(), List.of());

        Result orWhole(String base, String published, String proposed) {
            if (sides == null || !keepsAll(sides)) return whole(base, published, proposed);
            String one = Layout.of(withPublished);
            String other = Layout.of(withProposed);
            boolean readsSo = texts(Statements.of(one).all()).equals(texts(withPublished))
                    && texts(Statements.of(other).all()).equals(texts(withProposed));
            if (!readsSo) return whole(base, published, proposed);
            return clashes.isEmpty() ? new Takes(one) : new Collides(List.copyOf(clashes), one, other);
        }

        /// Nothing that a side wrote anew is missing in what is settled for it, nor what both left.
        private boolean keepsAll(StatementMerge it) {
            var was = texts(it.base);
            var both = new HashSet<>(texts(it.published.statements));
            both.retainAll(texts(it.proposed.statements));
            both.retainAll(was);
            return texts(withPublished).containsAll(both)
                    && holds(withPublished, it.published.statements, was)
                    && holds(withProposed, it.proposed.statements, was)
                    && (!clashes.isEmpty() || holds(withPublished, it.proposed.statements, was));
        }

        private static boolean holds(List<Statement> merged, List<Statement> side, List<String> was) {
            Set<String> there = new HashSet<>(texts(merged));
            return side.stream().map(Statement::text).allMatch(text -> there.contains(text) || was.contains(text));
        }

        private static List<String> texts(List<Statement> statements) {
            return statements.stream().map(Statement::text).toList();
        }
    }
}
