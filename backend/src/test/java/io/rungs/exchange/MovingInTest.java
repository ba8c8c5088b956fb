package io.rungs.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.RungsApplication;
import io.rungs.exchange.files.LargeCatalogue;
import io.rungs.exchange.files.LivingCatalogues;
import io.rungs.exchange.model.FileFormat;
import io.rungs.testing.Person;
import io.rungs.testing.SentFiles;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A community moves into an empty installation with all that it has, whatever happens on the way, and may take it
/// out again as it came: in little memory, also once there is twenty times as much.
@SeparateRungsTest
class MovingInTest {
    private static final int SKILLS = 500;
    private static final int TIMES = 20;
    private static final int MEGABYTES = 256;
    private static final int OTHERS = 3;
    private static final List<FileFormat> WHOLE =
            List.of(FileFormat.YAML, FileFormat.JSON, FileFormat.CSV, FileFormat.XLSX);
    private static final String NOTHING = """
            TRUNCATE catalog.skill, catalog.role, catalog.domain, catalog.role_family, catalog.taxonomy_address CASCADE;
            UPDATE catalog.taxonomy_version SET version = version + 1;
            """;
    private static final String RENAMED = """
            UPDATE catalog.level SET name = 'Alpha' WHERE id = (SELECT min(level::text)::uuid FROM catalog.expectation);
            UPDATE catalog.taxonomy_version SET version = version + 1;
            """;
    private static final String PLACE = """
            SELECT skill.slug, role.slug FROM catalog.expectation
            JOIN catalog.skill ON skill.id = skill_id JOIN catalog.role ON role.id = role_id
            JOIN catalog.level ON level.id = expectation.level AND level.name = 'Alpha' LIMIT 1
            """;
    private static final String MORE = """
            WITH more AS (SELECT skill.*, gen_random_uuid() AS copy, n FROM catalog.skill, generate_series(2, %d) n),
            made AS (
              INSERT INTO catalog.skill (id, slug, group_id, name, summary, head, head_at, created_at)
              SELECT copy, slug || '-' || n, group_id, name, summary, head, head_at, created_at FROM more)
            INSERT INTO catalog.revision (id, skill_id, number, document, change_class, cause_kind, cause_id, author_id,
              rationale, published_at)
            SELECT gen_random_uuid(), copy, number, document, change_class, cause_kind, cause_id, author_id, rationale,
              published_at
            FROM more JOIN catalog.revision ON skill_id = more.id AND number = head
            """;

