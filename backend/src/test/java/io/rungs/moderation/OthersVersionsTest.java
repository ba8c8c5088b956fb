package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rungsdb.identity.Tables.ACCOUNT;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A version that nobody let through is its writer's and the moderators', whose the proposal may be by now.
///
/// Every word of it, and of what was said on it, bears a mark; patch set 1 is what all read before, 2 was held.
@SecondRungsTest
class OthersVersionsTest {
    private static final String LINK = " https://example.org/runs";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private final String mark = "Q" + UUID.randomUUID().toString().substring(24);
    private FreshSkill skill;
    private Proposed proposal;

    @BeforeEach
    void nilsIsNew() {
        Newcomer.again(db);
        skill = catalogues.reviewedSkill();
    }

    @AfterEach
    void makeRoom() {
        if (proposal.seenBy("nils").at("/author/handle").asString().equals("nils"))
            proposal.act("nils", "withdraw", Map.of());
        catalogues.person("nils").items("/api/proposals?status=DRAFT").stream()
                .map(it -> "/api/proposals/" + it.path("number").asLong())
                .forEach(it -> catalogues.person("nils").delete(it));
    }

    @Test
    void whoAdoptsWhatAllReadKnowsNothingOfAHeldVersion() {
        proposal = withdrawn("nils");
        proposal.act("nils", "reopen", Map.of()).expect(200);
        heldAndRejected();

        JsonNode draft = proposal.after("jonas", "adopt", Map.of());

        assertThat(draft.path("closeReason").asString()).isEqualTo("Later.");
        assertThat(draft.toString()).doesNotContain(mark);
        assertUnknownTo("jonas");
        JsonNode said = catalogues
                .person("jonas")
                .post("/api/threads", Map.of("subject", subject(), "body", "This is well said."))
                .expect(201)
                .body();
        assertThat(said.path("patchSet").asInt()).as("of what all read").isEqualTo(1);

        proposal.act("jonas", "submit", Map.of()).expect(200);

        for (String who : List.of("jonas", "ines", "")) assertUnknownTo(who);
        assertKnownTo("nils");
        assertKnownTo("marek");
    }

    @Test
    void itsAuthorLetsOthersTakeOnWhatAllReadThoughALaterVersionWasRejected() {
        proposal = catalogues.proposed("nils", skill.clarified("Logs every run, whoever starts it."));
        proposal.act("nils", "withdraw", Map.of("reason", "Later.")).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        heldAndRejected();
        assertThat(proposal.seenBy("nils").path("allowedActions").toString()).contains("OFFER");

        proposal.act("nils", "offer", Map.of()).expect(200);

        assertThat(proposal.seenBy("nils").path("allowedActions").toString()).doesNotContain("OFFER");
        assertThat(proposal.act("nils", "offer", Map.of()).code()).isEqualTo("offered-already");
        assertUnknownTo("jonas");
        proposal.act("jonas", "adopt", Map.of()).expect(200);
    }

    @Test
    void whoseItWasFirstKnowsNothingOfAHeldVersionOfWhoAdoptedIt() {
        proposal = withdrawn("ines");
        proposal.act("nils", "adopt", Map.of()).expect(200);
        heldAndRejected();

        proposal.act("ines", "reopen", Map.of()).expect(200);

        assertUnknownTo("ines");
        proposal.act("ines", "submit", Map.of()).expect(200);
        for (String who : List.of("ines", "jonas", "")) assertUnknownTo(who);
        assertKnownTo("nils");
        assertKnownTo("marek");
    }

    @Test
    void whatIsSaidOfAHeldVersionIsToldToItsWriterAlone() {
        proposal = withdrawn("ines");
        proposal.act("nils", "adopt", Map.of()).expect(200);
        heldAndRejected();
        proposal.act("ines", "reopen", Map.of()).expect(200);
        proposal.act("ines", "submit", Map.of()).expect(200);
        Person marek = catalogues.person("marek");
        String thread = marek.items("/api/threads?subject=" + subject()).stream()
                .filter(it -> it.toString().contains("nils says " + mark))
                .map(it -> it.get("id").asString())
                .findFirst()
                .orElseThrow();

        String reply = marek.post("/api/threads/" + thread + "/comments", Map.of("body", "It stays so."))
                .expect(201)
                .body()
                .get("id")
                .asString();

        await().untilAsserted(() -> assertThat(told("nils", reply)).containsExactly("AUTHOR"));
        assertThat(told("ines", reply)).isEmpty();
        assertThat(told("jonas", reply)).isEmpty();
        assertThat(catalogues
                        .person("ines")
                        .get("/api/comments/" + reply + "/edits")
                        .status())
                .isEqualTo(404);
    }

    /// A third one's version waits for a moderator meanwhile.
    @Test
    void whatIsSaidOfAHeldVersionNamesNoLaterOne() {
        proposal = withdrawn("ines");
        proposal.act("nils", "adopt", Map.of()).expect(200);
        heldAndRejected();
        Person marek = catalogues.person("marek");
        String thread = marek.items("/api/threads?subject=" + subject()).stream()
                .filter(it -> it.toString().contains("nils says " + mark))
                .map(it -> it.get("id").asString())
                .findFirst()
                .orElseThrow();
        String trusted = trust("jonas", "T0");
        try {
            proposal.act("jonas", "adopt", Map.of()).expect(200);
            var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
            body.put("title", "Later " + mark);
            body.put("rationale", "As on" + LINK);
            Person jonas = catalogues.person("jonas");
            jonas.put(
                            proposal.api(),
                            body,
                            "If-Match",
                            jonas.get(proposal.api()).header("ETag"))
                    .expect(200);
            proposal.act("jonas", "submit", Map.of()).expect(200);
            assertThat(proposal.seenBy("jonas").path("status").asString()).isEqualTo("HELD");
        } finally {
            trust("jonas", trusted);
        }

        String reply = marek.post("/api/threads/" + thread + "/comments", Map.of("body", "It stays so."))
                .expect(201)
                .body()
                .get("id")
                .asString();

        await().untilAsserted(() -> assertThat(told("nils", reply)).containsExactly("AUTHOR"));
        assertThat(catalogues.person("nils").get("/api/notifications").text()).doesNotContain("Later " + mark);
        proposal.act("jonas", "withdraw", Map.of()).expect(200);
    }

