package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Heads;
import io.rungs.catalog.PublishRevision;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.LongAgo;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What the ladder checks keep from being submitted, and what may stay with a reason.
@RungsTest
class LadderOfProposalsTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @Autowired
    PublishRevision publish;

    @Autowired
    Heads heads;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anErrorBlocksSubmissionAndNamesItsOperation() {
        var skill = catalogues.reviewedSkill();
        var draft = catalogues.drafted("ines", skill.summarized("What was run."), filler(skill));
        JsonNode finding = finding(draft, 0);
        assertThat(finding.path("severity").asString()).isEqualTo("ERROR");
        assertThat(finding.path("position").asInt()).isEqualTo(1);
        assertThat(draft.check("ladder")).isEqualTo("NOT_MET");

        Answer refused = draft.act("ines", "submit", Map.of()).expect(400);

        assertThat(refused.code()).isEqualTo("check-failed");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("operations[1]");
        assertThat(refused.body().at("/fields/0/message").asString()).startsWith("Developer, Middle: ");
        assertThat(waive(draft, "ines", finding, "Let it be.").expect(409).code())
                .isEqualTo("not-waivable");
        draft.amended(skill.summarized("What was run.")).expect(200);
        draft.act("ines", "submit", Map.of()).expect(200);
        assertThat(draft.amended(skill.summarized("What was run."), filler(skill))
                        .expect(400)
                        .code())
                .isEqualTo("check-failed");
        assertThat(draft.patchSet()).isEqualTo(1);
    }

    @Test
    void aPreviewShowsWhatTheChecksFind() {
        var skill = catalogues.skill();

        JsonNode preview = catalogues
                .person("ines")
                .post("/api/proposals/preview", Catalogues.submission(filler(skill)))
                .expect(200)
                .body();

        assertThat(preview.at("/findings/0/severity").asString()).isEqualTo("ERROR");
        assertThat(preview.at("/findings/0/position").asInt()).isZero();
        assertThat(preview.at("/findings/0/level").asString()).isEqualTo("middle");
    }

    @Test
    void aWarningMayStayWithAReasonUntilItIsAnotherOne() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", optionalAboveMandatory(skill, "Reviews how others log."));
        JsonNode warning = finding(proposal, 0);
        assertThat(warning.path("code").asString()).isEqualTo("requirement-drops");
        assertThat(warning.path("waiver").isNull()).isTrue();
        assertThat(proposal.check("ladder")).as("a warning never blocks").isEqualTo("MET");

        assertThat(waive(proposal, "jonas", warning, "Fine.").expect(403).code())
                .isEqualTo("not-the-author");
        assertThat(waive(proposal, "ines", warning, " ").expect(400).code()).isEqualTo("bad-text");
        waive(proposal, "ines", warning, "Leads delegate it.").expect(200);
        JsonNode waived = proposal.seen();
        assertThat(waived.at("/findings/0/waiver/reason").asString()).isEqualTo("Leads delegate it.");
        assertThat(waived.at("/findings/0/waiver/by/handle").asString()).isEqualTo("ines");
        assertThat(waived.path("timeline"))
                .anyMatch(it -> it.path("kind").asString().equals("WAIVED"));
        assertThat(proposal.seenBy("jonas").at("/findings/0/waiver/reason").asString())
                .isEqualTo("Leads delegate it.");

        proposal.amended(optionalAboveMandatory(skill, "Reviews how other teams log."))
                .expect(200);
        assertThat(finding(proposal, 0).path("waiver").isNull())
                .as("it is about another text")
                .isTrue();
        assertThat(waive(proposal, "ines", warning, "Again.").expect(404).code())
                .isEqualTo("unknown-finding");
    }

    @Test
    void aReasonIsTakenBack() {
        var proposal = catalogues.proposed(
                "ines", optionalAboveMandatory(catalogues.reviewedSkill(), "Reviews how others log."));
        JsonNode warning = finding(proposal, 0);
        waive(proposal, "ines", warning, "Leads delegate it.").expect(200);
        var ines = catalogues.person("ines");
        String address = address(proposal, warning);

        ines.delete(address).expect(200);
        assertThat(proposal.seen().at("/findings/0/waiver").isNull()).isTrue();
        assertThat(ines.delete(address).expect(404).code()).isEqualTo("unknown-finding");
    }

    @Test
    void aReasonGoesAlongWhereTheWarningStands() {
        var skill = catalogues.reviewedSkill();
        var warned = optionalAboveMandatory(skill, "Reviews how others log.");
        var proposal = catalogues.proposed("ines", warned);
        waive(proposal, "ines", finding(proposal, 0), "Leads delegate it.").expect(200);

        proposal.amended(warned, skill.summarized("What was run.")).expect(200);
        assertThat(finding(proposal, 0).at("/waiver/reason").asString()).isEqualTo("Leads delegate it.");

        proposal.amended(skill.summarized("What was run.")).expect(200);
        proposal.amended(warned).expect(200);
        assertThat(finding(proposal, 0).path("waiver").isNull())
                .as("it was not found meanwhile")
                .isTrue();
    }

    /// Neither the reason nor that there was one.
    @Test
    void whatADraftSaidOfAnotherVersionOfItStaysItsAuthors() {
        var skill = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        var kept = skill.clarified("Logs every run, whoever starts it.");
        for (var left : List.of(
                optionalAboveMandatory(skill, "Reviews how others log."),
                optionalAboveMandatory(other, "Reviews how others log."))) {
            var proposal = catalogues.drafted("ines", kept, left);
            waive(proposal, "ines", finding(proposal, 0), "Ines thinks this in private.")
                    .expect(200);
            proposal.amended(kept).expect(200);
            proposal.act("ines", "submit", Map.of()).expect(200);
            staysPrivate(proposal);
            proposal.act("ines", "withdraw", Map.of()).expect(200);
            staysPrivate(proposal);
        }
    }

    private static void staysPrivate(Proposed proposal) {
        for (String who : List.of("ines", "omar", "jonas")) {
            JsonNode seen = proposal.seenBy(who);
            assertThat(seen.toString()).as("to " + who).doesNotContain("in private");
            assertThat(seen.path("timeline"))
                    .extracting(it -> it.path("kind").asString())
                    .doesNotContain("WAIVED");
        }
    }

    @Test
    void aReasonGoesWithTheDraftThatItWasSaidOf() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", optionalAboveMandatory(skill, "Reviews how others log."));
        proposal.act("ines", "withdraw", Map.of()).expect(200);
        proposal.act("ines", "offer", Map.of()).expect(200);
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        JsonNode warning = proposal.seenBy("jonas").at("/findings/0");
        waive(proposal, "jonas", warning, "Jonas says this in private.").expect(200);

        proposal.act("ines", "reopen", Map.of()).expect(200);
        assertThat(proposal.seen().toString()).doesNotContain("in private");
        proposal.act("ines", "submit", Map.of()).expect(200);

        for (String who : List.of("ines", "omar", "jonas")) {
            JsonNode seen = proposal.seenBy(who);
            assertThat(seen.at("/findings/0/code").asString()).isEqualTo("requirement-drops");
            assertThat(seen.toString()).as("to " + who).doesNotContain("in private");
            assertThat(seen.path("timeline"))
                    .extracting(it -> it.path("kind").asString())
                    .doesNotContain("WAIVED");
        }
    }

    @Test
    void anAuthorsOwnReasonIsThereWhenTheyWriteItAnew() {
        var proposal = catalogues.proposed(
                "ines", optionalAboveMandatory(catalogues.reviewedSkill(), "Reviews how others log."));
        waive(proposal, "ines", finding(proposal, 0), "Leads delegate it.").expect(200);
        proposal.act("ines", "withdraw", Map.of()).expect(200);
        proposal.act("ines", "offer", Map.of()).expect(200);

        proposal.act("ines", "reopen", Map.of()).expect(200);
        assertThat(finding(proposal, 0).at("/waiver/reason").asString()).isEqualTo("Leads delegate it.");
        catalogues.person("ines").delete(proposal.api()).expect(204);

        proposal.act("jonas", "adopt", Map.of()).expect(200);
        assertThat(proposal.seenBy("jonas").at("/findings/0/waiver").isNull())
                .as("whoever adopts it says so themselves")
                .isTrue();
    }

    @Test
    void aReasonStaysOnRecordOnceItIsPublished() {
        var proposal = waived();
        String sentence = finding(proposal, 0).path("sentence").asString();

        proposal.act("ada", "override", Map.of("patchSet", 1, "reason", "It cannot wait."))
                .expect(200);

        JsonNode kept = proposal.seenBy("jonas").at("/findings/0");
        assertThat(kept.at("/waiver/reason").asString()).isEqualTo("Leads delegate it.");
        assertThat(kept.path("sentence").asString()).isEqualTo(sentence);
        assertThat(proposal.seen().path("allowedActions"))
                .noneMatch(it -> it.asString().equals("WAIVE"));

        catalogues
                .person("marek")
                .post(
                        "/api/hidden-texts",
                        Map.of(
                                "kind",
                                "WAIVER",
                                "id",
                                proposal.seen().path("id").asString(),
                                "part",
                                kept.path("key").asString(),
                                "reason",
                                "It insults."))
                .expect(201);
        assertThat(proposal.seenBy("jonas").at("/findings/0/waiver/reason").asString())
                .startsWith("Hidden by a moderator");
    }

    @Test
    void alsoWhereItWasPublishedBeforeWhatWasFoundWasKept() {
        var proposal = waived();
        proposal.act("ada", "override", Map.of("patchSet", 1, "reason", "It cannot wait."))
                .expect(200);
        db.execute("update proposals.proposal set decision = decision - 'found' where number = ?", proposal.number());

        assertThat(finding(proposal, 0).at("/waiver/reason").asString()).isEqualTo("Leads delegate it.");
    }

    /// Nobody looks for that any more, and it had no numbers of statements.
    @Test
    void whatWasFoundByAFormerCheckIsStillRead() {
        var proposal = waived();
        proposal.act("ada", "override", Map.of("patchSet", 1, "reason", "It cannot wait."))
                .expect(200);
        db.execute(
                "update proposals.proposal set decision = jsonb_set(decision #- '{found,0,finding,statements}',"
                        + " '{found,0,finding,code}', '\"SAME_AS_ROLE\"') where number = ?",
                proposal.number());

        assertThat(finding(proposal, 0).path("code").asString()).isEqualTo("same-as-role");
        assertThat(finding(proposal, 0).at("/waiver/reason").asString()).isEqualTo("Leads delegate it.");
    }

    @Test
    void alsoWhereItIsClosedOtherwise() {
        var rejected = waived();
        rejected.act("priya", "reject", Map.of("reason", "It says no more.")).expect(200);
        var withdrawn = waived();
        withdrawn.act("ines", "withdraw", Map.of()).expect(200);

        for (var each : List.of(rejected, withdrawn))
            assertThat(each.seenBy("jonas").at("/findings/0/waiver/reason").asString())
                    .isEqualTo("Leads delegate it.");
    }

    /// A cell that was published with a text of which nothing is said, or that no import would bring any more.
    @Test
    void noCellIsFrozenByWhatWasPublishedBefore() {
        var skill = catalogues.reviewedSkill();
        var middle = new Place(skill.developer(), Level.MIDDLE);
        for (String text : List.of("TBD", "Logs every run.")) {
            var was = new Expectation(text, Requirement.OPTIONAL, null);
            new LongAgo(publish, heads, transaction).published(skill.id(), it -> it.with(middle, was));
            for (var is : List.of(
                    new Expectation(text, Requirement.MANDATORY, null),
                    new Expectation(text, Requirement.OPTIONAL, Proficiency.WORKING),
                    new Expectation(text.replace(".", "") + ":", Requirement.OPTIONAL, null))) {
                var proposal = catalogues.proposed("ines", new SetCell(skill.id(), middle, was, is));
                assertThat(proposal.seen().path("findings")).as(is.toString()).isEmpty();
                proposal.act("ines", "withdraw", Map.of()).expect(200);
            }
        }
    }

    @Test
    void theTextOfTheLevelBelowIsAWarningAndMayStay() {
        var skill = catalogues.reviewedSkill();
        var again = SetCell.adding(skill.id(), new Place(skill.developer(), Level.MIDDLE), Catalogues.JUNIOR);
        var proposal = catalogues.proposed("ines", again);

        assertThat(finding(proposal, 0).path("code").asString()).isEqualTo("same-as-below");
        assertThat(finding(proposal, 0).path("severity").asString()).isEqualTo("WARNING");
        waive(proposal, "ines", finding(proposal, 0), "The step spans both.").expect(200);
    }

    @Test
    void aSummaryThatSaysNothingIsRefusedAtItsOperation() {
        var skill = catalogues.reviewedSkill();
        var draft = catalogues.drafted("ines", skill.clarified("Logs each run."), skill.summarized("To be defined."));

        assertThat(finding(draft, 0).path("code").asString()).isEqualTo("summary-filler");
        assertThat(finding(draft, 0).path("position").asInt()).isEqualTo(1);
        assertThat(finding(draft, 0).path("role").isNull()).isTrue();
        var refused = draft.act("ines", "submit", Map.of()).expect(400);
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("operations[1]");
        assertThat(draft.seen().path("checks").toString()).contains("(the summary)");
    }

    private Proposed waived() {
        var proposal = catalogues.proposed(
                "ines", optionalAboveMandatory(catalogues.reviewedSkill(), "Reviews how others log."));
        waive(proposal, "ines", finding(proposal, 0), "Leads delegate it.").expect(200);
        return proposal;
    }

    private static SetCell filler(FreshSkill skill) {
        var filler = new Expectation("Same as Junior.", Requirement.OPTIONAL, null);
        return SetCell.adding(skill.id(), new Place(skill.developer(), Level.MIDDLE), filler);
    }

    private static SetCell optionalAboveMandatory(FreshSkill skill, String description) {
        var optional = new Expectation(description, Requirement.OPTIONAL, null);
        return SetCell.adding(skill.id(), new Place(skill.developer(), Level.LEAD), optional);
    }

    private static JsonNode finding(Proposed proposal, int index) {
        return proposal.seen().at("/findings/" + index);
    }

    private static String address(Proposed proposal, JsonNode finding) {
        return proposal.api() + "/waivers/" + finding.path("key").asString();
    }

    private Answer waive(Proposed proposal, String who, JsonNode finding, String reason) {
        return catalogues.person(who).put(address(proposal, finding), Map.of("reason", reason));
    }
}
