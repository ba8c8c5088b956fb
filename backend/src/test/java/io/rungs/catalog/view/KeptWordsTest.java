package io.rungs.catalog.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Together;
import io.rungs.text.StatementDiff;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptWordsTest {
    private final String before = text(0);
    private final String after = text(1);

    private static String text(int from) {
        return IntStream.range(from, 300 + from)
                .mapToObj(it -> "word" + it * it)
                .collect(Collectors.joining(" "));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoeverAsksAtTheSameMomentIsGivenTheOneDiff() throws Exception {
        Callable<StatementDiff> ask = () -> KeptWords.between(before, after);

        var given = Together.all(Stream.generate(() -> ask).limit(20).toArray(Callable[]::new));

        assertThat(given).allMatch(it -> it == given.getFirst());
        assertThat(given.getFirst()).isEqualTo(StatementDiff.between(before, after));
    }

    @Test
    void aTextThatSomethingIsLaidOverIsAnotherText() {
        String hidden = "This text was hidden by a moderator.";
        KeptWords.between(before, after);

        assertThat(KeptWords.between(before, hidden)).isEqualTo(StatementDiff.between(before, hidden));
        assertThat(KeptWords.between(hidden, after)).isEqualTo(StatementDiff.between(hidden, after));
        assertThat(KeptWords.between(after, before)).isEqualTo(StatementDiff.between(after, before));
    }

    @Test
    void shortTextsAreComparedEachTime() {
        assertThat(KeptWords.between("Logs runs.", "Logs all runs."))
                .isEqualTo(StatementDiff.between("Logs runs.", "Logs all runs."));
    }
}
