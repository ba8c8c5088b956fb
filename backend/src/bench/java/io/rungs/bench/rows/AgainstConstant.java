package io.rungs.bench.rows;

import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Load;
import io.rungs.bench.run.Load.Reading;
import io.rungs.bench.run.Load.Taken;
import io.rungs.bench.run.Pace.Both;
import io.rungs.testing.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reading by many clients at once, against an answer that was prepared, from the same process and behind the same
/// filters.
///
/// @param throughput what its ratio has to be
/// @param slowest what the ratio of the 99th percentiles has to be
record AgainstConstant(String row, String work, Goal throughput, Goal slowest) {
    private static final int CLIENTS = 32;

    /// The address of prepared bytes, as many as that answer has.
    static String ofSize(Answer answer) {
        return "/api/bench/constant/" + bytes(answer);
    }

    static String weight(Answer answer) {
        return "%.1f kB".formatted(bytes(answer) / 1000.0);
    }

    private static int bytes(Answer answer) {
        return answer.text().getBytes(StandardCharsets.UTF_8).length;
    }

    List<Result> measure(Ground ground, Reading subject, Reading reference) throws Exception {
        var pace = ground.pace();
        Load.read(subject, CLIENTS, pace.warmUpSeconds());
        Load.read(reference, CLIENTS, pace.warmUpSeconds());
        var taken = pace.alternate(
                () -> Load.read(subject, CLIENTS, pace.seconds()), () -> Load.read(reference, CLIENTS, pace.seconds()));
        String who = "%s, %d clients: ".formatted(work, CLIENTS);
        return List.of(
                new Result(
                        row,
                        who + "throughput",
                        "constant",
                        "/s",
                        throughput,
                        taken.stream().map(it -> it.pair(Taken::perSecond)).toList()),
                new Result(
                        row,
                        who + "p99",
                        "constant",
                        "ms",
                        slowest,
                        taken.stream().map(it -> it.pair(one -> one.at(99))).toList(),
                        Map.of("Rungs", shape(taken, true), "constant", shape(taken, false))));
    }

    /// The median of each percentile over the pairs.
    private static List<Result.Point> shape(List<Both<Taken>> taken, boolean subject) {
        List<Result.Point> shape = new ArrayList<>();
        for (Result.Point point : taken.getFirst().subject().shape()) {
            double[] values = taken.stream()
                    .mapToDouble(it -> (subject ? it.subject() : it.reference()).at(point.percentile()))
                    .sorted()
                    .toArray();
            shape.add(new Result.Point(point.percentile(), values[values.length / 2]));
        }
        return shape;
    }
}
