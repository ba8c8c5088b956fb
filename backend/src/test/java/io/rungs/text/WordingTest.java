package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.text.Wording.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final String TEXT = "Compares candidates in the tracker's charts, and stores the chosen model.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compares candidates in the trackers charts and stores the chosen model | SAME",
                "Compares candidates in the tracker’s charts — and stores the chosen model! | SAME",
                "Compares candidates in the tracker's charts, and stores the best model. | NEARLY",
                "Compares all candidates in the tracker's charts, and stores the chosen model. | NEARLY",
                "Compares candidates in charts, and stores the model with its commit. | DIFFERENT",
                "Sets the rules for what a run must record. | DIFFERENT",
            })
    void aTextIsHeldAgainstAnother(String other, Likeness likeness) {
        assertThat(Wording.of(TEXT).to(Wording.of(other))).isEqualTo(likeness);
        assertThat(Wording.of(other).to(Wording.of(TEXT))).isEqualTo(likeness);
    }

    @Test
    void aWordThatIsDoubledIsNotTheSame() {
        assertThat(Wording.of("plan plan test").to(Wording.of("plan test test")))
                .isEqualTo(Likeness.DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBD",
                "tbd.",
                "TBD: ask the team what they expect here",
                "[TODO] describe what a lead does with it",
                "n/a",
                "N. A.",
                "…",
                "---",
                "Same as above.",
                "To be defined",
                "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
                "blah blah blah blah",
                "Placeholder",
                "Uses it.",
            })
    void whatOnlyFillsThePlaceIsFiller(String text) {
        assertThat(Wording.of(text).filler()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT,
                "Logs every run.",
                "Keeps a list of what is still to be done.",
                "Todo lists of the team stay short.",
                "Documents microarchitectures.",
                "记录每次实验的参数和结果。",
                "実験を記録する。",
            })
    void whatSaysSomethingIsNot(String text) {
        assertThat(Wording.of(text).filler()).isFalse();
    }
}
