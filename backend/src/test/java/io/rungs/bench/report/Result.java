package io.rungs.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What was found for one line of work. Each pair was measured in turn, one right after the other.
///
/// @param row the goal's name in the table, as R1
/// @param unit of the values in `pairs`
/// @param shapes the distribution of latencies of both sides over all pairs, in ms by percentile; empty where
///     nothing of the kind was taken
public record Result(
        String row,
        String work,
        String reference,
        String unit,
        Goal goal,
        List<Pair> pairs,
        Map<String, List<Point>> shapes) {
    public record Pair(double subject, double reference) {
        double ratio() {
            return subject / reference;
        }
    }

    /// @param percentile 0 to 100
    public record Point(double percentile, double value) {}

    public Result(String row, String work, String reference, String unit, Goal goal, List<Pair> pairs) {
        this(row, work, reference, unit, goal, pairs, Map.of());
    }

    public double ratio() {
        return median(pairs.stream().mapToDouble(Pair::ratio).toArray());
    }

    public double lowest() {
        return pairs.stream().mapToDouble(Pair::ratio).min().orElse(Double.NaN);
    }

    public double highest() {
        return pairs.stream().mapToDouble(Pair::ratio).max().orElse(Double.NaN);
    }

    public double subject() {
        return median(pairs.stream().mapToDouble(Pair::subject).toArray());
    }

    public double against() {
        return median(pairs.stream().mapToDouble(Pair::reference).toArray());
    }

    public boolean met() {
        return goal.met(ratio());
    }

    /// The middle one, or the mean of the two in the middle.
    static double median(double[] values) {
        if (values.length == 0) return Double.NaN;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