    @Test
    void fiveThousandRowsComeInOnceThoughTheProcessIsKilledAndComeOutAgainToTheByte() throws Exception {
        byte[] file = LargeCatalogue.written(SKILLS, FileFormat.YAML);
        try (var rungs = SeparateRungs.withHeap(
                MEGABYTES, RungsApplication.class, "--rungs.seeds=none", "--rungs.first-admin=ada")) {
            Person ada = Person.signIn(rungs.baseUrl(), "ada");
            JsonNode run = SentFiles.send(ada, "ours.yaml", file).expect(201).body();
            assertThat(run.at("/report/refused").asInt()).isZero();
            assertThat(run.at("/report/skills").asInt()).isEqualTo(SKILLS);
            String at = "/api/imports/" + run.path("id").asString();
            ada.post(at + "/confirm", Map.of("as", "REVISIONS", "make", true)).expect(200);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> ada.get(at).body().path("done").asInt() > SKILLS / 10);

            rungs.kill();
            rungs.start();

            Person again = Person.signIn(rungs.baseUrl(), "ada");
            assertThat(again.get(at).body().path("done").asInt()).isLessThan(SKILLS);
            await().atMost(Duration.ofMinutes(4))
                    .until(() -> again.get(at).body().path("state").asString().equals("DONE"));
            assertThat(again.items(at + "/results"))
                    .hasSize(SKILLS + 2)
                    .allSatisfy(it -> assertThat(it.path("outcome").asString()).isIn("MADE", "PUBLISHED"))
                    .allSatisfy(it -> assertThat(it.path("revision").asInt(1)).isEqualTo(1));
            for (FileFormat format : WHOLE)
                assertThat(exported(rungs, format)).isEqualTo(LargeCatalogue.written(SKILLS, format));

            try (var database = rungs.database();
                    var more = database.createStatement()) {
                assertThat(more.executeUpdate(MORE.formatted(TIMES))).isEqualTo(SKILLS * (TIMES - 1));
            }
            assertThat(expectations(rungs)).isGreaterThan(100_000);

            for (int number = 0; number < OTHERS; number++) comesOutAsItWentIn(rungs, again, number);
            isReadByTheNamesThatAnotherNodeGave(rungs);
            assertThat(rungs.logged()).doesNotContain(" ERROR ");
        }
    }

    /// The first file after that, before anything else was read here.
    private static void isReadByTheNamesThatAnotherNodeGave(SeparateRungs rungs) throws Exception {
        Person ines = Person.signIn(rungs.baseUrl(), "ines");
        String row;
        try (var database = rungs.database();
                var another = database.createStatement()) {
            another.execute(RENAMED);
            try (var found = another.executeQuery(PLACE)) {
                assertThat(found.next()).isTrue();
                row = "%s,%s,Alpha,Logs each run.%n".formatted(found.getString(1), found.getString(2));
            }
        }
        var report = SentFiles.send(ines, "row.csv", ("skill,role,level,description\n" + row).getBytes(UTF_8))
                .expect(201)
                .body();
        assertThat(report.at("/report/refused").asInt())
                .as(() -> lines(ines, report))
                .isZero();
    }

    /// Brought into an empty installation as a file of some kind, and taken out as one of each.
    private static void comesOutAsItWentIn(SeparateRungs rungs, Person admin, int number) throws Exception {
        try (var database = rungs.database();
                var nothing = database.createStatement()) {
            nothing.execute(NOTHING);
        }
        FileFormat as = WHOLE.get(number % WHOLE.size());
        var run = SentFiles.send(admin, "other." + as.ending(), LivingCatalogues.written(number, as))
                .expect(201)
                .body();
        assertThat(run.at("/report/refused").asInt())
                .as(() -> lines(admin, run))
                .isZero();
        String at = "/api/imports/" + run.path("id").asString();
        admin.post(at + "/confirm", Map.of("as", "REVISIONS", "make", true)).expect(200);
        await().until(() -> admin.get(at).body().path("state").asString().equals("DONE"));
        assertThat(rungs.logged()).doesNotContain(" ERROR ");
        assertThat(admin.items(at + "/results"))
                .allSatisfy(it -> assertThat(it.path("outcome").asString()).isIn("MADE", "PUBLISHED"))
                .allSatisfy(it -> assertThat(it.path("sentence").isNull()).isTrue());
        for (FileFormat format : WHOLE) {
            byte[] wentIn = LivingCatalogues.written(number, format);
            assertThat(new String(exported(rungs, format), UTF_8))
                    .as("%d as %s, out as %s", number, as, format)
                    .isEqualTo(new String(wentIn, UTF_8));
        }
    }

    private static String lines(Person admin, JsonNode run) {
        return admin.items("/api/imports/" + run.path("id").asString() + "/lines")
                .toString();
    }

    private static byte[] exported(SeparateRungs rungs, FileFormat format) throws Exception {
        return exported(rungs, format, BodyHandlers.ofByteArray(), it -> it);
    }

    private static long expectations(SeparateRungs rungs) throws Exception {
        return exported(
                rungs,
                FileFormat.CSV,
                BodyHandlers.ofLines(),
                lines -> lines.filter(it -> it.startsWith("expectation,")).count());
    }

    private static <T, R> R exported(SeparateRungs rungs, FileFormat format, BodyHandler<T> body, Function<T, R> read)
            throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var at = URI.create(rungs.baseUrl() + "/api/exports/catalogue." + format.ending() + "?revisions=false");
            return read.apply(
                    client.send(HttpRequest.newBuilder(at).build(), body).body());
        }
    }
}
