package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a skill is called that is only proposed, and where it stands, each version says for itself.
@RungsTest
class NewSkillOfVersionsTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private final String known = "Known " + mark;
    private final String secret = "Secret " + mark;
    private final UUID skill = UUID.randomUUID();
    private FreshSkill beside;

    @BeforeEach
    void nilsIsNew() {
        Newcomer.again(db);
        beside = catalogues.reviewedSkill();
    }

    @Test
    void whoeverAdoptsAnEarlierVersionTellsNothingOfALaterOne() {
        Proposed proposal = offeredBy("nils");
        heldAgain(proposal);
        proposal.act("marek", "reject", Map.of("reason", "It advertises.")).expect(200);

        proposal.act("lena", "adopt", Map.of()).expect(200);

        assertThat(told(proposal, "PROPOSAL_ADOPTED")).contains(known).doesNotContain(secret);
        catalogues.person("lena").delete(proposal.api()).expect(204);
        assertThat(allTold(proposal)).doesNotContain(secret);
    }

    @Test
    void whoeverHadAdoptedAnEarlierVersionIsToldNothingOfALaterOne() {
        Proposed proposal = offeredBy("nils");
        heldAgain(proposal);
        proposal.act("marek", "reject", Map.of("reason", "It advertises.")).expect(200);
        proposal.act("jonas", "adopt", Map.of()).expect(200);

        proposal.act("nils", "reopen", Map.of()).expect(200);

        await().untilAsserted(() -> assertThat(notices("jonas", proposal)).anyMatch(it -> is(it, "ADOPTION_ENDED")));
        assertThat(notices("jonas", proposal).toString()).contains(known).doesNotContain(secret);
        assertThat(allTold(proposal)).doesNotContain(secret);
    }

    @Test
    void whoeverOpensItAgainTellsNothingOfAVersionThatWasHeld() {
        Proposed proposal = offeredBy("nils");
        heldAgain(proposal);
        var other = catalogues.proposed("ines", beside.summarized("What was run, " + mark + "."));
        proposal.act("nils", "supersede", Map.of("by", other.number())).expect(200);

        proposal.act("nils", "reopen", Map.of()).expect(200);

        assertThat(told(proposal, "PROPOSAL_REOPENED")).doesNotContain(secret);
        catalogues.person("nils").delete(proposal.api()).expect(204);
        assertThat(allTold(proposal)).doesNotContain(secret);
    }

    @Test
    void whoeverTakesItBackTellsNothingOfTheDraftOfWhoeverAdoptedIt() {
        Proposed proposal = offeredBy("ines");
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        new Proposed(catalogues, proposal.number(), "jonas")
                .amended(created(secret, beside.group()))
                .expect(200);

        proposal.act("ines", "reopen", Map.of()).expect(200);

        assertThat(told(proposal, "PROPOSAL_REOPENED")).contains(known).doesNotContain(secret);
        assertThat(allTold(proposal)).doesNotContain(secret);
        assertThat(proposal.seen().toString()).doesNotContain(secret);
    }

    @Test
    void whatItsAuthorOffersAndDropsTellsNothingOfTheDraft() {
        Proposed proposal = commented("ines");
        proposal.act("ines", "withdraw", Map.of()).expect(200);
        proposal.act("ines", "reopen", Map.of()).expect(200);
        proposal.amended(created(secret, beside.group())).expect(200);
        catalogues.person("ines").delete(proposal.api()).expect(204);
        proposal.act("ines", "offer", Map.of()).expect(200);
        proposal.act("jonas", "adopt", Map.of()).expect(200);

        assertThat(told(proposal, "PROPOSAL_ADOPTED")).contains(known).doesNotContain(secret);
        assertThat(allTold(proposal)).doesNotContain(secret);
        catalogues.person("jonas").delete(proposal.api()).expect(204);
    }

    @Test
    void amendedIntoAnotherGroupItIsJudgedThereAndToldOfByItsNewName() {
        FreshSkill there = catalogues.skill();
        catalogues.grant("marek", GrantKind.OWNER, there.group());
        catalogues.grant("jonas", GrantKind.REVIEWER, there.group());
        Proposed proposal = commented("ines");
        assertThat(assigned(proposal)).doesNotContain("marek", "jonas").isNotEmpty();

        proposal.amended(created("Renamed " + mark, there.group())).expect(200);

        assertThat(assigned(proposal)).containsExactlyInAnyOrder("marek", "jonas");
        assertThat(proposal.seenBy("marek").at("/myTurn/reason").asString(""))
                .isEqualTo("You were asked to review it.");
        assertThat(proposal.seenBy("lena").path("myTurn").isNull()).isTrue();
        assertThat(proposal.seen().at("/turn/reason").asString())
                .isEqualTo("Needs 2 approvals for Group, one of them from an owner.");
        assertThat(told(proposal, "PROPOSAL_AMENDED"))
                .contains("Renamed " + mark)
                .doesNotContain(known);
        proposal.approvedBy("marek", "jonas");
        assertThat(proposal.check("approvals")).isEqualTo("MET");
    }

    private Proposed offeredBy(String author) {
        Proposed proposal = commented(author);
        proposal.act(author, "withdraw", Map.of()).expect(200);
        proposal.act(author, "offer", Map.of()).expect(200);
        return proposal;
    }

    /// Omar is told of what becomes of it from then on.
    private Proposed commented(String author) {
        Proposed proposal = catalogues.proposed(author, created(known, beside.group()));
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
        proposal.review("omar", Verdict.COMMENT).expect(201);
        return proposal;
    }

    private void heldAgain(Proposed proposal) {
        proposal.act("nils", "reopen", Map.of()).expect(200);
        var body = new HashMap<>(Catalogues.submission(created(secret, beside.group())));
        body.put("rationale", "See https://example.org/1, https://example.org/2 and https://example.org/3.");
        String version = catalogues.person("nils").get(proposal.api()).header("ETag");
        catalogues.person("nils").put(proposal.api(), body, "If-Match", version).expect(200);
        proposal.act("nils", "submit", Map.of()).expect(200);
        assertThat(proposal.status()).isEqualTo("HELD");
    }

    private Operation[] created(String name, Scope group) {
        Operation[] operations = beside.another("kafka-" + mark);
        operations[0] = new CreateSkill(skill, "kafka-" + mark, name, group.id());
        return new Operation[] {operations[0]};
    }

    /// What Omar is told of that kind.
    private String told(Proposed proposal, String kind) {
        await().untilAsserted(() -> assertThat(notices(proposal)).anyMatch(it -> is(it, kind)));
        return notices(proposal).stream()
                .filter(it -> is(it, kind))
                .map(JsonNode::toString)
                .toList()
                .toString();
    }

    private String allTold(Proposed proposal) {
        return notices(proposal).toString();
    }

    private static boolean is(JsonNode notice, String kind) {
        return notice.path("kind").asString("").equals(kind);
    }

    private List<JsonNode> notices(Proposed proposal) {
        return notices("omar", proposal);
    }

    private List<JsonNode> notices(String who, Proposed proposal) {
        return catalogues.person(who).items("/api/notifications?state=unread").stream()
                .filter(it -> it.path("proposal").asLong() == proposal.number())
                .toList();
    }

    private static List<String> assigned(Proposed proposal) {
        return proposal.seen()
                .path("assigned")
                .valueStream()
                .map(it -> it.path("handle").asString())
                .toList();
    }
}
