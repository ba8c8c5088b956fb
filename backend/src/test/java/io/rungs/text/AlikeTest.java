package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.ByTheClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A quote says what a hidden text says, or it does not.
@ByTheClock
class AlikeTest {
    private static final Instant WRITTEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant HIDDEN = WRITTEN.plusSeconds(60);

    @ParameterizedTest
    @CsvSource({
        "ababac, abac, true",
        "aabaaab, aaab, true",
        "ababab, abb, false",
        "ab, abc, false",
        "abc, abc, true",
        "aaaa, b, false"
    })
    void aTextHoldsAnother(String text, String sought, boolean holds) {
        assertThat(Alike.holds(text, sought)).isEqualTo(holds).isEqualTo(text.contains(sought));
    }

    @Test
    void whatIsWrittenSinceIsHeldAgainstNothing() {
        var hidden = Unquotable.of(List.of(new TakenAway("You are all of you asses here.", WRITTEN, HIDDEN)), List::of);
        String quote = "> all of you asses here\n\nNo.";

        assertThat(Quoted.without(new Utterance(quote, WRITTEN), hidden)).contains("Hidden by a moderator");
        assertThat(Quoted.without(new Utterance(quote, HIDDEN), hidden)).isEqualTo(quote);
        assertThat(Quoted.without(new Utterance(quote, HIDDEN.plusSeconds(1)), hidden))
                .isEqualTo(quote);
    }

    @Test
    void whatOnlyQuotesItDoesNotSayIt() {
        String words = "You are all of you asses here.";
        var older = WRITTEN.minusSeconds(60);
        var quote = new Utterance("> " + words, WRITTEN);

        assertThat(Quoted.without(quote, besides(new Utterance("> " + words, older))))
                .contains("Hidden");
        assertThat(Quoted.without(quote, besides(new Utterance(words, HIDDEN)))).contains("Hidden");
        assertThat(Quoted.without(quote, besides(new Utterance(words, older)))).contains(words);
    }

    private static Unquotable besides(Utterance standing) {
        var hidden = new TakenAway("You are all of you asses here.", WRITTEN, HIDDEN);
        return Unquotable.of(List.of(hidden), () -> List.of(standing));
    }

    @Test
    void itIsFoundOutInOnePassWhateverPeopleWrite() {
        String letters = "a".repeat(9_999);
        var hidden = Unquotable.of(Collections.nCopies(30, new TakenAway(letters + "c", WRITTEN, HIDDEN)), List::of);
        String quotes = ("> " + "a".repeat(190) + "b\n\n").repeat(49);

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(Quoted.without(new Utterance(quotes, WRITTEN), hidden))
                        .isEqualTo(quotes));
    }

    @Test
    void whatStandsBehindTooManyQuotesIsNotDrawnWhereSomethingWasHiddenSince() {
        var hidden = Unquotable.of(List.of(new TakenAway("Something else altogether.", WRITTEN, HIDDEN)), List::of);
        String quotes = "> what the others said\n\n".repeat(51);

        assertThat(Quoted.without(new Utterance(quotes, WRITTEN), hidden)).containsOnlyOnce("Hidden by a moderator");
        assertThat(Quoted.without(new Utterance(quotes, HIDDEN), hidden)).isEqualTo(quotes);
    }
}
