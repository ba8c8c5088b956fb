package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Requirement;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What happens around a proposal while it is written and judged.
@RungsTest
class MeanwhileTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

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

        var resolved = new SetCell(
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
}
