package io.rungs.exchange.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that somebody brought, from when it was received until it is carried out.
///
/// ```
/// REPORTED ─ confirm ─▶ RUNNING ─ each step once ─▶ DONE
///     │                  │  ▲
///     │               WAITING: something has to give way first; confirm again
///     └──── cancel ──────┴─▶ CANCELLED: what is done stays
/// ```
///
/// The state is never stored: it follows from the steps. Some time after it is over its rows are forgotten;
/// what came of each step stays.
///
/// @param hash of the file
/// @param reading how often the file was read: whoever decides says which report that is
/// @param carriedAs once it is confirmed
/// @param forgotten whether the lines of its report and the rows that were refused are kept no longer
public record ImportRun(
        UUID id,
        UUID account,
        String fileName,
        @Nullable String encoding,
        byte[] hash,
        ImportReport report,
        int reading,
        Instant receivedAt,
        @Nullable CarriedAs carriedAs,
        @Nullable String rationale,
        @Nullable ImportChoices choices,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        @Nullable String waiting,
        boolean forgotten) {
    /// What becomes of what the file says.
    public enum CarriedAs {
        /// At once, by who may.
        REVISIONS,
        /// By the reviewers' leave.
        PROPOSALS
    }

    public enum RunState {
        REPORTED,
        RUNNING,
        WAITING,
        DONE,
        CANCELLED
    }

    /// As it is brought, before anybody decided on it.
    public static ImportRun received(
            UUID id,
            UUID account,
            String fileName,
            @Nullable String encoding,
            byte[] hash,
            ImportReport report,
            Instant at) {
        return new ImportRun(
                id, account, fileName, encoding, hash, report, 1, at, null, null, null, null, null, null, false);
    }

    /// @param newReport as it is carried out
    public ImportRun confirmed(ImportReport newReport, CarriedAs as, String why, ImportChoices decided, Instant at) {
        return new ImportRun(
                id,
                account,
                fileName,
                encoding,
                hash,
                newReport,
                reading,
                receivedAt,
                as,
                why,
                decided,
                at,
                null,
                null,
                false);
    }

    /// As it is reported by now: its file was read once more.
    public ImportRun reporting(ImportReport newReport) {
        return new ImportRun(
                id,
                account,
                fileName,
                encoding,
                hash,
                newReport,
                reading + 1,
                receivedAt,
                carriedAs,
                rationale,
                choices,
                confirmedAt,
                cancelledAt,
                waiting,
                forgotten);
    }

    public ImportRun cancelled(Instant at) {
        return with(at, waiting);
    }

    /// @param why nothing where it goes on
    public ImportRun waitingFor(@Nullable String why) {
        return with(cancelledAt, why);
    }

    private ImportRun with(@Nullable Instant newCancelledAt, @Nullable String newWaiting) {
        return new ImportRun(
                id,
                account,
                fileName,
                encoding,
                hash,
                report,
                reading,
                receivedAt,
                carriedAs,
                rationale,
                choices,
                confirmedAt,
                newCancelledAt,
                newWaiting,
                forgotten);
    }

    public RunState state(int steps, int done) {
        if (cancelledAt != null) return RunState.CANCELLED;
        if (confirmedAt == null) return RunState.REPORTED;
        if (done == steps) return RunState.DONE;
        return waiting == null ? RunState.RUNNING : RunState.WAITING;
    }
}
