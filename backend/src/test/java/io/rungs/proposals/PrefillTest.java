package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.SkillField;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.TaxonomyDeskApi;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Older revisions are brought back, and newer ones undone, by proposals that Rungs writes.
@RungsTest
@TestInstance(Lifecycle.PER_CLASS)
class PrefillTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private Owners owners;

    @BeforeAll
    void signIn() {
        List.of("ines", "lena", "priya", "tove").forEach(catalogues::person);
    }

    @BeforeEach
    void owners() {
        owners = new Owners(rungs);
    }

    @Test
    void anOlderRevisionIsBroughtBackByAProposal() {
        var skill = catalogues.reviewedSkill();
        var ladder = new TreeMap<>(Map.of(Level.JUNIOR, Catalogues.ANALYST));
        owners.publish(catalogues.proposed(
                "ines",
                SetRole.removing(skill.id(), skill.analyst(), ladder),
                skill.summarized("What was run."),
                skill.raised()));
        JsonNode prefill = prefill(skill, "restore=1").expect(200).body();

        assertThat(prefill.path("title").asString()).isEqualTo("Restore r1 of Run tracking");
        assertThat(prefill.path("operations")
                        .valueStream()
                        .map(it -> it.path("type").asString()))
                .containsExactlyInAnyOrder("SetSummary", "AddRoleToSkill", "AddExpectation", "EditExpectation");
        owners.publish(begun(prefill));

        assertThat(rungs.guest()
                        .get(skill.api() + "/compare?from=1&to=3")
                        .body()
                        .path("changes"))
                .isEmpty();
        assertThat(prefill(skill, "restore=1").expect(409).code()).isEqualTo("nothing-to-restore");
        assertThat(prefill(skill, "restore=9").expect(404).code()).isEqualTo("unknown-revision");
    }

    @Test
    void whatARoleSaidThatWentIntoAnotherComesBackThere() {
        var skill = catalogues.reviewedSkill();
        owners.publish(catalogues.proposed("ines", skill.seniorClarified("Designs all that is logged.")));
        new TaxonomyDeskApi(catalogues.person("ada")).mergeRoles(skill.developer(), skill.analyst(), "INTO");
        String left =
                "Developer, Junior: left out, since Developer went into Analyst, which says something here itself.";

        JsonNode restore = prefill(skill, "restore=1").expect(200).body();
        JsonNode revert = prefill(skill, "revert=2").expect(200).body();

        for (JsonNode prefill : List.of(restore, revert)) {
            assertThat(prefill.path("operations")).hasSize(1);
            assertThat(prefill.at("/operations/0/role").asString())
                    .isEqualTo(skill.analyst().toString());
        }
        assertThat(restore.path("left").valueStream().map(JsonNode::asString)).containsExactly(left);
        assertThat(revert.path("left")).isEmpty();
        owners.publish(begun(restore));
        assertThat(rungs.guest().get(skill.api()).expect(200).text())
                .contains(Catalogues.SENIOR.description(), Catalogues.ANALYST.description());
    }

    @Test
    void aRoleThatIsRetiredDoesNotComeBack() {
        var skill = catalogues.reviewedSkill();
        var ladder = new TreeMap<>(Map.of(Level.JUNIOR, Catalogues.ANALYST));
        owners.publish(catalogues.proposed(
                "ines", SetRole.removing(skill.id(), skill.analyst(), ladder), skill.summarized("What was run.")));
        String desk = "/api/admin/taxonomy";
        var ada = catalogues.person("ada");
        ada.post(
                        desk + "/roles/" + skill.analyst() + "/retire",
                        Map.of("version", ada.get(desk).body().path("version").asLong()))
                .expect(200);

        JsonNode prefill = prefill(skill, "restore=1").expect(200).body();

        assertThat(prefill.path("operations")).hasSize(1);
        assertThat(prefill.path("left").valueStream().map(JsonNode::asString))
                .containsExactly("Analyst is retired. Left out with all that stands in it.");
        owners.publish(begun(prefill));
    }

    @Test
    void whereTheRungBelowSaysTheSameItIsSaidByAsBelow() {
        var skill = catalogues.reviewedSkill();
        owners.publish(catalogues.proposed("ines", skill.added(Level.MIDDLE, "Logs every run.")));
        JsonNode cells = rungs.guest().get(skill.api()).expect(200).body().path("expectations");
        String middle = cell(cells, skill.developer(), "middle");

        JsonNode prefill = prefill(skill, "asBelow=" + middle).expect(200).body();

        assertThat(prefill.path("title").asString()).isEqualTo("Say as below in Run tracking");
        assertThat(prefill.path("operations")).hasSize(1);
        assertThat(prefill.at("/operations/0/proposed/asBelow").asBoolean()).isTrue();
        owners.publish(begun(prefill));
        assertThat(prefill(skill, "asBelow=" + middle).expect(409).code()).isEqualTo("not-as-below");
        assertThat(prefill(skill, "asBelow=" + cell(cells, skill.developer(), "senior"))
                        .expect(409)
                        .code())
                .isEqualTo("not-as-below");
        assertThat(prefill(skill, "restore=1&asBelow=" + middle).expect(400).code())
                .isEqualTo("bad-prefill");
    }

    private static String cell(JsonNode cells, UUID role, String level) {
        return cells.valueStream()
                .filter(it -> it.path("role").asString().equals(role.toString()))
                .filter(it -> it.path("level").asString().equals(level))
                .map(it -> it.path("cell").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRevisionIsUndoneAsFarAsNobodyChangedItAgain() {
        var skill = catalogues.reviewedSkill();
        owners.publish(catalogues.proposed("ines", skill.summarized("What was run."), skill.raised()));
        owners.publish(catalogues.proposed(
                "ines", new SetField(skill.id(), SkillField.SUMMARY, "What was run.", "What ran, and how.")));

        JsonNode prefill = prefill(skill, "revert=2").expect(200).body();

        assertThat(prefill.path("operations")
                        .valueStream()
                        .map(it -> it.path("type").asString()))
                .containsExactly("EditExpectation");
        assertThat(prefill.path("left")).hasSize(1);
        assertThat(prefill.at("/left/0").asString()).endsWith("Left out: it was changed again since.");
        owners.publish(begun(prefill));
        JsonNode now = rungs.guest().get(skill.api()).expect(200).body();
        assertThat(now.path("summary").asString()).isEqualTo("What ran, and how.");
        assertThat(now.at("/expectations/0/proficiency").asString()).isEqualTo("working");
        assertThat(prefill(skill, "revert=4").expect(200).body().path("operations"))
                .hasSize(1);
        assertThat(prefill(skill, "revert=1").expect(409).code()).isEqualTo("nothing-to-revert");
    }

    @Test
    void aPrefillNeedsSomebodyAndOneRevision() {
        var skill = catalogues.reviewedSkill();

        assertThat(prefill(skill, "restore=1&revert=1").expect(400).code()).isEqualTo("bad-prefill");
        assertThat(prefill(skill, "").expect(400).code()).isEqualTo("bad-prefill");
        assertThat(rungs.guest()
                        .get("/api/proposals/prefill?skill=" + skill.slug() + "&restore=1")
                        .status())
                .isEqualTo(401);
        assertThat(catalogues
                        .person("ines")
                        .get("/api/proposals/prefill?skill=no-such-skill&restore=1")
                        .expect(404)
                        .code())
                .isEqualTo("unknown-skill");
    }

    private Answer prefill(FreshSkill skill, String what) {
        return catalogues.person("ines").get("/api/proposals/prefill?skill=" + skill.slug() + "&" + what);
    }

    private Proposed begun(JsonNode prefill) {
        var body = Map.of(
                "title", prefill.path("title"),
                "rationale", prefill.path("rationale"),
                "operations", prefill.path("operations"),
                "submit", true);
        long number = catalogues
                .person("ines")
                .post("/api/proposals", body)
                .expect(201)
                .body()
                .path("number")
                .asLong();
        return new Proposed(catalogues, number, "ines");
    }
}
