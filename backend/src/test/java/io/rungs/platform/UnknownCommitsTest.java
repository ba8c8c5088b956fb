package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The database goes away at an act: only where it cannot have been kept, people are told that nothing was changed.
@SecondRungsTest
class UnknownCommitsTest {
    private static final String TITLE = "The database goes away";

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @AfterEach
    void nothingGoesAwayAnyMore() {
        db.execute("drop function goes_away() cascade");
    }

    @Test
    void inTheMiddleOfACommitNobodyKnows() {
        goesAway("deferrable initially deferred");

        Answer answer = proposes().expect(503);

        assertThat(answer.code()).isEqualTo("database-away");
        assertThat(answer.body().path("detail").asString())
                .isEqualTo("It cannot be told whether it was done: look before you send it again.");
    }

    @Test
    void beforeItNothingWasChanged() {
        goesAway("");

        Answer answer = proposes().expect(503);

        assertThat(answer.body().path("detail").asString()).contains("Nothing was changed");
    }

    private Answer proposes() {
        var body = new HashMap<>(Catalogues.submission(catalogues.skill().summarized("What was run.")));
        body.put("title", TITLE);
        return catalogues.person("ines").post("/api/proposals", body);
    }

    /// Once such a proposal is kept, the connection ends.
    private void goesAway(String when) {
        db.execute("""
                create function goes_away() returns trigger language plpgsql as $$
                begin
                  perform pg_terminate_backend(pg_backend_pid());
                  return null;
                end $$""");
        db.execute("create constraint trigger goes_away after insert on proposals.proposal " + when
                + " for each row when (new.title = '" + TITLE + "') execute function goes_away()");
    }
}
