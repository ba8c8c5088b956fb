package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTest {
    private static final String HIDDEN = "Names all of you numskulls. Says so every day.";

    @Test
    void whatIsLeftIsWithoutTheSentencesThatSayWhatIsHidden() {
        assertThat(rest(HIDDEN)).isEmpty();
        assertThat(rest("Asks first. " + HIDDEN + " Keeps notes.")).isEqualTo("Asks first. Keeps notes.");
        assertThat(rest("Asks first.\n\nnames ALL of *you* numskulls. says so every day.\n\nKeeps notes."))
                .isEqualTo("Asks first.\n\nKeeps notes.");
        assertThat(rest("Asks first. Keeps notes.")).isEqualTo("Asks first. Keeps notes.");
        assertThat(rest("")).isEmpty();
    }

    @Test
    void nothingIsLeftWhereTheRestStillSaysIt() {
        assertThat(Quoted.rest("It names all of you num. Skulls, that is.", List.of("of you num. Skulls, that")))
                .isEmpty();
    }

    @Test
    void aSentenceThatHoldsItGoesWithIt() {
        assertThat(Quoted.rest("Well, numskulls all of you, once more. Asks first.", List.of("numskulls all of you")))
                .isEqualTo("Asks first.");
    }

    private static String rest(String text) {
        return Quoted.rest(text, List.of(HIDDEN));
    }
}
