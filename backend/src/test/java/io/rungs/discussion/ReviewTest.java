package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@SecondRungsTest
class ReviewTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    FreshSkill skill;
    Person ines;
    Person jonas;
    Person omar;
    Proposed proposed;
    long number;

    @BeforeEach
    void inesProposes() {
        skill = catalogues.omarsSkill();
        ines = rungs.signIn("ines");
        jonas = rungs.signIn("jonas");
        omar = rungs.signIn("omar");
        proposed = catalogues.proposed("ines", skill.extended());
        number = proposed.number();
    }

    @Test
    void aReviewOpensItsThreadsOnTheLinesThatItIsAbout() {
        var given = omar.post(reviews(), review("REQUEST_CHANGES", "Not yet.", line(true)))
                .expect(201);

        assertThat(given.header("Location")).isEqualTo("/api/proposals/" + number);
        var thread = ines.onlyThread("proposal:" + number);
        assertThat(thread.at("/subject/proposal").asLong()).isEqualTo(number);
        assertThat(thread.get("blocking").asBoolean()).isTrue();
        assertThat(thread.get("cell").asString())
                .isEqualTo(skill.cell(skill.junior()).toString());
        assertThat(thread.get("patchSet").asInt()).isOne();
        assertThat(thread.at("/comments/0/review")).isEqualTo(given.body().get("review"));
        assertThat(thread.at("/comments/0/verdict").asString()).isEqualTo("REQUEST_CHANGES");
    }

    @Test
    void anOpenBlockingThreadKeepsTheProposalFromBeingPublished() {
        omar.post(reviews(), review("APPROVE", "", line(true))).expect(201);
        assertThat(check().get("state").asString()).isEqualTo("NOT_MET");
        assertThat(check().get("sentence").asString()).startsWith("1 blocking thread is open");

        var thread = omar.onlyThread("proposal:" + number).get("id").asString();
        omar.post("/api/threads/" + thread + "/resolve", "{}").expect(200);
        assertThat(check().get("state").asString()).isEqualTo("MET");
    }

    @Test
    void onlyAReviewerBlocks() {
        assertThat(jonas.post(reviews(), review("COMMENT", "Hm.", line(true)))
                        .expect(403)
                        .code())
                .isEqualTo("blocking-needs-reviewer");
        var form = Map.of("subject", "proposal:" + number, "body", "Stop.", "blocking", true);
        assertThat(jonas.post("/api/threads", form).expect(403).code()).isEqualTo("blocking-needs-reviewer");
        omar.post("/api/threads", form).expect(201);
    }

    @Test
    void ofAReviewWithAFaultNothingStays() {
        Map<String, Object> wrong = Map.of("operation", 7, "body", "Where?", "blocking", false);

        assertThat(omar.post(reviews(), review("APPROVE", "", wrong))
                        .expect(400)
                        .code())
                .isEqualTo("no-such-operation");
        Map<String, Object> empty = Map.of("body", " ", "blocking", false);
        assertThat(omar.post(reviews(), review("APPROVE", "", line(false), empty))
                        .expect(400)
                        .body()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("comments[1].body");
        assertThat(omar.post(reviews(), "{}").expect(400).body().get("fields")).hasSize(2);
        assertThat(omar.get("/api/proposals/" + number).body().get("reviews")).isEmpty();
        assertThat(omar.get("/api/threads?subject=proposal:" + number).body().get("items"))
                .isEmpty();
    }

    @Test
    void aThreadSaysWhenItsLineHasChangedSince() {
        omar.post(reviews(), review("REQUEST_CHANGES", "Not yet.", line(false))).expect(201);
        assertThat(ines.onlyThread("proposal:" + number).get("changedSince").asBoolean())
                .isFalse();

        proposed.amended(skill.clarified("Logs every run, and names who keeps it."))
                .expect(200);

        assertThat(ines.onlyThread("proposal:" + number).get("changedSince").asBoolean())
                .isTrue();
    }

    @Test
    void theProposalsAuthorResolvesWhatOthersStarted() {
        var thread = jonas.starts("proposal:" + number, "Why?").get("id").asString();

        ines.post("/api/threads/" + thread + "/resolve", "{}").expect(200);
    }

    @Test
    void aCellIsTalkedAboutOnlyWhereTheProposalChangesIt() {
        var form = Map.of("subject", "proposal:" + number, "body", "Hm.", "cell", skill.cell(skill.senior()));

        assertThat(jonas.post("/api/threads", form).expect(400).code()).isEqualTo("cell-not-changed");
    }

    @Test
    void ofADraftNobodyTalks() {
        long draft = catalogues.drafted("ines", skill.extended()).number();

        assertThat(jonas.get("/api/threads?subject=proposal:" + draft).status()).isEqualTo(404);
        assertThat(ines.post("/api/threads", Map.of("subject", "proposal:" + draft, "body", "x"))
                        .expect(409)
                        .code())
                .isEqualTo("still-a-draft");
    }

    private JsonNode check() {
        return omar.get("/api/proposals/" + number)
                .expect(200)
                .body()
                .get("checks")
                .valueStream()
                .filter(it -> it.get("code").asString().equals("threads"))
                .findFirst()
                .orElseThrow();
    }

    private String reviews() {
        return "/api/proposals/" + number + "/reviews";
    }

    @SafeVarargs
    private static Map<String, Object> review(String verdict, String body, Map<String, Object>... lines) {
        return Map.of("patchSet", 1, "verdict", verdict, "body", body, "comments", List.of(lines));
    }

    private static Map<String, Object> line(boolean blocking) {
        return Map.of("operation", 0, "body", "Which data?", "blocking", blocking);
    }
}
