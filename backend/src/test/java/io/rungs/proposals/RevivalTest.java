package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Closed proposals that are written anew: by their author, or by whoever adopts them.
@RungsTest
class RevivalTest {
    private static final String SECRET = "Only the author knows this yet.";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Test
    void whatIsReopenedIsADraftWithACopy() {
        Proposed proposal = rejected(catalogues.reviewedSkill());

        JsonNode draft = proposal.act("ines", "reopen", Map.of()).expect(200).body();

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

        JsonNode again = proposal.act("ines", "submit", Map.of()).expect(200).body();

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
                .containsExactly("REOPEN");
        assertThat(proposal.seen().path("timeline"))
                .extracting(it -> it.path("kind").asString())
                .containsExactly("SUBMITTED", "ASSIGNED", "REJECTED", "REOPENED", "LEFT");
    }

    @Test
    void whoeverAdoptsItIsItsAuthorAndTheFirstOneStaysCredited() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = rejected(skill);

        JsonNode draft = proposal.act("jonas", "adopt", Map.of()).expect(200).body();

        assertThat(draft.at("/author/handle").asString()).isEqualTo("jonas");
        assertThat(draft.at("/coAuthors/0/handle").asString()).isEqualTo("ines");
        assertThat(proposal.seen().at("/author/handle").asString())
                .as("to others it is as it was closed")
                .isEqualTo("ines");
        assertThat(proposal.seen().path("coAuthors")).isEmpty();
        assertThat(proposal.act("ines", "reopen", Map.of()).code()).isEqualTo("written-anew");
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
        Proposed proposal = rejected(catalogues.reviewedSkill());
        proposal.act("jonas", "adopt", Map.of()).expect(200);

        assertThat(catalogues.person("jonas").delete(proposal.api()).status()).isEqualTo(204);

        assertThat(proposal.seen().at("/author/handle").asString()).isEqualTo("ines");
        assertThat(proposal.seen().path("coAuthors")).isEmpty();
        proposal.act("ines", "reopen", Map.of()).expect(200);
    }

    @Test
    void ofTwoWhoTakeItUpAtOnceOneWins() throws Exception {
        Proposed proposal = rejected(catalogues.reviewedSkill());

        List<Answer> answers = Together.all(
                () -> proposal.act("ines", "reopen", Map.of()), () -> proposal.act("jonas", "adopt", Map.of()));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).extracting(Answer::code).contains("written-anew");
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
