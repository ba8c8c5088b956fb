package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.queue.RemindSilentAuthor;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What an inbox asks for stands there as long as it is to be done.
@SecondRungsTest
class RequestsTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    RemindSilentAuthor remind;

    @Test
    void whoIsAskedToReviewWhatIsWithdrawnIsAskedNoLonger() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        String asked = asked(proposal);
        awaitRequest(asked, proposal, "REVIEW_ASKED");

        proposal.act("ines", "withdraw", Map.of()).expect(200);

        awaitNone(asked, proposal, "REVIEW_ASKED");
    }

    @Test
    void whatSomebodySavedStaysTheirs() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        String asked = asked(proposal);
        String id = awaitRequest(asked, proposal, "REVIEW_ASKED").path("id").asString();
        catalogues
                .person(asked)
                .post("/api/notifications/" + id + "/saved", "{}")
                .expect(200);

        proposal.act("lena", "reject", Map.of("reason", "No.")).expect(200);

        awaitRequest("ines", proposal, "PROPOSAL_REJECTED");
        assertThat(catalogues.person(asked).items("/api/notifications?state=saved"))
                .extracting(it -> it.path("id").asString())
                .contains(id);
    }

    @Test
    void whoHasReviewedIsAskedNoLongerAndTheOtherIsStill() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.raised());
        List<String> asked = allAsked(proposal);
        assertThat(asked).hasSize(2);
        asked.forEach(it -> awaitRequest(it, proposal, "REVIEW_ASKED"));

        proposal.approvedBy(asked.getFirst());

        awaitNone(asked.getFirst(), proposal, "REVIEW_ASKED");
        awaitRequest(asked.getLast(), proposal, "REVIEW_ASKED");
    }

    @Test
    void whoMayJudgeNoLongerIsAskedNoLonger() {
        FreshSkill skill = catalogues.skill();
        var grant = catalogues.grant("priya", GrantKind.OWNER, skill.group());
        catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        awaitRequest("priya", proposal, "REVIEW_ASKED");

        catalogues.take(grant);

        awaitNone("priya", proposal, "REVIEW_ASKED");
        awaitRequest("lena", proposal, "REVIEW_ASKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "release"})
    void moderatorsAreAskedAsLongAsItIsHeld(String end) {
        FreshSkill skill = catalogues.reviewedSkill();
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", "See https://example.org/runs.");
        body.put("submit", true);
        long number = catalogues
                .person("nils")
                .post("/api/proposals", body)
                .expect(201)
                .body()
                .path("number")
                .asLong();
        var held = new Proposed(catalogues, number, "nils");
        awaitRequest("marek", held, "PROPOSAL_HELD");

        var ended = end.equals("release") ? held.releasedBy("marek") : held.act("nils", end, Map.of());
        ended.expect(200);

        awaitNone("marek", held, "PROPOSAL_HELD");
        if (end.equals("release")) held.act("nils", "withdraw", Map.of()).expect(200);
    }

    @Test
    void whoWasRemindedAndActsIsRemindedNoLonger() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        rungs.ahead(Duration.ofDays(22));
        rungs.until(
                () -> Installation.all(remind::one),
                () -> assertThat(unread("ines", proposal, "PROPOSAL_REMINDED")).isNotEmpty());

        proposal.amended(skill.clarified("Logs every run with its data.")).expect(200);

        awaitNone("ines", proposal, "PROPOSAL_REMINDED");
    }

    @Test
    void nobodyIsRemindedAnyMoreOnceTheObjectionIsLifted() {
        var proposal = reminded("lena");
        var review = proposal.seenBy("lena").at("/reviews/0/id").asString();

        proposal.act("lena", "reviews/" + review + "/dismiss", Map.of("reason", "It is right."))
                .expect(200);

        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
        awaitNone("ines", proposal, "PROPOSAL_REMINDED");
    }

    @Test
    void norOnceItHasLapsed() {
        var right = catalogues.grant("jonas", GrantKind.REVIEWER, Scope.SITE);
        var proposal = reminded("jonas");

        catalogues.take(right);

        awaitNone("ines", proposal, "PROPOSAL_REMINDED");
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
    }

    private Proposed reminded(String objector) {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        proposal.review(objector, Verdict.REQUEST_CHANGES).expect(201);
        rungs.ahead(Duration.ofDays(22));
        rungs.until(
                () -> Installation.all(remind::one),
                () -> assertThat(unread("ines", proposal, "PROPOSAL_REMINDED")).isNotEmpty());
        return proposal;
    }

    private static String asked(Proposed proposal) {
        return allAsked(proposal).getFirst();
    }

    private static List<String> allAsked(Proposed proposal) {
        return proposal.seen()
                .path("assigned")
                .valueStream()
                .map(it -> it.path("handle").asString())
                .toList();
    }

    private JsonNode awaitRequest(String who, Proposed proposal, String kind) {
        return await().until(() -> unread(who, proposal, kind), it -> !it.isEmpty())
                .getFirst();
    }

    private void awaitNone(String who, Proposed proposal, String kind) {
        await().untilAsserted(() -> assertThat(unread(who, proposal, kind)).isEmpty());
    }

    private List<JsonNode> unread(String who, Proposed proposal, String kind) {
        return catalogues.person(who).items("/api/notifications?state=unread").stream()
                .filter(it -> it.path("proposal").asLong() == proposal.number()
                        && it.path("kind").asString().equals(kind))
                .toList();
    }
}
