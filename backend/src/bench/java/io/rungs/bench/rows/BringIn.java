package io.rungs.bench.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Installation;
import io.rungs.bench.run.Row;
import io.rungs.testing.Person;
import io.rungs.testing.SentFiles;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/// W4, its half that writes: a file of 5,000 rows, each of which says something else of an expectation, from when
/// it is sent until the last revision is published; against a COPY of the same rows into a table of their own.
public final class BringIn implements Row {
    private static final int SKILLS = 500;
    private static final String COPY = "COPY public.brought (skill, role, level, description) FROM STDIN WITH CSV";

    @Override
    public String name() {
        return "W4";
    }

    private record Said(String skill, String role, String level, String text) {
        String csv(int round) {
            return "%s,%s,%s,\"%s\"\n"
                    .formatted(skill, role, level, text.replaceFirst("\\.$", ", time " + round + "."));
        }
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        var said = said(rungs);
        var admin = rungs.signIn("ada");
        var rounds = new int[1];
        rungs.database()
                .execute("CREATE TABLE public.brought (skill text, role text, level text, description text,"
                        + " PRIMARY KEY (skill, role, level))");
        var taken = ground.pace()
                .alternate(() -> brought(rungs, admin, csv(said, rounds[0]++)), () -> copied(rungs, csv(said, 0)));
        rungs.database().execute("DROP TABLE public.brought");
        return List.of(new Result(
                name(),
                "import of %,d rows as revisions of %,d skills: throughput".formatted(said.size(), SKILLS),
                "COPY of the same rows",
                "rows/s",
                Goal.atLeast(0.1),
                taken.stream()
                        .map(it -> it.pair(seconds -> said.size() / seconds))
                        .toList()));
    }

    private static List<Said> said(Installation rungs) throws SQLException {
        Map<UUID, String> slugs = rungs
                .database()
                .query(
                        "SELECT id, slug FROM catalog.role UNION SELECT id, slug FROM catalog.level",
                        it -> Map.entry(it.getObject(1, UUID.class), it.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Said> said = new ArrayList<>();
        int skills = rungs.size().skills();
        IntStream.range(skills - Math.min(SKILLS, skills), skills)
                .mapToObj(GeneratedSkill::of)
                .forEach(skill -> skill.profile()
                        .expectations()
                        .forEach((place, it) -> said.add(new Said(
                                skill.slug(),
                                slugs.get(place.role()),
                                slugs.get(place.level().id()),
                                it.words()))));
        return said;
    }

    private static String csv(List<Said> said, int round) {
        return said.stream()
                .map(it -> it.csv(round))
                .collect(Collectors.joining("", "skill,role,level,description\n", ""));
    }

    private static double brought(Installation rungs, Person admin, String csv) throws Exception {
        long start = System.nanoTime();
        var run = SentFiles.send(admin, "brought.csv", csv).expect(201).body();
        String at = "/api/imports/" + run.path("id").asString();
        admin.post(at + "/confirm", Map.of("as", "REVISIONS")).expect(200);
        while (!admin.get(at).body().path("state").asString().equals("DONE")) TimeUnit.MILLISECONDS.sleep(100);
        double seconds = seconds(start);
        rungs.settle();
        return seconds;
    }

    private static double copied(Installation rungs, String csv) throws Exception {
        long start = System.nanoTime();
        try (var db = rungs.database().connect()) {
            db.createStatement().execute("TRUNCATE public.brought");
            byte[] rows = csv.substring(csv.indexOf('\n') + 1).getBytes(UTF_8);
            db.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(rows));
        }
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
