package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.text.WordEdit.Op;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    private static final String TEN = "one two three four five six seven eight nine ten";

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    one two                     | one red two             | one +red +two
                    one two three four five six | one two three red six   | … two three -four five-+red+ six
                    red two three four five six | one two three four five six | -red-+one+ two three …
                    ''                          | one two three four five six seven | +one two three four five six+ …
                    """)
    void aDiffBeginsJustBeforeItsFirstChange(String before, String after, String expected) {
        assertThat(shown(Excerpt.of(WordDiff.between(before, after), 2, 6))).isEqualTo(expected);
    }

    @Test
    void whatStaysBetweenTwoChangesIsLeftOut() {
        var edits = WordDiff.between("red " + TEN + " blue", "green " + TEN + " yellow");
        assertThat(shown(Excerpt.of(edits, 2, 20))).isEqualTo("-red-+green+ one two … nine ten -blue-+yellow+");
    }

    @Test
    void statementsThatStayLeadOnToTheChange() {
        var edits = WordDiff.between(TEN + ".\n\nRed.", TEN + ".\n\nBlue.");
        assertThat(shown(Excerpt.of(edits, 3, 20)))
                .startsWith("… eight nine ten.")
                .endsWith("+Blue+.");
        var split = List.of(
                new WordEdit(Op.EQUAL, "One. "), new WordEdit(Op.EQUAL, "Two "), new WordEdit(Op.INSERT, "three"));
        assertThat(shown(Excerpt.of(split, 3, 20))).isEqualTo("One. Two +three+");
    }

    @Test
    void aTextIsItsFirstWordsInOneLineWithoutMarks() {
        assertThat(Excerpt.of("Say *why*.\n\nThen how", 20)).isEqualTo("Say why. Then how");
        assertThat(Excerpt.of(TEN, 3)).isEqualTo("one two three …");
    }

    private static String shown(List<WordEdit> edits) {
        return edits.stream()
                .map(it -> {
                    String mark = it.op() == Op.INSERT ? "+" : it.op() == Op.DELETE ? "-" : "";
                    return mark + it.text() + mark;
                })
                .collect(Collectors.joining());
    }
}
