package io.rungs.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.proposals.Verdict;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Costs;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What reading costs the database, the session included.
@SecondRungsTest
class CostOfReadingTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    Costs costs;

    @Autowired
    DSLContext db;

    private FreshSkill skill;
    private Person lena;

    @BeforeEach
    void signedIn() {
        // What the policy names is asked for until it is there.
        catalogues.selfPublishingSkill();
        skill = catalogues.reviewedSkill();
        lena = catalogues.person("lena");
        costs.noteUses(db);
    }

    @Test
    void aSkillsPage() {
        holds("/skills/" + skill.slug(), 2);
    }

    @Test
    void aSkillsProfile() {
        holds("/api/skills/" + skill.slug(), 2);
    }

    /// Whoever reads on within a moment is remembered, and so is which revision the page shows.
    @Test
    void aSkillsProfileOnceMoreWithinAMoment() {
        String profile = "/api/skills/" + skill.slug();
        await().untilAsserted(() -> {
            lena.get(profile).expect(200);
            var again = costs.of(() -> lena.get(profile).expect(200), db).ofRequest();
            assertThat(again.said()).isEmpty();
        });
    }

    @Test
    void home() {
        holds("/api/home", 12);
    }

    @Test
    void aProposal() {
        var proposed = catalogues.proposed("ines", skill.clarified("Logs each run."));
        proposed.review("lena", 1, Verdict.APPROVE).expect(201);
        holds("/api/proposals/" + proposed.number(), 14);
    }

    /// Once it was read, nothing is made anew.
    private void holds(String page, int statements) {
        lena.get(page).expect(200);
        var cost = costs.of(() -> lena.get(page).expect(200), db).ofRequest();
        assertThat(cost.said()).as("%s: %s", page, cost).hasSizeLessThanOrEqualTo(statements);
    }
}
