package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Requirement;
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

/// A proposal from its draft to its end, and what others see of it.
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
    void anAmendmentThatChangesNothingIsNoPatchSetAndCallsNobody() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run with its data."));

        Answer refused = proposal.amended(skill.clarified("Logs every run with its data."))
                .expect(409);

        assertThat(refused.code()).isEqualTo("nothing-changed");
        assertThat(refused.body().path("detail").asString()).contains("patch set 1");
        assertThat(proposal.patchSet()).isEqualTo(1);
        proposal.amended(skill.clarified("Logs every run with its data and its code."))
                .expect(200);
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
        JsonNode published = proposal.after("lena", "publish", Map.of("patchSet", 2));
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
    void theAuthorAloneWithdraws() {
        var proposal = catalogues.proposed("ines", catalogues.skill().clarified("Logs each run."));

        assertThat(proposal.act("jonas", "withdraw", Map.of()).code()).isEqualTo("not-the-author");
        assertThat(proposal.after("ines", "withdraw", Map.of()).path("status").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(catalogues.person("ines").delete(proposal.api()).code()).isEqualTo("not-a-draft");
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
        var again = SetCell.adding(
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
    void thePageSaysWhoCanPublish() {
        var skill = catalogues.reviewedSkill();
        var proposal =
                catalogues.proposed("ines", skill.clarified("Logs each run.")).approvedBy("lena");

        assertThat(proposal.seen().path("sentence").asString())
                .startsWith("Everything is met: ")
                .contains("Lena (demo reviewer)")
                .doesNotContain("Ines")
                .endsWith(" can publish it.");
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
