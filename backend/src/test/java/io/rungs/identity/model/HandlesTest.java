package io.rungs.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody is called elsewhere, in the letters of a handle.
class HandlesTest {
    @ParameterizedTest
    @CsvSource({
        "łukasz.żółć, lukasz-zolc",
        "Søren Ærø, soren-aero",
        "Đorđe, dorde",
        "Þórður Guðmundsson, thordur-gudmundsson",
        "Straße, strasse",
        "İpek Işık, ipek-isik",
        "ŒUVRE, oeuvre",
        "ﬁnn, finn",
        "Ａｄａ, ada",
        "Nguyễn Văn Đức, nguyen-van-duc",
        "O’Neill, o-neill",
        "ines@example.org, ines-example-org",
        "-dash-, dash",
        "Чайковский, cajkovskij",
        "山田 太郎, shan-tian-tai-lang",
        "админ, member",
        "🚀, member",
        "x, member",
        "'', member",
    })
    void aHandleKeepsTheLettersOfTheName(String name, String handle) {
        assertThat(Handles.wishedAs(name, new Random(1)).findFirst()).contains(handle);
    }

    @ParameterizedTest
    @CsvSource({"ß, 39", "ł, 39", "a, 39"})
    void itIsNeverTooLong(String letter, int longest) {
        assertThat(Handles.wishedAs(letter.repeat(3000), new Random(1)).limit(12))
                .allMatch(it -> it.length() <= longest && it.matches("[a-z0-9-]{2,39}"));
    }
}
