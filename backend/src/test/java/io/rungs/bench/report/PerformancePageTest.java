package io.rungs.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.bench.report.Result.Pair;
import io.rungs.bench.report.Result.Point;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PerformancePageTest {
    private static final Report.Machine MACHINE =
            new Report.Machine(LocalDate.of(2026, 1, 2), 2, 8, "JDK 25", "Linux", "PostgreSQL 18");

    @Test
    void the_ratio_is_the_median_of_the_pairs_ratios() {
        var result = result(Goal.atLeast(0.9), new Pair(80, 100), new Pair(95, 100), new Pair(190, 200));
        assertThat(result.ratio()).isEqualTo(0.95);
        assertThat(result.lowest()).isEqualTo(0.8);
        assertThat(Result.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    }

    @Test
    void nothing_is_rounded_up() {
        assertThat(Goal.atLeast(0.9).written(0.8999)).isEqualTo("0.89");
        assertThat(Goal.atMost(1.5).written(1.5001)).isEqualTo("1.51");
        assertThat(Goal.atLeast(0.9).met(0.8999)).isFalse();
        assertThat(Goal.atMost(1.5).met(1.5001)).isFalse();
    }

    @Test
    void a_goal_missed_is_printed_as_missed_in_the_table_and_below_it() {
        var missed = result(Goal.atLeast(0.9), new Pair(899, 1000));
        String page = PerformancePage.of(new Report(MACHINE, List.of("small: 50 skills"), List.of(missed)), List.of());
        assertThat(page)
                .contains("| R1 | the page | a constant | ≥ 0.9 | 0.89 | 0.89 – 0.89 | 899 /s | 1000 /s | **missed** |")
                .contains("- R1, the page: 0.89 where ≥ 0.9 was asked.")
                .contains("Taken on 2026-01-02: 2 cores, 8 GB, JDK 25, Linux, PostgreSQL 18.")
                .contains("- small: 50 skills");
    }

    @Test
    void a_goal_met_and_a_figure_without_goal_say_so() {
        var met = result(Goal.atMost(1.5), new Pair(1, 1));
        var reported = result(Goal.NONE, new Pair(3, 1));
        String page = PerformancePage.of(new Report(MACHINE, List.of(), List.of(met, reported)), List.of());
        assertThat(page).contains("| met |").contains("| reported |").contains("No goal was missed.");
    }

    @Test
    void plots_are_well_formed_whatever_the_names_say() throws Exception {
        var shapes = Map.of(
                "Rungs",
                List.of(new Point(50, 1), new Point(99.9, 8)),
                "a <constant> & more",
                List.of(new Point(50, 2)));
        var result =
                new Result("R1", "<the page>", "a constant", "ms", Goal.atMost(1.5), List.of(new Pair(2, 1)), shapes);
        var plots = Plot.of(new Report(MACHINE, List.of(), List.of(result)));
        assertThat(plots).extracting(Plot.File::name).containsExactly("ratios.svg", "latency-r1.svg");
        for (Plot.File plot : plots) {
            var picture = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(plot.svg())));
            assertThat(picture.getDocumentElement().getNodeName()).isEqualTo("svg");
        }
    }

    private static Result result(Goal goal, Pair... pairs) {
        return new Result("R1", "the page", "a constant", "/s", goal, List.of(pairs));
    }
}
