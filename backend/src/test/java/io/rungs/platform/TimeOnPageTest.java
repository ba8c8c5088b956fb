package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same words that the script finds, which takes over.
class TimeOnPageTest {
    private static final Instant NOW = Instant.parse("2026-11-30T13:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T12:59:30Z, now",
        "2026-11-30T12:59:00Z, 1 minute ago",
        "2026-11-30T14:31:00Z, in 2 hours",
        "2026-11-29T12:00:00Z, yesterday",
        "2026-12-01T13:30:00Z, tomorrow",
        "2026-11-27T23:59:00Z, 3 days ago",
        "2026-11-20T13:00:00Z, last week",
        "2026-11-09T13:00:00Z, 3 weeks ago",
        "2026-10-20T13:00:00Z, last month",
        "2024-10-20T13:00:00Z, 2 years ago"
    })
    void itSaysHowLongAgoItWas(Instant at, String words) {
        var time = TimeOnPage.of(at, NOW);
        assertThat(time.says()).isEqualTo(words);
        assertThat(time.at()).isEqualTo(at.toString());
    }

    @Test
    void aSentenceHasItsDaysAsAPersonWritesThemButNotWhatItQuotes() {
        assertThat(TimeOnPage.in("From 2026-12-24 on, or 2026-12-24T15:04:00Z; “2026-12-24” stays."))
                .isEqualTo("From Dec 24, 2026 on, or December 24, 2026 at 3:04 PM UTC; “2026-12-24” stays.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-45",
                "2026-02-30",
                "0000-00-00",
                "2026-01-01T::Z",
                "2026-01-01T25:61:00Z",
                "2026-01-01T.Z",
                "9999-99-99T99:99:99Z"
            })
    void aDayThatThereIsNotIsSomebodysWord(String word) {
        String sentence = "It waits for Omar " + word + ", and was superseded by “Clear” since " + word + ", “so”.";
        assertThat(TimeOnPage.in(sentence)).isEqualTo(sentence);
    }
}
