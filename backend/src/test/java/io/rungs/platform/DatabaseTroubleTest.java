package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

/// What a failure says of the database, it says wherever it stands.
class DatabaseTroubleTest {
    private static final SQLException ENDED = new SQLException("terminating connection", "57P01");

    @Test
    void aTransactionThatCouldNotEvenBeRolledBackHasLostItsConnection() {
        var failure = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));

        assertThat(DatabaseTrouble.behind(failure)).isEqualTo(DatabaseTrouble.AWAY);
    }

    @Test
    void whatAFailureDisplacedIsFound() {
        var displacing = new TransactionSystemException("JDBC rollback failed");
        displacing.initApplicationException(new UncategorizedSQLException("an act", null, ENDED));
        var closing = new IllegalStateException("It could not be closed");
        closing.addSuppressed(new IllegalArgumentException(ENDED));
        var batch = new SQLException("Batch entry 3 was aborted", "42000");
        batch.setNextException(ENDED);

        for (Throwable each : new Throwable[] {displacing, closing, new RuntimeException(batch)})
            assertThat(DatabaseTrouble.behind(each)).isEqualTo(DatabaseTrouble.AWAY);
    }

    @Test
    void aConnectionThatIsGoneIsKnownByItsType() {
        var gone = new SQLNonTransientConnectionException("gone");

        assertThat(DatabaseTrouble.behind(new RuntimeException(gone))).isEqualTo(DatabaseTrouble.AWAY);
    }

    @Test
    void whatIsNotOfTheDatabaseStaysAFailure() {
        var circle = new IllegalStateException("one", new IllegalArgumentException("another"));
        circle.getCause().addSuppressed(circle);

        assertThat(DatabaseTrouble.behind(circle)).isEqualTo(DatabaseTrouble.NONE);
        assertThat(DatabaseTrouble.behind(new SQLException("no such column", "42703")))
                .isEqualTo(DatabaseTrouble.NONE);
    }

    @Test
    void aStartDuringWhichTheConnectionEndsIsToldInTwoSentences() {
        FailureAnalysis told = new DatabaseGoneAnalysis().analyze(new IllegalStateException("Flyway", ENDED));

        assertThat(told.getDescription()).contains("terminating connection").doesNotContain("\n");
        assertThat(told.getAction()).startsWith("Start Rungs again");
        assertThat(new DatabaseGoneAnalysis().analyze(new IllegalStateException("another")))
                .isNull();
        assertThat(new DatabaseGoneAnalysis()
                        .analyze(new IllegalStateException(new StartRefused("It is older", "Take a newer one"))))
                .isNull();
    }
}
