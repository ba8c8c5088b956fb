package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.SetLadder.WantedLevel;
import io.rungs.catalog.profile.Level;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FirstFramework;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentImport;
import io.rungs.testing.TaxonomyDeskApi;
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
    private static final String[] FOUR_GO_AND_ONE_IS_CALLED = {"RUNG", "RUNG", "RUNG", "RUNG", "TITLE"};

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
                            "changed the levels of Renamed",
                            "described Renamed",
                            "described Renamed",
                            "renamed Role " + mark + " to Renamed",
                            "made Role " + mark);
            assertThat(texts(history.at("/0/changes"), "part")).containsExactlyInAnyOrder(FOUR_GO_AND_ONE_IS_CALLED);
            assertThat(history.at("/0/changes").toString()).contains("\"Senior\"", "\"Warden\"");
            assertThat(history.at("/0/by/handle").asString()).isEqualTo("ada");
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
    void aLadderThatIsSetAsAWholeLeavesTheTracesOfEachAct() {
        UUID junior = Level.JUNIOR.id();
        UUID lead = Level.LEAD.id();
        long seen = desk.version();
        try {
            set.levels(
                    new SetLadder.Act(catalogues.account("ada"), seen, "As we say it."),
                    List.of(
                            new WantedLevel(Level.MIDDLE.id(), "middle", "Middle", null),
                            new WantedLevel(junior, "associate", "Associate", "Learns the craft."),
                            new WantedLevel(null, "sage-" + mark, "Sage", null),
                            new WantedLevel(Level.SENIOR.id(), "senior", "Senior", null),
                            new WantedLevel(Level.PRINCIPAL.id(), "principal", "Principal", null)));

            assertThat(sentences("levels", junior, 2))
                    .containsExactly("described Associate", "renamed Junior to Associate");
            assertThat(sentences("levels", lead, 1)).containsExactly("retired Lead");
            UUID sage = idOf("sage-" + mark);
            assertThat(sentences("levels", sage, 1)).containsExactly("made Sage");
            for (Answer refused : List.of(
                    desk.act(seen, "/levels/" + junior + "/describe", Map.of("summary", "Other words.")),
                    desk.act(seen, "/levels/" + lead + "/restore", Map.of()))) {
                refused.expect(409);
                assertThat(refused.code()).isEqualTo("taxonomy-moved");
                assertThat(refused.body().path("detail").asString()).startsWith("Meanwhile: ");
            }
            Answer order = desk.act(seen, "/levels/order", Map.of("order", List.of(junior)));
            assertThat(order.expect(409).body().path("detail").asString())
                    .contains("put the levels into another order", "made Sage", "retired Lead");
        } finally {
            FirstFramework.restore(set, desk.version());
        }
    }

    private UUID idOf(String slug) {
        for (JsonNode each : desk.read().path("levels"))
            if (each.path("slug").asString().equals(slug)) return TaxonomyDeskApi.id(each);
        throw new AssertionError("There is no level " + slug);
    }

    private List<String> sentences(String list, UUID entry, int most) {
        return desk.admin().items(TaxonomyDeskApi.AT + "/" + list + "/" + entry + "/history").stream()
                .limit(most)
                .map(it -> it.path("sentence").asString())
                .toList();
    }

    @Test
    void whatAFileMakesHasItsHistoryToo() {
        String file = """
                families: [{slug: f-%1$s, name: Own family}]
                roles: [{slug: r-%1$s, name: Own role, family: f-%1$s, rungs: [{level: senior, title: Warden}]}]
                """.formatted(mark);
        assertThat(SentImport.of(desk.admin(), "a.yaml", file)
                        .confirmed(Map.of("as", "REVISIONS", "make", true))
                        .results())
                .containsExactly("MADE");

        JsonNode history = rungs.guest()
                .get("/api/roles/r-" + mark + "/history")
                .expect(200)
                .body()
                .path("items");
        assertThat(texts(history, "sentence")).containsExactly("changed the levels of Own role", "made Own role");
        assertThat(history.at("/1/by/handle").asString()).isEqualTo("ada");
    }

    @Test
    void whatWasMergedIntoARoleIsAPartOfItsStory() {
        UUID one = desk.role(mark + "-1");
        UUID two = desk.role(mark + "-2");
        UUID three = desk.role(mark + "-3");
        for (var it : List.of(Map.entry(one, two), Map.entry(two, three)))
            desk.act("/roles/" + it.getKey() + "/merge", Map.of("into", it.getValue(), "publication", 0))
                    .expect(200);

        JsonNode history = rungs.guest()
                .get("/api/roles/r-" + mark + "-1/history")
                .expect(200)
                .body();
        assertThat(texts(history.path("items"), "sentence"))
                .containsExactly(
                        "merged Role %s-2 into Role %s-3".formatted(mark, mark),
                        "merged Role %s-1 into Role %s-2".formatted(mark, mark),
                        "made Role %s-3".formatted(mark),
                        "made Role %s-2".formatted(mark),
                        "made Role %s-1".formatted(mark));
    }
}
