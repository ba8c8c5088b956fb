package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Whose verdict counts, for what, and how long.
@RungsTest
class VerdictsTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Test
    void aPatchSetThatChangesWhatWasApprovedOutdatesTheApproval() {
        var skill = catalogues.reviewedSkill();
        var proposal =
                catalogues.proposed("ines", skill.clarified("Logs most runs.")).approvedBy("lena");
        proposal.amended(skill.clarified("Logs most runs."), skill.summarized("What was run."))
                .expect(200);
        proposal.amended(skill.clarified("Logs most runs."), skill.summarized("What was run, when."))
                .expect(200);

        JsonNode review = proposal.seen().at("/reviews/0");

        assertThat(review.path("state").asString()).isEqualTo("OUTDATED");
        assertThat(review.path("sentence").asString())
                .isEqualTo("Outdated: patch set 3 changed what was approved. It counts for what stayed the same.");
        assertThat(proposal.check("approvals")).isEqualTo("NOT_MET");

        proposal.amended(skill.clarified("Logs most runs.")).expect(200);
        assertThat(proposal.seen().at("/reviews/0/state").asString()).isEqualTo("STANDING");
    }

    @Test
    void anObjectionIsReplacedByTheSamePersonsApproval() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs most runs."));
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        proposal.approvedBy("priya");
        assertThat(proposal.status()).isEqualTo("CHANGES_REQUESTED");
        assertThat(proposal.check("objections")).isEqualTo("NOT_MET");

        proposal.approvedBy("lena");

        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
        assertThat(proposal.seen().at("/reviews/0/state").asString()).isEqualTo("REPLACED");
        proposal.publishedBy("priya").expect(200);
    }

    @Test
    void whatSomebodySaidLapsesWithTheirRight() {
        var skill = catalogues.reviewedSkill();
        var lenas = catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        var approved =
                catalogues.proposed("ines", skill.clarified("Logs most runs.")).approvedBy("lena");
        var objected = catalogues.proposed("ines", skill.clarified("Logs all runs."));
        objected.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        objected.approvedBy("priya");

        catalogues.take(lenas);

        assertThat(approved.check("approvals")).isEqualTo("NOT_MET");
        assertThat(approved.seen().at("/reviews/0/state").asString()).isEqualTo("OUTDATED");
        await().untilAsserted(() -> assertThat(objected.status()).isEqualTo("IN_REVIEW"));
        assertThat(objected.seen().at("/turn/who").asString()).isEqualTo("REVIEWERS");
        objected.publishedBy("priya").expect(200);
    }

    @Test
    void anAuthorWhoIsAReviewerPublishesWhatOthersApproved() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("lena", skill.clarified("Logs each run."));

        assertThat(proposal.review("lena", Verdict.APPROVE).code()).isEqualTo("own-proposal");
        assertThat(proposal.publishedBy("lena").code()).isEqualTo("not-publishable");
        proposal.approvedBy("priya").publishedBy("lena").expect(200);
    }

    @Test
    void onlyReviewersJudgeAndOnlyTheNewestPatchSet() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs each run."));
        assertThat(proposal.review("jonas", Verdict.APPROVE).code()).isEqualTo("not-a-reviewer");
        proposal.review("jonas", Verdict.COMMENT).expect(201);
        proposal.amended(skill.clarified("Logs all runs.")).expect(200);

        assertThat(proposal.review("lena", 1, Verdict.APPROVE).code()).isEqualTo("patch-set-moved");
        assertThat(proposal.review("lena", 3, Verdict.APPROVE).code()).isEqualTo("patch-set-moved");
        proposal.approvedBy("lena");
        assertThat(proposal.publishedBy("lena", 1).code()).isEqualTo("patch-set-moved");
    }

    @Test
    void aRejectionTakesARightAndAReason() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs each run."));

        assertThat(proposal.act("jonas", "reject", Map.of("reason", "No.")).code())
                .isEqualTo("not-a-reviewer");
        assertThat(proposal.act("ines", "reject", Map.of("reason", "No.")).code())
                .isEqualTo("not-a-reviewer");
        assertThat(proposal.act("lena", "reject", Map.of("reason", " ")).code()).isEqualTo("bad-text");
        JsonNode rejected = proposal.after("lena", "reject", Map.of("reason", "It says less."));

        assertThat(rejected.path("status").asString()).isEqualTo("REJECTED");
        assertThat(rejected.path("closeReason").asString()).isEqualTo("It says less.");
        assertThat(proposal.review("lena", Verdict.APPROVE).code()).isEqualTo("not-open");
        assertThat(proposal.act("ines", "withdraw", Map.of()).code()).isEqualTo("not-open");
    }

    @Test
    void siteReviewersCountWhereNobodyNearerJudges() {
        var skill = catalogues.skill();
        catalogues.grant("omar", GrantKind.REVIEWER, Scope.SITE);
        var proposal = catalogues.proposed("ines", skill.clarified("Logs each run."));

        proposal.approvedBy("omar").publishedBy("omar").expect(200);
    }
}
