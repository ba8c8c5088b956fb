package io.rungs.bench.rows;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Installation;
import io.rungs.bench.run.Row;
import io.rungs.testing.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// W1: posting a comment that somebody is notified of, against the same statements by JDBC. Each client is a person
/// of its own, who answers in a thread of its own.
public final class PostComment implements Row {
    private static final List<String> PEOPLE = List.of("ada", "ines", "jonas", "lena", "marek", "nils", "omar", "tove");
    private static final String STARTER = "priya";
    private static final int FIRST_SKILL = 45;
    private static final int OF_SUBJECT_A_SECOND = 125;
    private static final int OF_REFERENCE_A_SECOND = 500;

    private final AtomicInteger said = new AtomicInteger();

    /// Somebody's, on a skill that nobody else talks about.
    record Answering(Person person, String handle, UUID thread, UUID skill) {}

    @Override
    public String name() {
        return "W1";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        var clients = clients(rungs);
        int some = (int) (OF_SUBJECT_A_SECOND * ground.pace().seconds());
        int bare = (int) (OF_REFERENCE_A_SECOND * ground.pace().seconds());
        try (var sql = new BareComments(rungs, clients)) {
            comment(rungs, clients, some);
            bare(rungs, sql, bare);
            var taken = ground.pace().alternate(() -> comment(rungs, clients, some), () -> bare(rungs, sql, bare));
            return List.of(new Result(
                    name(),
                    "post a comment, %d clients: throughput".formatted(PEOPLE.size()),
                    "the same statements by JDBC",
                    "/s",
                    Goal.atLeast(0.5),
                    taken.stream().map(it -> it.pair(rate -> rate)).toList()));
        }
    }

    private static List<Answering> clients(Installation rungs) {
        var starter = rungs.signIn(STARTER);
        List<Answering> clients = new ArrayList<>();
        for (String handle : PEOPLE) {
            var skill = GeneratedSkill.of(
                    (FIRST_SKILL + clients.size()) % rungs.size().skills());
            var form = Map.of("subject", "skill:" + skill.slug(), "body", "What is asked of somebody new here?");
            String thread = starter.post("/api/threads", form)
                    .expect(201)
                    .body()
                    .path("id")
                    .asString();
            clients.add(new Answering(rungs.signIn(handle), handle, UUID.fromString(thread), skill.id()));
        }
        return clients;
    }

    private double comment(Installation rungs, List<Answering> clients, int count) throws Exception {
        double rate = Writers.rate(clients.size(), texts(count), (client, text) -> {
            var it = clients.get(client);
            it.person()
                    .post("/api/threads/" + it.thread() + "/comments", Map.of("body", text))
                    .expect(201);
        });
        settle(rungs);
        return rate;
    }

    private double bare(Installation rungs, BareComments bare, int count) throws Exception {
        double rate = Writers.rate(PEOPLE.size(), texts(count), bare::post);
        settle(rungs);
        return rate;
    }

    private List<String> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ ->
                        "To **plan** the work, and to say `why`; so much for answer " + said.incrementAndGet() + ".")
                .toList();
    }

    /// Nobody has said anything lately.
    private static void settle(Installation rungs) throws Exception {
        rungs.settle();
        rungs.database()
                .execute("UPDATE discussion.comment SET posted_at = posted_at - interval '2 days'"
                        + " WHERE posted_at > now() - interval '1 day'");
    }
}
