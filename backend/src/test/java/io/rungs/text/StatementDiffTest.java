package io.rungs.text;

import static io.rungs.text.StatementPart.Op.ADDED;
import static io.rungs.text.StatementPart.Op.EDITED;
import static io.rungs.text.StatementPart.Op.MOVED_AWAY;
import static io.rungs.text.StatementPart.Op.MOVED_HERE;
import static io.rungs.text.StatementPart.Op.REMOVED;
import static io.rungs.text.StatementPart.Op.SAME;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StatementDiffTest {
    @Test
    void whole_statements_come_and_go() {
        var diff = StatementDiff.between("Logs runs. Keeps seeds.", "Logs runs. Compares metrics. Leads reviews.");

        assertThat(ops(diff)).containsExactly(SAME, REMOVED, ADDED, ADDED);
        assertThat(diff.summary()).isEqualTo("2 statements added, 1 removed");
    }

    /// Each word would be held against each.
    @Test
    void what_no_description_is_as_long_as_is_compared_by_what_is_equal() {
        assertThat(ops(StatementDiff.between(items(40, 'a'), items(40, 'b')))).contains(EDITED);
        assertThat(ops(StatementDiff.between(items(120, 'a'), items(120, 'b')))).doesNotContain(EDITED);
    }

    /// Twelve words each, of which all but one are the same whatever the last is.
    private static String items(int count, char last) {
        return IntStream.range(0, count)
                .mapToObj(item -> IntStream.range(0, 11)
                        .mapToObj(word -> "w%d%05d".formatted(item, word))
                        .collect(joining(" ", "- ", " " + last + "ord")))
                .collect(joining("\n"));
    }

    @Test
    void within_a_counterpart_words_change() {
        var diff = StatementDiff.between("- Logs runs\n- Keeps seeds", "- Logs all runs\n- Keeps seeds");

        assertThat(ops(diff)).containsExactly(EDITED, SAME);
        assertThat(diff.words())
                .containsExactly(
                        new WordEdit(WordEdit.Op.EQUAL, "- Logs "),
                        new WordEdit(WordEdit.Op.INSERT, "all "),
                        new WordEdit(WordEdit.Op.EQUAL, "runs"),
                        new WordEdit(WordEdit.Op.EQUAL, "\n- Keeps seeds"));
        assertThat(diff.summary()).isEqualTo("1 word added");
    }

    @Test
    void one_statement_becomes_the_other_however_little_they_share() {
        var diff = StatementDiff.between("Run tracking", "Run tracing");

        assertThat(ops(diff)).containsExactly(EDITED);
        assertThat(diff.summary()).isEqualTo("1 word added, 1 removed");
    }

    @Test
    void what_moved_is_said_to_have_moved() {
        var diff = StatementDiff.between(
                "Logs runs. Compares the metrics of many runs. Leads reviews of them.",
                "Compares the metrics of many runs. Leads reviews of them. Logs runs.");

        assertThat(ops(diff)).containsExactly(MOVED_AWAY, SAME, SAME, MOVED_HERE);
        assertThat(diff.summary()).isEqualTo("1 statement moved");
    }

    @Test
    void a_sentence_that_is_split_is_an_edit() {
        var diff = StatementDiff.between("Logs runs and compares their metrics.", "Logs runs. Compares their metrics.");

        assertThat(ops(diff)).containsExactly(EDITED);
        assertThat(diff.summary()).isEqualTo("1 word added, 2 removed");
    }

    @Test
    void other_marks_are_no_other_statement() {
        var diff = StatementDiff.between("- Logs runs\n- Keeps seeds", "* Logs runs\n* Keeps seeds");

        assertThat(ops(diff)).containsExactly(SAME, SAME);
        assertThat(diff.summary()).isEqualTo("Only signs or spacing changed");
    }

    @Test
    void all_of_it_together_is_said_in_one_sentence() {
        var diff = StatementDiff.between(
                "Logs runs of the team. Compares the metrics of many runs. Keeps seeds.",
                "Keeps seeds. Logs all runs of the team. Compares the metrics of many runs. Mentors newcomers.");

        assertThat(diff.summary()).isEqualTo("1 statement added; 1 statement moved; 1 word added");
    }

    @Provide
    Arbitrary<String> descriptions() {
        return SomeDescriptions.any();
    }

    @Property
    void what_is_shown_makes_up_both_texts(
            @ForAll("descriptions") String before, @ForAll("descriptions") String after) {
        var diff = StatementDiff.between(before, after);

        assertThat(side(diff, WordEdit.Op.DELETE)).isEqualTo(before);
        assertThat(side(diff, WordEdit.Op.INSERT)).isEqualTo(after);
        assertThat(diff.parts().stream().mapToInt(StatementPart::runs).sum())
                .isEqualTo(diff.words().size());
    }

    @Property
    void a_text_is_no_other_than_itself(@ForAll("descriptions") String text) {
        assertThat(StatementDiff.between(text, text).summary()).isEqualTo("No changes");
    }

    private static String side(StatementDiff diff, WordEdit.Op op) {
        return diff.words().stream()
                .filter(it -> it.op() == WordEdit.Op.EQUAL || it.op() == op)
                .map(WordEdit::text)
                .collect(joining());
    }

    private static List<StatementPart.Op> ops(StatementDiff diff) {
        return diff.parts().stream().map(StatementPart::op).toList();
    }
}
