package io.rungs.exchange.usecase;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.files.RefusedRows;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportChoices.Whose;
import io.rungs.exchange.model.ImportReport;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.model.ImportRuns;
import io.rungs.exchange.model.ImportRuns.KeptFile;
import io.rungs.exchange.model.ImportRuns.PlannedStep;
import io.rungs.exchange.model.MeantRows.Named;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.usecase.PlanImports.PlannedImport;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ActOnProposals;
import io.rungs.text.Markdown;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Has an import carried out as whoever brought it decided; goes on with one that waits; ends one.
@Component
public class ConfirmImport {
    /// Of one person's.
    private static final int MOST_UNFINISHED = 3;

    /// Of one person's that are over, so many of the newest have their rows still.
    private static final int MOST_WITH_ROWS = 10;

    private final ImportRuns runs;
    private final PlanImports plan;
    private final ImportRights rights;
    private final Clock clock;
    private final TraceImports trace;

    ConfirmImport(ImportRuns runs, PlanImports plan, ImportRights rights, Clock clock, TraceImports trace) {
        this.runs = runs;
        this.plan = plan;
        this.rights = rights;
        this.clock = clock;
        this.trace = trace;
    }

    /// @param as proposals, where nothing is said
    /// @param again whether the same file is meant to be carried out once more
    /// @param reading which report was read; the newest, where nothing is said
    public record Decided(
            @Nullable CarriedAs as,
            @Nullable String rationale,
            ImportChoices choices,
            boolean again,
            @Nullable Integer reading) {}

    /// One that is confirmed already is left as it is, so that it may be sent twice; one that waits goes on.
    ///
    /// @throws Refusal.NotFound `unknown-import`
    /// @throws Refusal.Conflict `already-imported`, `too-many-imports`, `import-cancelled`, `nothing-to-import`,
    /// `report-changed`
    @Transactional
    public void confirm(UUID account, UUID id, Decided decided) {
        ImportRun run = lock(account, id);
        if (run.cancelledAt() != null)
            throw Refusal.conflict("import-cancelled", "This import was cancelled. Send the file anew.");
        if (run.confirmedAt() != null) {
            if (run.waiting() != null) goOn(run);
            return;
        }
        CarriedAs as = decided.as() == null ? CarriedAs.PROPOSALS : decided.as();
        rights.require(account, as, decided.choices());
        if (!decided.again() && runs.confirmedBefore(account, run.hash()).isPresent())
            throw Refusal.conflict(
                    "already-imported",
                    "You have imported this very file before. Say so if it is meant to be carried out again.");
        if (runs.unfinished(account) >= MOST_UNFINISHED)
            throw Refusal.conflict(
                    "too-many-imports",
                    "%d imports of yours are not carried out yet. Let them go on, or cancel one."
                            .formatted(MOST_UNFINISHED));
        requireRead(run, decided.reading());
        carryOut(run, as, decided);
        runs.forgetRows(account, MOST_WITH_ROWS, clock.instant());
    }

    /// In another tab something else may have been said of the same file.
    private static void requireRead(ImportRun run, @Nullable Integer reading) {
        if (reading != null && reading != run.reading())
            throw Refusal.conflict(
                    "report-changed",
                    "The file was read otherwise since you read this report: read it anew before you decide.");
    }

    private void goOn(ImportRun run) {
        rights.require(run.account(), Objects.requireNonNull(run.carriedAs()), Objects.requireNonNull(run.choices()));
        save(run.waitingFor(null));
    }

    private void carryOut(ImportRun run, CarriedAs as, Decided decided) {
        String rationale = rationale(run, decided.rationale());
        KeptFile file = runs.file(run.id()).orElseThrow();
        var names = plan.names();
        var source = new Source(file.bytes(), run.fileName(), run.encoding());
        var words = names.words(file.said());
        var read = ReadRows.of(source, words);
        var told = read.meant(new WordsOfFile(names), file.said(), file.near());
        var meaning = new MeaningOfNames(names);
        var now = meaning.of(read, told);
        requireAsReported(file.meant() == null
                || file.meant().holds(now) && file.meant().come(now).stream().allMatch(it -> isMade(it, run, decided)));
        var planned = plan.plan(told.takenFrom(file.revisions(), names), names, decided.choices(), as);
        requireAsReported(!decided.choices().make() || makesAsReported(run.report(), planned.report()));
        requireAsReported(!isPlannedAsReported(run, decided) || staysRefused(run, told.rows(), planned, decided));
        if (planned.steps().isEmpty())
            throw Refusal.conflict(
                    "nothing-to-import",
                    CarriedOut.left(planned.lines()).orElse("All that can be taken of this file is so already."));
        var confirmed = run.confirmed(planned.report(), as, rationale, decided.choices(), clock.instant());
        var steps = waiting(planned, meaning);
        runs.confirm(
                confirmed,
                steps,
                meaning.ofSteps(steps.stream().flatMap(it -> it.rows().stream()).toList()),
                planned.lines(),
                RefusedRows.ofAny(source, words, planned.lines()));
        trace.moved(run);
        if (as == CarriedAs.REVISIONS)
            trace.kept(run.account(), "exchange.import-confirmed", confirmed, planned.report());
    }

