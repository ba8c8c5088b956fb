package io.rungs.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
    @ParameterizedTest
    @CsvSource({
        "Data_Engineer, data engineer",
        "'  Data \t  Engineer ', data engineer",
        "Ｄａｔａ\u00A0Ｅｎｇｉｎｅｅｒ, data engineer",
        "Da\u00ADta\u200B\u2060Engineer, da ta engineer",
        "ﾃﾞｰﾀ, データ",
        "ΟΔΟΣ, οδος"
    })
    void namesAreToldApartByWhatIsRead(String written, String folded) {
        assertThat(Folded.of(written)).isEqualTo(folded);
        assertThat(Folded.of(written)).isEqualTo(folded);
    }

    /// One of these stands for eighteen letters.
    @Test
    void whatComesApartIntoMoreThanANameIsItself() {
        String few = "\uFDFA".repeat(3);
        String many = "\uFDFA".repeat(20);

        assertThat(Folded.of(few)).hasSizeGreaterThan(50);
        assertThat(Folded.of(many)).isEqualTo(many);
    }

    @Test
    void whateverIsRememberedIsOfThatNameAlone() {
        IntStream.range(0, 20_000)
                .forEach(it -> assertThat(Folded.of("Name_" + it % 7_000)).isEqualTo("name " + it % 7_000));
    }
}
