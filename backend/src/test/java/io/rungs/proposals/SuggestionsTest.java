package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Requirement;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Wordings that somebody suggests in a review, and what the author makes of them.
@RungsTest
class SuggestionsTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private FreshSkill skill;
    private Proposed proposal;

    @BeforeEach
    void propose() {
        skill = catalogues.reviewedSkill();
        proposal = catalogues.proposed("ines", skill.summarized("Runs."), skill.clarified("Logs all runs."));
    }

    @Test
    void theAuthorAppliesItInOneClickAndCreditsWhoWordedIt() {
        suggested("lena", "APPROVE", 1, Map.of("description", "Logs each run.")).expect(201);
        proposal.approvedBy("priya");
        JsonNode open = proposal.seen().at("/suggestions/0");
        assertThat(open.path("state").asString()).isEqualTo("OPEN");
        assertThat(open.path("positionNow").asInt()).isEqualTo(1);
        assertThat(open.at("/proposed/requirement").asString()).isEqualTo("OPTIONAL");
        assertThat(texts(open.path("allowedActions"))).containsExactly("APPLY", "DECLINE");
        assertThat(proposal.seenBy("lena").at("/suggestions/0/allowedActions")).isEmpty();

        settled("apply").expect(200);
        JsonNode after = proposal.seen();

        assertThat(after.path("patchSet").asInt()).isEqualTo(2);
        assertThat(after.at("/operations/1/proposed/description").asString()).isEqualTo("Logs each run.");
        assertThat(after.at("/suggestions/0/state").asString()).isEqualTo("APPLIED");
        assertThat(after.at("/coAuthors/0/handle").asString()).isEqualTo("lena");
        assertThat(kinds(after)).contains("SUGGESTION_APPLIED");
        assertThat(proposal.review("lena", Verdict.APPROVE).code()).isEqualTo("own-proposal");
        proposal.approvedBy("priya").publishedBy("lena").expect(200);
        assertThat(rungs.guest()
                        .get(skill.api() + "/revisions/2")
                        .expect(200)
                        .body()
                        .at("/coAuthors/0/handle")
                        .asString())
                .isEqualTo("lena");
    }

    @Test
    void oneTextThatSeveralRolesShareIsWordedAndTakenInForAllOfThemAtOnce() {
        var words = new Expectation("Logs all.", Requirement.OPTIONAL, null);
        var shared = catalogues.proposed(
                "ines",
                SetCell.adding(skill.id(), new Place(skill.developer(), Level.MIDDLE), words),
                SetCell.adding(skill.id(), new Place(skill.analyst(), Level.MIDDLE), words),
                SetCell.adding(skill.id(), new Place(skill.developer(), Level.LEAD), words));
        var wordings = IntStream.range(0, 3)
                .mapToObj(it -> Map.of("position", it, "proposed", Map.of("description", "Logs each run.")))
                .toList();
        catalogues
                .person("lena")
                .post(
                        shared.api() + "/reviews",
                        Map.of("patchSet", 1, "verdict", "COMMENT", "body", "Better:", "suggestions", wordings))
                .expect(201);

        shared.act("ines", "suggestions/" + wordingAt(shared, 0).path("id").asString() + "/apply", Map.of())
                .expect(200);

        JsonNode seen = shared.seen();
        assertThat(seen.path("patchSet").asInt()).isEqualTo(2);
        assertThat(IntStream.range(0, 3)
                        .mapToObj(it -> seen.at("/operations/" + it + "/proposed/description")
                                .asString()))
                .as("the lead's is another text")
                .containsExactly("Logs each run.", "Logs each run.", "Logs all.");
        assertThat(states(shared)).containsExactly("APPLIED", "APPLIED", "OPEN");
    }

    @Test
    void andDeclinedForAllOfThem() {
        var words = new Expectation("Logs all.", Requirement.OPTIONAL, null);
        var shared = catalogues.proposed(
                "ines",
                SetCell.adding(skill.id(), new Place(skill.developer(), Level.MIDDLE), words),
                SetCell.adding(skill.id(), new Place(skill.analyst(), Level.MIDDLE), words));
        var wordings = IntStream.range(0, 2)
                .mapToObj(it -> Map.of("position", it, "proposed", Map.of("description", "Logs each run.")))
                .toList();
        catalogues
                .person("lena")
                .post(
                        shared.api() + "/reviews",
                        Map.of("patchSet", 1, "verdict", "COMMENT", "body", "Better:", "suggestions", wordings))
                .expect(201);

        shared.act("ines", "suggestions/" + wordingAt(shared, 1).path("id").asString() + "/decline", Map.of())
                .expect(200);

        assertThat(states(shared)).containsExactly("DECLINED", "DECLINED");
    }

    private static JsonNode wordingAt(Proposed proposal, int position) {
        return StreamSupport.stream(proposal.seen().path("suggestions").spliterator(), false)
                .filter(it -> it.path("position").asInt() == position)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> states(Proposed proposal) {
        return IntStream.range(0, proposal.seen().path("suggestions").size())
                .mapToObj(it -> wordingAt(proposal, it).path("state").asString())
                .toList();
    }

    @Test
    void takingInTheWordsOfWhoObjectedDoesNotAnswerThem() {
        suggested("lena", "REQUEST_CHANGES", 1, Map.of("description", "Logs each run."))
                .expect(201);

        settled("apply").expect(200);
        proposal.approvedBy("priya", "omar");

        JsonNode seen = proposal.seenBy("lena");
        assertThat(seen.at("/coAuthors/0/handle").asString()).isEqualTo("lena");
        assertThat(seen.at("/reviews/0/state").asString()).isEqualTo("NEEDS_RECHECK");
        assertThat(proposal.check("objections")).isEqualTo("NOT_MET");
        assertThat(proposal.publishedBy("priya").code()).isEqualTo("not-publishable");
        String review = seen.at("/reviews/0/id").asString();
        catalogues
                .person("lena")
                .post(proposal.api() + "/reviews/" + review + "/dismiss", Map.of("reason", "It is well now."))
                .expect(200);
        assertThat(proposal.check("objections")).isEqualTo("MET");
        proposal.publishedBy("priya").expect(200);
    }

    @Test
    void whoObjectedAndAdoptsItStillObjects() {
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        proposal.act("ines", "withdraw", Map.of()).expect(200);
        proposal.act("ines", "offer", Map.of()).expect(200);
        proposal.act("lena", "adopt", Map.of()).expect(200);
        proposal.act("lena", "submit", Map.of()).expect(200);

        JsonNode objection = proposal.seenBy("lena").at("/reviews/0");

        assertThat(objection.path("state").asString()).isEqualTo("STANDING");
        assertThat(objection.path("sentence").asString())
                .startsWith("The objection stands until Lena")
                .endsWith(" lifts it, or an owner lifts it.")
                .doesNotContain("approves");
        assertThat(proposal.check("objections")).isEqualTo("NOT_MET");
    }

    @Test
    void aMemberSuggestsWithACommentAndTheAuthorDeclines() {
        suggested("jonas", "COMMENT", 1, Map.of("description", "Logs each run."))
                .expect(201);

        settled("decline").expect(200);
        JsonNode after = proposal.seen();

        assertThat(after.path("patchSet").asInt()).isEqualTo(1);
        assertThat(after.at("/suggestions/0/state").asString()).isEqualTo("DECLINED");
        assertThat(after.at("/suggestions/0/allowedActions")).isEmpty();
        assertThat(kinds(after)).contains("SUGGESTION_DECLINED");
        assertThat(refusal(settled("apply"))).isEqualTo("409 suggestion-settled");
    }

    @Test
    void itIsOutdatedOnceTheChangeSaysSomethingElse() {
        suggested("lena", "COMMENT", 1, Map.of("description", "Logs each run.")).expect(201);
        proposal.amended(skill.clarified("Logs all big runs.")).expect(200);

        JsonNode seen = proposal.seen().at("/suggestions/0");
        assertThat(seen.path("state").asString()).isEqualTo("OUTDATED");
        assertThat(texts(seen.path("allowedActions"))).containsExactly("DECLINE");
        assertThat(refusal(settled("apply"))).isEqualTo("409 suggestion-outdated");
    }

    @Test
    void anAmendmentOfSomethingElseLeavesItOpen() {
        suggested("lena", "COMMENT", 1, Map.of("description", "Logs each run.")).expect(201);
        proposal.amended(skill.clarified("Logs all runs.")).expect(200);

        assertThat(proposal.seen().at("/suggestions/0/positionNow").asInt()).isZero();
        settled("apply").expect(200);
        assertThat(proposal.seen().at("/operations/0/proposed/description").asString())
                .isEqualTo("Logs each run.");
    }

    @Test
    void whatCannotBeSuggestedIsRefusedWithTheWholeReview() {
        var words = Map.of("description", "Logs each run.");

        assertThat(refusal(suggested("ines", "COMMENT", 1, words))).isEqualTo("403 own-proposal");
        assertThat(refusal(suggested("lena", "APPROVE", 2, words))).isEqualTo("400 no-such-operation");
        assertThat(refusal(suggested("lena", "APPROVE", 1, Map.of("description", ""))))
                .isEqualTo("400 bad-text");
        assertThat(refusal(suggested("lena", "APPROVE", 1, Map.of("text", "Logs each run."))))
                .isEqualTo("400 bad-text");
        assertThat(refusal(suggested("lena", "APPROVE", 0, words))).isEqualTo("400 bad-text");
        assertThat(refusal(suggested("lena", "APPROVE", 1, Map.of("description", "Logs all runs."))))
                .isEqualTo("400 senseless-suggestion");
        assertThat(refusal(suggested("lena", "APPROVE", 1, Map.of("description", "Logs every run."))))
                .isEqualTo("400 senseless-suggestion");
        assertThat(proposal.seen().path("reviews")).isEmpty();
        var removal = catalogues.proposed("ines", skill.removed());
        assertThat(refusal(suggested(removal, "lena", "COMMENT", 0, words))).isEqualTo("400 no-text-to-suggest");
    }

    @Test
    void whatTheLadderChecksRefuseIsNotApplied() {
        suggested("lena", "COMMENT", 1, Map.of("description", "TBD")).expect(201);

        assertThat(refusal(settled("apply"))).isEqualTo("400 check-failed");
        assertThat(proposal.patchSet()).isEqualTo(1);
    }

    @Test
    void onlyTheAuthorSettlesIt() {
        suggested("lena", "COMMENT", 1, Map.of("description", "Logs each run.")).expect(201);
        String id = proposal.seen().at("/suggestions/0/id").asString();

        assertThat(refusal(proposal.act("lena", "suggestions/" + id + "/apply", Map.of())))
                .isEqualTo("403 not-the-author");
        assertThat(refusal(proposal.act("ines", "suggestions/" + UUID.randomUUID() + "/apply", Map.of())))
                .isEqualTo("404 no-such-suggestion");
        proposal.act("ines", "withdraw", Map.of()).expect(200);
        assertThat(refusal(settled("apply"))).isEqualTo("409 not-open");
        assertThat(proposal.seen().at("/suggestions/0/allowedActions")).isEmpty();
    }

    private Answer settled(String how) {
        String id = proposal.seen().at("/suggestions/0/id").asString();
        return proposal.act("ines", "suggestions/" + id + "/" + how, Map.of());
    }

    private Answer suggested(String who, String verdict, int position, Map<String, ?> proposed) {
        return suggested(proposal, who, verdict, position, proposed);
    }

    private static Answer suggested(Proposed on, String who, String verdict, int position, Map<String, ?> proposed) {
        return on.act(
                who,
                "reviews",
                Map.of(
                        "patchSet",
                        1,
                        "verdict",
                        verdict,
                        "body",
                        "A word.",
                        "suggestions",
                        List.of(Map.of("position", position, "proposed", proposed))));
    }

    private static String refusal(Answer answer) {
        return answer.status() + " " + answer.code();
    }

    private static List<String> kinds(JsonNode proposal) {
        return StreamSupport.stream(proposal.path("timeline").spliterator(), false)
                .map(it -> it.path("kind").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
