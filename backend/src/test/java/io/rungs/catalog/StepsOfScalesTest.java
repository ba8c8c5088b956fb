package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FirstFramework;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.TaxonomyDeskApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Admins make, name, define, order, retire and restore levels and proficiencies.
@RungsTest
class StepsOfScalesTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    SetLadder set;

    @Autowired
    DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private TaxonomyDeskApi desk;

    @BeforeEach
    void anAdminSitsDown() {
        desk = new TaxonomyDeskApi(catalogues.person("ada"));
    }

    @AfterEach
    void asAtFirst() {
        FirstFramework.restore(set, ladder().path("version").asLong());
    }

    private JsonNode ladder() {
        return rungs.guest().get("/api/ladder").expect(200).body();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asString())
                .toList();
    }

    private UUID level(String name) {
        return desk.made("levels", Map.of("name", name, "slug", name.toLowerCase() + "-" + mark));
    }

    private UUID proficiency(String letter) {
        return desk.made(
                "proficiencies",
                Map.of("name", "Step " + letter, "slug", letter.toLowerCase() + "-" + mark, "letter", letter));
    }

    private UUID named(String list, String slug) {
        for (JsonNode each : desk.read().path(list))
            if (each.path("slug").asString().equals(slug)) return TaxonomyDeskApi.id(each);
        throw new AssertionError("There is no " + slug);
    }

    @Test
    void aNewLevelStandsAboveAllAndWhoeverHasAllOthersHasItToo() {
        FreshSkill skill = catalogues.skill();
        UUID some = desk.role(mark + "-some");
        set.rungs(
                new SetLadder.Act(null, desk.version(), null),
                some,
                List.of(new SetLadder.WantedRung("senior", null, null)));
        UUID fellow = level("Fellow");
        desk.act("/levels/" + fellow + "/describe", Map.of("summary", "- Known *beyond* us.\n- Calm."))
                .expect(200);

        var read = ladder();
        assertThat(texts(read.path("levels"), "level")).last().isEqualTo("fellow-" + mark);
        assertThat(read.at("/levels/5/rank").asInt()).isEqualTo(6);
        assertThat(read.at("/levels/5/definition").asString()).isEqualTo("- Known *beyond* us.\n- Calm.");
        assertThat(rungs(read, skill.developer())).contains("fellow-" + mark);
        assertThat(rungs(read, some)).containsExactly("senior");
        assertThat(texts(rungs.guest().get(skill.api()).expect(200).body().path("levels"), "name"))
                .contains("Fellow");
        assertThat(rungs.guest()
                        .get("/skills/" + skill.slug(), "Accept", "text/html")
                        .expect(200)
                        .text())
                .contains("<em>beyond</em>");
    }

    private static List<String> rungs(JsonNode ladder, UUID role) {
        for (JsonNode each : ladder.path("roles"))
            if (TaxonomyDeskApi.id(each).equals(role)) return texts(each.path("rungs"), "level");
        throw new AssertionError("There is no role " + role);
    }

    @Test
    void renamedItIsCalledOtherwiseWhereverItStandsAndNoRevisionChanges() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposed = catalogues.proposed("ines", skill.clarified("Logs each run."));
        String etag = rungs.guest().get(skill.api()).expect(200).header("ETag");
        UUID junior = named("levels", "junior");
        desk.rename("levels", junior, "Associate", "associate-" + mark).expect(200);

        Answer read = rungs.guest().get(skill.api()).expect(200);
        assertThat(read.header("ETag")).isNotEqualTo(etag);
        assertThat(read.body().path("revision").asInt()).isEqualTo(1);
        assertThat(read.body().at("/levels/0/name").asString()).isEqualTo("Associate");
        assertThat(read.body().at("/levels/0/level").asString()).isEqualTo("associate-" + mark);
        assertThat(read.body().at("/levels/0/id").asString()).isEqualTo(junior.toString());
        assertThat(proposed.seen().at("/changes/0/sentence").asString()).contains(", Associate: ");
        // Whoever began before writes it as it was called then.
        ObjectNode next = new JsonMapper().valueToTree(Catalogues.submission(skill.clarified("Logs all runs.")));
        ((ObjectNode) next.at("/operations/0")).put("level", "junior");
        var ines = catalogues.person("ines");
        ines.put(proposed.api(), next, "If-Match", ines.get(proposed.api()).header("ETag"))
                .expect(200);
        assertThat(proposed.seen().at("/changes/0/level").asString()).isEqualTo("associate-" + mark);
        proposed.approvedBy("lena").publishedBy("lena").expect(200);
    }

    @Test
    void aProficiencyHasALetterBesides() {
        UUID id = proficiency("Gu");
        assertThat(texts(ladder().path("proficiencies"), "letter")).last().isEqualTo("Gu");
        assertThat(desk.rename("proficiencies", id, "Guru", "gu-" + mark)
                        .expect(400)
                        .body()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("letter");
        Map<String, Object> named = Map.of("name", "Guru", "slug", "gu-" + mark, "letter", "Gr");
        desk.act("/proficiencies/" + id + "/rename", named).expect(200);
        assertThat(desk.act("/proficiencies/" + id + "/rename", named)
                        .expect(409)
                        .code())
                .isEqualTo("nothing-changes");

        var read = ladder();
        assertThat(texts(read.path("proficiencies"), "letter")).last().isEqualTo("Gr");
        assertThat(texts(read.path("proficiencies"), "name")).last().isEqualTo("Guru");
        assertThat(texts(read.path("proficiencies"), "id")).last().isEqualTo(id.toString());
    }

    @Test
    void theOrderIsWhatTheLadderIsFromThenOn() {
        FreshSkill skill = catalogues.skill();
        List<UUID> order = new ArrayList<>();
        for (JsonNode each : desk.read().path("levels"))
            if (each.path("state").asString().equals("ACTIVE")) order.add(TaxonomyDeskApi.id(each));
        UUID senior = named("levels", "senior");
        desk.retire("levels", senior).expect(200);
        order.remove(senior);
        order.addLast(order.removeFirst());
        desk.act("/levels/order", Map.of("order", order)).expect(200);

        assertThat(texts(ladder().path("levels"), "level")).containsExactly("middle", "lead", "principal", "junior");
        // It comes back behind what it stood behind.
        desk.act("/levels/" + senior + "/restore", Map.of()).expect(200);
        assertThat(texts(ladder().path("levels"), "level"))
                .containsExactly("middle", "senior", "lead", "principal", "junior");
        assertThat(texts(rungs.guest().get(skill.api()).expect(200).body().path("levels"), "level"))
                .containsExactly("middle", "senior", "lead", "principal", "junior");
        assertThat(desk.act("/levels/order", Map.of("order", order)).expect(400).code())
                .isEqualTo("not-a-permutation");
    }

    @Test
    void whatIsRetiredIsShownWhereSomethingStandsAndOfferedNowhere() {
        FreshSkill skill = catalogues.reviewedSkill();
        UUID junior = named("levels", "junior");
        UUID working = named("proficiencies", "working");
        desk.retire("levels", junior).expect(200);
        desk.retire("proficiencies", working).expect(200);

        assertThat(texts(ladder().path("levels"), "level")).doesNotContain("junior");
        assertThat(texts(ladder().path("proficiencies"), "proficiency")).doesNotContain("working");
        var read = rungs.guest().get(skill.api()).expect(200).body();
        assertThat(texts(read.path("levels"), "level")).contains("junior");
        assertThat(texts(read.at("/roles/0/rungs"), "level")).doesNotContain("junior");
        assertThat(texts(read.path("expectations"), "level")).contains("junior");
        catalogues.proposed("ines", skill.clarified("Logs each run."));
    }

    @Test
    void aScaleHasItsFewestAndItsMost() {
        List<UUID> made = new ArrayList<>();
        int there = ladder().path("levels").size();
        for (int i = there; i < 12; i++) made.add(level("L" + i));
        assertThat(desk.admin()
                        .post(TaxonomyDeskApi.AT + "/levels", Map.of("name", "X", "slug", "x-" + mark))
                        .expect(409)
                        .code())
                .isEqualTo("list-full");
        List<String> all = texts(ladder().path("levels"), "level");
        for (String each : all.subList(1, all.size()))
            desk.retire("levels", named("levels", each)).expect(200);
        Answer last = desk.retire("levels", named("levels", all.getFirst())).expect(409);
        assertThat(last.code()).isEqualTo("last-of-list");
        for (String each : texts(ladder().path("proficiencies"), "proficiency"))
            desk.retire("proficiencies", named("proficiencies", each)).expect(200);
        assertThat(ladder().path("proficiencies")).isEmpty();
    }

    @Test
    void whatAnActTouchesIsSaidBefore() {
        FreshSkill skill = catalogues.reviewedSkill();
        UUID fellow = level("Touched");
        var none = desk.touches("levels", fellow);
        assertThat(none.path("skills").asInt()).isZero();
        assertThat(none.path("roles").asInt()).isPositive();

        UUID junior = named("levels", "junior");
        int before = desk.touches("levels", junior).path("proposals").asInt();
        catalogues.proposed("ines", skill.clarified("Logs each run."));
        var touches = desk.touches("levels", junior);
        long standing = db.fetchSingle("select count(*) from catalog.expectation where level = {0}", DSL.val(junior))
                .get(0, Long.class);
        assertThat(touches.path("expectations").asLong()).isEqualTo(standing).isPositive();
        assertThat(touches.path("skills").asInt()).isPositive();
        assertThat(touches.path("proposals").asInt()).isEqualTo(before + 1);
        assertThat(desk.touches("proficiencies", named("proficiencies", "working"))
                        .path("expectations")
                        .asInt())
                .isPositive();
    }

    @Test
    void whoeverActsOnAnOlderListHearsWhatHappenedAndEachActIsAudited() {
        UUID one = proficiency("Aa");
        long seen = desk.version();
        desk.act("/proficiencies/" + one + "/describe", Map.of("summary", "So."))
                .expect(200);
        Answer stale =
                desk.act(seen, "/proficiencies/" + one + "/retire", Map.of()).expect(409);
        assertThat(stale.code()).isEqualTo("taxonomy-moved");
        assertThat(stale.body().path("detail").asString()).contains("described Step Aa");

        assertThat(db.fetch("select action from journal.audit_entry where subject_id = {0} order by seq", DSL.val(one))
                        .getValues(0, String.class))
                .containsExactly("catalog.proficiency-created", "catalog.proficiency-described");
        assertThat(db.fetch("select act from catalog.taxonomy_act where entry_id = {0} order by version", DSL.val(one))
                        .getValues(0, String.class))
                .containsExactly("CREATED", "DESCRIBED");
    }

    @Test
    void onlyWhatIsDescribedSaysWhatItIsAboutAndADefinitionIsAtMostFourThousandSigns() {
        UUID domain = desk.domain(mark);
        assertThat(desk.act("/domains/" + domain + "/describe", Map.of("summary", "So."))
                        .expect(400)
                        .code())
                .isEqualTo("no-summary");
        UUID junior = named("levels", "junior");
        Map<String, Object> long4 = new HashMap<>(Map.of("summary", "s".repeat(4001)));
        assertThat(desk.act("/levels/" + junior + "/describe", long4)
                        .expect(400)
                        .code())
                .isEqualTo("bad-text");
        desk.act("/levels/" + junior + "/describe", Map.of("summary", "s".repeat(4000)))
                .expect(200);
    }
}
