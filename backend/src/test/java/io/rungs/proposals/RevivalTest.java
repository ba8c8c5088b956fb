package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.settle.LapseAdoption;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Closed proposals that are written anew: by their author, or by whoever adopts them.
@RungsTest
class RevivalTest {
    private static final String SECRET = "Only the author knows this yet.";
    private static final String HELD = "Only its author and the moderators know this.";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    LapseAdoption lapse;

    @Test
    void whatIsReopenedIsADraftWithACopy() {
        Proposed proposal = rejected(catalogues.reviewedSkill());

        JsonNode draft = proposal.after("ines", "reopen", Map.of());

        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("patchSet").asInt()).isEqualTo(2);
        assertThat(draft.path("operations")).hasSize(1);
        assertThat(draft.path("allowedActions"))
                .extracting(JsonNode::asString)
                .containsExactly("EDIT", "SUBMIT", "DELETE");
        assertThat(draft.path("sentence").asString()).startsWith("You write it anew");
        assertThat(proposal.act("ines", "reopen", Map.of()).code()).isEqualTo("not-reopenable");
        assertThat(proposal.act("jonas", "adopt", Map.of()).code()).isEqualTo("written-anew");
    }

    @Test
    void aDraftThatChangesNothingOrSaysNoReasonIsNotOfferedToBeSubmitted() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = rejected(skill);
        proposal.act("ines", "reopen", Map.of()).expect(200);

        proposal.amended().expect(200);
        assertThat(acts(proposal, "ines")).containsExactly("EDIT", "DELETE");
        assertThat(proposal.act("ines", "submit", Map.of()).code()).isEqualTo("no-operations");

        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs each run.")));
        body.put("rationale", " ");
        String version = catalogues.person("ines").get(proposal.api()).header("ETag");
        catalogues.person("ines").put(proposal.api(), body, "If-Match", version).expect(200);
        assertThat(acts(proposal, "ines")).containsExactly("EDIT", "DELETE");
        assertThat(proposal.act("ines", "submit", Map.of()).code()).isEqualTo("no-rationale");

        proposal.amended(skill.clarified("Logs each run.")).expect(200);
        assertThat(acts(proposal, "ines")).containsExactly("EDIT", "SUBMIT", "DELETE");
    }

    @Test
    void nobodyTakesOnWhatItsAuthorHasNotLeft() {
        Proposed proposal = rejected(catalogues.reviewedSkill());

        Answer refused = proposal.act("jonas", "adopt", Map.of());

        assertThat(refused.code()).isEqualTo("not-left");
        assertThat(refused.body().path("detail").asString())
                .isEqualTo(
                        "Its author may still open #%d again: others can take it on after %s, or as soon as its author says so."
                                .formatted(proposal.number(), leftOn(proposal)));
        assertThat(acts(proposal, "jonas")).isEmpty();
        assertThat(acts(proposal, "ines")).containsExactly("REOPEN", "OFFER");
        assertThat(proposal.seenBy("jonas").path("sentence").asString())
                .endsWith(" Ines (demo member) can open it again; anybody else can adopt it after " + leftOn(proposal)
                        + ".");
    }

    private static LocalDate leftOn(Proposed proposal) {
        return Instant.parse(proposal.seen().path("closedAt").asString())
                .plus(Duration.ofDays(14))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    @Test
    void afterTwoWeeksItIsLeft() {
        Proposed proposal = rejected(catalogues.reviewedSkill());
        rungs.ahead(Duration.ofDays(13));
        assertThat(proposal.act("jonas", "adopt", Map.of()).code()).isEqualTo("not-left");

        rungs.ahead(Duration.ofDays(15));

        assertThat(acts(proposal, "jonas")).containsExactly("ADOPT");
        assertThat(proposal.seenBy("jonas").path("sentence").asString())
                .endsWith(" Ines (demo member) can open it again, and anybody else can adopt it.");
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        assertThat(catalogues.person("jonas").delete(proposal.api()).status()).isEqualTo(204);
    }

    @Test
    void itsAuthorLetsOthersTakeItOnAtOnce() {
        Proposed proposal = rejected(catalogues.reviewedSkill());
        assertThat(proposal.act("jonas", "offer", Map.of()).code()).isEqualTo("not-the-author");

        JsonNode offered = proposal.after("ines", "offer", Map.of());

        assertThat(offered.path("allowedActions"))
                .extracting(JsonNode::asString)
                .containsExactly("REOPEN");
        assertThat(proposal.act("ines", "offer", Map.of()).code()).isEqualTo("offered-already");
        assertThat(acts(proposal, "jonas")).containsExactly("ADOPT");
        assertThat(proposal.seen().path("timeline"))
                .extracting(it -> it.path("sentence").asString())
                .contains("Ines (demo member) lets others take it on.");
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        assertThat(catalogues.person("jonas").delete(proposal.api()).status()).isEqualTo(204);
    }

    @Test
    void whatIsOpenIsNotOffered() {
        var open = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs each run."));

        assertThat(open.act("ines", "offer", Map.of()).code()).isEqualTo("not-reopenable");
    }

    @Test
    void nobodyTakesOnMoreThanTheyCanWriteAt() {
        List<Proposed> adopted = new ArrayList<>();
        Answer last;
        do {
            Proposed next = offered(catalogues.reviewedSkill());
            last = next.act("omar", "adopt", Map.of());
            if (last.status() == 200) adopted.add(next);
        } while (last.status() == 200 && adopted.size() < 20);

        assertThat(last.code()).isEqualTo("too-many-adopted");
        assertThat(last.body().path("detail").asString()).contains("you may have 10 at once");
        adopted.getFirst().act("omar", "submit", Map.of()).expect(200);
        offered(catalogues.reviewedSkill()).act("omar", "adopt", Map.of()).expect(200);
        adopted.forEach(it -> catalogues.person("omar").delete(it.api()));
    }

    @Test
    void whatIsAdoptedAndLiesIdleGoesBack() {
        Proposed proposal = offered(catalogues.reviewedSkill());
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        rungs.ahead(Duration.ofDays(13));
        Installation.all(lapse::one);
        assertThat(adoptersPage(proposal).path("status").asString()).isEqualTo("DRAFT");

        rungs.ahead(Duration.ofDays(15));
        rungs.until(
                () -> Installation.all(lapse::one),
                () -> assertThat(adoptersPage(proposal).path("status").asString())
                        .isEqualTo("REJECTED"));

        assertThat(proposal.seen().at("/author/handle").asString()).isEqualTo("ines");
        assertThat(proposal.seen().path("coAuthors")).isEmpty();
        assertThat(proposal.seen().path("timeline"))
                .extracting(it -> it.path("sentence").asString())
                .last()
                .isEqualTo("Rungs ended the adoption by Jonas (demo member).");
        await().untilAsserted(() -> assertThat(catalogues.person("jonas").items("/api/notifications").stream()
                        .map(it -> it.path("sentence").asString()))
                .contains(
                        "“Say it better” (#%d) is its author’s again: what you had made of it was not let through yet."
                                .formatted(proposal.number())));
    }

    private JsonNode adoptersPage(Proposed proposal) {
        return proposal.seenBy("jonas");
    }

    @Test
    void writingAtItKeepsAnAdoptedDraft() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = offered(skill);
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        rungs.ahead(Duration.ofDays(13));
        new Proposed(catalogues, proposal.number(), "jonas")
                .amended(skill.clarified("Logs each run."))
                .expect(200);

        rungs.ahead(Duration.ofDays(15));
        Installation.all(lapse::one);

        assertThat(adoptersPage(proposal).path("status").asString()).isEqualTo("DRAFT");
        assertThat(catalogues.person("jonas").delete(proposal.api()).status()).isEqualTo(204);
    }

    @Test
    void itsAuthorTakesItBackAsLongAsItIsNotSubmitted() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = offered(skill);
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        new Proposed(catalogues, proposal.number(), "jonas")
                .amended(skill.clarified(SECRET))
                .expect(200);
        assertThat(acts(proposal, "ines")).containsExactly("REOPEN");
        assertThat(proposal.seen().at("/adoptedBy/handle").asString()).isEqualTo("jonas");
        for (String other : List.of("jonas", "lena", "marek"))
            assertThat(proposal.seenBy(other).get("adoptedBy").isNull())
                    .as(other)
                    .isTrue();

        JsonNode draft = proposal.after("ines", "reopen", Map.of());

        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("adoptedBy").isNull()).isTrue();
        assertThat(draft.at("/author/handle").asString()).isEqualTo("ines");
        assertThat(draft.toString()).doesNotContain(SECRET);
        assertThat(draft.path("coAuthors")).isEmpty();
        assertThat(proposal.seenBy("jonas").path("status").asString()).isEqualTo("REJECTED");
        assertThat(catalogues
                        .person("jonas")
                        .get("/api/proposals?status=DRAFT&skill=" + skill.slug())
                        .expect(200)
                        .body()
                        .path("items"))
                .as("what Jonas wrote stays his")
                .hasSize(1);
        proposal.act("ines", "submit", Map.of()).expect(200);
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
    }

    @Test
    void onceItIsSubmittedItIsTheAdopters() {
        Proposed proposal = offered(catalogues.reviewedSkill());
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        proposal.act("jonas", "submit", Map.of()).expect(200);

        assertThat(proposal.act("ines", "reopen", Map.of()).code()).isEqualTo("not-the-author");
    }

    @Test
    void anApprovalGivenBeforeARejectionDoesNotCountAgain() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run with its data."));
        proposal.approvedBy("lena");
        proposal.act("priya", "reject", Map.of("reason", "Not now.")).expect(200);
        proposal.act("ines", "reopen", Map.of()).expect(200);
        proposal.act("ines", "submit", Map.of()).expect(200);

        assertThat(proposal.check("approvals")).isEqualTo("NOT_MET");
        assertThat(proposal.publishedBy("lena").code()).isEqualTo("not-publishable");
        assertThat(proposal.seen().at("/reviews/0/state").asString()).isEqualTo("OUTDATED");
        assertThat(proposal.seen().at("/reviews/0/sentence").asString())
                .isEqualTo("It does not count any more: the proposal was rejected since.");
        proposal.approvedBy("lena").publishedBy("lena").expect(200);
    }

    @Test
    void anApprovalGivenBeforeAWithdrawalBelongsToTheSameContentStill() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run with its data."));
        proposal.approvedBy("lena");
        proposal.act("ines", "withdraw", Map.of()).expect(200);
        proposal.act("ines", "reopen", Map.of()).expect(200);
        proposal.act("ines", "submit", Map.of()).expect(200);

        assertThat(proposal.check("approvals")).isEqualTo("MET");
    }

    @Test
    void anObjectionOutlivesARejectionAndAWithdrawal() {
        for (String end : List.of("reject", "withdraw")) {
            var proposal =
                    catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs every run with its data."));
            proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
            proposal.act(end.equals("reject") ? "priya" : "ines", end, Map.of("reason", "Not now."))
                    .expect(200);
            proposal.act("ines", "reopen", Map.of()).expect(200);
            proposal.act("ines", "submit", Map.of()).expect(200);

            assertThat(proposal.check("objections")).as(end).isEqualTo("NOT_MET");
        }
    }

    @Test
    void whatWasHeldAndClosedIsReopenedByItsAuthorAlone() {
        var body =
                new HashMap<>(Catalogues.submission(catalogues.reviewedSkill().clarified("Logs each run.")));
        body.put("rationale", "See https://example.org/runs.");
        body.put("submit", true);
        var begun = catalogues.person("nils").post("/api/proposals", body).expect(201);
        var held = new Proposed(catalogues, begun.body().path("number").asLong(), "nils");
        held.act("marek", "reject", Map.of("reason", "It advertises.")).expect(200);

        assertThat(held.act("nils", "offer", Map.of()).code()).isEqualTo("never-let-through");
        assertThat(held.act("marek", "adopt", Map.of()).code()).isEqualTo("never-let-through");
        assertThat(acts(held, "marek")).doesNotContain("ADOPT", "REOPEN");
        assertThat(acts(held, "nils")).containsExactly("REOPEN");
        assertThat(held.seen().path("sentence").asString())
                .endsWith(
                        " No moderator let it through: only Nils (demo newcomer) can open it again, and only they and moderators see it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "reject"})
    void itsAuthorOpensItAgainOnceALaterVersionIsOverThatNobodyLetThrough(String end) {
        Proposed proposal = heldByAnAdopter(catalogues.reviewedSkill());
        assertThat(proposal.act("jonas", "adopt", Map.of()).code()).isEqualTo("written-anew");
        end(proposal, end);
        assertThat(acts(proposal, "ines")).containsExactly("REOPEN");
        assertThat(acts(proposal, "jonas")).containsExactly("ADOPT");

        JsonNode draft = proposal.after("ines", "reopen", Map.of());

        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("patchSet").asInt()).isEqualTo(3);
        assertThat(draft.toString()).contains("Logs every run with its data.").doesNotContain(HELD);
        assertThat(proposal.seenBy("marek").toString()).contains(HELD);
        assertThat(ownDrafts("nils")).as("what Nils wrote stays his").hasSize(1);
        assertThat(catalogues.person("ines").delete(proposal.api()).status()).isEqualTo(204);
        proposal.act("ines", "reopen", Map.of()).expect(200);
        assertThat(ownDrafts("nils")).as("once").hasSize(1);

        proposal.act("ines", "submit", Map.of()).expect(200);

        assertThat(proposal.seenBy("jonas").path("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(proposal.seenBy("jonas").toString()).doesNotContain(HELD);
        assertThat(proposal.seenBy("jonas").path("patchSets"))
                .extracting(it -> it.path("number").asInt())
                .containsExactly(1, 3);
        ownDrafts("nils").forEach(it -> catalogues.person("nils").delete(it));
        proposal.approvedBy("lena").publishedBy("lena").expect(200);
    }

    @Test
    void itsAuthorDoesNotWaitForAModeratorWhoHasToLookAtWhatAnAdopterMadeOfIt() {
        Proposed proposal = heldByAnAdopter(catalogues.reviewedSkill());
        assertThat(acts(proposal, "ines")).contains("REOPEN");
        assertThat(acts(proposal, "jonas")).doesNotContain("REOPEN", "ADOPT");

        JsonNode draft = proposal.after("ines", "reopen", Map.of());

        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("patchSet").asInt()).isEqualTo(3);
        assertThat(draft.toString()).contains("Logs every run with its data.").doesNotContain(HELD);
        assertThat(proposal.seenBy("marek").path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(proposal.releasedBy("marek", 2).code()).isEqualTo("not-open");
        assertThat(ownDrafts("nils")).as("what Nils wrote stays his").hasSize(1);
        await().untilAsserted(() -> assertThat(catalogues.person("nils").items("/api/notifications"))
                .anyMatch(it -> it.path("proposal").asLong() == proposal.number()
                        && it.path("kind").asString().equals("ADOPTION_ENDED")));
        await().untilAsserted(() -> assertThat(catalogues.person("marek").items("/api/notifications"))
                .noneMatch(it -> it.path("proposal").asLong() == proposal.number()
                        && it.path("kind").asString().equals("PROPOSAL_HELD")));

        proposal.act("ines", "submit", Map.of()).expect(200);

        assertThat(proposal.seenBy("jonas").path("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(proposal.seenBy("jonas").toString()).doesNotContain(HELD);
        ownDrafts("nils").forEach(it -> catalogues.person("nils").delete(it));
        proposal.act("ines", "withdraw", Map.of()).expect(200);
    }

    @Test
    void othersTakeItOnOnceALaterVersionIsOverThatNobodyLetThroughAndItsAuthorTakesItBack() {
        Proposed proposal = heldByAnAdopter(catalogues.reviewedSkill());
        end(proposal, "reject");

        JsonNode draft = proposal.after("jonas", "adopt", Map.of());

        assertThat(draft.toString()).contains("Logs every run with its data.").doesNotContain(HELD);
        assertThat(draft.at("/coAuthors/0/handle").asString()).isEqualTo("ines");
        assertThat(proposal.act("lena", "adopt", Map.of()).code()).isEqualTo("written-anew");
        proposal.act("ines", "reopen", Map.of()).expect(200);
        assertThat(ownDrafts("jonas").stream()
                        .filter(it -> catalogues.person("jonas").get(it).text().contains(HELD)))
                .isEmpty();
        ownDrafts("nils").forEach(it -> catalogues.person("nils").delete(it));
    }

    @Test
    void writingAtWhatNobodyLetThroughDoesNotKeepItFromItsAuthor() {
        Proposed proposal = heldByAnAdopter(catalogues.reviewedSkill());
        end(proposal, "withdraw");
        proposal.act("nils", "reopen", Map.of()).expect(200);

        proposal.act("ines", "reopen", Map.of()).expect(200);

        assertThat(proposal.seen().at("/author/handle").asString()).isEqualTo("ines");
        assertThat(proposal.seen().toString()).doesNotContain(HELD);
        ownDrafts("nils").forEach(it -> catalogues.person("nils").delete(it));
    }

    @Test
    void itsAuthorOffersItOnceALaterVersionIsOverThatNobodyLetThrough() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = rejected(skill);
        rungs.ahead(Duration.ofDays(15));
        held(proposal, skill);
        end(proposal, "withdraw");
        assertThat(acts(proposal, "ines")).containsExactly("REOPEN", "OFFER");

        proposal.act("ines", "offer", Map.of()).expect(200);

        assertThat(acts(proposal, "ines")).containsExactly("REOPEN");
        assertThat(proposal.act("ines", "offer", Map.of()).code()).isEqualTo("offered-already");
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        assertThat(catalogues.person("jonas").delete(proposal.api()).status()).isEqualTo(204);
        ownDrafts("nils").forEach(it -> catalogues.person("nils").delete(it));
    }

    private Proposed heldByAnAdopter(FreshSkill skill) {
        Proposed proposal = offered(skill);
        held(proposal, skill);
        return proposal;
    }

    /// By a newcomer, who adopts it.
    /// Whoever moderates keeps what everybody may.
    @Test
    void aFirstAuthorWhoModeratesOpensItAgainOnceALaterVersionIsOver() {
        Proposed proposal = adoptedFromMarek();

        assertThat(proposal.seenBy("marek").path("allowedActions"))
                .extracting(JsonNode::asString)
                .contains("REOPEN");
        assertThat(proposal.act("marek", "offer", Map.of()).code()).isEqualTo("offered-already");
        JsonNode draft = proposal.after("marek", "reopen", Map.of());

        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.at("/author/handle").asString()).isEqualTo("marek");
        assertThat(draft.toString()).doesNotContain(HELD);
        proposal.act("marek", "submit", Map.of()).expect(200);
        proposal.act("marek", "withdraw", Map.of()).expect(200);
        ownDrafts("nils").forEach(it -> catalogues.person("nils").delete(it));
    }

    @Test
    void aModeratorTakesOnWhatEverybodyMayOnceALaterVersionIsOver() {
        Proposed proposal = adoptedFromMarek();
        var right = catalogues.grant("omar", GrantKind.MODERATOR, Scope.SITE);
        try {
            assertThat(proposal.seenBy("omar").path("allowedActions"))
                    .extracting(JsonNode::asString)
                    .contains("ADOPT");
            JsonNode draft = proposal.after("omar", "adopt", Map.of());

            assertThat(draft.at("/author/handle").asString()).isEqualTo("omar");
            assertThat(draft.toString()).doesNotContain(HELD);
            catalogues.person("omar").delete(proposal.api()).expect(204);
        } finally {
            catalogues.take(right);
            ownDrafts("nils").forEach(it -> catalogues.person("nils").delete(it));
        }
    }

    /// Nils took on what the moderator had left, and submitted what was held and is over.
    private Proposed adoptedFromMarek() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = catalogues.proposed("marek", skill.clarified("Logs every run, whoever starts it."));
        proposal.act("marek", "withdraw", Map.of()).expect(200);
        proposal.act("marek", "offer", Map.of()).expect(200);
        held(proposal, skill);
        end(proposal, "withdraw");
        return proposal;
    }

    private void held(Proposed proposal, FreshSkill skill) {
        proposal.act("nils", "adopt", Map.of()).expect(200);
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs each run.")));
        body.put("title", HELD);
        body.put("rationale", "See https://example.org/runs.");
        String version = catalogues.person("nils").get(proposal.api()).header("ETag");
        catalogues.person("nils").put(proposal.api(), body, "If-Match", version).expect(200);
        proposal.act("nils", "submit", Map.of()).expect(200);
        assertThat(proposal.seenBy("nils").path("status").asString()).isEqualTo("HELD");
    }

    private static void end(Proposed held, String how) {
        held.act(how.equals("reject") ? "marek" : "nils", how, Map.of("reason", "No."))
                .expect(200);
    }

    private List<String> ownDrafts(String who) {
        return catalogues.person(who).items("/api/proposals?status=DRAFT").stream()
                .map(it -> "/api/proposals/" + it.path("number").asLong())
                .toList();
    }

    private static List<String> acts(Proposed proposal, String who) {
        return proposal.seenBy(who)
                .path("allowedActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private Proposed offered(FreshSkill skill) {
        Proposed proposal = rejected(skill);
        proposal.act("ines", "offer", Map.of()).expect(200);
        return proposal;
    }

    @Test
    void othersGoOnSeeingItAsItWasClosed() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = rejected(skill);
        JsonNode before = stable(proposal, "jonas");
        proposal.act("ines", "reopen", Map.of()).expect(200);
        var rewritten = new HashMap<>(Catalogues.submission(skill.clarified(SECRET), skill.summarized(SECRET)));
        rewritten.put("title", SECRET);
        rewritten.put("rationale", SECRET);
        String version = catalogues.person("ines").get(proposal.api()).header("ETag");
        catalogues
                .person("ines")
                .put(proposal.api(), rewritten, "If-Match", version)
                .expect(200);

        assertThat(stable(proposal, "jonas")).isEqualTo(before);
        assertThat(proposal.seenBy("jonas").path("sentence").asString())
                .startsWith("Rejected by ")
                .endsWith("It is being written anew; that shows when it is submitted.");
        assertThat(proposal.seenBy("jonas").path("allowedActions")).isEmpty();
        for (String path : List.of(
                proposal.api(),
                "/api/proposals?skill=" + skill.slug(),
                "/api/proposals?author=ines",
                "/api/proposals?status=REJECTED",
                "/api/home",
                "/api/threads?subject=proposal:" + proposal.number())) {
            for (String who : List.of("jonas", "lena", "marek", "ada"))
                assertThat(catalogues.person(who).get(path).expect(200).text())
                        .as(who + " at " + path)
                        .doesNotContain(SECRET);
        }
        assertThat(catalogues
                        .person("jonas")
                        .get(proposal.api() + "/patch-sets/2")
                        .code())
                .isEqualTo("unknown-patch-set");
        JsonNode card = card("jonas", skill);
        assertThat(card.path("status").asString()).isEqualTo("REJECTED");
        assertThat(card.at("/turn/who").asString()).isEqualTo("NOBODY");
        JsonNode own = card("ines", skill);
        assertThat(own.path("status").asString()).isEqualTo("DRAFT");
        assertThat(own.path("title").asString()).isEqualTo(SECRET);
    }

    @Test
    void submittedAgainItIsBeforeTheReviewersUnderItsNumber() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = rejected(skill);
        proposal.act("ines", "reopen", Map.of()).expect(200);
        proposal.amended(skill.clarified("Logs each run.")).expect(200);

        JsonNode again = proposal.after("ines", "submit", Map.of());

        assertThat(again.path("number").asLong()).isEqualTo(proposal.number());
        assertThat(again.path("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(again.path("patchSets")).hasSize(2);
        assertThat(again.path("closedAt").isNull()).isTrue();
        assertThat(proposal.seenBy("jonas").path("changes").toString()).contains("Logs each run.");
        proposal.approvedBy("lena").publishedBy("lena").expect(200);
    }

    @Test
    void aDraftThatIsDroppedLeavesItAsItWas() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = rejected(skill);
        JsonNode before = stable(proposal, "jonas");
        proposal.act("ines", "reopen", Map.of()).expect(200);
        proposal.amended(skill.summarized(SECRET)).expect(200);

        assertThat(catalogues.person("ines").delete(proposal.api()).status()).isEqualTo(204);

        assertThat(stable(proposal, "jonas")).isEqualTo(before);
        assertThat(proposal.seen().path("allowedActions"))
                .extracting(JsonNode::asString)
                .containsExactly("REOPEN", "OFFER");
        assertThat(proposal.seen().path("timeline"))
                .extracting(it -> it.path("kind").asString())
                .containsExactly("SUBMITTED", "ASSIGNED", "REJECTED", "REOPENED", "LEFT");
    }

    @Test
    void whoeverAdoptsItIsItsAuthorAndTheFirstOneStaysCredited() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = offered(skill);

        JsonNode draft = proposal.after("jonas", "adopt", Map.of());

        assertThat(draft.at("/author/handle").asString()).isEqualTo("jonas");
        assertThat(draft.at("/coAuthors/0/handle").asString()).isEqualTo("ines");
        assertThat(proposal.seen().at("/author/handle").asString())
                .as("to others it is as it was closed")
                .isEqualTo("ines");
        assertThat(proposal.seen().path("coAuthors")).isEmpty();
        proposal.act("jonas", "submit", Map.of()).expect(200);
        assertThat(proposal.seen().at("/author/handle").asString()).isEqualTo("jonas");
        assertThat(proposal.review("ines", Verdict.APPROVE).code()).isEqualTo("own-proposal");
        proposal.approvedBy("lena").publishedBy("lena").expect(200);
        JsonNode revision =
                rungs.guest().get(skill.api() + "/revisions").expect(200).body().at("/items/0");
        assertThat(revision.at("/author/handle").asString()).isEqualTo("jonas");
        assertThat(revision.at("/coAuthors/0/handle").asString()).isEqualTo("ines");
    }

    @Test
    void anAdoptionThatIsDroppedGivesItBack() {
        Proposed proposal = offered(catalogues.reviewedSkill());
        proposal.act("jonas", "adopt", Map.of()).expect(200);

        assertThat(catalogues.person("jonas").delete(proposal.api()).status()).isEqualTo(204);

        assertThat(proposal.seen().at("/author/handle").asString()).isEqualTo("ines");
        assertThat(proposal.seen().path("coAuthors")).isEmpty();
        proposal.act("ines", "reopen", Map.of()).expect(200);
    }

    @Test
    void ofTwoWhoAdoptItAtOnceOneWins() throws Exception {
        Proposed proposal = offered(catalogues.reviewedSkill());

        List<Answer> answers = Together.all(
                () -> proposal.act("lena", "adopt", Map.of()), () -> proposal.act("jonas", "adopt", Map.of()));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).extracting(Answer::code).contains("written-anew");
    }

    @Test
    void againstWhoeverAdoptsItAtTheSameMomentItsAuthorWins() throws Exception {
        Proposed proposal = offered(catalogues.reviewedSkill());

        List<Answer> answers = Together.all(
                () -> proposal.act("ines", "reopen", Map.of()), () -> proposal.act("jonas", "adopt", Map.of()));

        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(proposal.seen().path("status").asString()).isEqualTo("DRAFT");
    }

    private Proposed rejected(FreshSkill skill) {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run with its data."));
        proposal.act("lena", "reject", Map.of("reason", "No.")).expect(200);
        return proposal;
    }

    /// What somebody sees of it besides what tells that it is written anew.
    private JsonNode stable(Proposed proposal, String handle) {
        var page = proposal.seenBy(handle).deepCopy().asObject();
        return page.remove(List.of("sentence", "allowedActions", "version", "timeline", "updatedAt"));
    }

    private JsonNode card(String handle, FreshSkill skill) {
        JsonNode items = catalogues
                .person(handle)
                .get("/api/proposals?skill=" + skill.slug())
                .expect(200)
                .body()
                .path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
