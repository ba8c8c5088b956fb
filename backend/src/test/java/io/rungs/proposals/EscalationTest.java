package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.queue.MoveDueTurns;
import io.rungs.proposals.queue.TellOnSilence;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What becomes of a proposal that nobody moves.
@RungsTest
class EscalationTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    MoveDueTurns move;

    @Autowired
    TellOnSilence tell;

    @Autowired
    DSLContext db;

    @Test
    void silenceIsToldOnThreeTimesAndClosesNothing() {
        FreshSkill skill = catalogues.skill();
        catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        catalogues.grant("tove", GrantKind.OWNER, domain(skill));
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        assertThat(handles(proposal)).containsExactly("lena");

        after(Duration.ofDays(3).minusMinutes(5), proposal, 0);

        after(Duration.ofDays(3).plusMinutes(5), proposal, 1);
        assertTold("lena", proposal, "REVIEWER", "has waited for a review for 3 days.");
        assertThat(handles(proposal)).containsExactly("lena");

        after(Duration.ofDays(7).plusMinutes(5), proposal, 2);
        assertThat(handles(proposal)).containsExactly("lena", "tove");
        assertTold("tove", proposal, "REVIEWER", "You were asked to review");
        assertThat(proposal.seenBy("tove").at("/myTurn/reason").asString()).isEqualTo("You were asked to review it.");
        assertThat(told("ada", proposal)).isEmpty();

        after(Duration.ofDays(14).plusMinutes(5), proposal, 3);
        assertTold("ada", proposal, "ADMIN", "has waited for a review for 14 days.");

        after(Duration.ofDays(60), proposal, 3);
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
        JsonNode card = catalogues
                .person("lena")
                .get("/api/proposals?skill=" + skill.slug())
                .expect(200)
                .body()
                .at("/items/0");
        assertThat(card.path("escalated").asInt()).isEqualTo(3);
    }

    @Test
    void theOwnerAboveWhoIsAskedSinceOthersAreSilentCountsFromThenOn() {
        FreshSkill skill = catalogues.skill();
        catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        catalogues.grant("tove", GrantKind.OWNER, domain(skill));
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        proposal.approvedBy("tove");
        assertThat(proposal.check("approvals")).as("the nearest scope decides").isEqualTo("NOT_MET");

        after(Duration.ofDays(7).plusMinutes(5), proposal, 1);

        assertThat(proposal.check("approvals")).isEqualTo("MET");
        assertThat(sentence(proposal)).endsWith("Others were silent, so Tove (demo owner) was asked and counts too.");
        assertThat(proposal.seenBy("tove").at("/myTurn/reason").asString())
                .isEqualTo("Everything is met: you can publish it.");
        assertThat(proposal.seenBy("lena").at("/myTurn/reason").asString())
                .isEqualTo("Everything is met: you can publish it.");
    }

    @Test
    void sheLeavesTheTurnOnceANearerScopeHasPeopleOfItsOwn() {
        FreshSkill skill = catalogues.skill();
        catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        catalogues.grant("tove", GrantKind.OWNER, domain(skill));
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        after(Duration.ofDays(7).plusMinutes(5), proposal, 1);
        assertThat(handles(proposal)).containsExactly("lena", "tove");

        catalogues.grant("omar", GrantKind.REVIEWER, skill.line().getFirst());

        await().untilAsserted(() -> assertThat(handles(proposal)).containsExactly("omar"));
        for (String who : List.of("lena", "tove")) {
            assertThat(proposal.seenBy(who).path("myTurn").isNull()).isTrue();
            assertThat(catalogues.person(who).items("/api/proposals?attention=me").stream()
                            .map(it -> it.path("number").asLong()))
                    .doesNotContain(proposal.number());
        }
    }

    @Test
    void whatWaitsForItsAuthorOrForTimeIsNoSilence() {
        FreshSkill skill = catalogues.reviewedSkill();
        var objected = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        objected.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        rungs.ahead(Duration.ofHours(1));
        var conflicting = catalogues.proposed("jonas", skill.seniorClarified("Designs what a team logs."));
        catalogues
                .proposed("ines", skill.seniorClarified("Designs all that is logged."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
        await().untilAsserted(
                        () -> assertThat(conflicting.seen().at("/myTurn/reason").asString())
                                .isEqualTo("It collides with what has been published since: update it."));

        after(Duration.ofDays(15), objected, 0);
        after(Duration.ofDays(15), conflicting, 0);
    }

    @Test
    void whenTimeWasTheLastThingMissingItIsThePublishersTurn() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.raised());
        proposal.approvedBy("lena", "priya");
        assertThat(proposal.seenBy("lena").path("myTurn").isNull()).isTrue();
        assertThat(proposal.seen().at("/turn/reason").asString())
                .isEqualTo("It is approved, and its cooling time runs.");

        rungs.ahead(Duration.ofHours(25));
        rungs.until(
                move::some,
                () -> assertThat(proposal.seenBy("lena").at("/myTurn/reason").asString())
                        .isEqualTo("Everything is met: you can publish it."));
        assertThat(proposal.seen().at("/turn/reason").asString()).isEqualTo("Everything is met: it can be published.");
    }

    @Test
    void whatWaitsForTimeIsNotReadAgainBefore() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.raised()).approvedBy("lena", "priya");
        move.some();
        var first = lookAt(proposal);
        assertThat(readBy(move::some)).isEmpty();

        rungs.ahead(Duration.ofHours(2));
        assertThat(readBy(move::some)).isNotEmpty();

        assertThat(Duration.between(first, lookAt(proposal))).isBetween(Duration.ofHours(1), Duration.ofHours(3));
        assertThat(readBy(move::some)).isEmpty();
    }

    private Instant lookAt(Proposed proposal) {
        return db.fetchSingle("select turn_look_at from proposals.proposal where number = ?", proposal.number())
                .get(0, Instant.class);
    }

    @Test
    void whereNobodyIsSilentSilenceIsNotLookedForAgainAtOnce() {
        FreshSkill skill = catalogues.reviewedSkill();
        var conflicting = catalogues.proposed("ines", skill.clarified("Logs every run of the team."));
        catalogues
                .proposed("omar", skill.clarified("Logs every run of the group."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
        await().untilAsserted(
                        () -> assertThat(conflicting.seen().at("/myTurn/reason").asString())
                                .isEqualTo("It collides with what has been published since: update it."));
        rungs.ahead(Duration.ofDays(4));
        tell.some();

        assertThat(readBy(tell::some)).isEmpty();
        assertThat(escalations(conflicting)).isZero();
    }

    /// The proposals that are read, and not only looked for.
    private List<String> readBy(Runnable chore) {
        try (var asked = Statements.of(db)) {
            chore.run();
            return asked.with("\"assignment\"");
        }
    }

    private void after(Duration silence, Proposed proposal, int escalations) {
        rungs.ahead(silence);
        rungs.until(tell::some, () -> assertThat(escalations(proposal)).isEqualTo(escalations));
    }

    private Scope domain(FreshSkill skill) {
        return skill.line().get(2);
    }

    private static String sentence(Proposed proposal) {
        return proposal.seen()
                .path("checks")
                .valueStream()
                .filter(it -> it.path("code").asString().equals("approvals"))
                .findFirst()
                .orElseThrow()
                .path("sentence")
                .asString();
    }

    private static long escalations(Proposed proposal) {
        return proposal.seen()
                .path("timeline")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals("ESCALATED"))
                .count();
    }

    private static List<String> handles(Proposed proposal) {
        return proposal.seen()
                .path("assigned")
                .valueStream()
                .map(it -> it.path("handle").asString())
                .toList();
    }

    private void assertTold(String who, Proposed proposal, String reason, String sentence) {
        await().untilAsserted(() -> assertThat(told(who, proposal)).anySatisfy(it -> {
            assertThat(it.path("reason").asString()).isEqualTo(reason);
            assertThat(it.path("sentence").asString()).contains(sentence);
        }));
    }

    private List<JsonNode> told(String who, Proposed proposal) {
        return catalogues.person(who).items("/api/notifications").stream()
                .filter(it -> it.path("proposal").asLong() == proposal.number())
                .toList();
    }
}
