package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rungsdb.proposals.Tables.ATTENTION;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;

/// Whom a proposal waits for: assigned, claimed, listed.
@RungsTest
class QueueTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @BeforeEach
    void nilsIsNew() {
        Newcomer.again(db);
    }

    @Test
    void theOwnerWithTheLeastToDoIsAskedAndItIsTheirTurn() {
        FreshSkill skill = catalogues.reviewedSkill();
        for (int i = 0; i < 3; i++) {
            int priyas = waiting("priya");
            int toves = waiting("tove");
            var proposal = catalogues.proposed("ines", skill.clarified("Logs every run with its data, " + i + "."));

            String asked = assigned(proposal).getFirst();
            assertThat(assigned(proposal)).hasSize(1).isSubsetOf("priya", "tove");
            if (priyas != toves) assertThat(asked).isEqualTo(priyas < toves ? "priya" : "tove");
            assertThat(proposal.seenBy(asked).at("/myTurn/reason").asString())
                    .isEqualTo("You were asked to review it.");
            assertThat(proposal.seenBy("lena").path("myTurn").isNull()).isTrue();
            assertThat(waiting(asked)).isEqualTo((asked.equals("priya") ? priyas : toves) + 1);
        }
    }

    @Test
    void whatMovesTheBarAsksTwoAndNeverItsAuthor() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("priya", skill.raised());

        assertThat(assigned(proposal)).containsExactlyInAnyOrder("tove", "lena");
        assertThat(proposal.seen().at("/turn/reason").asString())
                .isEqualTo("Needs 2 approvals for Group, one of them from an owner.");
    }

    @Test
    void whereNobodyElseJudgesThoseAboveAreAsked() {
        FreshSkill skill = catalogues.skill();
        catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        catalogues.grant("omar", GrantKind.REVIEWER, Scope.SITE);

        assertThat(assigned(catalogues.proposed("lena", skill.clarified("Logs every run that the team makes."))))
                .hasSize(1)
                .doesNotContain("lena");
    }

    @Test
    void theQueueOffersToClaimWhatThePageOffers() {
        FreshSkill reviewed = catalogues.reviewedSkill();
        FreshSkill lonely = catalogues.skill();
        catalogues.grant("omar", GrantKind.REVIEWER, lonely.group());
        catalogues.grant("tove", GrantKind.OWNER, new Scope(Scope.Kind.ROLE, lonely.developer()));
        var open = catalogues.proposed("ines", reviewed.clarified("Logs every run with its data, for all."));
        var own = catalogues.proposed("lena", reviewed.clarified("Logs each run with its data, for all."));
        var elsewhere = catalogues.proposed("jonas", lonely.clarified("Logs all runs with their data."));
        claim(open, "lena").expect(200);
        List<String> seen = new ArrayList<>();

        for (String person : List.of("ines", "jonas", "lena", "omar", "priya", "tove", "marek", "ada"))
            for (Proposed each : List.of(open, own, elsewhere)) {
                List<String> onItsPage = claims(each.seenBy(person));
                assertThat(claims(card(each, person)))
                        .as(person + " at #" + each.number())
                        .isEqualTo(onItsPage);
                seen.add(String.join("+", onItsPage));
            }
        assertThat(seen).contains("", "CLAIM", "CLAIM+UNCLAIM");
        assertThat(claims(rungs.guest()
                        .items("/api/proposals?skill=" + reviewed.slug())
                        .getFirst()))
                .isEmpty();
    }

    private JsonNode card(Proposed proposal, String person) {
        return catalogues.person(person).items("/api/proposals?queue=all&skill=" + skillOf(proposal)).stream()
                .filter(it -> it.get("number").asLong() == proposal.number())
                .findFirst()
                .orElseThrow();
    }

    private static String skillOf(Proposed proposal) {
        return proposal.seen().at("/skills/0/slug").asString();
    }

    private static List<String> claims(JsonNode seen) {
        return seen.get("allowedActions")
                .valueStream()
                .map(JsonNode::asString)
                .filter(it -> it.endsWith("CLAIM"))
                .toList();
    }

    @Test
    void theTurnPassesWithEachAct() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs most runs with their data."));
        String asked = assigned(proposal).getFirst();

        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        assertThat(myTurn(proposal, "ines")).endsWith(" asked for changes.");
        assertThat(myTurn(proposal, asked)).isEmpty();

        proposal.amended(skill.clarified("Logs every run with its data.")).expect(200);
        assertThat(myTurn(proposal, "ines")).isEmpty();
        assertThat(myTurn(proposal, "lena")).endsWith(" uploaded patch set 2 after your objection.");
        assertThat(myTurn(proposal, asked)).isEqualTo("You were asked to review it.");

        proposal.approvedBy("lena");
        for (String publisher : List.of("lena", "priya", "tove"))
            assertThat(myTurn(proposal, publisher)).isEqualTo("Everything is met: you can publish it.");

        proposal.publishedBy("lena").expect(200);
        for (String person : List.of("ines", "lena", "priya", "tove"))
            assertThat(myTurn(proposal, person)).isEmpty();
        assertThat(assigned(proposal)).isEmpty();
    }

    @Test
    void whoeverApprovedSomethingElseLooksAgain() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.raised());
        proposal.approvedBy("lena");
        assertThat(myTurn(proposal, "lena")).isEmpty();

        proposal.amended(skill.removed()).expect(200);

        assertThat(myTurn(proposal, "lena")).endsWith(" uploaded patch set 2 after your approval.");
    }

    @Test
    void whoLosesTheRightIsAskedNoLonger() {
        FreshSkill skill = catalogues.skill();
        var grant = catalogues.grant("priya", GrantKind.OWNER, skill.group());
        catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        assertThat(assigned(proposal)).containsExactly("priya");

        catalogues.take(grant);
        await().untilAsserted(() -> assertThat(assigned(proposal)).containsExactly("lena"));
        assertThat(myTurn(proposal, "priya")).isEmpty();
        assertThat(myTurn(proposal, "lena")).isEqualTo("You were asked to review it.");
    }

    @Test
    void whoLosesOneOfTwoRightsIsAskedWhereTheOtherHolds() {
        FreshSkill left = catalogues.skill();
        FreshSkill kept = catalogues.skill();
        var grant = catalogues.grant("lena", GrantKind.REVIEWER, left.group());
        catalogues.grant("lena", GrantKind.REVIEWER, kept.group());
        catalogues.grant("tove", GrantKind.OWNER, kept.group());
        var there = catalogues.proposed("ines", left.clarified("Logs every run that the team makes."));
        var here = catalogues.proposed("ines", kept.raised());
        assertThat(assigned(there)).containsExactly("lena");
        assertThat(assigned(here)).containsExactlyInAnyOrder("lena", "tove");

        catalogues.take(grant);

        await().untilAsserted(() -> assertThat(assigned(there)).doesNotContain("lena"));
        assertThat(myTurn(there, "lena")).isEmpty();
        assertThat(assigned(here)).containsExactlyInAnyOrder("lena", "tove");
        assertThat(myTurn(here, "lena")).isEqualTo("You were asked to review it.");
        assertThat(numbers(list("lena", "queue=mine", kept))).containsExactly(of(here));
        assertThat(numbers(list("lena", "queue=mine", left))).isEmpty();
    }

    @Test
    void whoMayPublishNoLongerIsNotWaitedForAndWhoMayStillIs() {
        FreshSkill skill = catalogues.skill();
        var grant = catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        catalogues.grant("tove", GrantKind.OWNER, skill.group());
        var moderates = catalogues.grant("tove", GrantKind.MODERATOR, Scope.SITE);
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        proposal.approvedBy("tove");
        for (String publisher : List.of("lena", "tove"))
            assertThat(myTurn(proposal, publisher)).isEqualTo("Everything is met: you can publish it.");

        catalogues.take(moderates);
        catalogues.take(grant);

        await().untilAsserted(() -> assertThat(myTurn(proposal, "lena")).isEmpty());
        assertThat(myTurn(proposal, "tove")).isEqualTo("Everything is met: you can publish it.");
    }

    @Test
    void aClaimIsSeenByAllAndHoldsForAWhile() {
        var proposal = catalogues.proposed(
                "ines", catalogues.reviewedSkill().clarified("Logs every run that the team makes."));
        assertThat(actions(proposal, "lena")).contains("CLAIM").doesNotContain("UNCLAIM");
        assertThat(actions(proposal, "ines")).doesNotContain("CLAIM");

        claim(proposal, "lena").expect(200);
        JsonNode claimed = proposal.seenBy("lena");
        assertThat(claimed.at("/claim/by/handle").asString()).isEqualTo("lena");
        assertThat(actions(proposal, "lena")).contains("CLAIM", "UNCLAIM");
        assertThat(actions(proposal, "priya"))
                .doesNotContain("CLAIM", "UNCLAIM")
                .contains("APPROVE");
        assertThat(proposal.seenBy("jonas").at("/claim/by/handle").asString()).isEqualTo("lena");
        Answer second = claim(proposal, "priya").expect(409);
        assertThat(second.code()).isEqualTo("claimed");
        assertThat(second.body().path("detail").asString()).contains("Lena").contains("until");
        assertThat(claim(proposal, "jonas").expect(403).code()).isEqualTo("not-a-reviewer");
        assertThat(claim(proposal, "ines").expect(403).code()).isEqualTo("not-a-reviewer");

        rungs.ahead(Duration.ofMinutes(10));
        claim(proposal, "lena").expect(200);
        Instant renewed = until(proposal.seenBy("lena"));
        assertThat(renewed).isAfter(until(claimed));
        rungs.ahead(Duration.ofMinutes(26));
        assertThat(proposal.seen().path("claim").isNull()).isTrue();
        claim(proposal, "priya").expect(200);
        catalogues.person("lena").delete(proposal.api() + "/claim").expect(200);
        assertThat(proposal.seen().at("/claim/by/handle").asString())
                .as("nobody lets go of another's claim")
                .isEqualTo("priya");
        catalogues.person("priya").delete(proposal.api() + "/claim").expect(200);
        assertThat(proposal.seen().path("claim").isNull()).isTrue();
    }

    @Test
    void aVerdictEndsTheClaimOfWhoGaveItAndAClosingEveryClaim() {
        FreshSkill skill = catalogues.reviewedSkill();
        var judged = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        claim(judged, "lena").expect(200);
        judged.review("priya", Verdict.REQUEST_CHANGES).expect(201);
        assertThat(judged.seen().at("/claim/by/handle").asString()).isEqualTo("lena");
        judged.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        assertThat(judged.seen().path("claim").isNull()).isTrue();

        var withdrawn = catalogues.proposed("ines", skill.clarified("Logs every run with all of its data."));
        claim(withdrawn, "lena").expect(200);
        withdrawn.act("ines", "withdraw", Map.of()).expect(200);
        assertThat(withdrawn.seen().path("claim").isNull()).isTrue();
        assertThat(claim(withdrawn, "lena").expect(409).code()).isEqualTo("not-open");
    }

    @RepeatedTest(5)
    void ofTwoWhoClaimAtOnceOneWins() throws Exception {
        var proposal = catalogues.proposed(
                "ines", catalogues.reviewedSkill().clarified("Logs every run that the team makes."));
        catalogues.person("lena");
        catalogues.person("priya");

        List<Answer> answers = Together.all(() -> claim(proposal, "lena"), () -> claim(proposal, "priya"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        String winner = answers.get(0).status() == 200 ? "lena" : "priya";
        assertThat(proposal.seen().at("/claim/by/handle").asString()).isEqualTo(winner);
    }

    @RepeatedTest(5)
    void nobodyHoldsWhatIsClosedHoweverCloseTheyWere() throws Exception {
        var proposal = catalogues.proposed(
                "ines", catalogues.reviewedSkill().clarified("Logs every run that the team makes."));
        catalogues.person("lena");
        catalogues.person("ines");

        List<Answer> answers =
                Together.all(() -> claim(proposal, "lena"), () -> proposal.act("ines", "withdraw", Map.of()));

        assertThat(answers.getLast().status()).isEqualTo(200);
        if (answers.getFirst().status() != 200)
            assertThat(answers.getFirst().code()).isEqualTo("not-open");
        assertThat(proposal.seen().path("claim").isNull()).isTrue();
        assertThat(proposal.status()).isEqualTo("WITHDRAWN");
    }

    @Test
    void theQueueListsTheOldestTurnFirstByPartClassAndDomain() {
        FreshSkill skill = catalogues.reviewedSkill();
        var first = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        var second = catalogues.proposed("ines", skill.raised());
        var third = catalogues.proposed("jonas", skill.seniorClarified("Designs what a team logs."));
        assertThat(numbers(list("lena", "queue=all", skill))).containsExactly(of(first, second, third));

        first.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        assertThat(numbers(list("lena", "queue=all", skill))).containsExactly(of(second, third, first));
        assertThat(numbers(list("lena", "queue=author", skill))).containsExactly(of(first));
        assertThat(numbers(list("lena", "queue=all&class=BAR", skill))).containsExactly(of(second));
        assertThat(numbers(list("ines", "attention=me", skill))).containsExactly(of(first));
        String asked = assigned(second).getFirst();
        assertThat(numbers(list(asked, "queue=mine&class=BAR", skill))).containsExactly(of(second));
        assertThat(numbers(list("jonas", "status=open", skill))).containsExactly(of(third, second, first));

        JsonNode card = list(asked, "queue=mine&class=BAR", skill).at("/items/0");
        assertThat(card.path("bar").asString()).isEqualTo("RAISES");
        assertThat(card.path("assigned")).hasSize(2);
        assertThat(card.at("/myTurn/reason").asString()).isEqualTo("You were asked to review it.");
        assertThat(card.path("sentence").asString())
                .startsWith("Needs 2 approvals for Group, one of them from an owner. It waits for ")
                .contains("you");
        claim(second, "priya").expect(200);
        assertThat(list("ines", "queue=all&class=BAR", skill)
                        .at("/items/0/claim/by/handle")
                        .asString())
                .isEqualTo("priya");
    }

    @Test
    void whatMovesWhileSomebodyPagesIsNeitherLostNorDoubledInItsPlace() {
        FreshSkill skill = catalogues.reviewedSkill();
        List<Proposed> all = new ArrayList<>();
        IntStream.range(0, 22)
                .forEach(i -> all.add(
                        catalogues.proposed("ines", skill.clarified("Logs every run with its data, " + i + "."))));
        JsonNode page = list("lena", "queue=all", skill);
        assertThat(numbers(page)).containsExactly(of(all.subList(0, 20).toArray(Proposed[]::new)));

        all.get(20).amended(skill.clarified("Logs each run that it makes.")).expect(200);
        all.get(3).amended(skill.clarified("Logs any run that it makes.")).expect(200);

        JsonNode rest = list("lena", "queue=all&cursor=" + page.path("next").asString(), skill);
        assertThat(numbers(rest)).containsExactly(of(all.get(21), all.get(20), all.get(3)));
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queue=MINE",
                "queue=some",
                "class=bar",
                "attention=you",
                "attention=me&queue=all",
                "status=OPENED"
            })
    void aFilterThatThereIsNotIsRefused(String filter) {
        assertThat(catalogues
                        .person("lena")
                        .get("/api/proposals?" + filter)
                        .expect(400)
                        .code())
                .isEqualTo("bad-filter");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        FreshSkill skill = catalogues.reviewedSkill();
        for (String cursor : List.of("MTI", "eA", "MjAyNi0wMS0wMVQwMDowMDowMFo", "OSA5"))
            assertThat(list("lena", "queue=all&cursor=" + cursor, skill, 400).code())
                    .isEqualTo("bad-cursor");
    }

    @Test
    void eachPartOfTheQueueIsForThoseItConcerns() {
        assertThat(rungs.guest().get("/api/proposals?queue=mine").status()).isEqualTo(401);
        assertThat(rungs.guest().get("/api/queue").status()).isEqualTo(401);
        assertThat(rungs.guest().get("/api/proposals?queue=all").status()).isEqualTo(200);
        assertThat(catalogues
                        .person("lena")
                        .get("/api/proposals?queue=held")
                        .expect(403)
                        .code())
                .isEqualTo("not-a-moderator");
        catalogues.person("marek").get("/api/proposals?queue=held").expect(200);
        JsonNode counts =
                catalogues.person("lena").get("/api/queue").expect(200).body();
        assertThat(counts.path("mine").asInt()).isBetween(0, 100);
        assertThat(counts.path("all").asInt()).isBetween(counts.path("author").asInt(), 100);
        assertThat(counts.path("held").asInt()).isZero();
    }

    @Test
    void whatIsHeldIsTheModeratorsTurnAndThenTheReviewers() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed held = held(skill);
        long number = held.number();

        assertThat(numbers(list("marek", "queue=held", skill))).containsExactly(number);
        assertThat(numbers(list("marek", "queue=mine", skill))).containsExactly(number);
        assertThat(numbers(list("lena", "queue=all", skill))).isEmpty();
        assertThat(assigned(held)).isEmpty();
        assertTold("marek", held, "PROPOSAL_HELD", "MODERATOR");

        held.releasedBy("marek").expect(200);
        assertThat(list("marek", "queue=held", skill).path("items")).isEmpty();
        assertThat(myTurn(held, "marek")).isEmpty();
        assertThat(assigned(held)).hasSize(1).isSubsetOf("priya", "tove");
        assertTold("nils", held, "PROPOSAL_RELEASED", "AUTHOR");
        assertTold(assigned(held).getFirst(), held, "REVIEW_ASKED", "REVIEWER");
        held.act("nils", "withdraw", Map.of()).expect(200);
    }

    @Test
    void everyListOfASkillLeadsToAllThatItsReaderSeesOnceAndNewestFirst() {
        FreshSkill skill = catalogues.reviewedSkill();
        List<Proposed> all = new ArrayList<>();
        IntStream.range(0, 25)
                .forEach(i -> all.add(
                        i % 3 == 0
                                ? catalogues.proposed(i % 2 == 0 ? "ines" : "jonas", skill.raised())
                                : catalogues.proposed("ines", skill.clarified("Logs any run, " + i + "."))));
        for (int i = 0; i < 6; i++)
            all.get(i).act("lena", "reject", Map.of("reason", "No.")).expect(200);
        // To everybody else what is written anew is as it was closed, though it is of another class and skill now.
        all.get(0).act("ines", "reopen", Map.of()).expect(200);
        all.get(0)
                .amended(skill.clarified("Logs each run."), catalogues.skill().raised())
                .expect(200);
        all.get(1).act("ines", "offer", Map.of()).expect(200);
        all.get(1).act("jonas", "adopt", Map.of()).expect(200);
        all.get(2).act("ines", "reopen", Map.of()).expect(200);
        all.get(2).act("ines", "submit", Map.of()).expect(200);
        all.get(6).amended(catalogues.skill().raised()).expect(200);
        all.get(7).act("ines", "withdraw", Map.of()).expect(200);
        all.get(10).review("lena", Verdict.REQUEST_CHANGES).expect(201);
        all.add(catalogues.drafted("ines", skill.raised()));
        all.add(catalogues.drafted("jonas", skill.clarified("Logs every run of all.")));
        var left = catalogues.drafted("ines", skill.clarified("Logs all runs."));
        left.amended(catalogues.skill().raised()).expect(200);
        all.add(left);
        all.addAll(neverLetThrough(skill));
        all.add(letThroughBefore(skill));
        all.add(held(skill));
        all.get(8).approvedBy("lena").publishedBy("lena").expect(200);

        for (String who : List.of("lena", "ines", "jonas", "nils", "marek")) {
            List<JsonNode> seen = all.reversed().stream()
                    .map(it -> catalogues.person(who).get(it.api()))
                    .filter(it -> it.status() == 200)
                    .map(Answer::body)
                    .filter(it -> touches(it, who, skill))
                    .toList();
            for (String filter : List.of(
                    "",
                    "status=open",
                    "status=closed",
                    "status=DRAFT",
                    "status=HELD",
                    "status=REJECTED",
                    "status=WITHDRAWN",
                    "class=BAR",
                    "author=nils",
                    "author=nils&status=HELD",
                    "author=ines",
                    "author=jonas",
                    "author=ines&status=closed",
                    "class=CLARIFYING&status=open"))
                for (String of : List.of("skill=" + skill.slug(), "domain=" + domain(skill)))
                    assertThat(catalogues.person(who).items("/api/proposals?" + of + "&" + filter))
                            .as(who + " reads " + of + " " + filter)
                            .extracting(it -> it.path("number").asLong())
                            .containsExactlyElementsOf(seen.stream()
                                    .filter(it -> fits(it, filter))
                                    .map(it -> it.path("number").asLong())
                                    .toList());
            assertThat(catalogues
                            .person(who)
                            .get(skill.api() + "/mine")
                            .body()
                            .path("openProposals")
                            .asInt())
                    .isEqualTo((int) seen.stream()
                            .filter(it -> fits(it, "status=open") && !fits(it, "status=HELD"))
                            .count());
        }
        for (Proposed it : all.subList(all.size() - 2, all.size()))
            it.act("nils", "withdraw", Map.of()).expect(200);
    }

    /// Held, and withdrawn; rejected by a moderator; withdrawn and written anew.
    private List<Proposed> neverLetThrough(FreshSkill skill) {
        Proposed withdrawn = held(skill);
        withdrawn.act("nils", "withdraw", Map.of()).expect(200);
        Proposed rejected = held(skill);
        rejected.act("marek", "reject", Map.of("reason", "It advertises.")).expect(200);
        Proposed again = held(skill);
        again.act("nils", "withdraw", Map.of()).expect(200);
        again.act("nils", "reopen", Map.of()).expect(200);
        return List.of(withdrawn, rejected, again);
    }

    /// Withdrawn, and held since as something of another class.
    private Proposed letThroughBefore(FreshSkill skill) {
        Proposed proposal = catalogues.proposed("nils", skill.clarified("Logs every run of somebody."));
        proposal.act("nils", "withdraw", Map.of()).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        var body = new HashMap<>(Catalogues.submission(skill.raised()));
        body.put("rationale", "See https://example.org/runs.");
        var nils = catalogues.person("nils");
        nils.put(proposal.api(), body, "If-Match", nils.get(proposal.api()).header("ETag"))
                .expect(200);
        proposal.act("nils", "submit", Map.of()).expect(200);
        assertThat(proposal.status()).isEqualTo("HELD");
        return proposal;
    }

    /// As everybody sees it; a draft of the viewer's that others see closed stays listed where they find it.
    private static boolean touches(JsonNode proposal, String who, FreshSkill skill) {
        boolean reopened = proposal.path("status").asString().equals("DRAFT")
                && proposal.path("patchSet").asInt() > 1;
        return reopened
                || proposal.path("skills")
                        .valueStream()
                        .anyMatch(it -> it.path("slug").asString().equals(skill.slug()));
    }

    private static boolean fits(JsonNode proposal, String filters) {
        var status = Status.valueOf(proposal.path("status").asString());
        return filters.isEmpty()
                || List.of(filters.split("&")).stream().allMatch(filter -> switch (filter.split("=")[0] + "=") {
                    case "status=" ->
                        switch (filter) {
                            case "status=open" -> status.open();
                            case "status=closed" -> !status.open() && status != Status.DRAFT;
                            default -> filter.endsWith("=" + status);
                        };
                    case "class=" ->
                        filter.endsWith("=" + proposal.path("changeClass").asString());
                    // What somebody adopted stays listed with its first author, too, while they write it anew.
                    default ->
                        filter.endsWith("=" + proposal.at("/author/handle").asString())
                                || status == Status.DRAFT
                                        && filter.endsWith("="
                                                + proposal.at("/coAuthors/0/handle")
                                                        .asString(""));
                });
    }

    private Proposed held(FreshSkill skill) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", "See https://example.org/runs.");
        body.put("submit", true);
        var answer = catalogues.person("nils").post("/api/proposals", body).expect(201);
        return new Proposed(catalogues, answer.body().path("number").asLong(), "nils");
    }

    @Test
    void countsStopAtAHundred() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        try {
            db.execute("""
                    INSERT INTO proposals.proposal (id, author_id, title, status, change_class, turn, turn_reason, turn_since,
                      created_at, updated_at, submitted_at, let_through)
                    SELECT gen_random_uuid(), author_id, 'Counted', status, change_class, turn, turn_reason,
                      turn_since + interval '1 year', created_at, updated_at, submitted_at, true
                    FROM proposals.proposal, generate_series(1, 120) WHERE number = ?
                    """, proposal.number());
            db.execute("""
                    INSERT INTO proposals.patch_set SELECT id, 1, author_id, '', created_at
                    FROM proposals.proposal WHERE title = 'Counted'
                    """);
            db.execute("""
                    INSERT INTO proposals.operation (proposal_id, patch_set, position, kind, skill_id, proposed,
                      change_class, content)
                    SELECT id, 1, 0, 'SetSummary', ?, '"Counted"', change_class, 'counted'
                    FROM proposals.proposal WHERE title = 'Counted'
                    """, skill.id());

            var ines = catalogues.person("ines");
            assertThat(ines.get("/api/home").body().at("/figures/openProposals").asInt())
                    .isEqualTo(100);
            assertThat(ines.get(skill.api() + "/mine")
                            .body()
                            .path("openProposals")
                            .asInt())
                    .isEqualTo(100);
            assertThat(ines.get("/api/queue").body().path("all").asInt()).isEqualTo(100);
            assertThat(ines.items("/api/proposals?skill=" + skill.slug())).hasSize(121);
        } finally {
            await().ignoreException(DataIntegrityViolationException.class).untilAsserted(this::takeTheCountedAway);
        }
    }

    /// Unless a right that is just given has them looked at.
    private void takeTheCountedAway() {
        db.execute("""
                DELETE FROM proposals.stale_turn
                WHERE proposal_id IN (SELECT id FROM proposals.proposal WHERE title = 'Counted')
                """);
        db.execute("DELETE FROM proposals.proposal WHERE title = 'Counted'");
    }

    private void assertTold(String who, Proposed proposal, String kind, String reason) {
        await().untilAsserted(() -> assertThat(catalogues.person(who).items("/api/notifications").stream()
                        .filter(it -> it.path("proposal").asLong() == proposal.number())
                        .map(it -> it.path("kind").asString() + " "
                                + it.path("reason").asString()))
                .contains(kind + " " + reason));
    }

    private JsonNode list(String who, String query, FreshSkill skill) {
        return list(who, query, skill, 200).body();
    }

    private Answer list(String who, String query, FreshSkill skill, int status) {
        return catalogues
                .person(who)
                .get("/api/proposals?domain=" + domain(skill) + "&" + query)
                .expect(status);
    }

    private static String domain(FreshSkill skill) {
        return skill.slug().replace("tracking-", "domain-");
    }

    private static List<Long> numbers(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(it -> it.path("number").asLong())
                .toList();
    }

    private static Long[] of(Proposed... proposals) {
        return List.of(proposals).stream().map(Proposed::number).toArray(Long[]::new);
    }

    private Answer claim(Proposed proposal, String who) {
        return catalogues.person(who).post(proposal.api() + "/claim", "{}");
    }

    private static Instant until(JsonNode proposal) {
        return Instant.parse(proposal.at("/claim/until").asString());
    }

    private static List<String> assigned(Proposed proposal) {
        return proposal.seen()
                .path("assigned")
                .valueStream()
                .map(it -> it.path("handle").asString())
                .toList();
    }

    private static String myTurn(Proposed proposal, String who) {
        return proposal.seenBy(who).at("/myTurn/reason").asString("");
    }

    private static List<String> actions(Proposed proposal, String who) {
        return proposal.seenBy(who)
                .path("allowedActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private int waiting(String who) {
        return db.fetchCount(ATTENTION, ATTENTION.ACCOUNT_ID.eq(catalogues.account(who)));
    }
}
