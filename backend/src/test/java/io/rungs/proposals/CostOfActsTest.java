package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Costs;
import io.rungs.testing.Costs.Cost;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an act costs the database, with all that follows it: no more than it costs now. Where it should come to,
/// decision 0016 says.
@RungsTest
class CostOfActsTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    Costs costs;

    @Autowired
    DSLContext db;

    private FreshSkill skill;

    @BeforeEach
    void signedIn() {
        // What the policy names is asked for until it is there.
        catalogues.selfPublishingSkill();
        skill = catalogues.reviewedSkill();
        catalogues.person("ines");
        catalogues.person("lena");
        catalogues.person("priya");
    }

    @Test
    void anApproval() {
        var proposed = proposed();
        holds("approve", of(() -> proposed.review("lena", 1, Verdict.APPROVE).expect(201)), 38);
    }

    @Test
    void aPublication() {
        var proposed = proposed().approvedBy("lena", "priya");
        holds("publish", of(() -> proposed.publishedBy("priya", 1).expect(200)), 74);
    }

    @Test
    void aSubmission() {
        var draft = catalogues.drafted("ines", skill.clarified("Logs each run."));
        holds("submit", of(() -> draft.act("ines", "submit", Map.of()).expect(200)), 51);
    }

    @Test
    void aComment() {
        var body = Map.of("subject", "skill:" + skill.slug(), "body", "A question.");
        holds(
                "comment",
                of(() -> catalogues.person("ines").post("/api/threads", body).expect(201)),
                34);
    }

    private Proposed proposed() {
        return catalogues.proposed("ines", skill.clarified("Logs each run."));
    }

    private Cost of(Runnable act) {
        return costs.of(act, db);
    }

    private static void holds(String act, Cost cost, int statements) {
        assertThat(cost.statements()).as("%s: %s", act, cost).hasSizeLessThanOrEqualTo(statements);
    }
}
