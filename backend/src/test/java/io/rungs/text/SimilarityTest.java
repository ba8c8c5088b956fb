package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Trains models               | trains Models
                    Trains, tests and deploys.  | Trains tests and deploys
                    Trains  models              | Trains models
                    data base design            | database design
                    cross-validation            | cross validation
                    the team’s models           | the team's models
                    it cant fail                | it can't fail
                    it can not fail             | it cannot fail
                    10 km a day                 | 10km a day
                    5–10 years                  | 5-10 years
                    R² above 0.9, always        | R² above 0.9 always
                    """)
    void case_spacing_and_punctuation_are_editorial(String before, String after) {
        assertEditorial(before, after, true);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Recieves feedback           | Receives feedback
                    Analyses behaviour          | Analyses behavior
                    Optimises a pipelin         | Optimizes a pipeline
                    Écrit des modèlles          | Écrit des modèles
                    Recieves feedback           | receives feedback!
                    """)
    void up_to_two_misspelt_long_words_are_editorial(String before, String after) {
        assertEditorial(before, after, true);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    an error of 1.5 percent     | an error of 15 percent
                    an error of 1.5 percent     | an error of 1,5 percent
                    up to 1 0 models            | up to 10 models
                    a slope of -5               | a slope of 5
                    a slope of .5               | a slope of 5
                    a ratio of 1:2              | a ratio of 12
                    5-10 years                  | 5 10 years
                    release 1a2b3c              | release 1a2b4c
                    trains seven models         | trains eleven models
                    """)
    void a_changed_number_is_never_editorial(String before, String after) {
        assertEditorial(before, after, false);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    latency < 10 ms             | latency > 10 ms
                    latency < 10 ms             | latency 10 ms
                    recall of 90%               | recall of 90
                    C++                         | C
                    C#                          | C
                    R²                          | R
                    R²                          | R2
                    reads and/or writes         | reads and or writes
                    costs 10 €                  | costs 10 $
                    10^6 rows                   | 10 6 rows
                    """)
    void a_sign_that_carries_meaning_is_never_editorial(String before, String after) {
        assertEditorial(before, after, false);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    supervised learning         | unsupervised learning
                    usable interfaces           | unusable interfaces
                    valid inputs                | invalid inputs
                    mutable state               | immutable state
                    connected services          | disconnected services
                    linear models               | nonlinear models
                    synchronous calls           | asynchronous calls
                    internal interfaces         | external interfaces
                    increase the error          | decrease the error
                    nothing matters             | noting matters
                    never trains                | newer trains
                    he wouldn't train           | he would train
                    it doesn't train            | it does train
                    is not able                 | is notable
                    has no table                | has notable
                    engaged in formal reviews   | engaged informal reviews
                    works without help          | works within help
                    models should converge      | models could converge
                    the minimum loss            | the maximum loss
                    """)
    void a_negation_or_an_opposite_is_never_editorial(String before, String after) {
        assertEditorial(before, after, false);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Recieves anothr opinon      | Receives another opinion
                    Trains teh model            | Trains the model
                    Trains models               | Trains great models
                    Trains models               | Deploys models
                    Trains models               | models Trains
                    Trains models               | ''
                    """)
    void three_words_short_words_and_other_words_are_not_editorial(String before, String after) {
        assertEditorial(before, after, false);
    }

    @Test
    void endless_words_cost_nothing() {
        String one = "a".repeat(20_000);
        String other = "b".repeat(20_000);
        Assertions.assertTimeout(
                Duration.ofMillis(500),
                () -> assertThat(Similarity.editorial(one, other)).isFalse());
    }

    private static void assertEditorial(String before, String after, boolean expected) {
        assertThat(Similarity.editorial(before, after)).as("there").isEqualTo(expected);
        assertThat(Similarity.editorial(after, before)).as("and back").isEqualTo(expected);
    }
}
