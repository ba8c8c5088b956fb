package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Operation;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Statements;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is done in one act to many places is asked and written once, and not place by place.
@RungsTest
class ManyAtOnceTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @Test
    void manyCellsArePublishedInOneStatement() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", manyOf(skill)).approvedBy("lena");

        try (var asked = Statements.ofRequests(db)) {
            proposal.publishedBy("lena").expect(200);

            assertThat(asked.with("insert into \"catalog\".\"expectation\"")).hasSize(1);
        }
        var levels = catalogues.person("ines").get(skill.api()).expect(200).text();
        assertThat(levels).contains("Logs each run.", "Designs each log.");
    }

    @Test
    void manyLinesOfAReviewStandOnWhatIsReadOnce() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", manyOf(skill));

        assertThat(readFor(proposal, 2)).isEqualTo(readFor(proposal, 1));

        var threads = catalogues.person("ines").items("/api/threads?subject=proposal:" + proposal.number());
        assertThat(threads).hasSize(3).allMatch(it -> !it.path("cell").isNull());
        assertThat(remarked(proposal, 0, 7).expect(400).text()).contains("comments[1].operation");
    }

    private static Operation[] manyOf(FreshSkill skill) {
        return new Operation[] {skill.clarified("Logs each run."), skill.seniorClarified("Designs each log.")};
    }

    /// How often what is published is read for so many lines.
    private int readFor(Proposed proposal, int lines) {
        try (var asked = Statements.ofRequests(db)) {
            remarked(proposal, IntStream.range(0, lines).toArray()).expect(201);
            return asked.with("\"catalog\".\"cell\"").size();
        }
    }

    private Answer remarked(Proposed proposal, int... operations) {
        var lines = IntStream.of(operations)
                .mapToObj(it -> Map.of("operation", it, "body", "Is that so?"))
                .toList();
        var review = Map.of("patchSet", 1, "verdict", "COMMENT", "body", "See there.", "comments", lines);
        return catalogues.person("omar").post(proposal.api() + "/reviews", review);
    }
}
