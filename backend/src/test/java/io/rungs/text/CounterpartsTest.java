package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.ByTheClock;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ByTheClock
class CounterpartsTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Logs runs.                            | Logs all runs.
                    Trains models for the team            | Trained a model for my team
                    Logs runs and compares their metrics. | Logs runs. Compares their metrics.
                    Logs runs. Compares their metrics.    | Logs runs and compares their metrics.
                    Logs runs. Compares metrics.          | Compares metrics. Logs runs.
                    Reviews designs of others             | Never reviews designs of others
                    Recieves feedback                     | Receives feedback
                    Logs every run.                       | Logs all runs of the team.
                    Logs runs.                            | Logs runs, see https://example.org/how/to/log/runs
                    モデルを学習させて評価する                     | モデルを学習させ、評価する
                    """)
    void words_of_a_statement_that_change_leave_the_bar(String before, String after) {
        var counterparts = Counterparts.between(before, after);

        assertThat(counterparts.raises()).isFalse();
        assertThat(counterparts.lowers()).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Logs runs.                 | Logs runs. Compares metrics.
                    Logs runs.                 | Logs runs and compares their metrics with those of other teams.
                    - Logs runs                | - Logs runs\\n- Compares metrics
                    Reviews designs of others. | Reviews designs of others. Reviews designs.
                    実験を記録する。                 | 実験を記録する。結果を比べる。
                    """)
    void a_statement_without_a_counterpart_raises_and_its_loss_lowers(String before, String after) {
        String less = before.replace("\\n", "\n");
        String more = after.replace("\\n", "\n");
        var coming = Counterparts.between(less, more);
        var going = Counterparts.between(more, less);

        assertThat(coming.raises()).isTrue();
        assertThat(coming.lowers()).isFalse();
        assertThat(going.raises()).isFalse();
        assertThat(going.lowers()).isTrue();
    }

    @Test
    void another_statement_in_its_place_does_both() {
        var counterparts = Counterparts.between("Logs runs. Compares metrics.", "Logs runs. Leads reviews.");

        assertThat(counterparts.raises()).isTrue();
        assertThat(counterparts.lowers()).isTrue();
    }

    @Test
    void the_cost_is_bounded() {
        String one = "Logs runs of models. ".repeat(2_400);
        String other = "Logged the run of a modell; ".repeat(1_800);

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> Counterparts.between(one, other));
    }
}
