package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Invariants;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Several people act on the same thing at the same moment: one wins, the other hears what happened, nothing is
/// done twice and nothing is lost.
@RungsTest
class RacesTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private FreshSkill skill;

    @BeforeEach
    void makeSkill() {
        skill = catalogues.reviewedSkill();
        for (String handle : new String[] {"ines", "jonas", "lena", "priya", "tove"}) catalogues.person(handle);
    }

    @RepeatedTest(5)
    void oneProposalIsPublishedOnceThoughTwoPublishIt() throws Exception {
        var proposal =
                catalogues.proposed("ines", skill.clarified("Logs all runs.")).approvedBy("lena");

        var answers = Together.all(
                () -> proposal.publishedBy("lena", 1),
                () -> proposal.publishedBy("priya", 1),
                () -> proposal.publishedBy("tove", 1));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(answers)
                .filteredOn(it -> it.status() == 409)
                .allMatch(it -> it.code().equals("not-open"));
        assertHead(2);
    }

    @RepeatedTest(5)
    void ofTwoProposalsOnTheSameWordsOneWins() throws Exception {
        var one = catalogues.proposed("ines", skill.clarified("Logs all runs.")).approvedBy("lena");
        var other =
                catalogues.proposed("jonas", skill.clarified("Logs each run.")).approvedBy("lena");

        var answers = Together.all(() -> one.publishedBy("lena", 1), () -> other.publishedBy("priya", 1));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer loser = answers.getFirst().status() == 409 ? answers.getFirst() : answers.getLast();
        assertThat(loser.code()).isEqualTo("not-publishable");
        assertThat(loser.body().at("/fields/0/field").asString()).isEqualTo("merge");
        assertHead(2);
    }

    @RepeatedTest(5)
    void proposalsOnDifferentCellsAreAllPublished() throws Exception {
        var one = catalogues.proposed("ines", skill.clarified("Logs all runs.")).approvedBy("lena");
        var other = catalogues
                .proposed("jonas", skill.seniorClarified("Designs the log."))
                .approvedBy("lena");
        var third =
                catalogues.proposed("jonas", skill.summarized("What was run.")).approvedBy("lena");

        var answers = Together.all(
                () -> one.publishedBy("lena", 1),
                () -> other.publishedBy("priya", 1),
                () -> third.publishedBy("tove", 1));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertHead(4);
        assertThat(rungs.guest().get(skill.api()).text())
                .contains("Logs all runs.", "Designs the log.", "What was run.");
    }

    @RepeatedTest(5)
    void nothingIsPublishedThatWasNotApproved() throws Exception {
        var proposal =
                catalogues.proposed("ines", skill.clarified("Logs all runs.")).approvedBy("lena");

        var answers = Together.all(
                () -> proposal.publishedBy("lena", 1),
                () -> proposal.amended("\"3\"", skill.clarified("Logs no run.")));

        Answer published = answers.getFirst();
        Answer amended = answers.getLast();
        assertThat(published.status() == 200).isNotEqualTo(amended.status() == 200);
        if (published.status() == 200) assertThat(amended.code()).isEqualTo("not-open");
        else assertThat(published.code()).isEqualTo("patch-set-moved");
        assertThat(rungs.guest().get(skill.api()).text()).doesNotContain("Logs no run.");
        assertHead(published.status() == 200 ? 2 : 1);
    }

    @RepeatedTest(5)
    void anApprovalNeverCountsForWhatItDidNotSee() throws Exception {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs all runs."));

        var outcomes = Together.all(
                () -> proposal.review("lena", 1, Verdict.APPROVE).code(),
                () -> proposal.amended(newest(proposal), skill.clarified("Logs no run."))
                        .code());

        assertThat(outcomes.getFirst()).isIn("", "patch-set-moved");
        assertThat(outcomes.getLast()).isIn("", "version-moved");
        boolean amended = outcomes.getLast().isEmpty();
        boolean approved = outcomes.getFirst().isEmpty();
        assertThat(amended || approved).isTrue();
        assertThat(proposal.check("approvals")).isEqualTo(amended ? "NOT_MET" : "MET");
        if (amended) assertThat(proposal.publishedBy("lena", 2).code()).isEqualTo("not-publishable");
    }

    @RepeatedTest(3)
    void twoTabsDoNotOverwriteEachOther() throws Exception {
        var draft = catalogues.drafted("ines", skill.clarified("Logs all runs."));

        var answers = Together.all(
                () -> draft.amended("\"1\"", skill.clarified("Logs each run.")),
                () -> draft.amended("\"1\"", skill.clarified("Logs one run.")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(it -> it.status() == 409)
                .allMatch(it -> it.code().equals("version-moved"));
    }

    @RepeatedTest(3)
    void aDecisionIsTakenOnce() throws Exception {
        var proposal =
                catalogues.proposed("ines", skill.clarified("Logs all runs.")).approvedBy("lena");
        var reason = java.util.Map.of("reason", "It says less.");

        var answers = Together.all(
                () -> proposal.publishedBy("lena", 1),
                () -> proposal.act("priya", "reject", reason),
                () -> proposal.act("ines", "withdraw", reason));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409);
        assertHead(answers.getFirst().status() == 200 ? 2 : 1);
    }

    @RepeatedTest(3)
    void skillsThatSeveralProposalsShareAreNeverWaitedForInARing() throws Exception {
        var second = catalogues.reviewedSkill();
        var there = catalogues.proposed("ines", skill.clarified("Logs all runs."), second.clarified("Logs all runs."));
        var back = catalogues.proposed(
                "jonas",
                second.seniorClarified("Designs the logs of a team."),
                skill.seniorClarified("Designs the logs of a team."));
        there.approvedBy("lena");
        back.approvedBy("lena");

        var answers = Together.all(
                () -> there.publishedBy("lena", 1),
                () -> back.publishedBy("priya", 1),
                () -> catalogues
                        .person("ines")
                        .post("/api/proposals", Catalogues.submission(second.summarized("A."), skill.summarized("A."))),
                () -> catalogues
                        .person("jonas")
                        .post(
                                "/api/proposals",
                                Catalogues.submission(skill.summarized("B."), second.summarized("B."))));

        assertThat(answers).extracting(Answer::status).containsExactly(200, 200, 201, 201);
        assertHead(3);
        Invariants.hold(db, second.id());
    }

    /// Whichever comes first, the update ends on what is published, or is made good by a second one.
    @RepeatedTest(3)
    void anUpdateMeetsAPublication() throws Exception {
        var proposal = catalogues.proposed("jonas", skill.raised()).approvedBy("priya");
        publish(skill.clarified("Logs all runs."));
        var words = catalogues
                .proposed("ines", reworded("Logs all runs.", "Logs each run."))
                .approvedBy("lena");
        String version = newest(proposal);

        var answers = Together.all(
                () -> words.publishedBy("lena", 1), () -> updated(proposal, version), () -> updated(proposal, version));

        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.subList(1, 3)).extracting(Answer::code).containsExactlyInAnyOrder("", "version-moved");
        var merge = proposal.seen().path("merge").asString();
        if (!merge.equals("CLEAN")) updated(proposal, newest(proposal)).expect(200);
        var seen = proposal.seen();
        assertThat(seen.path("merge").asString()).isEqualTo("CLEAN");
        assertThat(seen.at("/operations/0/base/description").asString()).isEqualTo("Logs each run.");
        assertThat(seen.at("/reviews/0/state").asString()).isEqualTo("STANDING");
    }

    /// The author's other tab amends while a suggestion is taken in: one of both is the next patch set.
    @RepeatedTest(3)
    void aSuggestionMeetsAnAmendment() throws Exception {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs all runs."));
        var suggestion = Map.of("position", 0, "proposed", Map.of("description", "Logs each run."));
        proposal.act(
                        "lena",
                        "reviews",
                        Map.of("patchSet", 1, "verdict", "COMMENT", "body", "So?", "suggestions", List.of(suggestion)))
                .expect(201);
        String version = newest(proposal);
        String apply = "suggestions/" + proposal.seen().at("/suggestions/0/id").asString() + "/apply";

        var codes = Together.all(
                () -> proposal.act("ines", apply, Map.of()).code(),
                () -> proposal.act("ines", apply, Map.of()).code(),
                () -> proposal.amended(version, skill.clarified("Logs no run.")).code());

        assertThat(codes).filteredOn(String::isEmpty).hasSize(1);
        boolean amended = codes.getLast().isEmpty();
        assertThat(codes.subList(0, 2))
                .allMatch(it -> it.isEmpty() || it.equals(amended ? "suggestion-outdated" : "suggestion-settled"));
        assertThat(codes.getLast()).isIn("", "version-moved");
        var seen = proposal.seen();
        assertThat(seen.path("patchSet").asInt()).isEqualTo(2);
        assertThat(seen.path("coAuthors")).hasSize(amended ? 0 : 1);
        assertThat(seen.at("/operations/0/proposed/description").asString())
                .isEqualTo(amended ? "Logs no run." : "Logs each run.");
    }

    private void publish(Operation change) {
        catalogues
                .proposed("ines", change)
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
    }

    private SetCell reworded(String from, String to) {
        var base = Catalogues.JUNIOR;
        return new SetCell(
                skill.id(),
                skill.junior(),
                new Expectation(from, base.requirement(), base.proficiency()),
                new Expectation(to, base.requirement(), base.proficiency()));
    }

    private Answer updated(Proposed proposal, String version) {
        return catalogues
                .person(proposal.author())
                .post(proposal.api() + "/update-from-published", Map.of("resolutions", List.of()), "If-Match", version);
    }

    /// What the database locks while somebody writes an operation on a skill must not meet what publishing locks:
    /// both take several skills, each in its own order.
    @Test
    void whoWritesAProposalDoesNotHoldUpThePublication() {
        var proposal =
                catalogues.proposed("ines", skill.clarified("Logs all runs.")).approvedBy("lena");

        transaction.executeWithoutResult(_ -> {
            db.fetch("select id from catalog.skill where id = {0} for key share", DSL.val(skill.id()));
            var published = CompletableFuture.supplyAsync(() -> proposal.publishedBy("lena", 1))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            assertThat(published.status()).isEqualTo(200);
        });
    }

    @Test
    void whoReadsMeanwhileSeesOneStateOrTheOther() throws Exception {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs all runs."));

        List<List<Integer>> statuses = Together.all(
                () -> IntStream.range(0, 15)
                        .mapToObj(it -> proposal.amended(
                                skill.clarified("Logs every run of week " + it + "."),
                                skill.added(Level.LEAD, "Plans what is run in week " + it + ".")))
                        .map(Answer::status)
                        .toList(),
                () -> IntStream.range(0, 15)
                        .mapToObj(_ -> proposal.review("lena", Verdict.COMMENT).status())
                        .toList(),
                () -> read(proposal),
                () -> read(proposal));

        // A review moves the version that an amendment names, and an amendment the patch set that a review names.
        assertThat(statuses.get(0)).contains(200).isSubsetOf(200, 409, 412);
        assertThat(statuses.get(1)).contains(201).isSubsetOf(201, 409);
    }

    private List<Integer> read(Proposed proposal) {
        for (int i = 0; i < 60; i++) {
            var seen = rungs.guest().get(proposal.api()).expect(200).body();
            int patchSet = seen.path("patchSet").asInt();
            assertThat(seen.path("patchSets")).hasSize(patchSet);
            assertThat(seen.path("reviews")).allMatch(it -> it.path("patchSet").asInt() <= patchSet);
        }
        return List.of();
    }

    private String newest(Proposed proposal) {
        return catalogues.person("ines").get(proposal.api()).header("ETag");
    }

    private void assertHead(int revision) {
        assertThat(rungs.guest().get(skill.api()).body().path("revision").asInt())
                .isEqualTo(revision);
        Invariants.hold(db, skill.id());
    }
}
