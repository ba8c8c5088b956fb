package io.rungs.bench.rows;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Forms;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Installation;
import io.rungs.bench.run.Proposals.Proposed;
import io.rungs.bench.run.Row;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.testing.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// W2: approving and publishing, two requests a proposal, each on a skill of its own, against bare SQL that writes
/// the same rows in eight trips and one transaction.
public final class ApproveAndPublish implements Row {
    private static final int CLIENTS = 8;
    private static final int CELLS = 4;
    private static final int MOST_OF_SUBJECT = 800;
    private static final int MOST_OF_REFERENCE = 2_400;
    private static final long FIRST_PROPOSAL = 600_000_000L;

    @Override
    public String name() {
        return "W2";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        int rounds = ground.pace().pairs() + 2;
        int ofSubject = Math.min(MOST_OF_SUBJECT, places(rungs) / rounds);
        int ofReference = Math.min(MOST_OF_REFERENCE, places(rungs) / rounds);
        var forSubject = proposals(rungs, FIRST_PROPOSAL, 0, ofSubject * rounds);
        var forReference = proposals(rungs, FIRST_PROPOSAL + 1_000_000, 1, ofReference * rounds);
        rungs.tidy();
        var reviewers =
                IntStream.range(0, CLIENTS).mapToObj(_ -> rungs.signIn("omar")).toList();
        try (var bare = new BarePublishing(rungs, CLIENTS)) {
            // One round more for the compiler.
            publish(rungs, reviewers, forSubject.subList(ofSubject * (rounds - 1), ofSubject * rounds));
            bare(bare, forReference.subList(ofReference * (rounds - 1), ofReference * rounds));
            var subject = new int[1];
            var reference = new int[1];
            var taken = ground.pace()
                    .alternate(
                            () -> publish(rungs, reviewers, next(forSubject, ofSubject, subject)),
                            () -> bare(bare, next(forReference, ofReference, reference)));
            return List.of(new Result(
                    name(),
                    "approve + publish, two requests, %d clients: throughput".formatted(CLIENTS),
                    "bare SQL: the same rows in eight trips",
                    "/s",
                    Goal.atLeast(0.3),
                    taken.stream().map(it -> it.pair(rate -> rate)).toList()));
        }
    }

    private static List<Proposed> next(List<Proposed> all, int count, int[] round) {
        int from = count * round[0]++;
        return all.subList(from, from + count);
    }

    /// Those before are the skills of other rows.
    private static int first(Installation rungs) {
        return Math.max(60, rungs.size().skills() / 10);
    }

    /// How many proposals find a cell of their own, on each side.
    private static int places(Installation rungs) {
        return (rungs.size().skills() - first(rungs)) / 2 * CELLS;
    }

    /// Proposals after one another are about different skills; subject and reference never meet on one.
    private static List<Proposed> proposals(Installation rungs, long first, int side, int count) throws Exception {
        int skills = rungs.size().skills();
        List<EditExpectation> edits = new ArrayList<>();
        for (int cell = 1; cell <= CELLS; cell++)
            for (int skill = first(rungs) + side; skill < skills && edits.size() < count; skill += 2)
                edits.add(GeneratedSkill.of(skill).respelled(cell));
        return rungs.proposals().add(first, edits);
    }

    private static double publish(Installation rungs, List<Person> reviewers, List<Proposed> proposals)
            throws Exception {
        double rate = rate(proposals, (client, it) -> {
            Person reviewer = reviewers.get(client);
            String proposal = "/api/proposals/" + it.number();
            reviewer.post(proposal + "/reviews", Forms.APPROVAL).expect(201);
            reviewer.post(proposal + "/publish", Forms.PUBLICATION).expect(200);
        });
        rungs.settle();
        return rate;
    }

    private static double bare(BarePublishing bare, List<Proposed> proposals) throws Exception {
        var prepared = bare.prepare(proposals);
        return rate(prepared, bare::publish);
    }

    @FunctionalInterface
    private interface Work<T> {
        void on(int client, T one) throws Exception;
    }

    /// How many a second, each client taking every eighth.
    private static <T> double rate(List<T> all, Work<T> work) throws Exception {
        List<Callable<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> (Callable<Void>) () -> {
                    for (int i = client; i < all.size(); i += CLIENTS) work.on(client, all.get(i));
                    return null;
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            long start = System.nanoTime();
            for (var each : pool.invokeAll(clients)) each.get();
            return all.size() / ((System.nanoTime() - start) / 1e9);
        }
    }
}
