package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.proposals.Verdict;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Lena may not judge any more: what she did stays, but she holds nothing up with it.
@SecondRungsTest
class FormerReviewerTest {
    @Autowired
    Catalogues catalogues;

    private Grant right;
    private Proposed proposal;
    private FreshSkill skill;
    private Person lena;

    @BeforeEach
    void lenaReviews() {
        skill = catalogues.skill();
        right = catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        catalogues.grant("priya", GrantKind.OWNER, skill.group());
        proposal = catalogues.proposed("ines", skill.clarified("Logs every run with its data."));
        lena = catalogues.person("lena");
    }

    @Test
    void doesNotReopenABlockingThread() {
        String thread = blocking();
        lena.post("/api/threads/" + thread + "/resolve", Map.of()).expect(200);
        catalogues.take(right);

        assertThat(actions(thread, "lena")).doesNotContain("REOPEN");
        assertThat(lena.post("/api/threads/" + thread + "/reopen", Map.of()).code())
                .isEqualTo("blocking-needs-reviewer");
        assertThat(proposal.check("threads")).isEqualTo("MET");
        assertThat(actions(thread, "priya")).contains("REOPEN");
        catalogues
                .person("priya")
                .post("/api/threads/" + thread + "/reopen", Map.of())
                .expect(200);
    }

    @Test
    void resolvesWhatBlocksAndReopensWhatDoesNot() {
        String blocking = blocking();
        String other = thread(false);
        catalogues.take(right);

        lena.post("/api/threads/" + blocking + "/resolve", Map.of()).expect(200);
        lena.post("/api/threads/" + other + "/resolve", Map.of()).expect(200);
        lena.post("/api/threads/" + other + "/reopen", Map.of()).expect(200);
    }

    @Test
    void startsNoBlockingThread() {
        catalogues.take(right);

        var form = Map.of("subject", "proposal:" + proposal.number(), "body", "Stop.", "blocking", true);
        assertThat(lena.post("/api/threads", form).code()).isEqualTo("blocking-needs-reviewer");
    }

    @Test
    void looksAtNothingAnyMore() {
        proposal.act("lena", "claim", Map.of()).expect(200);

        catalogues.take(right);

        await().untilAsserted(
                        () -> assertThat(proposal.seen().path("claim").isNull()).isTrue());
        assertThat(proposal.act("lena", "claim", Map.of()).code()).isEqualTo("not-a-reviewer");
    }

    @Test
    void neitherJudgesNorIsAsked() {
        proposal.review("lena", Verdict.APPROVE).expect(201);
        catalogues.take(right);

        assertThat(proposal.check("approvals")).isEqualTo("NOT_MET");
        assertThat(proposal.review("lena", Verdict.REQUEST_CHANGES).code()).isEqualTo("not-a-reviewer");
        assertThat(proposal.seen().path("assigned"))
                .extracting(it -> it.path("handle").asString())
                .doesNotContain("lena");
    }

    private String blocking() {
        return thread(true);
    }

    private String thread(boolean blocking) {
        var form = Map.of("subject", "proposal:" + proposal.number(), "body", "Stop.", "blocking", blocking);
        return lena.post("/api/threads", form).expect(201).body().path("id").asString();
    }

    private List<String> actions(String thread, String who) {
        return catalogues.person(who).items("/api/threads?subject=proposal:" + proposal.number()).stream()
                .filter(it -> it.path("id").asString().equals(thread))
                .flatMap(it -> it.path("allowedActions").valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
