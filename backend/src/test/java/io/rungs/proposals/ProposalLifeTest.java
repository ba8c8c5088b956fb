package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Level;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Requirement;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RungsTest
class ProposalLifeTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Test
    void aDraftIsItsAuthorsAlone() {
        var draft = catalogues.drafted("ines", catalogues.skill().clarified("Logs every run with its data."));

        assertThat(draft.seen().path("status").asString()).isEqualTo("DRAFT");
        assertThat(actions(draft, "ines")).containsExactly("EDIT", "SUBMIT", "DELETE");
        for (Answer answer : List.of(
                catalogues.person("jonas").get(draft.api()),
                catalogues.person("ada").get(draft.api()),
                rungs.guest().get(draft.api()),
                catalogues.person("jonas").delete(draft.api()),
                draft.act("jonas", "submit", Map.of()))) {
            if (answer.status() == 401) continue;
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("unknown-proposal");
        }
        draft.act("ines", "submit", Map.of()).expect(200);
        assertThat(rungs.guest()
                        .get(draft.api())
                        .expect(200)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("IN_REVIEW");
    }

    @Test
    void aDraftIsOverwrittenAndForgotten() {
        var skill = catalogues.skill();
        var draft = catalogues.drafted("ines", skill.clarified("Logs every run with its data."));

        var rewritten = draft.amended(skill.clarified("Logs all runs."), skill.summarized("What was run."))
                .expect(200);

        assertThat(rewritten.body().path("patchSet").asInt()).isEqualTo(1);
        assertThat(rewritten.body().path("operations")).hasSize(2);
        assertThat(rewritten.header("ETag")).isEqualTo("\"2\"");
        assertThat(catalogues.person("ines").delete(draft.api()).status()).isEqualTo(204);
        assertThat(catalogues.person("ines").get(draft.api()).status()).isEqualTo(404);
    }

    @Test
    void fromASuggestionToTheNextRevision() {
        FreshSkill skill = catalogues.reviewedSkill();
        String before = catalogues.person("ines").get(skill.api()).header("ETag");
        Proposed proposal = catalogues.proposed("ines", skill.clarified("Logs most runs."));
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
        assertThat(proposal.check("approvals")).isEqualTo("NOT_MET");
        assertThat(proposal.publishedBy("lena").expect(409).code()).isEqualTo("not-publishable");

        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        assertThat(proposal.status()).isEqualTo("CHANGES_REQUESTED");
        assertThat(proposal.seen().at("/turn/who").asString()).isEqualTo("AUTHOR");

        JsonNode amended = proposal.amended(skill.clarified("Logs every run with its data."))
                .expect(200)
                .body();
        assertThat(amended.path("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(amended.path("patchSet").asInt()).isEqualTo(2);
        assertThat(amended.at("/turn/who").asString()).isEqualTo("REVIEWERS");

        proposal.approvedBy("lena");
        assertThat(actions(proposal, "lena")).contains("PUBLISH", "REJECT", "APPROVE");
        assertThat(actions(proposal, "jonas")).containsExactly("REVIEW");
        JsonNode published = proposal.publishedBy("lena").expect(200).body();
        assertThat(published.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(published.at("/revisions/0/revision").asInt()).isEqualTo(2);
        assertThat(published.path("sentence").asString()).startsWith("Published as r2 of Run tracking by ");
        assertThat(published.path("checks"))
                .as("those that it was judged by, not what the new revision makes of them")
                .isNotEmpty()
                .noneMatch(it -> it.path("state").asString().equals("NOT_MET"));
        assertThat(kinds(published.path("timeline")))
                .containsExactly("SUBMITTED", "ASSIGNED", "REVIEWED", "AMENDED", "REVIEWED", "PUBLISHED");

        Answer again = proposal.publishedBy("lena");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("not-open");
        assertPublished(skill, proposal, before);
    }

    private void assertPublished(FreshSkill skill, Proposed proposal, String before) {
        var guest = rungs.guest();
        Answer page = guest.get(skill.api()).expect(200);
        assertThat(page.body().path("revision").asInt()).isEqualTo(2);
        assertThat(page.text()).contains("Logs every run with its data.");
        assertThat(page.body().at("/updated/proposal").asLong()).isEqualTo(proposal.number());
        assertThat(page.body().at("/updated/author/handle").asString()).isEqualTo("ines");
        assertThat(page.header("ETag")).isNotEqualTo(before);
        assertThat(guest.get(skill.api(), "If-None-Match", page.header("ETag")).status())
                .isEqualTo(304);
        assertThat(guest.get(skill.api() + "?revision=1").expect(200).header("ETag"))
                .isEqualTo(before);

        JsonNode revisions =
                guest.get(skill.api() + "/revisions").expect(200).body().path("items");
        assertThat(revisions).hasSize(2);
        assertThat(revisions.at("/0/changeClass").asString()).isEqualTo("CLARIFYING");
        assertThat(revisions.at("/0/approvers/0/handle").asString()).isEqualTo("lena");
        assertThat(revisions.at("/0/rationale").asString()).isEqualTo("It can be misread.");
        assertThat(revisions.at("/0/changes")).hasSize(1);
        assertThat(revisions.at("/0/changes/0/sentence").asString()).startsWith("Developer, Junior: ");
        assertThat(revisions.at("/1/changes"))
                .allMatch(it -> it.path("act").asString().equals("ADDED"));
        assertThat(revisions.at("/1/proposal").isNull()).isTrue();

        JsonNode blame = guest.get(skill.api() + "/blame").expect(200).body();
        assertThat(blame).hasSize(3);
        assertThat(blame)
                .filteredOn(it -> it.path("revision").asInt() == 2)
                .singleElement()
                .satisfies(it -> assertThat(it.path("proposal").asLong()).isEqualTo(proposal.number()));
        JsonNode comparison =
                guest.get(skill.api() + "/compare?from=1&to=2").expect(200).body();
        assertThat(comparison.path("changes")).hasSize(1);
    }

    @Test
    void theBarMovesWithTwoApprovalsAnOwnerAndADay() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.raised());
        assertThat(proposal.seen().path("changeClass").asString()).isEqualTo("BAR");

        proposal.approvedBy("lena");
        assertThat(proposal.check("approvals")).isEqualTo("NOT_MET");
        assertThat(proposal.check("owner")).isEqualTo("NOT_MET");
        proposal.approvedBy("priya");
        assertThat(proposal.check("approvals")).isEqualTo("MET");
        assertThat(proposal.check("owner")).isEqualTo("MET");
        Answer tooEarly = proposal.publishedBy("priya");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.body().at("/fields/0/field").asString()).isEqualTo("cooling");
        assertThat(tooEarly.body().path("fields")).hasSize(1);

        rungs.ahead(Duration.ofHours(23).plusMinutes(55));
        assertThat(proposal.publishedBy("priya").code()).isEqualTo("not-publishable");
        rungs.ahead(Duration.ofHours(24));
        assertThat(proposal.seen().path("publishable").asBoolean()).isTrue();
        proposal.publishedBy("priya").expect(200);

        JsonNode revision = rungs.guest().get(skill.api() + "/revisions/2").body();
        assertThat(revision.path("changeClass").asString()).isEqualTo("BAR");
        assertThat(revision.path("approvers")).hasSize(2);
        assertThat(rungs.guest()
                        .get(skill.api())
                        .body()
                        .at("/figures/mandatory")
                        .asInt())
                .isEqualTo(2);
    }

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
        assertThat(objected.status()).isEqualTo("IN_REVIEW");
        assertThat(objected.seen().at("/turn/who").asString()).isEqualTo("REVIEWERS");
        objected.publishedBy("priya").expect(200);
    }

    @Test
    void aVersionThatMovedIsRefused() {
        var skill = catalogues.skill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs most runs."));
        String read = catalogues.person("ines").get(proposal.api()).header("ETag");
        proposal.amended(skill.clarified("Logs all runs.")).expect(200);

        Answer refused = proposal.amended(read, skill.clarified("Logs no run."));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("version-moved");
        assertThat(proposal.patchSet()).isEqualTo(2);
    }

    @Test
    void aRemarkDoesNotDisturbItsAuthorWhoIsEditing() {
        var skill = catalogues.skill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs most runs."));
        String read = catalogues.person("ines").get(proposal.api()).header("ETag");
        proposal.review("lena", Verdict.COMMENT).expect(201);

        proposal.amended(read, skill.clarified("Logs all runs.")).expect(200);
    }

    @Test
    void whatIsPublishedMeanwhileMakesTheOthersOutdatedOrConflicted() {
        var skill = catalogues.reviewedSkill();
        var first = catalogues.proposed("ines", skill.clarified("Logs every run with its data."));
        var sameField = catalogues.proposed("jonas", skill.clarified("Logs each run."));
        var otherField = catalogues.proposed("jonas", skill.raised());
        var elsewhere = catalogues.proposed("jonas", skill.seniorClarified("Designs the log."));
        assertThat(first.seen().path("overlaps")).hasSize(2);
        first.approvedBy("lena").publishedBy("lena").expect(200);

        assertThat(sameField.seen().path("merge").asString()).isEqualTo("CONFLICTED");
        assertThat(sameField.seen().at("/changes/0/conflicts/0").asString()).isEqualTo("description");
        assertThat(sameField.seen().at("/changes/0/published/description").asString())
                .isEqualTo("Logs every run with its data.");
        assertThat(otherField.seen().path("merge").asString()).isEqualTo("OUTDATED");
        assertThat(elsewhere.seen().path("merge").asString()).isEqualTo("CLEAN");

        var resolved = new EditExpectation(
                skill.id(),
                skill.junior(),
                new Expectation("Logs every run with its data.", Requirement.OPTIONAL, Catalogues.JUNIOR.proficiency()),
                new Expectation("Logs each run with its data.", Requirement.OPTIONAL, Catalogues.JUNIOR.proficiency()));
        assertThat(sameField.amended(resolved).expect(200).body().path("merge").asString())
                .isEqualTo("CLEAN");
    }

    /// An ETag that stands for the proposal's own version says nothing of what is published around it.
    @Test
    void aPageThatChangedAroundTheProposalIsSentAgain() {
        var skill = catalogues.reviewedSkill();
        var other = catalogues.proposed("jonas", skill.clarified("Logs each run."));
        String etag = catalogues.person("jonas").get(other.api()).header("ETag");
        catalogues
                .proposed("ines", skill.clarified("Logs all runs."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);

        Answer again = catalogues.person("jonas").get(other.api(), "If-None-Match", etag);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("merge").asString()).isEqualTo("CONFLICTED");
    }

    @Test
    void oneProposalMakesARevisionOfEachSkillThatItTouches() {
        var one = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", one.clarified("Logs each run."), other.summarized("What was run."));
        proposal.approvedBy("lena").publishedBy("lena").expect(200);

        assertThat(proposal.seen().path("revisions")).hasSize(2);
        assertThat(rungs.guest().get(one.api()).body().path("revision").asInt()).isEqualTo(2);
        assertThat(rungs.guest().get(other.api()).body().path("summary").asString())
                .isEqualTo("What was run.");
    }

    @Test
    void nobodyPublishesWithoutRightsOnEverySkill() {
        var one = catalogues.reviewedSkill();
        var other = catalogues.skill();
        catalogues.grant("priya", GrantKind.REVIEWER, other.group());
        var proposal = catalogues.proposed("ines", one.clarified("Logs each run."), other.summarized("What was run."));
        proposal.approvedBy("priya");

        Answer refused = proposal.publishedBy("lena");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("not-a-publisher");
        assertThat(proposal.publishedBy("priya").status()).isEqualTo(200);
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
        JsonNode rejected = proposal.act("lena", "reject", Map.of("reason", "It says less."))
                .expect(200)
                .body();

        assertThat(rejected.path("status").asString()).isEqualTo("REJECTED");
        assertThat(rejected.path("closeReason").asString()).isEqualTo("It says less.");
        assertThat(proposal.review("lena", Verdict.APPROVE).code()).isEqualTo("not-open");
        assertThat(proposal.act("ines", "withdraw", Map.of()).code()).isEqualTo("not-open");
    }

    @Test
    void theAuthorAloneWithdraws() {
        var proposal = catalogues.proposed("ines", catalogues.skill().clarified("Logs each run."));

        assertThat(proposal.act("jonas", "withdraw", Map.of()).code()).isEqualTo("not-the-author");
        assertThat(proposal.act("ines", "withdraw", Map.of())
                        .expect(200)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(catalogues.person("ines").delete(proposal.api()).code()).isEqualTo("not-a-draft");
    }

    @Test
    void whatWasPublishedMeanwhileIsNothingToSubmit() {
        var skill = catalogues.reviewedSkill();
        var draft = catalogues.drafted("jonas", skill.clarified("Logs each run."));
        catalogues
                .proposed("ines", skill.clarified("Logs each run."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);

        Answer refused = draft.act("jonas", "submit", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("already-so");
        assertThat(draft.status()).isEqualTo("DRAFT");
    }

    @Test
    void aDraftThatCollidesIsNotSubmitted() {
        var skill = catalogues.reviewedSkill();
        var draft = catalogues.drafted("jonas", skill.clarified("Logs each run."));
        catalogues
                .proposed("ines", skill.clarified("Logs all runs."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);

        assertThat(draft.act("jonas", "submit", Map.of()).expect(409).code()).isEqualTo("conflicted");
    }

    /// A removal that somebody else published before leaves only the words to be published here.
    @Test
    void aRevisionHasTheClassOfWhatItReallyChanges() {
        var skill = catalogues.reviewedSkill();
        var both = catalogues.proposed("ines", skill.removed(), skill.clarified("Logs each run."));
        var removal = catalogues.proposed("jonas", skill.removed()).approvedBy("lena", "priya");
        both.approvedBy("lena", "priya");
        rungs.ahead(Duration.ofHours(73));
        removal.publishedBy("priya").expect(200);
        both.publishedBy("priya").expect(200);

        assertThat(rungs.guest()
                        .get(skill.api() + "/revisions/3")
                        .body()
                        .path("changeClass")
                        .asString())
                .isEqualTo("CLARIFYING");
    }

    @Test
    void aCellThatIsRemovedAndAddedAgainKeepsItsIdentity() {
        var skill = catalogues.reviewedSkill();
        String before = cell(skill);
        rungs.ahead(Duration.ofHours(-80));
        var removal = catalogues.proposed("ines", skill.removed()).approvedBy("lena", "priya");
        rungs.ahead(Duration.ZERO);
        removal.publishedBy("priya").expect(200);
        assertThat(rungs.guest().get(skill.api() + "/blame").body()).hasSize(2);

        rungs.ahead(Duration.ofHours(-80));
        var again = new io.rungs.catalog.Operation.AddExpectation(
                skill.id(),
                skill.analystJunior(),
                new Expectation("Reads the logs of each run.", Requirement.OPTIONAL, null));
        var addition = catalogues.proposed("ines", again).approvedBy("lena", "priya");
        rungs.ahead(Duration.ZERO);
        addition.publishedBy("priya").expect(200);

        assertThat(cell(skill)).isEqualTo(before);
    }

    private String cell(FreshSkill skill) {
        for (JsonNode it : rungs.guest().get(skill.api()).body().path("expectations"))
            if (it.path("role").asString().equals(skill.analyst().toString()))
                return it.path("cell").asString();
        throw new AssertionError("The analyst has no expectation");
    }

    @Test
    void aPreviewShowsWhatASubmissionComesToAndKeepsNothing() {
        var skill = catalogues.skill();
        var open = catalogues.proposed("jonas", skill.clarified("Logs each run."));
        var submission = Catalogues.submission(skill.clarified("Logs all."), skill.added(Level.LEAD, "Decides."));

        JsonNode preview = catalogues
                .person("ines")
                .post("/api/proposals/preview", submission)
                .expect(200)
                .body();

        assertThat(preview.path("changeClass").asString()).isEqualTo("STRUCTURAL");
        assertThat(preview.path("changes")).hasSize(2);
        assertThat(preview.at("/overlaps/0/number").asLong()).isEqualTo(open.number());
        assertThat(open.seen().path("overlaps")).isEmpty();
    }

    @Test
    void patchSetsStayReadable() {
        var skill = catalogues.skill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs each run."));
        proposal.amended(skill.clarified("Logs all runs.")).expect(200);

        JsonNode first =
                rungs.guest().get(proposal.api() + "/patch-sets/1").expect(200).body();

        assertThat(first.at("/changes/0/after/description").asString()).isEqualTo("Logs each run.");
        assertThat(rungs.guest()
                        .get(proposal.api() + "/patch-sets/3")
                        .expect(404)
                        .code())
                .isEqualTo("unknown-patch-set");
    }

    @Test
    void siteReviewersCountWhereNobodyNearerJudges() {
        var skill = catalogues.skill();
        catalogues.grant("omar", GrantKind.REVIEWER, Scope.SITE);
        var proposal = catalogues.proposed("ines", skill.clarified("Logs each run."));

        proposal.approvedBy("omar").publishedBy("omar").expect(200);
    }

    private List<String> actions(Proposed proposal, String handle) {
        return texts(proposal.seenBy(handle).path("allowedActions"));
    }

    private static List<String> kinds(JsonNode timeline) {
        return StreamSupport.stream(timeline.spliterator(), false)
                .map(it -> it.path("kind").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
