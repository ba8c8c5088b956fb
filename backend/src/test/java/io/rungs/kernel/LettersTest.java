package io.rungs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int LONG = 100_000;

    @Test
    void textsInSmallLettersAreAsTheirLanguageHasThem() {
        assertThat(Letters.small("Reviews API, ÄRGER, ИСПЫТАНИЕ.")).isEqualTo("reviews api, ärger, испытание.");
        assertThat(Letters.small("ΟΔΟΣ ΣΟΦΙΑΣ, ΟΔΥΣΣΕΥΣ. Σ")).isEqualTo("οδος σοφιας, οδυσσευς. σ");
        assertThat(Letters.small("")).isEmpty();
    }

    @Test
    void whatScriptsWriteIsComposedAndPlain() {
        assertThat(Letters.in(Form.NFC, "Ae\u0301 e\u0302\u0323")).isEqualTo("A\u00E9 \u1EC7");
        assertThat(Letters.in(Form.NFKC, "ﬁne １２ ｶﾞ")).isEqualTo("fine 12 ガ");
        assertThat(Letters.in(Form.NFKD, "é")).isEqualTo("e\u0301");
    }

    /// The row is parted, and none of it is lost.
    @ParameterizedTest
    @EnumSource(Form.class)
    void moreMarksThanOneLetterHasArePartedAndKept(Form form) {
        String marks = "\u0323\u0301".repeat(40);

        String said = Letters.in(form, "a" + marks);

        assertThat(said).contains("\u034F");
        assertThat(Letters.in(Form.NFD, said.replace("\u034F", "")).replace("\u034F", ""))
                .hasSize(1 + marks.length());
        assertThat(Letters.in(form, said)).isEqualTo(said);
    }

    /// Within seconds of a slow machine, where the JDK's own ways take minutes.
    @ParameterizedTest
    @ValueSource(strings = {"Σ", "\u0344\u0F73", "\u0301\u0323", "ﾞﾟ\u0301", "\uFDFA", "\u1F82", "aΣ"})
    void noTextCostsMoreThanItsLength(String piece) {
        String text = piece.repeat(LONG / piece.length());
        long before = CPU.getCurrentThreadCpuTime();

        Letters.small(text);
        for (Form form : Form.values()) Letters.in(form, text);

        assertThat(CPU.getCurrentThreadCpuTime() - before).isLessThan(4_000_000_000L);
    }
}
