package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.TaxonomyDeskApi;
import io.rungs.testing.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// An admin makes one role of two: nothing that either says is lost, and nobody's words go undecided.
@RungsTest
class MergeRolesTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private TaxonomyDeskApi desk;
    private FreshSkill skill;
    private UUID developer;
    private UUID analyst;

    @BeforeEach
    void anAdminSitsDown() {
        for (String handle : new String[] {"ines", "lena"}) catalogues.person(handle);
        desk = new TaxonomyDeskApi(catalogues.person("ada"));
        skill = catalogues.reviewedSkill();
        developer = skill.developer();
        analyst = skill.analyst();
    }

    private JsonNode preview(UUID role, UUID into) {
        return desk.admin()
                .get(TaxonomyDeskApi.AT + "/roles/" + role + "/merge?into=" + into)
                .expect(200)
                .body();
    }

    private Answer merge(UUID role, UUID into, Map<String, Object> decided) {
        return merge(preview(role, into).path("publication").asLong(), role, into, decided);
    }

    private Answer merge(long publication, UUID role, UUID into, Map<String, Object> decided) {
        Map<String, Object> form = new HashMap<>(decided);
        form.put("into", into);
        form.put("publication", publication);
        return desk.act("/roles/" + role + "/merge", form);
    }

    private JsonNode read() {
        return rungs.guest().get(skill.api()).expect(200).body();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asString())
                .toList();
    }

    private byte[] document() {
        return db.fetchSingle(
                        "select document from catalog.revision where skill_id = {0} and number = 1",
                        DSL.val(skill.id()))
                .get(0, byte[].class);
    }

    @Test
    void whatItComesToIsSaidBefore() {
        desk.act("/roles/" + analyst + "/describe", Map.of("summary", "Reads.")).expect(200);
        JsonNode preview = preview(developer, analyst);

        assertThat(preview.path("skills").asInt()).isEqualTo(1);
        assertThat(preview.path("moving").asInt()).isEqualTo(1);
        assertThat(preview.path("same").asInt()).isZero();
        assertThat(preview.path("colliding").asInt()).isEqualTo(1);
        JsonNode place = preview.at("/items/0/places/0");
        assertThat(place.path("level").asString()).isEqualTo("junior");
        assertThat(place.at("/from/description").asString()).isEqualTo(Catalogues.JUNIOR.description());
        assertThat(place.at("/into/description").asString()).isEqualTo(Catalogues.ANALYST.description());
        assertThat(preview.at("/items/0/skill/id").asString())
                .isEqualTo(skill.id().toString());
        assertThat(preview.path("next").isNull()).isTrue();
    }

    @Test
    void nothingIsMergedUndecided() {
        Answer refused = merge(developer, analyst, Map.of()).expect(409);

        assertThat(refused.code()).isEqualTo("undecided");
        assertThat(refused.body().path("detail").asString())
                .isEqualTo("In 1 place both roles say something: decide which stays.");
        assertThat(read().path("revision").asInt()).isEqualTo(1);
        assertThat(read().path("roles")).hasSize(2);
    }

    @Test
    void whatOnlyOneSaysMovesWithItsCellAndWhatBothSayIsAsDecided() {
        UUID senior = skill.cell(skill.senior());
        UUID junior = skill.cell(skill.junior());
        byte[] document = document();
        JsonNode thread = catalogues
                .person("ines")
                .post("/api/threads", Map.of("subject", "expectation:" + senior, "body", "Why so?"))
                .expect(201)
                .body();
        merge(
                        developer,
                        analyst,
                        Map.of("places", List.of(Map.of("skill", skill.id(), "level", "junior", "says", "FROM"))))
                .expect(200);

        JsonNode read = read();
        assertThat(read.path("revision").asInt()).isEqualTo(2);
        assertThat(texts(read.path("roles"), "id")).containsExactly(analyst.toString());
        assertThat(texts(read.path("expectations"), "description"))
                .containsExactly(Catalogues.JUNIOR.description(), Catalogues.SENIOR.description());
        assertThat(texts(read.path("expectations"), "cell")).last().isEqualTo(senior.toString());
        assertThat(texts(read.path("expectations"), "cell")).doesNotContain(junior.toString());
        assertThat(document()).isEqualTo(document);
        JsonNode first =
                rungs.guest().get(skill.api() + "?revision=1").expect(200).body();
        assertThat(texts(first.path("roles"), "name")).containsExactly("Developer", "Analyst");
        assertThat(first.path("expectations")).hasSize(3);
        assertThat(catalogues
                        .person("ines")
                        .get("/api/threads?subject=expectation:" + senior)
                        .expect(200)
                        .body()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(thread.path("id").asString());
        JsonNode revision =
                rungs.guest().get(skill.api() + "/revisions/2").expect(200).body();
        assertThat(revision.path("rationale").asString()).isEqualTo("Developer was merged into Analyst.");
        assertThat(revision.at("/author/handle").asString()).isEqualTo("ada");
        assertThat(revision.path("changeClass").asString()).isEqualTo("STRUCTURAL");
        assertThat(db.fetchSingle("select role_id from catalog.expectation where cell_id = {0}", DSL.val(senior))
                        .get(0, UUID.class))
                .isEqualTo(analyst);
    }

    @Test
    void whatIsDecidedForAllHoldsWhereNothingElseIs() {
        merge(developer, analyst, Map.of("otherwise", "INTO")).expect(200);

        assertThat(texts(read().path("expectations"), "description"))
                .containsExactly(Catalogues.ANALYST.description(), Catalogues.SENIOR.description());
    }

    @Test
    void theMergedRoleIsNowhereAndItsAddressLeadsToTheOther() {
        String tail = skill.slug().substring("tracking-".length());
        catalogues.grant("omar", GrantKind.OWNER, new Scope(Scope.Kind.ROLE, developer));
        merge(developer, analyst, Map.of("otherwise", "INTO")).expect(200);

        JsonNode catalog = rungs.guest()
                .get("/api/catalog?role=developer-" + tail)
                .expect(200)
                .body();
        assertThat(catalog.at("/domains/0/groups/0/skills/0/slug").asString()).isEqualTo(skill.slug());
        assertThat(catalog.at("/roles").toString()).contains("\"formerly\":[\"developer-" + tail + "\"]");
        assertThat(texts(catalog.path("roles"), "id")).doesNotContain(developer.toString());
        assertThat(rungs.guest()
                        .get("/roles/developer-" + tail, "Accept", "text/html")
                        .expect(200)
                        .text())
                .isNotEmpty();
        JsonNode entry = desk.entry("roles", developer);
        assertThat(entry.path("state").asString()).isEqualTo("MERGED");
        assertThat(entry.path("mergedInto").asString()).isEqualTo(analyst.toString());
        assertThat(db.fetch(
                                "select account_id from identity.grant_of_right where taken_at is null and scope_id ="
                                        + " {0}",
                                DSL.val(analyst))
                        .getValues(0, UUID.class))
                .contains(catalogues.account("omar"));
        for (String act : List.of("retire", "restore"))
            assertThat(desk.act("/roles/" + developer + "/" + act, Map.of())
                            .expect(409)
                            .code())
                    .isEqualTo("entry-merged");
        assertThat(merge(0, analyst, developer, Map.of()).expect(400).code()).isEqualTo("entry-retired");
        assertThat(merge(0, analyst, analyst, Map.of()).expect(400).code()).isEqualTo("merged-into-itself");

        UUID last = desk.role(mark + "-last");
        merge(analyst, last, Map.of()).expect(200);
        assertThat(desk.entry("roles", developer).path("mergedInto").asString()).isEqualTo(last.toString());
        assertThat(rungs.guest()
                        .get("/api/catalog?role=developer-" + tail)
                        .expect(200)
                        .body()
                        .at("/domains/0/groups/0/skills/0/slug")
                        .asString())
                .isEqualTo(skill.slug());
    }

    @Test
    void whatIsProposedOfItIsProposedOfTheOther() {
        var edit =
                catalogues.proposed("ines", skill.clarified("Logs each run.")).approvedBy("lena");
        var other = catalogues.skill();
        var comes = catalogues.proposed("jonas", SetRole.adding(other.id(), developer));
        var draft = catalogues.drafted("ines", skill.seniorClarified("Designs all that is logged."));
        var beside = catalogues.proposed("jonas", skill.clarified("Logs every single run."));
        merge(developer, analyst, Map.of("otherwise", "FROM")).expect(200);

        for (var it : List.of(edit, comes, draft)) {
            JsonNode change = it.seen().at("/changes/0");
            assertThat(change.at("/role/id").asString()).isEqualTo(analyst.toString());
            assertThat(change.path("state").asString()).isEqualTo("CLEAN");
        }
        assertThat(comes.seen().path("checks").toString()).doesNotContain("was retired since");
        edit.publishedBy("lena").expect(200);
        assertThat(texts(read().path("expectations"), "description"))
                .containsExactly("Logs each run.", Catalogues.SENIOR.description());
        // It is told apart from those beside it by where it stands now.
        await().untilAsserted(
                        () -> assertThat(beside.seen().path("merge").asString()).isEqualTo("CONFLICTED"));
        await().until(() -> beside.seen().path("turn").toString().contains("AUTHOR"));
    }

    @Test
    void whoeverWasWritingWhenItWentHearsOfItAndGoesOnWithWhatIsWritten() {
        var ines = catalogues.person("ines");
        Map<Proposed, String> written = new HashMap<>();
        for (var it : List.of(
                catalogues.drafted("ines", skill.clarified("Logs each run.")),
                catalogues.proposed("ines", skill.seniorClarified("Designs all that is logged.")))) {
            written.put(it, ines.get(it.api()).header("ETag"));
        }
        merge(developer, analyst, Map.of("otherwise", "FROM")).expect(200);

        written.forEach((it, before) -> {
            String now = await().until(() -> ines.get(it.api()).header("ETag"), tag -> !tag.equals(before));
            boolean draft = it.status().equals("DRAFT");
            var next =
                    draft ? skill.clarified("Logs all runs.") : skill.seniorClarified("Designs what is to be logged.");
            assertThat(it.amended(before, next).code()).isEqualTo("version-moved");
            it.amended(now, next).expect(200);
            assertThat(it.seen().at("/changes/0/role/id").asString()).isEqualTo(analyst.toString());
        });
    }

    @Test
    void whereTheOthersWordsStayWhatIsProposedOfItCollidesAndItsAuthorIsTold() {
        var edit = catalogues.proposed("ines", skill.clarified("Logs each run."));
        var analysts = catalogues.proposed("ines", skill.removed());
        merge(developer, analyst, Map.of("otherwise", "INTO")).expect(200);

        assertThat(edit.seen().path("merge").asString()).isEqualTo("CONFLICTED");
        assertThat(edit.seen().at("/changes/0/role/name").asString()).isEqualTo("Analyst");
        await().until(() -> edit.seen().path("turn").toString().contains("AUTHOR"));
        assertThat(analysts.seen().path("merge").asString()).isEqualTo("CLEAN");
    }

    @Test
    void ofBothAtOnePlaceOnlyTheOthersIsRead() {
        var both = catalogues.proposed(
                "ines",
                skill.clarified("Logs each run."),
                new SetCell(
                        skill.id(),
                        skill.analystJunior(),
                        Catalogues.ANALYST,
                        new Expectation("Reads the logs of runs.", Catalogues.ANALYST.requirement(), null)));
        merge(developer, analyst, Map.of("otherwise", "INTO")).expect(200);

        assertThat(texts(both.seen().path("changes"), "state")).containsExactlyInAnyOrder("CONFLICTED", "CLEAN");
        assertThat(both.seen().path("changes").toString()).contains("\"Developer\"", "\"Analyst\"");
    }

    @Test
    void onlyWhatWasSeenIsMerged() {
        long seen = preview(developer, analyst).path("publication").asLong();
        catalogues
                .proposed("ines", skill.respelled())
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);

        assertThat(merge(seen, developer, analyst, Map.of("otherwise", "INTO"))
                        .expect(409)
                        .code())
                .isEqualTo("skills-moved");
        merge(developer, analyst, Map.of("otherwise", "INTO")).expect(200);
        assertThat(read().path("revision").asInt()).isEqualTo(3);
    }

    @Test
    void theOtherGetsTheRungsThatItNeeds() {
        UUID narrow = desk.role(mark + "-narrow");
        db.execute(
                "delete from catalog.rung where role_id = {0} and level_id <> (select id from catalog.level where slug"
                        + " = 'lead')",
                DSL.val(narrow));
        // What the process remembers of rungs is read again with the version.
        desk.rename("roles", narrow, "Narrow", "narrow-" + mark).expect(200);
        assertThat(texts2(preview(developer, narrow).path("rungs"))).containsExactly("Junior", "Senior");
        merge(developer, narrow, Map.of()).expect(200);

        JsonNode read = read();
        assertThat(texts(read.path("roles"), "id")).contains(narrow.toString()).doesNotContain(developer.toString());
        assertThat(db.fetch("select level_id from catalog.rung where role_id = {0}", DSL.val(narrow)))
                .hasSize(3);
    }

    private static List<String> texts2(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /// Whatever comes first, nothing is lost, and the role is gone.
    @RepeatedTest(3)
    void nothingIsLeftOfARoleThatIsMergedAtTheSameMoment() throws Exception {
        var edit = catalogues.proposed("ines", skill.respelled()).approvedBy("lena");
        long seen = preview(developer, analyst).path("publication").asLong();

        var answers = Together.all(
                () -> edit.publishedBy("lena", 1), () -> merge(seen, developer, analyst, Map.of("otherwise", "FROM")));

        boolean published = answers.getFirst().status() == 200;
        boolean merged = answers.getLast().status() == 200;
        assertThat(published).isNotEqualTo(merged);
        if (published) merge(developer, analyst, Map.of("otherwise", "FROM")).expect(200);
        assertThat(texts(read().path("expectations"), "description"))
                .first()
                .isEqualTo(published ? "Logs every Run." : Catalogues.JUNIOR.description());
        assertThat(texts(read().path("roles"), "id")).containsExactly(analyst.toString());
    }
}
