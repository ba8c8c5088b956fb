package io.rungs.exchange.usecase;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRuns;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Sha256;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes a file and says what it would bring about. Nothing is changed by it.
@Component
public class ReceiveImport {
    /// How many files somebody has lying here that were never confirmed.
    private static final int MOST_UNCONFIRMED = 5;

    private final ReportFile report;
    private final ImportRuns runs;
    private final Clock clock;
    private final TransactionOperations transaction;

    ReceiveImport(ReportFile report, ImportRuns runs, Clock clock, TransactionOperations transaction) {
        this.report = report;
        this.runs = runs;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// @param encoding where whoever sends it knows it
    /// @return the run's id
    /// @throws io.rungs.kernel.Refusal.Invalid `unreadable-file`
    public UUID receive(UUID account, String fileName, @Nullable String encoding, byte[] file) {
        var reported = report.read(account, new Source(file, fileName, encoding));
        var planned = reported.planned();
        var run = ImportRun.received(
                Ids.next(), account, fileName, encoding, Sha256.of(file), planned.report(), clock.instant());
        transaction.executeWithoutResult(_ -> {
            runs.add(run, reported.file(), planned.lines());
            runs.forgetUnconfirmed(account, MOST_UNCONFIRMED);
        });
        return run.id();
    }
}
