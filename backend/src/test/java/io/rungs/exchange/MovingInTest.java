package io.rungs.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.RungsApplication;
import io.rungs.exchange.files.LargeCatalogue;
import io.rungs.exchange.model.FileFormat;
import io.rungs.testing.Person;
import io.rungs.testing.SentFiles;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A community moves into an empty installation with all that it has, whatever happens on the way, and may take it
/// out again as it came.
@SeparateRungsTest
class MovingInTest {
    private static final int SKILLS = 500;

    @Test
    void fiveThousandRowsComeInOnceThoughTheProcessIsKilledAndComeOutAgainToTheByte() throws Exception {
        byte[] file = LargeCatalogue.written(SKILLS, FileFormat.YAML);
        try (var rungs =
                SeparateRungs.startedBy(RungsApplication.class, "--rungs.seeds=none", "--rungs.first-admin=ada")) {
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
                    .hasSize(SKILLS + 1)
                    .allSatisfy(it -> assertThat(it.path("outcome").asString()).isIn("MADE", "PUBLISHED"))
                    .allSatisfy(it -> assertThat(it.path("revision").asInt(1)).isEqualTo(1));
            for (FileFormat format : FileFormat.values())
                if (format != FileFormat.MD)
                    assertThat(exported(rungs, format)).isEqualTo(LargeCatalogue.written(SKILLS, format));
            assertThat(rungs.logged()).doesNotContain(" ERROR ");
        }
    }

    private static byte[] exported(SeparateRungs rungs, FileFormat format) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var at = URI.create(rungs.baseUrl() + "/api/exports/catalogue." + format.ending() + "?revisions=false");
            return client.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