    private String trust(String who, String trust) {
        String before = db.select(ACCOUNT.TRUST)
                .from(ACCOUNT)
                .where(ACCOUNT.HANDLE.eq(who))
                .fetchSingle(ACCOUNT.TRUST);
        db.update(ACCOUNT)
                .set(ACCOUNT.TRUST, trust)
                .where(ACCOUNT.HANDLE.eq(who))
                .execute();
        return before;
    }

    private List<String> told(String who, String comment) {
        return catalogues.person(who).items("/api/notifications").stream()
                .filter(it -> it.get("href").asString().endsWith(comment))
                .map(it -> it.get("reason").asString())
                .toList();
    }

    @Test
    void approvalsCountAgainAfterAModeratorRejectedAHeldVersion() {
        proposal = catalogues.proposed("nils", skill.clarified("Logs every run, whoever starts it."));
        proposal.approvedBy("lena");
        proposal.act("nils", "withdraw", Map.of("reason", "Later.")).expect(200);
        proposal.act("nils", "offer", Map.of()).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        heldAndRejected();
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        proposal.act("jonas", "submit", Map.of()).expect(200);

        JsonNode approval = proposal.seenBy("jonas").at("/reviews/0");
        assertThat(approval.path("sentence").asString()).isEqualTo("The approval stands.");
        assertThat(approval.path("state").asString()).isEqualTo("STANDING");
    }

    @Test
    void whoTalksOfAHeldVersionMovesNoCountThatOthersRead() {
        proposal = withdrawn("nils");
        int before = watchers();
        proposal.act("nils", "reopen", Map.of()).expect(200);

        heldAndRejected();

        assertThat(watchers()).isEqualTo(before);
    }

    private int watchers() {
        return rungs.guest()
                .get(proposal.api() + "/impact")
                .expect(200)
                .body()
                .path("watchers")
                .asInt();
    }

    private Proposed withdrawn(String author) {
        var one = catalogues.proposed(author, skill.clarified("Logs every run, whoever starts it."));
        one.act(author, "withdraw", Map.of("reason", "Later.")).expect(200);
        one.act(author, "offer", Map.of()).expect(200);
        return one;
    }

    private void heldAndRejected() {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run of " + mark + ".")));
        body.put("title", "Title " + mark);
        body.put("rationale", "Rationale " + mark + LINK);
        Person nils = catalogues.person("nils");
        nils.put(proposal.api(), body, "If-Match", nils.get(proposal.api()).header("ETag"))
                .expect(200);
        proposal.act("nils", "submit", Map.of()).expect(200);
        assertThat(proposal.seenBy("nils").path("status").asString()).isEqualTo("HELD");
        for (String who : List.of("nils", "marek"))
            catalogues
                    .person(who)
                    .post("/api/threads", Map.of("subject", subject(), "body", who + " says " + mark))
                    .expect(201);
        proposal.act("marek", "reject", Map.of("reason", "Reason " + mark)).expect(200);
    }

    private String subject() {
        return "proposal:" + proposal.number();
    }

    private void assertUnknownTo(String who) {
        Person person = who.isEmpty() ? rungs.guest() : catalogues.person(who);
        for (String path : List.of(
                proposal.api(),
                proposal.api() + "/patch-sets/1",
                proposal.api() + "/patch-sets/2",
                proposal.api() + "/interdiff?from=1&to=2",
                proposal.api() + "/interdiff?from=2&to=3",
                proposal.api() + "/impact",
                "/api/threads?subject=" + subject(),
                "/api/proposals",
                "/api/proposals?status=DRAFT",
                "/api/proposals?skill=" + skill.slug(),
                skill.api() + "/mine",
                "/api/notifications?state=unread"))
            assertThat(person.get(path).text()).as(path + " to " + who).doesNotContain(mark);
        assertThat(person.get(proposal.api() + "/patch-sets/2").code()).isEqualTo("unknown-patch-set");
        JsonNode page = person.get(proposal.api()).expect(200).body();
        assertThat(page.path("timeline"))
                .as("to " + who)
                .extracting(it -> it.path("kind").asString())
                .doesNotContain("HELD", "REJECTED");
        assertThat(page.path("patchSets"))
                .extracting(it -> it.path("number").asInt())
                .doesNotContain(2);
        for (JsonNode card :
                person.get("/api/proposals?skill=" + skill.slug()).body().path("items"))
            assertThat(card.path("comments").asInt())
                    .as("only what they read is counted")
                    .isEqualTo(person.get("/api/threads?subject=" + subject())
                            .body()
                            .path("items")
                            .size());
    }

    private void assertKnownTo(String who) {
        Person person = catalogues.person(who);
        assertThat(person.get(proposal.api() + "/patch-sets/2").expect(200).text())
                .as("its words, to " + who)
                .contains(mark);
        assertThat(person.get("/api/threads?subject=" + subject()).expect(200).text())
                .as("what was said of it, to " + who)
                .contains("nils says " + mark, "marek says " + mark);
    }
}
