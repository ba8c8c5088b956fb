package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;

/// What is done to a comment, and cannot be shown at the moment, is not said to be undone.
@Isolated("It locks a table that many read.")
@RungsTest
class DoneUnseenTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    DataSource database;

    @Test
    void whoEditsIsToldThatItIsDone() throws Exception {
        var ines = catalogues.person("ines");
        var thread = ines.starts(catalogues.skill().subject(), "A question.");
        String comment = "/api/comments/" + thread.at("/comments/0/id").asString();
        var words = Map.of("body", "> Somebody said so.\n\nA better question.");

        Answer unseen = whileHiddenTextsAreLocked(comment, words, ines);

        assertThat(unseen.code()).isEqualTo("held-up");
        assertThat(unseen.body().path("detail").asString()).startsWith("It was done");
        assertThat(ines.get(comment).expect(200).body().path("body").asString()).contains("A better question.");
    }

    private Answer whileHiddenTextsAreLocked(String comment, Object words, Person author) throws Exception {
        try (Connection lock = database.getConnection()) {
            lock.setAutoCommit(false);
            try (var statement = lock.createStatement()) {
                statement.execute("LOCK TABLE moderation.hidden_text IN ACCESS EXCLUSIVE MODE");
            }
            Answer unseen = author.patch(comment, words).expect(503);
            lock.rollback();
            return unseen;
        }
    }
}
