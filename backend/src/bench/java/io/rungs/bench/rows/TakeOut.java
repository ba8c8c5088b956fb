package io.rungs.bench.rows;

import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Installation;
import io.rungs.bench.run.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/// W4, its half that reads: the whole catalogue as CSV, a row an expectation, against a COPY of the same rows
/// out of the database.
public final class TakeOut implements Row {
    private static final String SAME = """
            COPY (
              SELECT grp.slug, skill.slug, skill.name, role.slug, level.slug, says.requirement, proficiency.slug, says.description
              FROM catalog.expectation says
              JOIN catalog.skill ON skill.id = says.skill_id
              JOIN catalog.skill_group grp ON grp.id = skill.group_id
              JOIN catalog.role ON role.id = says.role_id
              JOIN catalog.level ON level.id = says.level
              LEFT JOIN catalog.proficiency ON proficiency.id = says.proficiency
              ORDER BY skill.slug COLLATE "C", role.position, level.position
            ) TO STDOUT WITH CSV""";

    @Override
    public String name() {
        return "W4";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        int expectations = rungs.size().skills() * 10;
        var taken = ground.pace().alternate(() -> exported(rungs), () -> copied(rungs));
        return List.of(new Result(
                name(),
                "export of %,d expectations as CSV: throughput".formatted(expectations),
                "COPY of the same rows",
                "expectations/s",
                Goal.atLeast(0.1),
                taken.stream()
                        .map(it -> it.pair(seconds -> expectations / seconds))
                        .toList()));
    }

    private static double exported(Installation rungs) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(rungs.url("/api/exports/catalogue.csv")))
                .build();
        long start = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            if (answer.statusCode() != 200) throw new IOException("The export answers " + answer.statusCode());
        }
        return seconds(start);
    }

    private static double copied(Installation rungs) throws SQLException, IOException {
        long start = System.nanoTime();
        try (var db = rungs.database().connect()) {
            db.unwrap(PGConnection.class).getCopyAPI().copyOut(SAME, OutputStream.nullOutputStream());
        }
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
