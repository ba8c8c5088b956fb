package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FirstFramework;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Each entry keeps who changed what, and when: admins read it of all, everybody of a role.
@RungsTest
class TaxonomyHistoryTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    SetLadder set;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private TaxonomyDeskApi desk;

    @BeforeEach
    void anAdminSitsDown() {
        desk = new TaxonomyDeskApi(catalogues.person("ada"));
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asString())
                .toList();
    }

    @Test
    void whoChangedWhatOfARoleIsReadByEverybody() {
        UUID role = desk.role(mark);
        desk.rename("roles", role, "Renamed", "r2-" + mark).expect(200);
        desk.act("/roles/" + role + "/describe", Map.of("summary", "Keeps data."))
                .expect(200);
        desk.act("/roles/" + role + "/describe", Map.of("summary", "Keeps data safe."))
                .expect(200);
        set.rungs(
                new SetLadder.Act(catalogues.account("ada"), desk.version(), null),
                role,
                List.of(new SetLadder.WantedRung("senior", "Warden", null)));

        for (String slug : List.of("r2-" + mark, "r-" + mark)) {
            JsonNode history = rungs.guest()
                    .get("/api/roles/" + slug + "/history")
                    .expect(200)
                    .body()
                    .path("items");
            assertThat(texts(history, "sentence"))
                    .containsExactly(
                            "changed the title",
                            "described Renamed",
                            "described Renamed",
                            "renamed Role " + mark + " to Renamed",
                            "made Role " + mark);
            assertThat(history.at("/0/changes/0/level").asString()).isEqualTo("Senior");
            assertThat(history.at("/0/changes/0/after").asString()).isEqualTo("Warden");
            assertThat(history.at("/1/by/handle").asString()).isEqualTo("ada");
            assertThat(history.at("/1/changes/0/part").asString()).isEqualTo("SUMMARY");
            assertThat(history.at("/1/changes/0/before").asString()).isEqualTo("Keeps data.");
            assertThat(history.at("/1/changes/0/words").toString()).contains("INSERT");
            assertThat(texts(history.at("/3/changes"), "part")).containsExactly("NAME", "ADDRESS");
        }
        assertThat(rungs.guest()
                        .get("/api/roles/nobody-" + mark + "/history")
                        .expect(404)
                        .code())
                .isEqualTo("unknown-entry");
    }

    @Test
    void theLevelsOfARoleAreKeptWithItsTitlesAndTexts() {
        UUID role = desk.role(mark);
        desk.act(
                        "/roles/" + role + "/rungs",
                        Map.of(
                                "rungs",
                                List.of(
                                        Map.of("level", "senior", "title", "Warden", "text", "Guards."),
                                        Map.of("level", "lead"))))
                .expect(200);
        desk.act("/roles/" + role + "/rungs", Map.of("rungs", List.of(Map.of("level", "senior", "title", "Keeper"))))
                .expect(200);

        JsonNode history = rungs.guest()
                .get("/api/roles/r-" + mark + "/history")
                .expect(200)
                .body()
                .path("items");
        assertThat(history.at("/0/sentence").asString()).isEqualTo("changed the levels of Role " + mark);
        assertThat(texts(history.at("/0/changes"), "part")).containsExactly("TITLE", "TEXT", "RUNG");
        assertThat(texts(history.at("/0/changes"), "level")).containsExactly("Senior", "Senior", "Lead");
        assertThat(history.at("/0/changes/0/before").asString()).isEqualTo("Warden");
        assertThat(history.at("/0/changes/2/after").isNull()).isTrue();
        assertThat(texts(history.at("/1/changes"), "part")).containsExactly("RUNG", "RUNG", "TITLE", "TEXT", "RUNG");
    }

    @Test
    void itIsReadAPageAtATime() {
        UUID role = desk.role(mark);
        for (int i = 0; i < 24; i++)
            desk.act("/roles/" + role + "/describe", Map.of("summary", "Version " + i + "."))
                    .expect(200);

        List<JsonNode> all = desk.admin().items(TaxonomyDeskApi.AT + "/roles/" + role + "/history");
        assertThat(all).hasSize(25);
        assertThat(all.getLast().path("sentence").asString()).isEqualTo("made Role " + mark);
        JsonNode first = desk.admin()
                .get(TaxonomyDeskApi.AT + "/roles/" + role + "/history")
                .expect(200)
                .body();
        assertThat(first.path("items")).hasSize(20);
        assertThat(desk.admin()
                        .get(TaxonomyDeskApi.AT + "/roles/" + role + "/history?cursor=!")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aLevelHasItsHistoryToo() {
        UUID level = desk.made("levels", Map.of("name", "Sage", "slug", "sage-" + mark));
        desk.act("/levels/" + level + "/describe", Map.of("summary", "Advises."))
                .expect(200);
        desk.retire("levels", level).expect(200);
        FirstFramework.restore(set, desk.version());

        assertThat(desk.admin().items(TaxonomyDeskApi.AT + "/levels/" + level + "/history").stream()
                        .map(it -> it.path("sentence").asString())
                        .toList())
                .containsExactly("retired Sage", "described Sage", "made Sage");
        assertThat(desk.admin()
                        .get(TaxonomyDeskApi.AT + "/levels/" + UUID.randomUUID() + "/history")
                        .expect(404)
                        .code())
                .isEqualTo("unknown-entry");
    }

    @Test
    void whatWasMergedIntoARoleIsAPartOfItsStory() {
        UUID one = desk.role(mark + "-1");
        UUID other = desk.role(mark + "-2");
        desk.act("/roles/" + one + "/merge", Map.of("into", other, "publication", 0))
                .expect(200);

        assertThat(rungs.guest()
                        .get("/api/roles/r-" + mark + "-1/history")
                        .expect(200)
                        .body()
                        .at("/items/0/sentence")
                        .asString())
                .isEqualTo("merged Role %s-1 into Role %s-2".formatted(mark, mark));
    }
}
