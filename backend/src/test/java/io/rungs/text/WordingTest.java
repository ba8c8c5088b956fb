package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How texts are held against each other; what is found by it in ladders shows LadderCalibrationTest.
class WordingTest {
    private static final String TEXT = "Compares candidates in the tracker's charts, and stores the chosen model.";
    private static final StepWords STEPS = StepWords.in("en", List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compares candidates in the trackers charts and stores the chosen model | true",
                "- Compares candidates in the tracker’s charts — and stores the chosen model! | true",
                "Compares candidates in the tracker's charts, and stores the best model. | false",
            })
    void signsAndMarksMakeNoOtherText(String other, boolean same) {
        assertThat(Wording.of(TEXT).sameAs(Wording.of(other))).isEqualTo(same);
        assertThat(Wording.of(other).sameAs(Wording.of(TEXT))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Compares candidates in a tracker's chart, and stores the chosen model. | true",
                "Compares candidates in the tracker's charts, and stores the best model. | false",
                "Compares all candidates in the tracker's charts, and stores the chosen model. | false",
                "Compares candidates in charts, and stores the model with its commit. | false",
                "Sets the rules for what a run must record. | false",
            })
    void oneHardlyDiffersWhereNoWordOfItIsTheStep(String other, boolean hardly) {
        assertThat(Wording.of(other).hardlyDiffersFrom(Wording.of(TEXT), STEPS)).isEqualTo(hardly);
        assertThat(Wording.of(TEXT).hardlyDiffersFrom(Wording.of(other), STEPS)).isEqualTo(hardly);
    }

    @Test
    void aWordThatIsDoubledIsNotTheSame() {
        assertThat(Wording.of("plan plan test").sameAs(Wording.of("plan test test")))
                .isFalse();
    }

    @Test
    void whatIsLostIsCounted() {
        var below = Wording.of("- reads logs\n- reads figures\n- names what is odd\n- says so");
        var above = Wording.of("- says so\n- reads logs\n- names what is odd");

        assertThat(below.lostIn(above, STEPS)).containsExactly(2);
        assertThat(above.lostIn(below, STEPS)).isEmpty();
    }
}
