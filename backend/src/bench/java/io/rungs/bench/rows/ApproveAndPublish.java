package io.rungs.bench.rows;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Forms;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Installation;
import io.rungs.bench.run.Pace.Both;
import io.rungs.bench.run.Proposals.Proposed;
import io.rungs.bench.run.Row;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.testing.Person;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/// W2: approving and publishing, two requests a proposal. Each on a skill of its own, against bare SQL that writes
/// the same rows in eight trips and one transaction; and all clients on one skill at a time, against the former.
public final class ApproveAndPublish implements Row {
    private static final int CLIENTS = 8;
    private static final int CELLS = 4;
    private static final int MOST_OF_SUBJECT = 800;
    private static final int MOST_OF_REFERENCE = 2_400;
    private static final int SIDES = 3;
    private static final long FIRST_PROPOSAL = 600_000_000L;

    /// Proposals of which none is published twice.
    private record Stock(Deque<Proposed> left) {
        static Stock of(Installation rungs, int side, List<SetCell> edits) throws Exception {
            return new Stock(new ArrayDeque<>(rungs.proposals().add(FIRST_PROPOSAL + side * 1_000_000L, edits)));
        }

        List<Proposed> next(int count) {
            return IntStream.range(0, count).mapToObj(_ -> left.removeFirst()).toList();
        }
    }

    @Override
    public String name() {
        return "W2";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        // One round more for the compiler, one for nothing.
        int rounds = ground.pace().pairs() + 2;
        int each = Math.min(MOST_OF_SUBJECT, places(rungs) * 2 / 3 / rounds);
        int crowd = each / 2;
        int bare = Math.min(MOST_OF_REFERENCE, places(rungs) / rounds);
        var spread = Stock.of(rungs, 0, spread(rungs, 0, (each + crowd) * rounds + 1));
        var reference = Stock.of(rungs, 1, spread(rungs, 1, bare * rounds));
        var crowded = Stock.of(rungs, 2, crowded(rungs, crowd * rounds));
        rungs.tidy();
        var reviewers =
                IntStream.range(0, CLIENTS).mapToObj(_ -> rungs.signIn("omar")).toList();
        try (var sql = new BarePublishing(rungs, CLIENTS)) {
            publish(rungs, reviewers, spread.next(each));
            bare(sql, reference.next(bare));
            var apart = ground.pace()
                    .alternate(
                            () -> publish(rungs, reviewers, spread.next(each)), () -> bare(sql, reference.next(bare)));
            var together = ground.pace()
                    .alternate(
                            () -> publish(rungs, reviewers, crowded.next(crowd)),
                            () -> publish(rungs, reviewers, spread.next(crowd)));
            var approved = spread.next(1).getFirst();
            ground.plans().keep("w2-approve-large", rungs, () -> approve(reviewers.getFirst(), approved));
            return List.of(
                    result(
                            "approve + publish, two requests, %d clients: throughput",
                            "bare SQL: the same rows in eight trips", 0.3, apart),
                    result(
                            "approve + publish, %d clients on one skill at a time: throughput",
                            "each on a skill of its own", 0.85, together));
        }
    }

    private Result result(String work, String reference, double goal, List<Both<Double>> taken) {
        return new Result(
                name(),
                work.formatted(CLIENTS),
                reference,
                "/s",
                Goal.atLeast(goal),
                taken.stream().map(it -> it.pair(rate -> rate)).toList());
    }

    /// Those before are the skills of other rows.
    private static int first(Installation rungs) {
        return Math.max(60, rungs.size().skills() / 10);
    }

    /// How many proposals find a cell of their own, on each side.
    private static int places(Installation rungs) {
        return (rungs.size().skills() - first(rungs)) / SIDES * CELLS;
    }

    /// Proposals after one another are about different skills; no two sides meet on one.
    private static List<SetCell> spread(Installation rungs, int side, int count) {
        int skills = rungs.size().skills();
        List<SetCell> edits = new ArrayList<>();
        for (int cell = 1; cell <= CELLS; cell++)
            for (int skill = first(rungs) + side; skill < skills && edits.size() < count; skill += SIDES)
                edits.add(GeneratedSkill.of(skill).respelled(cell));
        return edits;
    }

    /// As many after one another as there are clients are about the same skill, one with cells enough.
    private static List<SetCell> crowded(Installation rungs, int count) {
        return IntStream.iterate(
                        first(rungs) + SIDES - 1, it -> it < rungs.size().skills(), it -> it + SIDES)
                .mapToObj(GeneratedSkill::of)
                .filter(it -> it.cells().size() > CLIENTS)
                .flatMap(skill -> IntStream.rangeClosed(1, CLIENTS).mapToObj(skill::respelled))
                .limit(count)
                .toList();
    }

    private static double publish(Installation rungs, List<Person> reviewers, List<Proposed> proposals)
            throws Exception {
        double rate = Writers.rate(CLIENTS, proposals, (client, it) -> {
            Person reviewer = reviewers.get(client);
            approve(reviewer, it);
            reviewer.post("/api/proposals/" + it.number() + "/publish", Forms.PUBLICATION)
                    .expect(200);
        });
        rungs.settle();
        return rate;
    }

    private static void approve(Person reviewer, Proposed proposal) {
        reviewer.post("/api/proposals/" + proposal.number() + "/reviews", Forms.APPROVAL)
                .expect(201);
    }

    private static double bare(BarePublishing bare, List<Proposed> proposals) throws Exception {
        var prepared = bare.prepare(proposals);
        return Writers.rate(CLIENTS, prepared, bare::publish);
    }
}
