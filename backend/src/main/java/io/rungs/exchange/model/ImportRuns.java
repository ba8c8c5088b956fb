package io.rungs.exchange.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where imports are kept.
public interface ImportRuns {
    void add(ImportRun run, KeptFile file, List<ReportLine> lines);

    /// A file as it was read for its report.
    ///
    /// @param revisions what its rows were held against, by the skill: those that were there; none where an older
    /// Rungs read it
    /// @param meant what its names stood for; none where an older Rungs read it
    /// @param heads of a table, as they were read
    /// @param said what its owner says of them, and of its words
    /// @param near where that was said of another table
    /// @param words those that nobody knows
    record KeptFile(
            byte[] bytes,
            @Nullable Map<UUID, Integer> revisions,
            @Nullable MeantRows meant,
            List<ReadHead> heads,
            SaidHeads said,
            @Nullable NearTable near,
            List<FileWord> words) {}

    /// The heads of a file as they were read, and what was said of them, or of another table.
    record KeptHeads(
            List<ReadHead> heads, SaidHeads said, @Nullable NearTable near) {}

    /// Nothing once it was confirmed.
    Optional<KeptHeads> heads(UUID id);

    /// The words of a file that nobody knows, and what was said of them.
    record KeptWords(List<FileWord> words, SaidHeads said) {}

    /// Nothing once it was confirmed.
    Optional<KeptWords> words(UUID id);

    /// The file is read otherwise from now on.
    void readAnew(ImportRun run, KeptFile file, List<ReportLine> lines);

    Optional<ImportRun> find(UUID id);

    /// As [#find]; nobody else changes it until the transaction ends.
    Optional<ImportRun> lock(UUID id);

    /// The file; nothing once it was confirmed: its rows stand in the steps.
    Optional<KeptFile> file(UUID id);

    /// Somebody's, newest first, older than that one.
    List<ImportRun> of(UUID account, @Nullable UUID before, int limit);

    /// Everybody's that were confirmed to be published at once, newest first, older than that one.
    List<ImportRun> published(@Nullable UUID before, int limit);

    /// Whether somebody confirmed the same file before, and did not take it back; the newest.
    Optional<ImportRun> confirmedBefore(UUID account, byte[] hash);

    /// Those that were never confirmed, but for so many of the newest.
    void forgetUnconfirmed(UUID account, int most);

    void forgetUnconfirmed(Instant before);

    List<ReportLine> lines(UUID run, ReportLine.@Nullable Outcome outcome, int after, int limit);

    /// The run is confirmed, and consists of these steps from now on. Its file is kept no longer.
    ///
    /// @param meant which levels, proficiencies and families the rows of its steps name
    /// @param refused the rows of it that were refused, as a table
    void confirm(
            ImportRun run, List<PlannedStep> steps, MeantRows meant, List<ReportLine> lines, byte @Nullable [] refused);

    /// The rows that were refused when it was confirmed, as a table.
    Optional<byte[]> refused(UUID id);

    void save(ImportRun run);

    /// As [#save] of one that is cancelled. What is not done keeps its rows no longer.
    void end(ImportRun run);

    /// How many of somebody's are confirmed and not over. Nobody counts them anew until the transaction ends,
    /// so that two at once don't pass what one may have.
    int unfinished(UUID account);

    /// The rows of those that are over, but for so many of the newest; what came of their steps stays.
    void forgetRows(UUID account, int most, Instant at);

    /// As [#forgetRows(UUID, int, Instant)], of everybody's that were over before.
    void forgetRows(Instant before, Instant at);

    /// @param rows of one skill, or of several that are proposed together; of none but the outline's first of all
    record PlannedStep(String title, List<SheetRow> rows) {}

    enum StepOutcome {
        MADE,
        PUBLISHED,
        PROPOSED,
        NOTHING,
        REFUSED
    }

    /// What came of a step.
    record StepDone(
            StepOutcome outcome,
            @Nullable UUID skill,
            @Nullable Integer revision,
            @Nullable Long proposal,
            @Nullable String sentence) {
        public static StepDone of(StepOutcome outcome, @Nullable String sentence) {
            return new StepDone(outcome, null, null, null, sentence);
        }

        public StepDone saying(String what) {
            return new StepDone(outcome, skill, revision, proposal, what);
        }
    }

    /// @param meant which levels, proficiencies and families the rows name; none where an older Rungs confirmed it
    record OpenStep(
            ImportRun run,
            int ordinal,
            String title,
            List<SheetRow> rows,
            @Nullable MeantRows meant) {
        /// The same, of the run as it is by now.
        public OpenStep of(ImportRun now) {
            return new OpenStep(now, ordinal, title, rows, meant);
        }

        /// The same, told in other words.
        public OpenStep saying(List<SheetRow> told) {
            return new OpenStep(run, ordinal, title, told, meant);
        }
    }

    /// The next step of a run that goes on, which nobody else takes until the transaction ends.
    Optional<OpenStep> takeOpen();

    /// Its rows are kept no longer.
    void done(OpenStep step, StepDone what, Instant at);

    /// What the report says of the rows of a step.
    List<ReportLine> lines(OpenStep step);

    /// The report says something else of them from now on, at its end.
    void retell(OpenStep step, List<ReportLine> before, List<ReportLine> now);

    /// How far a run is.
    record RunProgress(int steps, int done) {}

    RunProgress progress(UUID run);

    record StepResult(int ordinal, String title, StepDone done) {}

    /// Those that are done, in their order, behind that one.
    List<StepResult> results(UUID run, int after, int limit);
}
