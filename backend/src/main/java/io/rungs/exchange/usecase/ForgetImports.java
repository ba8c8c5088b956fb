package io.rungs.exchange.usecase;

import io.rungs.exchange.model.ImportRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets files that were never confirmed, and the rows of imports that are over: nobody fills the database with
/// what is of no use any more.
@Component
public class ForgetImports {
    private static final Duration UNCONFIRMED_FOR = Duration.ofDays(7);

    private final ImportRuns runs;
    private final Clock clock;
    private final Duration rowsFor;

    ForgetImports(ImportRuns runs, Clock clock, @Value("${rungs.imports.keep-rows}") Duration rowsFor) {
        this.runs = runs;
        this.clock = clock;
        this.rowsFor = rowsFor;
    }

    @Transactional
    public void old() {
        Instant now = clock.instant();
        runs.forgetUnconfirmed(now.minus(UNCONFIRMED_FOR));
        runs.forgetRows(now.minus(rowsFor), now);
    }
}
