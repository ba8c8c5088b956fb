package io.rungs.bench.report;

import io.rungs.bench.report.Goal.Sense;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// The page that says how fast Rungs is: a table of all results, the goals missed, and the plots.
public final class PerformancePage {
    private static final String OPENING = """
            # How fast Rungs is

            Written by `mvn -Pbench verify` from [bench/results.json](bench/results.json); do not edit. Absolute times
            drift on shared machines, so what counts is the ratio to a reference that is measured in the same run, in
            turn with it, on the same cores, the load client included. A ratio is the median over the pairs; it is
            rounded against Rungs. A goal missed is printed as missed. How it is measured: [bench](bench/README.md).
            """;

    private PerformancePage() {}

    public static String of(Report report, List<Plot.File> plots) {
        List<String> lines = new ArrayList<>();
        lines.add(OPENING);
        lines.add(machine(report.machine()));
        report.installations().forEach(it -> lines.add("- " + it));
        lines.add("");
        lines.add("| # | work | reference | goal | ratio | lowest – highest | Rungs | reference | |");
        lines.add("|---|---|---|---|---:|---|---:|---:|---|");
        report.results().forEach(it -> lines.add(line(it)));
        lines.add("");
        lines.add(missed(report.missed()));
        for (Plot.File plot : plots) {
            lines.add("");
            lines.add("![%s](bench/%s)".formatted(plot.title(), plot.name()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String machine(Report.Machine it) {
        return "Taken on %s: %d cores, %d GB, %s, %s, %s.\n"
                .formatted(it.day(), it.cores(), it.memoryGb(), it.jdk(), it.system(), it.postgres());
    }

    private static String line(Result it) {
        Goal goal = it.goal();
        return "| %s | %s | %s | %s | %s | %s – %s | %s | %s | %s |"
                .formatted(
                        it.row(),
                        it.work(),
                        it.reference(),
                        goal.written(),
                        goal.written(it.ratio()),
                        goal.written(it.lowest()),
                        goal.written(it.highest()),
                        figure(it.subject(), it.unit()),
                        figure(it.against(), it.unit()),
                        verdict(it));
    }

    private static String verdict(Result it) {
        if (it.goal().sense() == Sense.NONE) return "reported";
        return it.met() ? "met" : "**missed**";
    }

    /// Three digits are more than such a figure is worth.
    private static String figure(double value, String unit) {
        String digits = Double.isNaN(value)
                ? "–"
                : BigDecimal.valueOf(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
        return digits + " " + unit;
    }

    private static String missed(List<Result> missed) {
        if (missed.isEmpty()) return "No goal was missed.";
        List<String> lines = new ArrayList<>();
        lines.add("Missed:");
        lines.add("");
        missed.forEach(it -> lines.add("- %s, %s: %s where %s was asked."
                .formatted(
                        it.row(),
                        it.work(),
                        it.goal().written(it.ratio()),
                        it.goal().written())));
        return String.join("\n", lines);
    }
}
