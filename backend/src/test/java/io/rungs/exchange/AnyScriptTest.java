package io.rungs.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.RungsApplication;
import io.rungs.testing.Person;
import io.rungs.testing.SentFiles;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A catalogue that is written in other letters than addresses are comes in by its names alone, is read, found and
/// taken out, and nothing in it is taken for something else because it would have its address.
@SeparateRungsTest
class AnyScriptTest {
    private static final Map<String, String> SKILLS = Map.of(
            "moderuno-ping-si", "モデルの評価",
            "deiteo-bunseog", "데이터 분석",
            "tsmym-khtwt-albyanat", "تصميم خطوط البيانات",
            "proektirovanie-api", "Проектирование API",
            "lodz", "Łódź",
            "lodz-3", "Lodz");

    @Test
    void namesOfEveryScriptComeInAreFoundAndGoOutAgain() throws Exception {
        try (var rungs =
                SeparateRungs.startedBy(RungsApplication.class, "--rungs.seeds=none", "--rungs.first-admin=ada")) {
            Person ada = Person.signIn(rungs.baseUrl(), "ada");
            JsonNode run = SentFiles.send(ada, "ours.csv", file()).expect(201).body();
            String at = "/api/imports/" + run.path("id").asString();
            assertThat(run.at("/report/refused").asInt()).as(run.toString()).isZero();
            assertThat(made(run, "DOMAIN"))
                    .containsExactly("deta-ji-pan データ基盤", "deiteo 데이터", "albyanat البيانات", "razrabotka Разработка");
            assertThat(made(run, "GROUP"))
                    .contains("lodz-2 Łódź", "lodz Lodz")
                    .hasSize(7)
                    .anySatisfy(it -> assertThat(it).matches("group-[0-9a-f]{4} 🚀"));
            ada.post(at + "/confirm", Map.of("as", "REVISIONS", "make", true)).expect(200);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> ada.get(at).body().path("state").asString().equals("DONE"));
            assertThat(ada.items(at + "/results"))
                    .allSatisfy(it -> assertThat(it.path("outcome").asString())
                            .as(it.toString())
                            .isIn("MADE", "PUBLISHED"));

            Person guest = Person.guest(rungs.baseUrl());
            SKILLS.forEach((address, name) -> {
                assertThat(guest.get("/api/skills/" + address)
                                .expect(200)
                                .body()
                                .path("name")
                                .asString())
                        .isEqualTo(name);
                assertThat(guest.get("/skills/" + address).expect(200).text())
                        .contains("<h1 dir=\"auto\">" + name + "</h1>");
                assertThat(found(guest, name)).contains(name);
            });
            assertThat(guest.get("/skills/moderuno-ping-si").text())
                    .contains("データ基盤", "機械学習", "データサイエンティスト", "初級", "評価指標を選ぶ。");
            assertThat(found(guest, "خطوط")).containsExactly("تصميم خطوط البيانات");
            assertThat(found(guest, "評価")).containsExactly("モデルの評価");
            assertThat(found(guest, "분석")).containsExactly("데이터 분석");
            assertThat(found(guest, "проект")).containsExactly("Проектирование API");
            assertThat(guest.get("/skills?q=" + URLEncoder.encode("評価", UTF_8))
                            .expect(200)
                            .text())
                    .contains("<title>");

            for (String format : List.of("csv", "yaml", "json")) {
                String out = guest.get("/api/exports/catalogue." + format)
                        .expect(200)
                        .text();
                assertThat(out).contains(SKILLS.values()).contains("lodz-2", "評価指標を選ぶ。");
                var again =
                        SentFiles.send(ada, "back." + format, out).expect(201).body();
                assertThat(again.at("/report/operations").asInt()).as(format).isZero();
                assertThat(again.at("/report/refused").asInt()).as(format).isZero();
                assertThat(again.at("/report/makes").size()).as(format).isZero();
            }
            var twice = SentFiles.send(ada, "ours again.csv", file() + "\n")
                    .expect(201)
                    .body();
            assertThat(twice.at("/report/operations").asInt())
                    .as("names are known by now")
                    .isZero();
            assertThat(twice.at("/report/makes").size()).isZero();
        }
    }

    private static List<String> made(JsonNode run, String kind) {
        return run.at("/report/makes")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals(kind))
                .map(it -> it.path("slug").asString() + " " + it.path("name").asString())
                .toList();
    }

    private static List<String> found(Person guest, String words) {
        return guest.get("/api/skills?q=" + URLEncoder.encode(words, UTF_8))
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("name").asString())
                .toList();
    }

    private static String file() throws Exception {
        try (var in = Objects.requireNonNull(AnyScriptTest.class.getResourceAsStream("/any-script.csv"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
