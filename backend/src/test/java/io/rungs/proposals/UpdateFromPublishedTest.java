package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What is published while a proposal is open, and how its author meets it.
@RungsTest
class UpdateFromPublishedTest {
    private static final String UPDATE = "/update-from-published";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private FreshSkill skill;

    @BeforeEach
    void makeSkill() {
        skill = catalogues.reviewedSkill();
    }

    @Test
    void anUpdateWithoutACollisionKeepsApprovalsAndTheTurn() {
        var proposal = catalogues.proposed("jonas", skill.raised()).approvedBy("priya");
        assertThat(acts(proposal)).doesNotContain("UPDATE");
        assertThat(updated(proposal).expect(409).code()).isEqualTo("up-to-date");
        String since = proposal.seen().at("/turn/since").asString();
        publish(skill.clarified("Logs each run."));
        assertThat(proposal.seen().path("merge").asString()).isEqualTo("OUTDATED");
        assertThat(acts(proposal)).contains("UPDATE");
        assertThat(previewed(proposal).expect(200).body().path("dropsApprovals"))
                .isEmpty();

        updated(proposal).expect(200);
        JsonNode after = proposal.seen();

        assertThat(after.path("merge").asString()).isEqualTo("CLEAN");
        assertThat(after.path("patchSet").asInt()).isEqualTo(2);
        assertThat(after.at("/reviews/0/state").asString()).isEqualTo("STANDING");
        assertThat(after.at("/turn/since").asString()).isEqualTo(since);
        assertThat(after.at("/operations/0/base/description").asString()).isEqualTo("Logs each run.");
        assertThat(after.at("/operations/0/proposed/description").asString()).isEqualTo("Logs each run.");
        assertThat(texts(after.path("timeline"), "kind")).contains("UPDATED");
        assertThat(updated(proposal).expect(409).code()).isEqualTo("up-to-date");
    }

    @Test
    void aCleanUpdateDoesNotAnswerAnObjection() {
        var proposal = catalogues.proposed("jonas", skill.raised());
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        publish(skill.clarified("Logs each run."));

        updated(proposal).expect(200);
        assertThat(proposal.status()).isEqualTo("CHANGES_REQUESTED");
    }

    @Test
    void whatCollidesHasToBeSettledAndThenDropsTheApprovalsOfIt() {
        var proposal =
                catalogues.proposed("jonas", skill.clarified("Logs all runs.")).approvedBy("priya");
        publish(skill.clarified("Logs each run."));

        Answer refused = updated(proposal).expect(409);
        assertThat(refused.code()).isEqualTo("conflicted");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("operations[0].description");
        JsonNode open = previewed(proposal).expect(200).body();
        assertThat(open.at("/changes/0/state").asString()).isEqualTo("CONFLICTED");
        var mine = resolution("description", "MINE");
        JsonNode preview = previewed(proposal, mine).expect(200).body();
        assertThat(preview.at("/changes/0/state").asString()).isEqualTo("CLEAN");
        assertThat(texts(preview.path("dropsApprovals"), "handle")).containsExactly("priya");

        updated(proposal, mine).expect(200);
        JsonNode after = proposal.seen();

        assertThat(after.path("merge").asString()).isEqualTo("CLEAN");
        assertThat(after.at("/operations/0/base/description").asString()).isEqualTo("Logs each run.");
        assertThat(after.at("/operations/0/proposed/description").asString()).isEqualTo("Logs all runs.");
        assertThat(after.at("/reviews/0/state").asString()).isEqualTo("OUTDATED");
    }

    @Test
    void anotherTextOfTheirOwnSettlesItToo() {
        var proposal = catalogues.proposed("jonas", skill.clarified("Logs all runs."));
        publish(skill.clarified("Logs each run."));

        updated(proposal, custom("description", Map.of("description", "Logs each and all runs.")))
                .expect(200);
        JsonNode after = proposal.seen();

        assertThat(after.at("/operations/0/proposed/description").asString()).isEqualTo("Logs each and all runs.");
    }

    @Test
    void aCellThatIsGoneIsAddedAgainByWhoeverInsists() {
        var proposal = catalogues.proposed("jonas", analyst("Reads all logs."));
        var removal = catalogues.proposed("ines", skill.removed()).approvedBy("lena", "priya");
        rungs.ahead(java.time.Duration.ofHours(73));
        removal.publishedBy("priya").expect(200);
        assertThat(proposal.seen().at("/changes/0/conflicts/0").asString()).isEqualTo("expectation");

        updated(proposal, resolution("expectation", "MINE")).expect(200);
        JsonNode after = proposal.seen();

        assertThat(after.at("/operations/0/type").asString()).isEqualTo("AddExpectation");
        assertThat(after.path("changeClass").asString()).isEqualTo("STRUCTURAL");
    }

