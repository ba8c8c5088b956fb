package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.GrantKind;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Rows;
import io.rungs.testing.RungsTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A proposal over several skills is judged on each of them, and published whole or not at all.
@RungsTest
class SeveralSkillsTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @Test
    void oneProposalMakesARevisionOfEachSkillThatItTouches() {
        var one = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", one.clarified("Logs each run."), other.summarized("What was run."));
        proposal.approvedBy("lena").publishedBy("lena").expect(200);

        assertThat(proposal.seen().path("revisions")).hasSize(2);
        assertThat(revision(one)).isEqualTo(2);
        assertThat(revision(other)).isEqualTo(2);
        assertThat(rungs.guest().get(other.api()).body().path("summary").asString())
                .isEqualTo("What was run.");
    }

    @Test
    void whereOneSkillConflictsNothingOfAProposalIsPublished() {
        var one = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", one.summarized("What was run."), other.summarized("What ran."));
        proposal.approvedBy("lena");
        catalogues
                .proposed("ines", other.summarized("Something else."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
        var before = Rows.in(db);

        Answer refused = proposal.publishedBy("lena");

        assertThat(refused.expect(409).code()).isEqualTo("not-publishable");
        assertThat(Rows.in(db)).isEqualTo(before);
        assertThat(revision(one)).isEqualTo(1);
    }

    @Test
    void nobodyPublishesWithoutRightsOnEverySkill() {
        var one = catalogues.reviewedSkill();
        var other = catalogues.skill();
        catalogues.grant("priya", GrantKind.REVIEWER, other.group());
        var proposal = catalogues.proposed("ines", one.clarified("Logs each run."), other.summarized("What was run."));
        proposal.approvedBy("priya");

        Answer refused = proposal.publishedBy("lena");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("not-a-publisher");
        assertThat(proposal.publishedBy("priya").status()).isEqualTo(200);
    }

    private int revision(FreshSkill skill) {
        return rungs.guest()
                .get(skill.api())
                .expect(200)
                .body()
                .path("revision")
                .asInt();
    }
}
