package io.rungs.bench.rows;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Forms;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Installation;
import io.rungs.bench.run.Row;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.testing.Person;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/// W2b: proposing one edit and submitting it in the same request, against bare SQL that writes the same rows. Each
/// on an expectation that nobody else proposes to change.
public final class Submit implements Row {
    private static final List<String> PEOPLE = List.of("ada", "lena", "marek", "nils", "omar", "priya", "tove", "lena");
    private static final int MOST_OF_SUBJECT = 400;
    private static final int MOST_OF_REFERENCE = 1_200;
    private static final int CELLS = 4;

    @Override
    public String name() {
        return "W2b";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        // One round more for the compiler, one for nothing.
        int rounds = ground.pace().pairs() + 2;
        int each = Math.min(MOST_OF_SUBJECT, skills(rungs, 0).length / rounds);
        int bare = Math.min(MOST_OF_REFERENCE, CELLS * skills(rungs, 1).length / rounds);
        Deque<SetCell> edits = new ArrayDeque<>(edits(skills(rungs, 0), 0, 1));
        Deque<SetCell> bareEdits = new ArrayDeque<>(edits(skills(rungs, 1), 1, CELLS));
        var authors = PEOPLE.stream().map(rungs::signIn).toList();
        try (var sql = new BareSubmission(rungs, PEOPLE.size())) {
            submit(rungs, authors, next(edits, each));
            Writers.rate(PEOPLE.size(), next(bareEdits, bare), sql::submit);
            var taken = ground.pace()
                    .alternate(
                            () -> submit(rungs, authors, next(edits, each)),
                            () -> Writers.rate(PEOPLE.size(), next(bareEdits, bare), sql::submit));
            return List.of(new Result(
                    name(),
                    "submit a proposal of one edit, %d clients: throughput".formatted(PEOPLE.size()),
                    "bare SQL: the same rows, a trip each",
                    "/s",
                    Goal.atLeast(0.3),
                    taken.stream().map(it -> it.pair(rate -> rate)).toList()));
        }
    }

    /// Those without an open proposal, every second of them.
    private static int[] skills(Installation rungs, int which) {
        return IntStream.range(rungs.size().openProposals(), rungs.size().skills())
                .filter(it -> it % 2 == which)
                .toArray();
    }

    /// Of each skill that many cells, from the first on.
    private static List<SetCell> edits(int[] skills, int first, int cells) {
        return IntStream.range(first, first + cells)
                .boxed()
                .flatMap(cell -> IntStream.of(skills)
                        .mapToObj(skill -> GeneratedSkill.of(skill).clarified(cell)))
                .toList();
    }

    private static List<SetCell> next(Deque<SetCell> edits, int count) {
        return IntStream.range(0, count).mapToObj(_ -> edits.removeFirst()).toList();
    }

    private static double submit(Installation rungs, List<Person> authors, List<SetCell> edits) throws Exception {
        double rate = Writers.rate(
                authors.size(),
                edits,
                (client, edit) -> authors.get(client)
                        .post("/api/proposals", Forms.submission("Say also why", edit))
                        .expect(201));
        rungs.settle();
        return rate;
    }
}
