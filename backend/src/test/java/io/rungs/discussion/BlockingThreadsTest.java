package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.proposals.Verdict;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import io.rungs.testing.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What blocks a proposal says whose turn it is, as soon as it is opened and as soon as it ends.
@SecondRungsTest
class BlockingThreadsTest {
    private static final String BLOCKED = "1 blocking thread is open; it has to be resolved first.";
    private static final String PUBLISH = "Everything is met: you can publish it.";

    @Autowired
    Catalogues catalogues;

    private FreshSkill skill;
    private Proposed proposal;

    @BeforeEach
    void aProposal() {
        skill = catalogues.reviewedSkill();
        proposal = catalogues.proposed("ines", skill.clarified("Logs every run with its data."));
        List.of("lena", "priya").forEach(catalogues::person);
    }

    @Test
    void theTurnPassesToTheAuthorWithTheThreadAndBackWithItsEnd() {
        proposal.approvedBy("lena");
        assertThat(turn("priya")).isEqualTo(PUBLISH);

        String thread = blocking("priya");
        assertThat(reason()).isEqualTo(BLOCKED);
        assertThat(turn("priya")).isEmpty();
        assertThat(turn("ines")).isEqualTo(BLOCKED);

        act("priya", thread, "resolve").expect(200);
        assertThat(reason()).isEqualTo("Everything is met: it can be published.");
        assertThat(turn("priya")).isEqualTo(PUBLISH);
        assertThat(turn("ines")).isEmpty();

        act("priya", thread, "reopen").expect(200);
        assertThat(reason()).isEqualTo(BLOCKED);
        assertThat(turn("priya")).isEmpty();
    }

    @Test
    void whatIsApprovedThoughItIsBlockedWaitsForNoPublisher() {
        String thread = blocking("priya");
        proposal.approvedBy("lena");
        assertThat(turn("priya")).isEmpty();

        act("priya", thread, "resolve").expect(200);

        assertThat(turn("priya")).isEqualTo(PUBLISH);
        assertThat(turn("ines")).isEmpty();
    }

    @Test
    void whoeverApprovesAndBlocksAtOnceCallsNoPublisher() {
        var line = Map.of("operation", 0, "body", "Which data?", "blocking", true);
        var review = Map.of("patchSet", 1, "verdict", Verdict.APPROVE, "body", "Nearly.", "comments", List.of(line));

        proposal.act("lena", "reviews", review).expect(201);

        assertThat(reason()).isEqualTo(BLOCKED);
        assertThat(turn("priya")).isEmpty();
        assertThat(turn("ines")).isEqualTo(BLOCKED);
    }

    @Test
    void whatDoesNotBlockPassesNoTurn() {
        proposal.approvedBy("lena");
        var form = Map.of("subject", subject(), "body", "A question.", "blocking", false);

        catalogues.person("priya").post("/api/threads", form).expect(201);

        assertThat(turn("priya")).isEqualTo(PUBLISH);
    }

    @Test
    void nothingBlocksWhatIsClosed() {
        String thread = blocking("lena");
        act("lena", thread, "resolve").expect(200);
        proposal.approvedBy("lena").publishedBy("priya").expect(200);

        assertThat(start("lena").expect(409).code()).isEqualTo("not-open");
        assertThat(act("lena", thread, "reopen").expect(409).code()).isEqualTo("not-open");
        assertThat(actions(thread, "lena")).doesNotContain("REOPEN");
        catalogues
                .person("lena")
                .post("/api/threads", Map.of("subject", subject(), "body", "Well done.", "blocking", false))
                .expect(201);
    }

    @Test
    void whatBlockedIsResolvedAfterItIsClosed() {
        String thread = blocking("lena");
        proposal.act("ines", "withdraw", Map.of()).expect(200);

        act("lena", thread, "resolve").expect(200);

        assertThat(proposal.status()).isEqualTo("WITHDRAWN");
    }

    @RepeatedTest(5)
    void nothingIsPublishedThatIsBlockedAtTheSameMoment() throws Exception {
        proposal.approvedBy("lena");

        var answers = Together.all(() -> proposal.publishedBy("priya", 1), () -> start("lena"));

        assertThat(answers)
                .extracting(Answer::code)
                .as("%s", answers)
                .isIn(List.of("", "not-open"), List.of("not-publishable", ""));
    }

    private String blocking(String who) {
        return id(start(who).expect(201));
    }

    private Answer start(String who) {
        var form = Map.of("subject", subject(), "body", "Stop.", "blocking", true);
        return catalogues.person(who).post("/api/threads", form);
    }

    private static String id(Answer thread) {
        return thread.body().path("id").asString();
    }

    private Answer act(String who, String thread, String act) {
        return catalogues.person(who).post("/api/threads/" + thread + "/" + act, Map.of());
    }

    private String subject() {
        return "proposal:" + proposal.number();
    }

    private String reason() {
        return proposal.seen().at("/turn/reason").asString();
    }

    private String turn(String who) {
        return proposal.seenBy(who).at("/myTurn/reason").asString("");
    }

    private List<String> actions(String thread, String who) {
        return catalogues.person(who).items("/api/threads?subject=" + subject()).stream()
                .filter(it -> it.path("id").asString().equals(thread))
                .flatMap(it -> it.path("allowedActions").valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
