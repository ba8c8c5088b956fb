package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Invariants;
import io.rungs.catalog.Level;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
import io.rungs.catalog.Operation.CreateSkill;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.RemoveRoleFromSkill;
import io.rungs.catalog.Operation.RestoreSkill;
import io.rungs.catalog.Operation.RetireSkill;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Place;
import io.rungs.catalog.Proficiency;
import io.rungs.catalog.Requirement;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.Rows;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Skills are made, renamed, moved, retired and restored by proposals, and get and lose roles.
@RungsTest
@TestInstance(Lifecycle.PER_CLASS)
class AllOperationsTest {
    private static final Duration COOLING = Duration.ofHours(73);

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private final HttpClient unmoved = HttpClient.newHttpClient();
    private Duration ahead = Duration.ZERO;

    @BeforeEach
    void now() {
        ahead = Duration.ZERO;
    }

    @BeforeAll
    void signIn() {
        List.of("ines", "lena", "priya", "tove").forEach(catalogues::person);
    }

    @Test
    void aSkillIsCreatedWithItsRolesAndExpectations() {
        var beside = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", creation(beside, "kafka-" + beside.slug()));

        assertThat(proposal.seen().at("/skills/0/name").asString()).isEqualTo("Kafka");
        assertThat(proposal.seen().at("/changes/0/sentence").asString())
                .isEqualTo("New skill: Kafka, at /skills/kafka-%s in Group.".formatted(beside.slug()));
        assertThat(proposal.seen().path("merge").asString()).isEqualTo("CLEAN");
        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("STRUCTURAL");
        published(proposal);

        JsonNode skill = rungs.guest()
                .get("/api/skills/kafka-" + beside.slug())
                .expect(200)
                .body();
        assertThat(skill.path("revision").asInt()).isEqualTo(1);
        assertThat(skill.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(skill.path("summary").asString()).isEqualTo("Queues that keep.");
        assertThat(skill.at("/roles/0/id").asString())
                .isEqualTo(beside.developer().toString());
        assertThat(skill.at("/expectations/0/description").asString()).isEqualTo("Reads from a topic.");
        assertThat(skill.at("/updated/author/handle").asString()).isEqualTo("ines");
        assertThat(catalogue()).contains("kafka-" + beside.slug());
        Invariants.hold(db, UUID.fromString(skill.path("id").asString()));
    }

    /// Of a skill that is only proposed every page speaks by the proposed name, and its group's people judge it.
    @Test
    void aSkillThatIsOnlyProposedIsNamedEverywhere() {
        var beside = catalogues.reviewedSkill();
        var operations = creation(beside, "flink-" + beside.slug());
        var draft = catalogues.drafted("ines", operations);
        var proposal = catalogues.proposed("ines", operations);

        assertThat(draft.seen().at("/skills/0/slug").asString()).isEqualTo("flink-" + beside.slug());
        JsonNode card = catalogues.person("lena").items("/api/proposals?queue=all").stream()
                .filter(it -> it.path("number").asLong() == proposal.number())
                .findFirst()
                .orElseThrow();
        assertThat(card.at("/skills/0/name").asString()).isEqualTo("Kafka");
        assertThat(proposal.seenBy("lena").path("allowedActions").toString()).contains("APPROVE");
        assertThat(rungs.guest().get("/api/skills/flink-" + beside.slug()).status())
                .isEqualTo(404);
        var preview = catalogues
                .person("ines")
                .post("/api/proposals/preview", Catalogues.submission(operations))
                .expect(200)
                .body();
        assertThat(preview.path("changes")
                        .valueStream()
                        .map(it -> it.path("state").asString()))
                .containsOnly("CLEAN");
        var review = Map.of(
                "patchSet",
                1,
                "verdict",
                "REQUEST_CHANGES",
                "body",
                "Say which topic.",
                "comments",
                List.of(Map.of("operation", 3, "body", "Which one?", "blocking", false)));
        catalogues.person("lena").post(proposal.api() + "/reviews", review).expect(201);
        proposal.amended(operations).expect(200);
    }

    @Test
    void thoseOfItsGroupWhoAreAskedAreToldOfANewSkill() {
        var beside = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", creation(beside, "spark-" + beside.slug()));
        String asked = proposal.seen().at("/assigned/0/handle").asString();

        await().untilAsserted(() -> assertThat(
                        catalogues.person(asked).items("/api/notifications?state=unread").stream()
                                .map(it -> it.path("proposal").asLong()))
                .contains(proposal.number()));
    }

    @Test
    void aRenamedSkillIsFoundAtAllItsAddresses() throws Exception {
        var skill = catalogues.reviewedSkill();
        String now = "renamed-" + skill.slug();
        published(catalogues.proposed("ines", new SetSlug(skill.id(), skill.slug(), now)));

        var guest = rungs.guest();
        assertThat(guest.get("/api/skills/" + now)
                        .expect(200)
                        .body()
                        .path("slug")
                        .asString())
                .isEqualTo(now);
        for (String rest : List.of("", "?revision=1", "/revisions", "/revisions/1", "/compare?from=1&to=2", "/blame"))
            assertMoved(skill.api() + rest, 308, "/api/skills/" + now + rest);
        assertMoved(skill.api() + "/mine", 308, "/api/skills/" + now + "/mine");
        for (String rest : List.of("", "/history", "/suggest", "?revision=1"))
            assertMoved("/skills/" + skill.slug() + rest, 301, "/skills/" + now + rest);
        assertThat(guest.get("/api/threads?subject=skill:" + skill.slug()).status())
                .isEqualTo(200);
        assertThat(guest.get("/api/proposals?skill=" + skill.slug())
                        .expect(200)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(guest.get("/api/skills/" + now + "?revision=1")
                        .expect(200)
                        .body()
                        .path("slug")
                        .asString())
                .isEqualTo(now);
        assertThat(sentences(guest.get("/api/skills/" + now + "/compare?from=1&to=2")))
                .containsExactly("Address: /skills/%s instead of /skills/%s.".formatted(now, skill.slug()));
        Invariants.hold(db, skill.id());
    }

    @Test
    void aSkillMayComeBackToAnAddressOfItsOwnAndNobodyElseMay() throws Exception {
        var skill = catalogues.reviewedSkill();
        String now = "renamed-" + skill.slug();
        published(catalogues.proposed("ines", new SetSlug(skill.id(), skill.slug(), now)));
        var other = catalogues.reviewedSkill();
        var before = Rows.in(db);

        Answer taken = catalogues
                .person("ines")
                .post("/api/proposals", Catalogues.submission(new SetSlug(other.id(), other.slug(), skill.slug())));

        assertThat(taken.expect(409).code()).isEqualTo("slug-taken");
        assertThat(taken.body().at("/fields/0/field").asString()).isEqualTo("operations[0].proposed.slug");
        assertThat(Rows.in(db)).isEqualTo(before);
        published(catalogues.proposed("ines", new SetSlug(skill.id(), now, skill.slug())));
        assertThat(rungs.guest()
                        .get(skill.api())
                        .expect(200)
                        .body()
                        .path("revision")
                        .asInt())
                .isEqualTo(3);
        assertMoved("/api/skills/" + now, 308, skill.api());
    }

    @Test
    void anAddressThatWasTakenMeanwhileIsAConflict() {
        var skill = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        String wanted = "wanted-" + skill.slug();
        var created = catalogues.proposed("ines", creation(other, wanted));
        var renamed = catalogues.proposed("ines", new SetSlug(other.id(), other.slug(), wanted));
        published(catalogues.proposed("ines", new SetSlug(skill.id(), skill.slug(), wanted)));

        for (Proposed proposal : List.of(created, renamed)) {
            assertThat(proposal.seen().path("merge").asString()).isEqualTo("CONFLICTED");
            assertThat(proposal.seen().at("/changes/0/conflicts/0").asString()).isEqualTo("slug");
        }
    }

    @RepeatedTest(3)
    void ofTwoThatTakeTheSameAddressesOneWins() throws Exception {
        var one = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        String x = "x-" + one.slug();
        String y = "y-" + one.slug();
        var first = catalogues.proposed("ines", with(new SetSlug(one.id(), one.slug(), x), creation(one, y)));
        var second = catalogues.proposed("ines", with(new SetSlug(other.id(), other.slug(), y), creation(other, x)));
        for (Proposed proposal : List.of(first, second)) proposal.approvedBy("priya", "tove");
        rungs.ahead(COOLING);

        var answers = Together.all(() -> first.publishedBy("priya"), () -> second.publishedBy("tove"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(it -> it.status() == 409)
                .allMatch(it -> it.code().equals("not-publishable"));
    }

    private static Operation[] with(Operation first, Operation... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(Operation[]::new);
    }

    @Test
    void aSkillIsMovedIntoAnotherGroup() {
        var skill = catalogues.reviewedSkill();
        var target = catalogues.skill();
        var from = skill.group().id();
        published(catalogues.proposed(
                "ines", new MoveSkill(skill.id(), from, target.group().id())));

        JsonNode now = rungs.guest().get(skill.api()).expect(200).body();
        assertThat(now.at("/group/id").asString()).isEqualTo(target.group().id().toString());
        assertThat(rungs.guest()
                        .get(skill.api() + "?revision=1")
                        .expect(200)
                        .body()
                        .at("/group/id")
                        .asString())
                .isEqualTo(from.toString());
        assertThat(sentences(rungs.guest().get(skill.api() + "/compare?from=1&to=2")))
                .containsExactly("Group: Group instead of Group.");
        Invariants.hold(db, skill.id());
    }

    @Test
    void aRetiredSkillIsGoneAndItsHistoryStays() {
        var skill = catalogues.reviewedSkill();
        var edit = catalogues.proposed("ines", skill.summarized("What was run."));
        published(catalogues.proposed("ines", new RetireSkill(skill.id())));

        var guest = rungs.guest();
        Answer gone = guest.get(skill.api());
        assertThat(gone.expect(410).code()).isEqualTo("skill-retired");
        assertThat(gone.body().path("detail").asString()).endsWith(".");
        assertThat(gone.body().at("/links/history").asString()).isEqualTo("/skills/" + skill.slug() + "/history");
        for (String rest :
                List.of("?revision=1", "?revision=2", "/revisions", "/compare?from=1&to=2", "/blame", "/mine"))
            assertThat(guest.get(skill.api() + rest).status()).as(rest).isEqualTo(200);
        assertThat(guest.get(skill.api() + "/blame").body()).hasSize(3);
        Answer page = page("/skills/" + skill.slug());
        assertThat(page.expect(410).text())
                .contains("<div id=\"root\">", "This skill was retired.", "/skills/" + skill.slug() + "/history");
        assertThat(page("/skills/" + skill.slug() + "/history").status()).isEqualTo(200);
        assertThat(catalogue()).doesNotContain(skill.slug());
        assertThat(guest.get("/api/home").expect(200).text()).doesNotContain("\"" + skill.slug() + "\"");
        assertThat(sentences(guest.get(skill.api() + "/compare?from=1&to=2"))).containsExactly("Skill retired.");
        assertThat(edit.seen().at("/changes/0/conflicts/0").asString()).isEqualTo("skill");
        assertThat(edit.seen().path("merge").asString()).isEqualTo("CONFLICTED");
        Invariants.hold(db, skill.id());
    }

    @Test
    void aRetiredSkillIsRestored() {
        var skill = catalogues.reviewedSkill();
        published(catalogues.proposed("ines", new RetireSkill(skill.id())));
        Answer retired = catalogues
                .person("ines")
                .post("/api/proposals", Catalogues.submission(skill.summarized("What was run.")));
        assertThat(retired.expect(409).code()).isEqualTo("skill-retired");

        published(catalogues.proposed("ines", new RestoreSkill(skill.id()), skill.summarized("What was run.")));

        JsonNode now = rungs.guest().get(skill.api()).expect(200).body();
        assertThat(now.path("summary").asString()).isEqualTo("What was run.");
        assertThat(now.path("expectations")).hasSize(3);
        assertThat(catalogue()).contains(skill.slug());
        Invariants.hold(db, skill.id());
    }

    @Test
    void aRoleGoesWithAllThatIsExpectedOfItAndComesBack() {
        var skill = catalogues.reviewedSkill();
        var ladder = new TreeMap<>(Map.of(Level.JUNIOR, Catalogues.ANALYST));
        var proposal = catalogues.proposed("ines", new RemoveRoleFromSkill(skill.id(), skill.analyst(), ladder));
        JsonNode change = proposal.seen().at("/changes/0");
        assertThat(change.path("sentence").asString()).isEqualTo("Analyst: role removed, and the 1 expectation of it.");
        assertThat(change.at("/ladder/0/description").asString()).isEqualTo(Catalogues.ANALYST.description());
        published(proposal);
        JsonNode without = rungs.guest().get(skill.api()).expect(200).body();
        assertThat(without.path("roles")).hasSize(1);
        assertThat(without.path("expectations")).hasSize(2);

        published(catalogues.proposed(
                "ines",
                new AddExpectation(skill.id(), skill.analystJunior(), Catalogues.ANALYST),
                new AddRoleToSkill(skill.id(), skill.analyst())));

        JsonNode with = rungs.guest().get(skill.api()).expect(200).body();
        assertThat(with.path("roles")).hasSize(2);
        assertThat(with.path("expectations")).hasSize(3);
        Invariants.hold(db, skill.id());
    }

    @Test
    void aRoleWhoseTextsChangedSinceIsNotRemoved() {
        var skill = catalogues.reviewedSkill();
        var ladder = new TreeMap<>(Map.of(Level.JUNIOR, Catalogues.ANALYST));
        var removal = catalogues.proposed("ines", new RemoveRoleFromSkill(skill.id(), skill.analyst(), ladder));
        var added = new Expectation("Asks what a run was for.", Requirement.OPTIONAL, null);
        published(catalogues.proposed(
                "ines", new AddExpectation(skill.id(), new Place(skill.analyst(), Level.LEAD), added)));

        JsonNode change = removal.seen().at("/changes/0");
        assertThat(change.path("state").asString()).isEqualTo("CONFLICTED");
        assertThat(change.at("/conflicts/0").asString()).isEqualTo("ladder");
        assertThat(change.path("ladderPublished")).hasSize(2);
    }

    @Test
    void aProposalOverTwoSkillsIsPublishedInOne() {
        var one = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", one.summarized("What was run."), other.summarized("What ran."));
        proposal.approvedBy("lena");
        proposal.publishedBy("lena").expect(200);

        assertThat(revision(one)).isEqualTo(2);
        assertThat(revision(other)).isEqualTo(2);
        assertThat(proposal.seen().path("revisions")).hasSize(2);
    }

    @Test
    void whereOneSkillConflictsNothingOfAProposalIsPublished() {
        var one = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", one.summarized("What was run."), other.summarized("What ran."));
        proposal.approvedBy("lena");
        catalogues
                .proposed("ines", other.summarized("Something else."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
        var before = Rows.in(db);

        Answer refused = proposal.publishedBy("lena");

        assertThat(refused.expect(409).code()).isEqualTo("not-publishable");
        assertThat(Rows.in(db)).isEqualTo(before);
        assertThat(revision(one)).isEqualTo(1);
    }

    @Test
    void anOlderRevisionIsBroughtBackByAProposal() {
        var skill = catalogues.reviewedSkill();
        var ladder = new TreeMap<>(Map.of(Level.JUNIOR, Catalogues.ANALYST));
        published(catalogues.proposed(
                "ines",
                new RemoveRoleFromSkill(skill.id(), skill.analyst(), ladder),
                skill.summarized("What was run."),
                skill.raised()));
        JsonNode prefill = prefill(skill, "restore=1").expect(200).body();

        assertThat(prefill.path("title").asString()).isEqualTo("Restore r1 of Run tracking");
        assertThat(prefill.path("operations")
                        .valueStream()
                        .map(it -> it.path("type").asString()))
                .containsExactlyInAnyOrder("SetSummary", "AddRoleToSkill", "AddExpectation", "EditExpectation");
        published(begun(prefill));

        assertThat(rungs.guest()
                        .get(skill.api() + "/compare?from=1&to=3")
                        .body()
                        .path("changes"))
                .isEmpty();
        assertThat(prefill(skill, "restore=1").expect(409).code()).isEqualTo("nothing-to-restore");
        assertThat(prefill(skill, "restore=9").expect(404).code()).isEqualTo("unknown-revision");
    }

    @Test
    void aRevisionIsUndoneAsFarAsNobodyChangedItAgain() {
        var skill = catalogues.reviewedSkill();
        published(catalogues.proposed("ines", skill.summarized("What was run."), skill.raised()));
        published(catalogues.proposed("ines", new SetSummary(skill.id(), "What was run.", "What ran, and how.")));

        JsonNode prefill = prefill(skill, "revert=2").expect(200).body();

        assertThat(prefill.path("operations")
                        .valueStream()
                        .map(it -> it.path("type").asString()))
                .containsExactly("EditExpectation");
        assertThat(prefill.path("left")).hasSize(1);
        assertThat(prefill.at("/left/0").asString()).endsWith("Left out: it was changed again since.");
        published(begun(prefill));
        JsonNode now = rungs.guest().get(skill.api()).expect(200).body();
        assertThat(now.path("summary").asString()).isEqualTo("What ran, and how.");
        assertThat(now.at("/expectations/0/proficiency").asString()).isEqualTo(Proficiency.WORKING.name());
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

    private static Operation[] creation(FreshSkill beside, String slug) {
        UUID skill = UUID.randomUUID();
        return new Operation[] {
            new CreateSkill(skill, slug, "Kafka", beside.group().id()),
            new SetSummary(skill, null, "Queues that keep."),
            new AddRoleToSkill(skill, beside.developer()),
            new AddExpectation(
                    skill, beside.junior(), new Expectation("Reads from a topic.", Requirement.MANDATORY, null))
        };
    }

    /// Approved by two owners, and cooled.
    private void published(Proposed proposal) {
        proposal.approvedBy("priya", "tove");
        ahead = ahead.plus(COOLING);
        rungs.ahead(ahead);
        proposal.publishedBy("priya").expect(200);
    }

    private int revision(FreshSkill skill) {
        return rungs.guest()
                .get(skill.api())
                .expect(200)
                .body()
                .path("revision")
                .asInt();
    }

    private List<String> catalogue() {
        return rungs.guest()
                .get("/api/catalog")
                .expect(200)
                .body()
                .path("domains")
                .valueStream()
                .flatMap(domain -> domain.path("groups").valueStream())
                .flatMap(group -> group.path("skills").valueStream())
                .map(it -> it.path("slug").asString())
                .toList();
    }

    private Answer page(String path) {
        var guest = rungs.guest();
        return guest.send(guest.request(path).header("Accept", "text/html"));
    }

    private void assertMoved(String from, int status, String to) throws Exception {
        var request = rungs.guest().request(from).header("Accept", "*/*").build();
        var answer = unmoved.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(from + ": " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).hasValue(to);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    private static List<String> sentences(Answer comparison) {
        return comparison
                .expect(200)
                .body()
                .path("changes")
                .valueStream()
                .map(it -> it.path("sentence").asString())
                .toList();
    }
}
