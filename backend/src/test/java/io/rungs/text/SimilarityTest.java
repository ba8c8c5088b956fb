package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.ByTheClock;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ByTheClock
class SimilarityTest {
    private static final Spelling ENGLISH = Dictionaries.of("en", null);

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
                    Writes a pipelin in modles  | Writes a pipeline in models
                    Recieves feedback           | receives feedback!
                    Trains teh model            | Trains the model
                    """)
    void up_to_two_misspelt_words_are_mended(String before, String after) {
        assertThat(Similarity.editorial(before, after, ENGLISH)).as("there").isTrue();
        assertThat(Similarity.editorial(after, before, ENGLISH)).as("and back").isFalse();
        assertThat(Similarity.editorial(before, after, Spelling.UNKNOWN))
                .as("without a dictionary")
                .isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    detects anomalies           | defects anomalies
                    reviews plans               | reviews planes
                    writes Flink jobs           | writes Flinch jobs
                    writes MLflow jobs          | writes flow jobs
                    runs in kubernets           | runs in kubernetes
                    is imutable                 | is mutable
                    an owner oof it             | an owner off it
                    """)
    void words_that_mean_something_else_are_not_mended(String before, String after) {
        assertEditorial(before, after, false);
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
                    Trains models               | Trains great models
                    Trains models               | Deploys models
                    Trains models               | models Trains
                    Trains models               | ''
                    """)
    void three_words_and_other_words_are_not_editorial(String before, String after) {
        assertEditorial(before, after, false);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Logs runs. Keeps seeds.         | Keeps seeds. Logs runs.
                    - Logs runs⏎- Keeps seeds       | * Keeps seeds⏎* Logs runs
                    Logs **all** runs.              | Logs all runs.
                    Logs runs. Keeps seeds.         | 1. Logs runs⏎2. Keeps seeds
                    - Logs runs⏎  - of tests        | • Logs runs⏎  • of tests
                    Logs `runs`.                    | Logs runs
                    """)
    void the_order_of_statements_marks_and_emphasis_are_editorial(String before, String after) {
        assertThat(Similarity.editorialStatements(lines(before), lines(after), Spelling.UNKNOWN))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Logs runs. Keeps seeds.         | Logs seeds. Keeps runs.
                    Logs [runs](https://a.example)  | Logs [runs](https://b.example)
                    Reads [notes](https://a.example/notes) | Reads [notes](https://b.example/notes)
                    Works since⏎2019. Then left     | Works since⏎2020. Then left
                    [a]: https://a.example          | [a]: https://b.example
                    """)
    void what_a_statement_says_or_leads_to_is_not_editorial(String before, String after) {
        assertThat(Similarity.editorialStatements(lines(before), lines(after), Spelling.UNKNOWN))
                .isFalse();
    }

    private static String lines(String text) {
        return text.replace('⏎', '\n');
    }

    @Test
    void endless_words_cost_nothing() {
        String one = "a".repeat(20_000);
        String other = "b".repeat(20_000);
        Assertions.assertTimeout(
                Duration.ofMillis(500),
                () -> assertThat(Similarity.editorial(one, other, ENGLISH)).isFalse());
    }

    private static void assertEditorial(String before, String after, boolean expected) {
        assertThat(Similarity.editorial(before, after, ENGLISH)).as("there").isEqualTo(expected);
        assertThat(Similarity.editorial(after, before, ENGLISH)).as("and back").isEqualTo(expected);
    }
}
