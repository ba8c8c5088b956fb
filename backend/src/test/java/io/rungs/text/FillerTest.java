package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.ByTheClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Beside the ladders of LadderCalibrationTest: whole texts, and the names of an installation.
@ByTheClock
class FillerTest {
    private static final Filler FILLER = Filler.knowing(List.of("Newcomer", "Old hand", "シニア"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[TODO] describe what a lead does with it",
                "tbd.",
                "N. A.",
                "Placeholder",
                "As an old hand",
                "See Newcomer.",
                "Same as Newcomer, but more",
                "シニアと同じ",
                "Newcomer",
                "Not defined yet.\n\nTo be done",
                "- none\n- none",
                "Siehe oben",
            })
    void whatOnlyFillsThePlace(String text) {
        assertThat(FILLER.fills(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logs every run.",
                "Helps each newcomer",
                "As an old hand, decides.",
                "See the customers weekly.",
                "Documents microarchitectures.",
                "记录每次实验的参数和结果。",
                "シニアを育てる",
                "None of our customers waits longer than a day.",
                "Not defined yet. Drafts the first rules.",
                "Writes what is expected.",
                "Set expectations",
            })
    void whatSaysSomething(String text) {
        assertThat(FILLER.fills(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"as above plus ", "not ", "(", "( ", "TODO", "x", "- none\n", "see 1 "})
    void noTextIsSlow(String bit) {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> FILLER.fills(bit.repeat(4000 / bit.length())));
    }

    @Test
    void signsAreNoText() {
        assertThat(Filler.isEmpty(Wording.of("**—**"))).isTrue();
        assertThat(Filler.isEmpty(Wording.of("R"))).isFalse();
    }
}
