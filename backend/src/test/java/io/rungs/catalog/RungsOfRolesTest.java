package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.TaxonomyDeskApi;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Admins say which levels a role has, and what it is called and does there.
@RungsTest
class RungsOfRolesTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private TaxonomyDeskApi desk;
    private FreshSkill skill;

    @BeforeEach
    void anAdminSitsDown() {
        desk = new TaxonomyDeskApi(catalogues.person("ada"));
        skill = catalogues.reviewedSkill();
    }

    private Answer set(UUID role, List<Map<String, Object>> levels) {
        return desk.act("/roles/" + role + "/rungs", Map.of("rungs", levels));
    }

    private JsonNode read(UUID role) {
        return desk.admin()
                .get(TaxonomyDeskApi.AT + "/roles/" + role + "/rungs")
                .expect(200)
                .body()
                .path("rungs");
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asString())
                .toList();
    }

    @Test
    void aRoleHasTheLevelsThatItIsGivenWithItsOwnTitles() {
        set(
                        skill.developer(),
                        List.of(
                                Map.of("level", "senior", "title", "Staff", "text", "Leads *one* thing."),
                                Map.of("level", "junior")))
                .expect(200);

        JsonNode role = rungs.guest().get(skill.api()).expect(200).body().at("/roles/0");
        assertThat(texts(role.path("rungs"), "level")).containsExactly("junior", "senior");
        assertThat(role.at("/rungs/1/title").asString()).isEqualTo("Staff");
        JsonNode read = read(skill.developer());
        assertThat(texts(read, "has")).containsExactly("true", "false", "true", "false", "false");
        assertThat(read.at("/0/expectations").asInt()).isEqualTo(1);
        assertThat(read.at("/1/expectations").asInt()).isZero();
        assertThat(db.fetchSingle(
                                "select action from journal.audit_entry where subject_id = {0} order by seq desc limit 1",
                                DSL.val(skill.developer()))
                        .get(0, String.class))
                .isEqualTo("catalog.role-rungs-set");
    }

    @Test
    void aRoleBelongsToAFamilyOrToNone() {
        UUID family = desk.made("families", Map.of("name", "Makers", "slug", "makers-" + mark));
        desk.act("/roles/" + skill.developer() + "/family", Map.of("family", family))
                .expect(200);

        assertThat(rungs.guest()
                        .get(skill.api())
                        .expect(200)
                        .body()
                        .at("/roles/0/family/name")
                        .asString())
                .isEqualTo("Makers");
        assertThat(desk.touches("families", family).path("roles").asInt()).isEqualTo(1);
        desk.rename("families", family, "Builders", "builders-" + mark).expect(200);
        desk.retire("families", family).expect(200);
        JsonNode ladder = rungs.guest().get("/api/ladder").expect(200).body();
        assertThat(texts(ladder.path("families"), "name")).doesNotContain("Builders");
        assertThat(rungs.guest()
                        .get(skill.api())
                        .expect(200)
                        .body()
                        .at("/roles/0/family/name")
                        .asString())
                .isEqualTo("Builders");
        assertThat(desk.act("/roles/" + skill.analyst() + "/family", Map.of("family", family))
                        .expect(400)
                        .code())
                .isEqualTo("entry-retired");
        desk.act("/roles/" + skill.developer() + "/family", Map.of()).expect(200);
        assertThat(desk.act("/roles/" + skill.developer() + "/family", Map.of())
                        .expect(409)
                        .code())
                .isEqualTo("nothing-changes");
        assertThat(desk.admin().items(TaxonomyDeskApi.AT + "/roles/" + skill.developer() + "/history").stream()
                        .map(it -> it.path("sentence").asString())
                        .toList())
                .containsExactly("took Developer out of its family", "put Developer into the family Makers");
    }

    @Test
    void oneAtWhichSomethingStandsStays() {
        Answer refused =
                set(skill.developer(), List.of(Map.of("level", "junior"))).expect(409);

        assertThat(refused.code()).isEqualTo("rung-occupied");
        assertThat(refused.body().path("detail").asString()).contains("1 expectation stands at Senior");
    }

    @Test
    void whatIsWrongIsNamed() {
        Answer unknown =
                set(skill.developer(), List.of(Map.of("level", "guru"))).expect(400);
        assertThat(unknown.body().at("/fields/0/field").asString()).isEqualTo("rungs[0].level");
        assertThat(desk.act("/roles/" + skill.developer() + "/rungs", Map.of())
                        .expect(400)
                        .code())
                .isEqualTo("bad-text");
        long seen = desk.version();
        desk.rename("roles", skill.developer(), "Builder", "builder-" + mark).expect(200);
        assertThat(desk.act(seen, "/roles/" + skill.developer() + "/rungs", Map.of("rungs", List.of()))
                        .expect(409)
                        .code())
                .isEqualTo("taxonomy-moved");
    }
}
