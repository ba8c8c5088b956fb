package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static rungsdb.identity.Tables.ACCOUNT;

import io.rungs.identity.Trust;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Costs;
import io.rungs.testing.Costs.Cost;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an act costs the database, everything that it causes counted somewhere: the request that is answered, its
/// session and limit included; what each reader of the journal does with the entries; what a stretch costs a reader
/// besides; and those who look at what it concerns, and carry hints. A reader takes many acts in one stretch, and
/// many hints are carried at once: each is dearest alone, as here.
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
        for (String handle : List.of("ines", "lena", "priya")) catalogues.person(handle);
        costs.noteUses(db);
        // That somebody earns trust by a publication happens once, and not by what is counted.
        db.update(ACCOUNT)
                .set(ACCOUNT.TRUST, Trust.T2.name())
                .where(ACCOUNT.HANDLE.eq("ines"))
                .execute();
    }

    @Test
    void anApproval() {
        var proposed = proposed();
        var cost = of(() -> proposed.review("lena", 1, Verdict.APPROVE).expect(201));
        request(cost, 15);
        reader(cost, "inbox", 9);
        others(cost, 1);
    }

    @Test
    void aPublication() {
        var proposed = proposed().approvedBy("lena", "priya");
        var cost = of(() -> proposed.publishedBy("priya", 1).expect(200));
        request(cost, 22);
        reader(cost, "inbox", 5);
        reader(cost, "turns", 2);
        others(cost, 4);
    }

    @Test
    void aSubmission() {
        var draft = catalogues.drafted("ines", skill.clarified("Logs each run."));
        var cost = of(() -> draft.act("ines", "submit", Map.of()).expect(200));
        request(cost, 18);
        reader(cost, "inbox", 7);
        others(cost, 2);
    }

    @Test
    void aComment() {
        var body = Map.of("subject", "skill:" + skill.slug(), "body", "A question.");
        var cost = of(() -> catalogues.person("ines").post("/api/threads", body).expect(201));
        request(cost, 10);
        reader(cost, "inbox", 3);
        others(cost, 0);
    }

    private Proposed proposed() {
        return catalogues.proposed("ines", skill.clarified("Logs each run."));
    }

    private Cost of(Runnable act) {
        return costs.of(act, db);
    }

    /// It reads its session, draws from its limit and acts: each is a transaction of its own.
    private static void request(Cost all, int statements) {
        var cost = all.ofRequest();
        assertThat(cost.said()).as("request: %s", cost).hasSizeLessThanOrEqualTo(statements);
        assertThat(cost.ends()).as("request: %s", cost).hasSizeLessThanOrEqualTo(3);
    }

    /// It looks whether there is more, holds its place with what is new, and moves on; and again each few seconds,
    /// or while somebody's transaction is open that may have written before.
    private static void reader(Cost all, String name, int statements) {
        var cost = all.ofReader(name);
        assertThat(cost.placing()).as("%s: %s", name, cost).hasSizeLessThanOrEqualTo(4);
        assertThat(cost.doing()).as("%s: %s", name, cost).hasSizeLessThanOrEqualTo(statements);
    }

    private static void others(Cost all, int statements) {
        var cost = all.ofOthers();
        assertThat(cost.said()).as("others: %s", cost).hasSizeLessThanOrEqualTo(statements);
        assertThat(all.hints()).hasSizeLessThanOrEqualTo(1);
    }
}
