package io.rungs.bench.rows;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.report.Shape;
import io.rungs.bench.run.Forms;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Installation;
import io.rungs.bench.run.Installation.Touched;
import io.rungs.bench.run.Proposals.Proposed;
import io.rungs.bench.run.Row;
import io.rungs.testing.Person;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/// W3: publishing one changed expectation among many skills and open proposals, against among few: what the
/// database touches for it, notifications included.
public final class PublishInLarge implements Row {
    private static final int FIRST_SKILL = 25;
    private static final long FIRST_PROPOSAL = 700_000_000L;

    private record Publication(Touched touched, double millis) {}

    /// The same work in one installation: proposals on skills that are equal in both.
    private static final class Side {
        private final Installation rungs;
        private final Person reviewer;
        private final Deque<Proposed> waiting;

        Side(Installation rungs, int count) throws Exception {
            this.rungs = rungs;
            reviewer = rungs.signIn("omar");
            var edits = IntStream.range(0, count)
                    .mapToObj(it -> GeneratedSkill.of(FIRST_SKILL + it).respelled(1))
                    .toList();
            waiting = new ArrayDeque<>(rungs.proposals().add(FIRST_PROPOSAL, edits));
            rungs.tidy();
        }

        Publication publish() throws Exception {
            String proposal = approved();
            double[] millis = new double[1];
            var touched = rungs.touched(() -> {
                long start = System.nanoTime();
                publish(proposal);
                millis[0] = (System.nanoTime() - start) / 1e6;
            });
            return new Publication(touched, millis[0]);
        }

        String approved() throws Exception {
            String proposal = "/api/proposals/" + waiting.removeFirst().number();
            reviewer.post(proposal + "/reviews", Forms.APPROVAL).expect(201);
            rungs.settle();
            return proposal;
        }

        void publish(String proposal) {
            reviewer.post(proposal + "/publish", Forms.PUBLICATION).expect(200);
        }
    }

    @Override
    public String name() {
        return "W3";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        // The first publications of a connection plan their statements, hence a few more for nothing.
        int forNothing = 8;
        int count = forNothing + ground.pace().pairs() + 2;
        var large = new Side(ground.large(), count);
        var small = new Side(ground.small(), count);
        for (int i = 0; i < forNothing; i++) {
            large.publish();
            small.publish();
        }
        var taken = ground.pace().alternate(large::publish, small::publish);
        var shape = keepPlans(ground, "large", large);
        keepPlans(ground, "small", small);
        String work = "publish one expectation among %,d skills, %,d expectations, %,d open proposals: "
                .formatted(
                        ground.large().size().skills(),
                        ground.large().size().skills() * 10,
                        ground.large().size().openProposals());
        String reference = "among %d skills".formatted(ground.small().size().skills());
        return List.of(
                new Result(
                        name(),
                        work + "buffers touched",
                        reference,
                        "pages",
                        Goal.atMost(1.25),
                        taken.stream()
                                .map(it -> it.pair(one -> one.touched().buffers()))
                                .toList()),
                new Result(
                        name(),
                        work + "rows returned or written",
                        reference,
                        "rows",
                        Goal.NONE,
                        taken.stream()
                                .map(it -> it.pair(one -> one.touched().rows()))
                                .toList()),
                new Result(
                        name(),
                        work + "time; " + shape.written(),
                        reference,
                        "ms",
                        Goal.NONE,
                        taken.stream().map(it -> it.pair(Publication::millis)).toList()));
    }

    private static Shape keepPlans(Ground ground, String size, Side side) throws Exception {
        String proposal = side.approved();
        return ground.plans().keep("w3-publish-" + size, side.rungs, () -> side.publish(proposal));
    }
}
