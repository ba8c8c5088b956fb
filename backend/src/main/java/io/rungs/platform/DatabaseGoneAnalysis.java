package io.rungs.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// Shows as two sentences that the database went away while Rungs started.
class DatabaseGoneAnalysis implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        var trouble = DatabaseTrouble.behind(failure);
        if (!trouble.passes() || Causes.of(failure).anyMatch(StartRefused.class::isInstance)) return null;
        return new FailureAnalysis(
                "The database failed while Rungs started. %s: %s."
                        .formatted(trouble.sentence(), DatabaseLog.cause(failure)),
                "Start Rungs again once the database takes what it is told: nothing half-done was kept.",
                failure);
    }
}