    private SetCell analyst(String description) {
        var base = Catalogues.ANALYST;
        return new SetCell(
                skill.id(),
                skill.analystJunior(),
                base,
                new Expectation(description, base.requirement(), base.proficiency()));
    }

    @Test
    void leavingAllAsItIsPublishedLeavesNothingToPropose() {
        var proposal = catalogues.proposed("jonas", skill.clarified("Logs all runs."));
        publish(skill.clarified("Logs each run."));

        assertThat(updated(proposal, resolution("description", "PUBLISHED"))
                        .expect(409)
                        .code())
                .isEqualTo("already-so");
        assertThat(proposal.patchSet()).isEqualTo(1);
    }

    @Test
    void resolutionsThatMakeNoSenseAreRefused() {
        var proposal = catalogues.proposed("jonas", skill.clarified("Logs all runs."), skill.summarized("Runs."));
        publish(skill.clarified("Logs each run."));

        assertThat(refusal(updated(proposal, resolution("requirement", "MINE"))))
                .isEqualTo("400 no-such-conflict");
        assertThat(refusal(updated(proposal, Map.of("position", 9, "field", "text", "choice", "MINE"))))
                .isEqualTo("400 no-such-conflict");
        assertThat(refusal(updated(proposal, resolution("description", "MINE"), resolution("description", "MINE"))))
                .isEqualTo("400 no-such-conflict");
        assertThat(refusal(updated(proposal, Map.of("position", 0)))).isEqualTo("400 incomplete-resolution");
        assertThat(refusal(updated(proposal, custom("description", Map.of("description", " ")))))
                .isEqualTo("400 bad-text");
        assertThat(refusal(updated(proposal, custom("description", Map.of("description", "A.", "text", "B.")))))
                .isEqualTo("400 bad-text");
        assertThat(refusal(updated(proposal, custom("description", Map.of("description", "TBD")))))
                .isEqualTo("400 check-failed");
        assertThat(refusal(updated(proposal, resolution("description", "CUSTOM"))))
                .isEqualTo("400 bad-text");
        assertThat(proposal.patchSet()).isEqualTo(1);
    }

    @Test
    void onlyTheAuthorUpdatesAndOnlyWhatTheyRead() {
        var proposal = catalogues.proposed("jonas", skill.raised());
        publish(skill.clarified("Logs each run."));
        var none = Map.of("resolutions", List.of());

        assertThat(refusal(catalogues.person("ines").post(proposal.api() + UPDATE, none, "If-Match", "\"2\"")))
                .isEqualTo("403 not-the-author");
        assertThat(refusal(catalogues.person("ines").post(proposal.api() + UPDATE + "/preview", none)))
                .isEqualTo("403 not-the-author");
        assertThat(refusal(catalogues.person("jonas").post(proposal.api() + UPDATE, none)))
                .isEqualTo("400 no-version");
        assertThat(refusal(catalogues.person("jonas").post(proposal.api() + UPDATE, none, "If-Match", "\"1\"")))
                .isEqualTo("409 version-moved");
        proposal.act("jonas", "withdraw", Map.of()).expect(200);
        assertThat(refusal(updated(proposal))).isEqualTo("409 not-open");
    }

    @Test
    void aDraftIsBroughtUpToDateInPlace() {
        var draft = catalogues.drafted("jonas", skill.clarified("Logs all runs."));
        publish(skill.clarified("Logs each run."));
        assertThat(acts(draft)).contains("UPDATE");
        assertThat(draft.act("jonas", "submit", Map.of()).expect(409).code()).isEqualTo("conflicted");

        updated(draft, resolution("description", "MINE")).expect(200);

        assertThat(draft.patchSet()).isEqualTo(1);
        draft.act("jonas", "submit", Map.of()).expect(200);
        assertThat(draft.seen().path("merge").asString()).isEqualTo("CLEAN");
    }

    @Test
    void whoAmendsIsToldWhoseApprovalIsDropped() {
        var proposal = catalogues.proposed("jonas", skill.clarified("Logs all runs."), skill.summarized("Runs."));
        proposal.approvedBy("lena", "priya");
        String preview = "/api/proposals/preview?amends=" + proposal.number();
        var jonas = catalogues.person("jonas");

        var changed = Catalogues.submission(skill.clarified("Logs no run."), skill.summarized("Runs."));
        var fewer = Catalogues.submission(skill.summarized("Runs."));

        assertThat(texts(jonas.post(preview, changed).expect(200).body().path("dropsApprovals"), "handle"))
                .containsExactlyInAnyOrder("lena", "priya");
        assertThat(jonas.post(preview, fewer).expect(200).body().path("dropsApprovals"))
                .isEmpty();
    }

