package io.rungs.bench.rows;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Load;
import io.rungs.bench.run.Load.Taken;
import io.rungs.bench.run.Pace.Both;
import io.rungs.bench.run.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// R1: the skill page's JSON, as a guest reads it, against prepared bytes of the same length.
public final class ReadProfile implements Row {
    private static final int CLIENTS = 32;
    private static final int SKILL = 10;

    @Override
    public String name() {
        return "R1";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        String page = "/api/skills/" + GeneratedSkill.slug(SKILL);
        int size = rungs.guest().get(page).expect(200).text().getBytes(StandardCharsets.UTF_8).length;
        String subject = rungs.url(page);
        String reference = rungs.url("/api/bench/constant/" + size);
        Load.read(subject, CLIENTS, ground.pace().warmUpSeconds());
        Load.read(reference, CLIENTS, ground.pace().warmUpSeconds());
        var taken = ground.pace()
                .alternate(
                        () -> Load.read(subject, CLIENTS, ground.pace().seconds()),
                        () -> Load.read(reference, CLIENTS, ground.pace().seconds()));
        String work = "skill page JSON as a guest, %.1f kB, %d clients".formatted(size / 1000.0, CLIENTS);
        return List.of(
                new Result(
                        name(),
                        work + ": throughput",
                        "constant",
                        "/s",
                        Goal.atLeast(0.9),
                        taken.stream().map(it -> it.pair(Taken::perSecond)).toList()),
                new Result(
                        name(),
                        work + ": p99",
                        "constant",
                        "ms",
                        Goal.atMost(1.5),
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
