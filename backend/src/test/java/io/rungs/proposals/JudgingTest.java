package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.GiveGrant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.proposals.settle.PublishByItself;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How verdicts count, are raised and taken away, and who publishes what comes of them.
@RungsTest
class JudgingTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    PublishByItself byItself;

    @Autowired
    Grants grants;

    @Autowired
    GiveGrant giving;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aReviewerRaisesTheClassAndThePolicyOfTheDeeperOneHolds() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs most runs."));

        raise(proposal, "lena", "BAR").expect(201);

        JsonNode seen = proposal.seen();
        assertThat(seen.path("changeClass").asString()).isEqualTo("BAR");
        assertThat(seen.at("/reviews/0/raisedTo").asString()).isEqualTo("BAR");
        assertThat(proposal.check("approvals")).isEqualTo("NOT_MET");
        assertThat(proposal.check("owner")).isEqualTo("NOT_MET");
        assertThat(proposal.check("cooling")).isEqualTo("NOT_MET");
        proposal.approvedBy("priya");
        rungs.ahead(Duration.ofHours(24));
        proposal.publishedBy("priya").expect(200);
        assertThat(rungs.guest()
                        .get(skill.api() + "/revisions/2")
                        .body()
                        .path("changeClass")
                        .asString())
                .isEqualTo("BAR");
    }

    @Test
    void aClassIsNeverLoweredNorRaisedByWhoeverMayNotJudge() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().raised());

        for (String deeper : List.of("EDITORIAL", "CLARIFYING", "BAR")) {
            Answer refused = raise(proposal, "lena", deeper).expect(400);
            assertThat(refused.code()).isEqualTo("class-not-raised");
            assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("changeClass");
        }
        var remark = Map.of(
                "patchSet",
                1,
                "verdict",
                "COMMENT",
                "body",
                "Deep.",
                "changeClass",
                "STRUCTURAL",
                "comments",
                List.of());
        assertThat(catalogues
                        .person("jonas")
                        .post(proposal.api() + "/reviews", remark)
                        .expect(403)
                        .code())
                .isEqualTo("not-a-reviewer");
        assertThat(proposal.seen().path("reviews")).isEmpty();
        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("BAR");
    }

    /// Of comments not all are read where something is decided, and nobody could take one away.
    @Test
    void aCommentRaisesNothing() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs most runs."));

        var refused = judge(proposal, "lena", "COMMENT", "STRUCTURAL").expect(400);

        assertThat(refused.code()).isEqualTo("class-not-raised");
        assertThat(refused.body().at("/fields/0/message").asString()).startsWith("A comment raises nothing");
        judge(proposal, "lena", "REQUEST_CHANGES", "STRUCTURAL").expect(201);
        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("STRUCTURAL");
    }

    @Test
    void whoeverRaisedItByMistakeTakesThatBackThoughTheyJudgedAnew() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs most runs."));
        raise(proposal, "lena", "STRUCTURAL").expect(201);
        proposal.review("lena", Verdict.APPROVE).expect(201);
        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("STRUCTURAL");

        String raised = proposal.seen().at("/reviews/0/id").asString();
        end(proposal, raised, "lena", "I chose the wrong class.").expect(200);

        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("CLARIFYING");
        assertThat(proposal.check("approvals")).isEqualTo("MET");
        assertThat(end(proposal, raised, "lena", "Again.").expect(409).code()).isEqualTo("verdict-gone");
    }

    @Test
    void aClassThatIsTakenBackIsToldAsThatAndTheLaterVerdictStands() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs most runs."));
        raise(proposal, "lena", "STRUCTURAL").expect(201);
        proposal.review("lena", Verdict.APPROVE).expect(201);

        end(proposal, review(proposal, 0), "priya", "It only clarifies.").expect(200);

        JsonNode seen = proposal.seen();
        assertThat(seen.at("/reviews/1/sentence").asString()).isEqualTo("The approval stands.");
        assertThat(seen.at("/reviews/0/sentence").asString())
                .isEqualTo("The class that it had raised this to was taken back.");
        assertThat(seen.path("timeline").toString())
                .contains("took back the class that Lena")
                .doesNotContain("dismissed the approval");
        await().untilAsserted(() -> assertThat(
                        catalogues.person("lena").items("/api/notifications?state=unread").stream()
                                .filter(it -> it.path("proposal").asLong() == proposal.number())
                                .toList()
                                .toString())
                .contains("took back the deeper class of")
                .doesNotContain("dismissed"));
    }

    @Test
    void soIsThatOfAnApprovalThatWasRejectedSince() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs most runs."));
        raise(proposal, "lena", "STRUCTURAL").expect(201);
        proposal.act("priya", "reject", Map.of("reason", "Not so.")).expect(200);
        proposal.act("ines", "reopen", Map.of()).expect(200);
        proposal.act("ines", "submit", Map.of()).expect(200);

        end(proposal, review(proposal, 0), "priya", "It only clarifies.").expect(200);

        assertThat(proposal.seen().path("timeline").toString())
                .contains("took back the class that Lena")
                .doesNotContain("dismissed the approval");
    }

    @Test
    void aVerdictThatStoodIsTakenAwayWithItsClass() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs most runs."));
        raise(proposal, "lena", "STRUCTURAL").expect(201);

        end(proposal, review(proposal, 0), "priya", "It only clarifies.").expect(200);
        proposal.review("lena", Verdict.APPROVE).expect(201);

        assertThat(proposal.seen().path("timeline").toString())
                .contains("dismissed the approval of Lena")
                .doesNotContain("took back");
        assertThat(proposal.seen().at("/reviews/0/sentence").asString()).isEqualTo("The approval was dismissed.");
    }

    @Test
    void aRaisedClassDoesNotHoldWhereItsGiverMayNotJudge() {
        var theirs = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        var right = catalogues.grant("jonas", GrantKind.REVIEWER, theirs.line().getFirst());
        var proposal = catalogues.proposed(
                "ines", theirs.clarified("Logs most runs."), other.seniorClarified("Designs all that is logged."));
        raise(proposal, "jonas", "STRUCTURAL").expect(201);
        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("STRUCTURAL");

        proposal.amended(other.seniorClarified("Designs all that is logged.")).expect(200);

        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("CLARIFYING");
        proposal.approvedBy("lena");
        assertThat(proposal.check("approvals")).isEqualTo("MET");
        assertThat(proposal.check("cooling")).isEqualTo("NOT_APPLICABLE");
        proposal.publishedBy("lena").expect(200);
        assertThat(rungs.guest()
                        .get(other.api() + "/revisions/2")
                        .body()
                        .path("changeClass")
                        .asString())
                .isEqualTo("CLARIFYING");
        catalogues.take(right);
    }

    @Test
    void aRaisedClassGoesAndComesWithTheRightOfItsGiver() {
        var skill = catalogues.reviewedSkill();
        var right = catalogues.grant("jonas", GrantKind.REVIEWER, skill.line().getFirst());
        var proposal = catalogues.proposed("ines", skill.clarified("Logs most runs."));
        raise(proposal, "jonas", "STRUCTURAL").expect(201);
        proposal.approvedBy("lena");
        assertThat(proposal.check("owner")).isEqualTo("NOT_MET");

        catalogues.take(right);
        assertThat(proposal.check("owner")).isEqualTo("NOT_APPLICABLE");
        await().untilAsserted(() ->
                assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("CLARIFYING"));

        var again = catalogues.grant("jonas", GrantKind.REVIEWER, skill.line().getFirst());
        await().untilAsserted(() ->
                assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("STRUCTURAL"));
        catalogues.take(again);
    }

    @Test
    void aRaisedClassIsThatOfWhatWasJudged() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs most runs."));
        raise(proposal, "lena", "STRUCTURAL").expect(201);

        proposal.amended(skill.clarified("Logs most runs."), skill.summarized("What was run."))
                .expect(200);
        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("STRUCTURAL");
        proposal.amended(skill.clarified("Logs each run.")).expect(200);
        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("CLARIFYING");
    }

    @Test
    void anOwnerLiftsAnObjectionWithAReason() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs most runs."));
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        proposal.approvedBy("tove");
        String review = review(proposal, 0);

        for (String nobody : List.of("jonas", "ines", "ada", "marek"))
            assertThat(end(proposal, review, nobody, "No.").expect(403).code()).isEqualTo("not-yours-to-end");
        assertThat(end(proposal, review, "priya", " ").expect(400).code()).isEqualTo("bad-text");
        assertThat(end(proposal, UUID.randomUUID().toString(), "priya", "No.")
                        .expect(404)
                        .code())
                .isEqualTo("unknown-review");
        assertThat(proposal.status()).isEqualTo("CHANGES_REQUESTED");
        assertThat(acts(proposal, "priya", 0)).isEqualTo("LIFT");
        assertThat(acts(proposal, "lena", 0)).isEqualTo("LIFT");
        assertThat(acts(proposal, "jonas", 0)).isEmpty();

        end(proposal, review, "priya", "It is out of scope.").expect(200);
        JsonNode lifted = proposal.seenBy("priya");

        assertThat(lifted.path("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(lifted.at("/reviews/0/state").asString()).isEqualTo("LIFTED");
        assertThat(lifted.at("/reviews/0/ended/reason").asString()).isEqualTo("It is out of scope.");
        assertThat(lifted.at("/reviews/0/ended/by/handle").asString()).isEqualTo("priya");
        assertThat(lifted.at("/turn/who").asString()).isEqualTo("REVIEWERS");
        assertThat(kinds(proposal)).containsExactly("SUBMITTED", "ASSIGNED", "REVIEWED", "REVIEWED", "LIFTED");
        assertThat(end(proposal, review, "priya", "Again.").expect(409).code()).isEqualTo("verdict-gone");
        proposal.publishedBy("priya").expect(200);
        assertThat(end(proposal, review(proposal, 1), "tove", "Too late.")
                        .expect(409)
                        .code())
                .isEqualTo("not-open");
    }

    @Test
    void whoeverApprovedTakesItBack() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs most runs."));
        proposal.approvedBy("lena");
        assertThat(acts(proposal, "lena", 0)).isEqualTo("DISMISS");

        end(proposal, review(proposal, 0), "lena", "I misread it.").expect(200);
        JsonNode dismissed = proposal.seenBy("lena");

        assertThat(dismissed.at("/reviews/0/state").asString()).isEqualTo("DISMISSED");
        assertThat(dismissed.path("publishable").asBoolean()).isFalse();
        assertThat(proposal.publishedBy("lena").expect(409).code()).isEqualTo("not-publishable");
        proposal.approvedBy("lena").publishedBy("lena").expect(200);
    }

    @Test
    void anObjectionToWhatHasChangedSinceBlocksUntilItsGiverLooksAgain() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs most runs."));
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        proposal.amended(skill.clarified("Logs every run with its data.")).expect(200);
        proposal.approvedBy("priya");

        JsonNode objection = proposal.seen().at("/reviews/0");
        assertThat(objection.path("state").asString()).isEqualTo("NEEDS_RECHECK");
        assertThat(objection.path("sentence").asString()).endsWith("has to look again.");
        assertThat(proposal.publishedBy("priya")
                        .expect(409)
                        .body()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("objections");

        proposal.approvedBy("lena").publishedBy("priya").expect(200);
    }

    @Test
    void theTimelineSaysThatAnObjectionLapsed() {
        var skill = catalogues.reviewedSkill();
        var lenas = catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        var proposal = catalogues.proposed("ines", skill.clarified("Logs most runs."));
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);

        catalogues.take(lenas);

        await().untilAsserted(() ->
                assertThat(kinds(proposal)).containsExactly("SUBMITTED", "ASSIGNED", "REVIEWED", "LAPSED"));
        JsonNode lapsed = proposal.seen().at("/timeline/3");
        assertThat(lapsed.path("sentence").asString()).startsWith("Rungs let the objection of Lena ");
        assertThat(lapsed.path("actor").isNull()).isTrue();
    }

    @Test
    void whoeverApprovedAPartIsCreditedForIt() {
        var skill = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        var proposal =
                catalogues.proposed("ines", skill.clarified("Logs most runs.")).approvedBy("lena");
        proposal.amended(skill.clarified("Logs most runs."), other.summarized("What was run."))
                .expect(200);
        proposal.approvedBy("priya");

        assertThat(proposal.seen().at("/reviews/0/sentence").asString())
                .isEqualTo("Outdated: patch set 2 changed what was approved. It counts for what stayed the same.");
        proposal.publishedBy("priya").expect(200);

        assertThat(approvers(skill)).containsExactlyInAnyOrder("lena", "priya");
        assertThat(approvers(other)).containsExactly("priya");
    }

    @Test
    void theLastApprovalPublishesWhereThePolicySaysSo() {
        var skill = catalogues.selfPublishingSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs most runs."));

        proposal.approvedBy("lena");

        JsonNode published = proposal.seen();
        assertThat(published.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(published.path("closedBy").isNull()).isTrue();
        assertThat(published.path("sentence").asString()).isEqualTo("Published as r2 of Run tracking by Rungs.");
        assertThat(kinds(proposal)).containsExactly("SUBMITTED", "ASSIGNED", "REVIEWED", "PUBLISHED");
        assertThat(approvers(skill)).containsExactly("lena");
        JsonNode rules = decision(published).path("rules");
        assertThat(rules).singleElement().satisfies(it -> {
            assertThat(it.at("/scope/kind").asString()).isEqualTo("GROUP");
            assertThat(it.at("/rule/publishesItself").asBoolean()).isTrue();
        });
    }

    @Test
    void anApprovalWithABlockingCommentPublishesNothingUntilThatIsResolved() {
        var proposal =
                catalogues.proposed("ines", catalogues.selfPublishingSkill().clarified("Logs most runs."));
        var line = Map.of("operation", 0, "body", "But which runs?", "blocking", true);
        catalogues
                .person("lena")
                .post(
                        proposal.api() + "/reviews",
                        Map.of("patchSet", 1, "verdict", "APPROVE", "body", "Fine.", "comments", List.of(line)))
                .expect(201);
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");

        var lena = catalogues.person("lena");
        String thread = lena.get("/api/threads?subject=proposal:" + proposal.number())
                .expect(200)
                .body()
                .at("/items/0/id")
                .asString();
        assertThat(lena.post("/api/threads/" + thread + "/resolve", Map.of()).status())
                .isBetween(200, 204);

        assertThat(proposal.status()).isEqualTo("PUBLISHED");
    }

    @Test
    void liftingTheLastObjectionPublishesToo() {
        var proposal =
                catalogues.proposed("ines", catalogues.selfPublishingSkill().clarified("Logs most runs."));
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        proposal.approvedBy("priya");
        assertThat(proposal.status()).isEqualTo("CHANGES_REQUESTED");

        assertThat(end(proposal, review(proposal, 0), "lena", "I was wrong.")
                        .expect(200)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void itPublishesItselfWhenTimeWasTheLastThing() {
        var proposal = catalogues
                .proposed("ines", catalogues.selfPublishingSkill().raised())
                .approvedBy("lena");
        lookAtAll();
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
        assertThat(proposal.check("cooling")).isEqualTo("NOT_MET");

        rungs.ahead(Duration.ofHours(25));
        rungs.until(this::lookAtAll, () -> assertThat(proposal.status()).isEqualTo("PUBLISHED"));

        assertThat(kinds(proposal)).containsExactly("SUBMITTED", "ASSIGNED", "REVIEWED", "PUBLISHED");
    }

    @Test
    void anAdminOverridesThePolicyWithAReasonThatStays() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.raised());
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);

        for (String nobody : List.of("ines", "jonas", "lena", "priya", "marek"))
            assertThat(override(proposal, nobody, "I want it.").expect(403).code())
                    .isEqualTo("not-an-admin");
        assertThat(override(proposal, "ada", "").expect(400).code()).isEqualTo("bad-text");
        assertThat(actions(proposal, "ada")).contains("OVERRIDE");
        assertThat(actions(proposal, "priya")).doesNotContain("OVERRIDE");

        override(proposal, "ada", "The auditors need it today.").expect(200);
        JsonNode published = proposal.seenBy("ada");

        assertThat(published.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(published.path("closeReason").asString()).isEqualTo("The auditors need it today.");
        assertThat(kinds(proposal)).containsExactly("SUBMITTED", "ASSIGNED", "ASSIGNED", "REVIEWED", "OVERRIDDEN");
        assertThat(published.path("checks"))
                .as("as they were")
                .anyMatch(it -> it.path("state").asString().equals("NOT_MET"));
        assertThat(decision(published).at("/overridden/reason").asString()).isEqualTo("The auditors need it today.");
        assertThat(approvers(skill)).isEmpty();
        assertThat(db.fetch(
                        "select reason, before ->> 'status', after ->> 'status' from journal.audit_entry"
                                + " where action = 'proposals.policy-overridden' and subject_id = ?::uuid",
                        published.path("id").asString()))
                .singleElement()
                .satisfies(it -> assertThat(it.intoArray())
                        .containsExactly("The auditors need it today.", "CHANGES_REQUESTED", "PUBLISHED"));
    }

    @Test
    void noOverrideGoesOverACollision() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("jonas", skill.clarified("Logs each run."));
        catalogues
                .proposed("ines", skill.clarified("Logs all runs."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);

        Answer refused = override(proposal, "ada", "I want it.").expect(409);

        assertThat(refused.code()).isEqualTo("not-overridable");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("merge");
        assertThat(actions(proposal, "ada")).doesNotContain("OVERRIDE");
    }

    @Test
    void anAdminOverridesForTheirOwnWorkOnlyWhereNobodyElseCanApprove() {
        var skill = catalogues.skill();
        var proposal = catalogues.proposed("ada", skill.clarified("Logs most runs."));
        var lenas = catalogues.grant("lena", GrantKind.REVIEWER, skill.group());

        assertThat(override(proposal, "ada", "Mine.").expect(403).code()).isEqualTo("own-proposal");
        catalogues.take(lenas);
        var ofTheSite = grants.in(List.of(Scope.SITE)).stream()
                .filter(it -> it.kind() == GrantKind.REVIEWER || it.kind() == GrantKind.OWNER)
                .toList();
        ofTheSite.forEach(catalogues::take);
        try {
            assertThat(actions(proposal, "ada")).contains("OVERRIDE");
            override(proposal, "ada", "There is nobody else.").expect(200);
        } finally {
            ofTheSite.forEach(it -> giving.give(null, it.account(), it.kind(), it.scope()));
        }
    }

    @Test
    void whatIsMetIsPublishedWithoutOverriding() {
        var skill = catalogues.reviewedSkill();
        catalogues.grant("ada", GrantKind.OWNER, skill.group());
        var proposal =
                catalogues.proposed("ines", skill.clarified("Logs most runs.")).approvedBy("lena");

        assertThat(override(proposal, "ada", "I want it.").expect(409).code()).isEqualTo("nothing-to-override");
    }

    /// Whoever publishes while a right is being taken waits for that, and then sees it.
    @Test
    void aRightThatIsTakenAtTheSameMomentIsSeen() throws Exception {
        Answer refused = publishedWhileARightIsTaken(_ -> {});

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("not-publishable");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("approvals");
    }

    /// Proposals are locked first, then skills, then rights: who gives or takes one holds nothing that an act has
    /// before it waits for them.
    @Test
    void whoGivesAndTakesARightHoldsNothingThatAnActHoldsBefore() {
        var skill = catalogues.reviewedSkill();
        catalogues.proposed("ines", skill.clarified("Logs most runs."));
        UUID omar = catalogues.account("omar");
        List<String> held = transaction.execute(_ -> {
            for (GrantKind kind : List.of(GrantKind.OWNER, GrantKind.REVIEWER))
                catalogues.take(giving.give(null, omar, kind, skill.group()));
            for (GrantKind kind : List.of(GrantKind.ADMIN, GrantKind.MODERATOR))
                catalogues.take(giving.give(null, catalogues.account("jonas"), kind, Scope.SITE));
            return db.fetch("select relation::regclass::text from pg_locks where pid = pg_backend_pid()"
                            + " and locktype = 'relation' and mode <> 'AccessShareLock'")
                    .into(String.class);
        });

        assertThat(held).contains("identity.grant_of_right").noneMatch(it -> it.matches("(proposals|catalog)\\..*"));
    }

    @Test
    void rightsThatComeAndGoCrossNoAct() throws Exception {
        var skill = catalogues.reviewedSkill();
        var proposals = Stream.of("a", "b", "c", "d")
                .map(it -> catalogues.proposed("ines", skill.clarified("Logs most runs, " + it + ".")))
                .toList();
        List.of("lena", "priya", "tove", "jonas").forEach(catalogues::person);
        long before = deadlocks();

        List<Answer> answers = Together.all(
                () -> comeAndGo(skill.group(), GrantKind.OWNER),
                () -> comeAndGo(Scope.SITE, GrantKind.REVIEWER),
                () -> approvedAndPublished(proposals.get(0), "lena", "priya"),
                () -> approvedAndPublished(proposals.get(1), "priya", "tove"),
                () -> approvedAndPublished(proposals.get(2), "tove", "lena"),
                () -> approvedAndPublished(proposals.get(3), "lena", "tove"));

        assertThat(answers)
                .filteredOn(it -> it.status() == 409)
                .noneMatch(it -> it.code().equals("crossed"));
        assertThat(answers).extracting(Answer::status).contains(200).doesNotContain(500, 503);
        assertThat(deadlocks()).isEqualTo(before);
    }

    private Answer comeAndGo(Scope scope, GrantKind kind) {
        for (int i = 0; i < 20; i++) catalogues.take(catalogues.grant("jonas", kind, scope));
        return catalogues.person("jonas").get("/api/me");
    }

    private static Answer approvedAndPublished(Proposed proposal, String reviewer, String publisher) {
        proposal.review(reviewer, Verdict.APPROVE).expect(201);
        return proposal.publishedBy(publisher);
    }

    /// As the server has counted them until now, of this database.
    private long deadlocks() {
        db.execute("select pg_stat_force_next_flush()");
        return db.fetchSingle("select deadlocks from pg_stat_database where datname = current_database()")
                .get(0, Long.class);
    }

    /// A transaction made to hold what the other waits for, as no act of Rungs does: the database ends one of them.
    @Test
    void ofActsThatWaitForEachOtherOneIsRefusedAndChangesNothing() throws Exception {
        var published = new AtomicReference<Proposed>();
        Answer refused = refusedRatherThanTheOther(proposal -> {
            published.set(proposal);
            db.fetch("select 1 from proposals.proposal where number = ? for no key update", proposal.number());
        });

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("crossed");
        assertThat(published.get().status()).isEqualTo("IN_REVIEW");
    }

    /// Which of the two is ended, the database chooses: mostly the one that waited first.
    private Answer refusedRatherThanTheOther(Consumer<Proposed> meanwhile) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return publishedWhileARightIsTaken(meanwhile);
            } catch (DeadlockLoserDataAccessException e) {
                if (tries == 5) throw e;
            }
        }
    }

    /// @param meanwhile what else is done where the right is taken, while the publication waits for that
    private Answer publishedWhileARightIsTaken(Consumer<Proposed> meanwhile) throws Exception {
        var skill = catalogues.reviewedSkill();
        var lenas = catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        var proposal =
                catalogues.proposed("ines", skill.clarified("Logs most runs.")).approvedBy("lena");
        catalogues.person("priya");
        var publishing = transaction.execute(_ -> {
            catalogues.take(lenas);
            var answer = CompletableFuture.supplyAsync(() -> proposal.publishedBy("priya", 1));
            // In a transaction of its own, since one sees what others do as it was when it looked first.
            CompletableFuture.runAsync(this::awaitWaiting).join();
            meanwhile.accept(proposal);
            return answer;
        });
        return publishing.get(30, TimeUnit.SECONDS);
    }

    private void awaitWaiting() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query like '%grant_of_right%'";
        while (db.fetchSingle(waiting).into(Integer.class) == 0) {
            if (System.nanoTime() > end) throw new AssertionError("Nobody waits for the grant");
            Thread.onSpinWait();
        }
    }

    private void lookAtAll() {
        Installation.all(byItself::one);
    }

    private Answer raise(Proposed proposal, String reviewer, String changeClass) {
        return judge(proposal, reviewer, "APPROVE", changeClass);
    }

    private Answer judge(Proposed proposal, String reviewer, String verdict, String changeClass) {
        var body = Map.of(
                "patchSet",
                proposal.patchSet(),
                "verdict",
                verdict,
                "body",
                "I hold it so.",
                "changeClass",
                changeClass,
                "comments",
                List.of());
        return catalogues.person(reviewer).post(proposal.api() + "/reviews", body);
    }

    private static Answer end(Proposed proposal, String review, String who, String reason) {
        return proposal.act(who, "reviews/" + review + "/dismiss", Map.of("reason", reason));
    }

    private static Answer override(Proposed proposal, String who, String reason) {
        return proposal.act(who, "override", Map.of("patchSet", 1, "reason", reason));
    }

    private static String review(Proposed proposal, int index) {
        return proposal.seen().at("/reviews/" + index + "/id").asString();
    }

    private static String acts(Proposed proposal, String who, int review) {
        return String.join(
                ",",
                proposal.seenBy(who)
                        .at("/reviews/" + review + "/allowedActions")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    private static List<String> actions(Proposed proposal, String who) {
        return proposal.seenBy(who)
                .path("allowedActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> kinds(Proposed proposal) {
        return proposal.seen()
                .path("timeline")
                .valueStream()
                .map(it -> it.path("kind").asString())
                .toList();
    }

    private List<String> approvers(FreshSkill skill) {
        return rungs.guest()
                .get(skill.api() + "/revisions/2")
                .expect(200)
                .body()
                .path("approvers")
                .valueStream()
                .map(it -> it.path("handle").asString())
                .toList();
    }

    private JsonNode decision(JsonNode proposal) {
        String kept = db.fetchSingle(
                        "select decision from proposals.proposal where id = ?::uuid",
                        proposal.path("id").asString())
                .get(0, String.class);
        return new JsonMapper().readTree(kept);
    }
}