    /// What was read before it was decided on is what happens, or nothing does.
    private static void requireAsReported(boolean holds) {
        if (!holds)
            throw Refusal.conflict(
                    "report-changed",
                    "Something that this file names is called otherwise by now, or is another: read the report anew before you decide.");
    }

    /// Rows of what was to be made were held against nothing, and are so still: what came meanwhile collides. All
    /// others that name what nobody knew were refused.
    private static boolean isMade(Named it, ImportRun run, Decided decided) {
        return decided.choices().make()
                && run.report().makes().stream()
                        .filter(made -> made.kind() == it.kind())
                        .anyMatch(made -> made.slug().equals(it.written())
                                || Folded.of(made.name()).equals(Folded.of(it.written())));
    }

    /// Whether the report was of the very thing that was decided, so that both refuse the same.
    private static boolean isPlannedAsReported(ImportRun run, Decided decided) {
        boolean makes = decided.choices().make() || run.report().makes().isEmpty();
        return makes && decided.choices().collisions() == Whose.PUBLISHED;
    }

    /// Whether each row of which something was refused is one of which something is refused. Where nothing is made,
    /// nothing comes of the outline's rows.
    private boolean staysRefused(ImportRun run, List<SheetRow> rows, PlannedImport planned, Decided decided) {
        Set<Spot> then = ReportLine.refused(runs.lines(run.id(), Outcome.REFUSED, -1, Integer.MAX_VALUE));
        if (then.isEmpty()) return true;
        Set<Spot> now = ReportLine.refused(planned.lines());
        return rows.stream()
                .filter(it -> it.tellsOfSkill() || decided.choices().make())
                .map(SheetRow::spots)
                .allMatch(it -> Collections.disjoint(it, then) || !Collections.disjoint(it, now));
    }

    private static boolean makesAsReported(ImportReport then, ImportReport now) {
        return then.makes().containsAll(now.makes()) && then.retires().containsAll(now.retires());
    }

    private static List<PlannedStep> waiting(PlannedImport planned, MeaningOfNames meaning) {
        var taken = new WithoutRefused(planned.lines());
        return planned.steps().stream()
                .map(it -> new PlannedStep(
                        it.title(),
                        meaning.addressed(it.rows().stream().map(taken::of).toList())))
                .toList();
    }

    private static String rationale(ImportRun run, @Nullable String written) {
        var texts = new Texts();
        String clean = texts.optional("rationale", written, ActOnProposals.LONGEST_RATIONALE, Markdown::words);
        texts.check();
        return clean.isEmpty() ? "From the file “" + run.fileName() + "”." : clean;
    }

    /// What is done stays; what is not yet, is not done any more. Admins end those of others that publish.
    ///
    /// @throws Refusal.NotFound `unknown-import`
    @Transactional
    public void cancel(UUID account, UUID id) {
        ImportRun run = runs.lock(id).filter(it -> rights.mayKnow(account, it)).orElseThrow(ShowImports::unknown);
        if (run.cancelledAt() != null) return;
        var progress = runs.progress(id);
        boolean over = run.confirmedAt() != null && progress.done() == progress.steps();
        if (over) throw Refusal.conflict("import-done", "This import is carried out already.");
        runs.end(run.cancelled(clock.instant()));
        trace.moved(run);
        runs.forgetRows(run.account(), MOST_WITH_ROWS, clock.instant());
        if (!run.account().equals(account)) trace.kept(account, "exchange.import-cancelled", run, progress);
    }

    private ImportRun lock(UUID account, UUID id) {
        return runs.lock(id).filter(it -> it.account().equals(account)).orElseThrow(ShowImports::unknown);
    }

    private void save(ImportRun run) {
        runs.save(run);
        trace.moved(run);
    }
}
