package io.rungs.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.seeding.model.Extent;
import io.rungs.seeding.usecase.LoadSeeds;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

// Before any other test moves the clock on, which moves what the scenes have left, too.
@Order(1)
@RungsTest
class SeededInstallationTest {
    @Autowired
    Installation rungs;

    @Autowired
    LoadSeeds seeds;

    @Autowired
    DSLContext db;

    @Test
    void theCatalogueHasTheSkillsOfTheSeeds() {
        var catalogue = rungs.guest().get("/api/catalog").expect(200).body();

        Map<String, Integer> skills = SeededCatalogue.skills().stream()
                .collect(Collectors.groupingBy(CarriedSkill::group, Collectors.summingInt(_ -> 1)));
        assertThat(groups(catalogue)).containsAllEntriesOf(skills);
    }

    /// How many skills each has.
    private static Map<String, Integer> groups(JsonNode catalogue) {
        return catalogue
                .get("domains")
                .valueStream()
                .flatMap(it -> it.get("groups").valueStream())
                .collect(Collectors.toMap(
                        it -> it.get("slug").asString(), it -> it.get("count").asInt()));
    }

    @Test
    void aRoleHasTheRungsThatTheSeedsGiveIt() {
        var staff = rungs.guest()
                .get("/api/ladder")
                .expect(200)
                .body()
                .get("roles")
                .valueStream()
                .filter(it -> it.get("slug").asString().equals("staff-engineer"))
                .findFirst()
                .orElseThrow();

        assertThat(staff.at("/family/name").asString()).isEqualTo("Technical Leadership");
        assertThat(staff.get("rungs").valueStream().map(it -> it.get("level").asString()))
                .containsExactly("senior", "lead", "principal");
        assertThat(staff.at("/rungs/2/title").asString()).isEqualTo("Principal Engineer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ml-experiment-tracking", "ml-model-evaluation"})
    void theReferenceSkillsAskForTenOptionalExpectations(String slug) {
        var figures = skill(slug).get("figures");

        assertThat(figures.get("optional").asInt()).isEqualTo(10);
        assertThat(figures.get("mandatory").asInt()).isZero();
    }

    @Test
    void modelServingHasAHistory() {
        assertThat(skill("model-serving").get("revision").asInt()).isEqualTo(3);

        var revisions = rungs.guest()
                .get("/api/skills/model-serving/revisions")
                .expect(200)
                .body()
                .get("items");

        assertThat(revisions.valueStream().map(it -> it.get("revision").asInt()))
                .containsExactly(3, 2, 1);
        assertThat(revisions.valueStream().map(it -> it.at("/author/handle").asString()))
                .containsExactly("jonas", "ines", "");
        assertThat(revisions.get(1).get("changeClass").asString()).isEqualTo("BAR");
        assertThat(revisions.valueStream().map(it -> it.get("publishedAt").asString()))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @ParameterizedTest
    @CsvSource({
        "Expect canary rollouts from senior data scientists, PUBLISHED",
        "Say what is tuned on an LLM server, PUBLISHED",
        "Name keyword search and metadata filters beside vectors, PUBLISHED",
        "Correct the spelling of \"compatible\", PUBLISHED",
        "Make the take-home project part of every hiring loop, REJECTED",
        "Drop the Lead level for data engineers here, WITHDRAWN",
        "Add the Principal level for data engineers, IN_REVIEW",
        "Ask juniors to prompt for intermediate steps, CHANGES_REQUESTED",
        "Make model serving mandatory for middle platform engineers, IN_REVIEW",
        "Raise drift pipelines to advanced for senior data engineers, IN_REVIEW",
        "Expect a trace from question to passage, IN_REVIEW",
        "Say what treating missing values accordingly means, IN_REVIEW"
    })
    void theScenesHaveLeftTheirProposals(String title, String status) {
        assertThat(proposal(title).get("status").asString()).isEqualTo(status);
    }

    @Test
    void aStructuralProposalWithBothApprovalsIsCooling() {
        assertThat(check(proposal("Add the Principal level for data engineers"), "approvals"))
                .isEqualTo("MET");
        assertThat(check(proposal("Add the Principal level for data engineers"), "owner"))
                .isEqualTo("MET");
        assertThat(check(proposal("Add the Principal level for data engineers"), "cooling"))
                .isEqualTo("NOT_MET");
    }

    @Test
    void aRaisedBarWithoutItsOwnerCannotBePublished() {
        var proposal = proposal("Make model serving mandatory for middle platform engineers");

        assertThat(proposal.get("publishable").asBoolean()).isFalse();
        assertThat(check(proposal, "owner")).isEqualTo("NOT_MET");
        assertThat(check(proposal, "cooling")).isEqualTo("MET");
    }

    @Test
    void peopleTalkOnTheSkills() {
        var threads = rungs.guest()
                .get("/api/threads?subject=skill:api-design")
                .expect(200)
                .body();

        var thread = threads.at("/items/0");
        assertThat(thread.get("state").asString()).isEqualTo("RESOLVED");
        assertThat(thread.get("comments")).hasSize(3);
    }

    @Test
    void theDemonstrationPeopleSignInToWhatTheScenesGaveThem() {
        var tove = rungs.signIn("tove");

        assertThat(tove.get("/api/me").body().at("/grants/0/scopeName").asString())
                .isEqualTo("Software Engineering");
        assertThat(tove.get("/api/watches")
                        .expect(200)
                        .body()
                        .valueStream()
                        .map(it -> it.get("ref").asString()))
                .contains("api-design");
    }

    @Test
    void aRestartLoadsNothingTwice() {
        int before = db.fetchCount(rungsdb.journal.Tables.EVENT);

        assertThat(seeds.load(Extent.FULL)).isEmpty();

        assertThat(db.fetchCount(rungsdb.journal.Tables.EVENT)).isEqualTo(before);
    }

    private JsonNode skill(String slug) {
        return rungs.guest().get("/api/skills/" + slug).expect(200).body();
    }

    private JsonNode proposal(String title) {
        long number = db.select(rungsdb.proposals.Tables.PROPOSAL.NUMBER)
                .from(rungsdb.proposals.Tables.PROPOSAL)
                .where(rungsdb.proposals.Tables.PROPOSAL.TITLE.eq(title))
                .fetchSingle()
                .value1();
        Person guest = rungs.guest();
        return guest.get("/api/proposals/" + number).expect(200).body();
    }

    /// The state of the check; of the worst where there are several of that code.
    private static String check(JsonNode proposal, String code) {
        return proposal.get("checks")
                .valueStream()
                .filter(it -> it.get("code").asString().equals(code))
                .map(it -> it.get("state").asString())
                .max(String::compareTo)
                .orElse("");
    }
}
