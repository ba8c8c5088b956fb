package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.catalog.profile.Operation;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// However often a proposal was written, nobody reads all of it again: earlier patch sets are read by those who ask
/// for them.
@RungsTest
class EarlierPatchSetsTest {
    private static final int MOST = 200;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private FreshSkill skill;
    private Proposed proposed;

    @BeforeEach
    void propose() {
        skill = catalogues.skill();
        proposed = catalogues.proposed("ines", saying("Logs every first run."));
        for (String it : new String[] {"second", "third", "fourth"})
            proposed.amended(saying("Logs every " + it + " run.")).expect(200);
    }

    @Test
    void theyAreThereForWhoeverAsks() {
        var first = rungs.guest().get(proposed.api() + "/patch-sets/1").expect(200);
        var between =
                rungs.guest().get(proposed.api() + "/interdiff?from=1&to=2").expect(200);

        assertThat(first.text()).contains("Logs every first run.");
        assertThat(between.body().path("changes").get(0).path("words").toString())
                .contains("first", "second");
    }

    /// What cannot be read shows whether somebody reads it.
    @Test
    void nobodyElseReadsThem() {
        db.update(OPERATION)
                .set(OPERATION.PROPOSED, JSONB.valueOf("\"unreadable\""))
                .where(
                        OPERATION.PATCH_SET.le(2),
                        OPERATION.PROPOSAL_ID.in(
                                db.select(PROPOSAL.ID).from(PROPOSAL).where(PROPOSAL.NUMBER.eq(proposed.number()))))
                .execute();

        assertThat(proposed.seenBy("jonas").path("patchSets")).hasSize(4);
        proposed.review("jonas", Verdict.COMMENT).expect(201);
        proposed.amended(saying("Logs every fifth run.")).expect(200);
        proposed.act("ines", "withdraw", Map.of("reason", "It is done.")).expect(200);
        rungs.guest().get(proposed.api()).expect(200);
    }

    @Test
    void thereIsAnEndOfThem() {
        var id = db.select(PROPOSAL.ID)
                .from(PROPOSAL)
                .where(PROPOSAL.NUMBER.eq(proposed.number()))
                .fetchSingle(PROPOSAL.ID);
        IntStream.rangeClosed(5, MOST)
                .forEach(number -> db.insertInto(PATCH_SET)
                        .set(db.selectFrom(PATCH_SET)
                                .where(PATCH_SET.PROPOSAL_ID.eq(id), PATCH_SET.NUMBER.eq(4))
                                .fetchSingle()
                                .setNumber(number))
                        .execute());
        db.insertInto(OPERATION)
                .set(db.selectFrom(OPERATION)
                        .where(OPERATION.PROPOSAL_ID.eq(id), OPERATION.PATCH_SET.eq(4))
                        .fetchSingle()
                        .setPatchSet(MOST))
                .execute();
        db.update(PROPOSAL)
                .set(PROPOSAL.PATCH_SET, MOST)
                .where(PROPOSAL.ID.eq(id))
                .execute();

        assertThat(proposed.amended(saying("Logs every last run.")).expect(409).code())
                .isEqualTo("too-many-patch-sets");
    }

    private Operation saying(String words) {
        return skill.clarified(words);
    }
}
