package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.text.StatementMerge.Collides;
import io.rungs.text.StatementMerge.Takes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// The laws of merging over lists of statements.
class StatementMergeLawsTest {
    private static final int CASES = 5_000;

    @Provide
    Arbitrary<String> descriptions() {
        return SomeDescriptions.any();
    }

    @Property(tries = CASES)
    void an_unchanged_base_gives_the_proposal(
            @ForAll("descriptions") String base, @ForAll("descriptions") String proposed) {
        assertThat(merge(base, base, proposed)).isEqualTo(new Takes(proposed));
    }

    @Property(tries = CASES)
    void an_unchanged_proposal_gives_what_is_published(
            @ForAll("descriptions") String base, @ForAll("descriptions") String published) {
        assertThat(merge(base, published, base)).isEqualTo(new Takes(published));
    }

    @Property(tries = CASES)
    void merging_twice_changes_nothing(
            @ForAll("descriptions") String base,
            @ForAll("descriptions") String published,
            @ForAll("descriptions") String proposed) {
        if (merge(base, published, proposed) instanceof Takes(String once))
            assertThat(merge(base, once, proposed)).isEqualTo(new Takes(once));
    }

    @Property(tries = CASES)
    void no_statement_is_dropped_without_a_collision(
            @ForAll("descriptions") String base,
            @ForAll("descriptions") String published,
            @ForAll("descriptions") String proposed) {
        var was = texts(base);
        switch (merge(base, published, proposed)) {
            case Takes(String merged) -> {
                assertThat(texts(merged)).containsAll(without(texts(published), was));
                assertThat(texts(merged)).containsAll(without(texts(proposed), was));
                var left = new ArrayList<>(texts(published));
                left.retainAll(texts(proposed));
                assertThat(texts(merged)).containsAll(left);
            }
            case Collides it -> {
                assertThat(it.clashes()).isNotEmpty();
                assertThat(texts(it.withPublished())).containsAll(without(texts(published), was));
                assertThat(texts(it.withProposed())).containsAll(without(texts(proposed), was));
            }
        }
    }

    /// Each statement is of words of its own, and an edit or a removal of one person's alone.
    private record Disjoint(List<String> base, List<String> one, List<String> other) {}

    private enum Edit {
        KEEP,
        REWORD,
        REMOVE
    }

    @Provide
    Arbitrary<Disjoint> disjoint() {
        var edits = Combinators.combine(Arbitraries.of(Edit.values()), Arbitraries.of(true, false))
                .as((edit, mine) -> new Object[] {edit, mine});
        return Combinators.combine(
                        edits.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6))
                .as(StatementMergeLawsTest::disjoint);
    }

    private static Disjoint disjoint(List<Object[]> edits, int oneGap, int otherGap) {
        List<String> base = new ArrayList<>();
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            if (i == oneGap) one.add("Fourth" + i + " brings forward another matter.");
            if (i == otherGap && oneGap != otherGap) other.add("Later" + i + " things follow somewhere else.");
            String word = "" + (char) ('a' + i);
            String said = "%s%2$s%2$s%2$s %2$srun %2$stask %2$slot.".formatted(word.toUpperCase(Locale.ROOT), word);
            base.add(said);
            var edit = (Edit) edits.get(i)[0];
            boolean mine = (boolean) edits.get(i)[1];
            String becomes = switch (edit) {
                case KEEP -> said;
                case REWORD -> said.replace("lot.", "lot and more.");
                case REMOVE -> "";
            };
            for (var list : List.of(one, other)) {
                String says = (list == one) == mine ? becomes : said;
                if (!says.isEmpty()) list.add(says);
            }
        }
        return new Disjoint(base, one, other);
    }

    /// White space at the beginning may be that of either.
    @Property(tries = CASES)
    void the_order_of_disjoint_edits_is_irrelevant(
            @ForAll("disjoint") Disjoint it, @ForAll @IntRange(max = 2) int form) {
        String between = List.of(" ", "\n\n", "\n- ").get(form);
        String base = SomeDescriptions.written(it.base, between);
        String one = SomeDescriptions.written(it.one, between);
        String other = SomeDescriptions.written(it.other, between);

        var oneFirst = merge(base, one, other);
        var otherFirst = merge(base, other, one);

        assertThat(oneFirst).isInstanceOf(Takes.class);
        assertThat(otherFirst).isInstanceOf(Takes.class);
        assertThat(texts(oneFirst.withPublished())).isEqualTo(texts(otherFirst.withPublished()));
    }

    private static List<String> without(List<String> statements, List<String> those) {
        return statements.stream().filter(it -> !those.contains(it)).toList();
    }

    private static List<String> texts(String description) {
        return Statements.of(description).all().stream().map(Statement::text).toList();
    }

    private static StatementMerge.Result merge(String base, String published, String proposed) {
        return StatementMerge.merge(base, published, proposed, 4000);
    }
}
