package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.Invariants;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Skills are made, moved, retired and restored by proposals, and get and lose roles.
@RungsTest
@TestInstance(Lifecycle.PER_CLASS)
class AllOperationsTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

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
    void aSkillIsCreatedWithItsRolesAndExpectations() {
        var beside = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", beside.another("kafka-" + beside.slug()));

        assertThat(proposal.seen().at("/skills/0/name").asString()).isEqualTo("Kafka");
        assertThat(proposal.seen().at("/changes/0/sentence").asString())
                .isEqualTo("New skill: Kafka, at /skills/kafka-%s in Group.".formatted(beside.slug()));
        assertThat(proposal.seen().path("merge").asString()).isEqualTo("CLEAN");
        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("STRUCTURAL");
        owners.publish(proposal);

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

    @Test
    void whatIsCreatedHasNoWordsBefore() {
        var created = catalogues.reviewedSkill().another("kafka-" + UUID.randomUUID());
        var invented = new SetField(created[0].skill(), SkillField.SUMMARY, "Buy it here.", "Queues that keep.");

        var refused = catalogues
                .person("ines")
                .post("/api/proposals", Catalogues.submission(created[0], invented))
                .expect(409);
        assertThat(refused.code()).isEqualTo("base-moved");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("operations[1].base");

        var proposal = catalogues.proposed("ines", created[0]);
        assertThat(proposal.amended(created[0], invented).expect(409).code()).isEqualTo("base-moved");
        assertThat(proposal.seenBy("jonas").toString()).doesNotContain("Buy it here.");
    }

    /// Of a skill that is only proposed every page speaks by the proposed name, and its group's people judge it.
    @Test
    void aSkillThatIsOnlyProposedIsNamedEverywhere() {
        var beside = catalogues.reviewedSkill();
        var operations = beside.another("flink-" + beside.slug());
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
        var added = (SetCell) operations[3];
        var topic = new Expectation("Reads from a topic of the team.", Requirement.MANDATORY, null);
        operations[3] = SetCell.adding(added.skill(), added.place(), topic);
        proposal.amended(operations).expect(200);
    }

    @Test
    void thoseOfItsGroupWhoAreAskedAreToldOfANewSkill() {
        var beside = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", beside.another("spark-" + beside.slug()));
        String asked = proposal.seen().at("/assigned/0/handle").asString();

        await().untilAsserted(() -> assertThat(
                        catalogues.person(asked).items("/api/notifications?state=unread").stream()
                                .map(it -> it.path("proposal").asLong()))
                .contains(proposal.number()));
    }

    @Test
    void aSkillIsMovedIntoAnotherGroup() {
        var skill = catalogues.reviewedSkill();
        var target = catalogues.reviewedSkill();
        var from = skill.group().id();
        owners.publish(catalogues.proposed(
                "ines", SetField.moving(skill.id(), from, target.group().id())));

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
        assertThat(rungs.guest().get("/sitemap.xml").text()).contains(skill.slug() + "<");
        owners.publish(catalogues.proposed("ines", SetField.retiring(skill.id())));
        assertThat(rungs.guest().get("/sitemap.xml").text()).doesNotContain(skill.slug() + "<");

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
        owners.publish(catalogues.proposed("ines", SetField.retiring(skill.id())));
        Answer retired = catalogues
                .person("ines")
                .post("/api/proposals", Catalogues.submission(skill.summarized("What was run.")));
        assertThat(retired.expect(409).code()).isEqualTo("skill-retired");

        owners.publish(catalogues.proposed("ines", SetField.restoring(skill.id()), skill.summarized("What was run.")));

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
        var proposal = catalogues.proposed("ines", SetRole.removing(skill.id(), skill.analyst(), ladder));
        JsonNode change = proposal.seen().at("/changes/0");
        assertThat(change.path("sentence").asString()).isEqualTo("Analyst: role removed, and the 1 expectation of it.");
        assertThat(change.at("/ladder/0/description").asString()).isEqualTo(Catalogues.ANALYST.description());
        owners.publish(proposal);
        JsonNode without = rungs.guest().get(skill.api()).expect(200).body();
        assertThat(without.path("roles")).hasSize(1);
        assertThat(without.path("expectations")).hasSize(2);

        owners.publish(catalogues.proposed(
                "ines",
                SetCell.adding(skill.id(), skill.analystJunior(), Catalogues.ANALYST),
                SetRole.adding(skill.id(), skill.analyst())));

        JsonNode with = rungs.guest().get(skill.api()).expect(200).body();
        assertThat(with.path("roles")).hasSize(2);
        assertThat(with.path("expectations")).hasSize(3);
        Invariants.hold(db, skill.id());
    }

    @Test
    void aRoleWhoseTextsChangedSinceIsNotRemoved() {
        var skill = catalogues.reviewedSkill();
        var ladder = new TreeMap<>(Map.of(Level.JUNIOR, Catalogues.ANALYST));
        var removal = catalogues.proposed("ines", SetRole.removing(skill.id(), skill.analyst(), ladder));
        var added = new Expectation("Asks what a run was for.", Requirement.OPTIONAL, null);
        owners.publish(
                catalogues.proposed("ines", SetCell.adding(skill.id(), new Place(skill.analyst(), Level.LEAD), added)));

        JsonNode change = removal.seen().at("/changes/0");
        assertThat(change.path("state").asString()).isEqualTo("CONFLICTED");
        assertThat(change.at("/conflicts/0").asString()).isEqualTo("ladder");
        assertThat(change.path("ladderPublished")).hasSize(2);
    }

    private List<String> catalogue() {
        List<String> slugs = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = rungs.guest()
                    .get("/api/skills" + (cursor.isEmpty() ? "" : "?cursor=" + cursor))
                    .expect(200)
                    .body();
            page.path("items").forEach(it -> slugs.add(it.path("slug").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return slugs;
    }

    private Answer page(String path) {
        var guest = rungs.guest();
        return guest.send(guest.request(path).header("Accept", "text/html"));
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