    @Test
    void twoPatchSetsAreHeldAgainstEachOther() {
        var proposal = catalogues.proposed("jonas", skill.clarified("Logs all runs."), skill.summarized("Runs."));
        proposal.amended(
                        skill.clarified("Logs all big runs."), skill.added(Level.LEAD, "Decides what every team logs."))
                .expect(200);

        JsonNode interdiff = rungs.guest()
                .get(proposal.api() + "/interdiff?from=1&to=2")
                .expect(200)
                .body();

        assertThat(texts(interdiff.path("changes"), "kind")).containsExactly("CHANGED", "ADDED", "DROPPED");
        assertThat(interdiff.at("/changes/0/sentence").asString()).contains("1 word added");
        assertThat(texts(interdiff.at("/changes/0/words"), "op")).contains("INSERT");
        assertThat(interdiff.at("/changes/1/before").isMissingNode()
                        || interdiff.at("/changes/1/before").isNull())
                .isTrue();
        assertThat(refusal(rungs.guest().get(proposal.api() + "/interdiff?from=1&to=3")))
                .isEqualTo("404 unknown-patch-set");
        assertThat(rungs.guest().get(proposal.api() + "/interdiff?from=1&to=x").status())
                .isEqualTo(400);
    }

    @Test
    void theImpactNamesBarsWatchersAndWhatWouldCollide() {
        var proposal = catalogues.proposed("jonas", skill.raised(), skill.seniorClarified("Designs the log."));
        var rival = catalogues.proposed("ines", skill.lowered());
        catalogues.proposed("ines", skill.clarified("Logs each run."));
        var watch = Map.of("notify", "PUBLISHED");
        catalogues
                .person("tove")
                .put("/api/watches/skill/" + skill.slug(), watch)
                .expect(200);

        JsonNode impact =
                rungs.guest().get(proposal.api() + "/impact").expect(200).body();

        assertThat(impact.path("bars")).hasSize(1);
        assertThat(impact.at("/bars/0/direction").asString()).isEqualTo("RAISES");
        assertThat(impact.at("/bars/0/level").asString()).isEqualTo("junior");
        assertThat(texts(impact.path("roles"), "name")).containsExactly("Developer");
        assertThat(impact.path("watchers").asInt()).isEqualTo(2);
        assertThat(impact.path("conflicts")).hasSize(1);
        assertThat(impact.at("/conflicts/0/number").asLong()).isEqualTo(rival.number());
        assertThat(impact.at("/conflicts/0/sentence").asString()).contains("proficiency");
        assertThat(impact.path("moreConflicts").asBoolean()).isFalse();
    }

    @Test
    void overlapsAreFoundOverSeveralSkillsAndKinds() {
        var other = catalogues.reviewedSkill();
        var named = catalogues.proposed("jonas", other.named("Tracking of runs"));
        var removed = catalogues.proposed("jonas", skill.removed());
        catalogues.proposed("jonas", skill.seniorClarified("Designs the log."));
        var submission = Catalogues.submission(
                analyst("Reads all logs."), skill.clarified("Logs all."), other.named("Run tracker"));

        JsonNode overlaps = catalogues
                .person("ines")
                .post("/api/proposals/preview", submission)
                .expect(200)
                .body()
                .path("overlaps");

        assertThat(StreamSupport.stream(overlaps.spliterator(), false)
                        .map(it -> it.path("number").asLong() + "@"
                                + it.path("position").asInt()))
                .containsExactlyInAnyOrder(named.number() + "@2", removed.number() + "@0");
    }

    private void publish(SetCell change) {
        catalogues
                .proposed("ines", change)
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
    }

    private Answer updated(Proposed proposal, Map<?, ?>... resolutions) {
        var author = catalogues.person(proposal.author());
        String version = author.get(proposal.api()).header("ETag");
        return author.post(proposal.api() + UPDATE, Map.of("resolutions", List.of(resolutions)), "If-Match", version);
    }

    private Answer previewed(Proposed proposal, Map<?, ?>... resolutions) {
        return catalogues
                .person(proposal.author())
                .post(proposal.api() + UPDATE + "/preview", Map.of("resolutions", List.of(resolutions)));
    }

    private static Map<String, Object> resolution(String field, String choice) {
        return Map.of("position", 0, "field", field, "choice", choice);
    }

    private static Map<String, Object> custom(String field, Map<String, ?> value) {
        return Map.of("position", 0, "field", field, "choice", "CUSTOM", "value", value);
    }

    private static String refusal(Answer answer) {
        return answer.status() + " " + answer.code();
    }

    private static List<String> acts(Proposed proposal) {
        return StreamSupport.stream(proposal.seen().path("allowedActions").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> texts(JsonNode items, String part) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(it -> it.path(part).asString())
                .toList();
    }
}
