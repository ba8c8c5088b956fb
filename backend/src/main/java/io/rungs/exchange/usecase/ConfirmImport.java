package io.rungs.exchange.usecase;

import io.rungs.exchange.ImportMoved;
import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.model.ImportRuns;
import io.rungs.exchange.model.ImportRuns.KeptFile;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.text.Markdown;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Has an import carried out as whoever brought it decided; goes on with one that waits; ends one.
@Component
public class ConfirmImport {
    private static final int LONGEST_RATIONALE = 4000;

    private final ImportRuns runs;
    private final PlanImports plan;
    private final Grants grants;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ConfirmImport(ImportRuns runs, PlanImports plan, Grants grants, Clock clock, ApplicationEventPublisher events) {
        this.runs = runs;
        this.plan = plan;
        this.grants = grants;
        this.clock = clock;
        this.events = events;
    }

    /// @param as proposals, where nothing is said
    /// @param again whether the same file is meant to be carried out once more
    public record Decided(@Nullable CarriedAs as, @Nullable String rationale, ImportChoices choices, boolean again) {}

    /// One that is confirmed already is left as it is, so that it may be sent twice; one that waits goes on.
    ///
    /// @throws Refusal.NotFound `unknown-import`
    /// @throws Refusal.Conflict `already-imported`, `import-cancelled`, `nothing-to-import`
    @Transactional
    public void confirm(UUID account, UUID id, Decided decided) {
        ImportRun run = lock(account, id);
        if (run.cancelledAt() != null)
            throw Refusal.conflict("import-cancelled", "This import was cancelled. Send the file anew.");
        if (run.confirmedAt() != null) {
            if (run.waiting() != null) save(run.waitingFor(null));
            return;
        }
        CarriedAs as = decided.as() == null ? CarriedAs.PROPOSALS : decided.as();
        requireRight(account, as, decided.choices());
        if (!decided.again() && runs.confirmedBefore(account, run.hash()).isPresent())
            throw Refusal.conflict(
                    "already-imported",
                    "You have imported this very file before. Say so if it is meant to be carried out again.");
        carryOut(run, as, decided);
    }

    private void requireRight(UUID account, CarriedAs as, ImportChoices choices) {
        if (as == CarriedAs.PROPOSALS && !choices.make()) return;
        if (!grants.onSite(account, GrantKind.ADMIN))
            throw Refusal.forbidden(
                    "not-an-admin",
                    "Only admins publish what a file says, and make what it names. You can propose it; an admin gives rights"
                            + " under Administration, Grants.");
        if (as == CarriedAs.PROPOSALS)
            throw Refusal.invalid(
                    "bad-choice", "make", "What is missing is made only where the file is carried out as revisions.");
    }

    private void carryOut(ImportRun run, CarriedAs as, Decided decided) {
        String rationale = rationale(run, decided.rationale());
        KeptFile file = runs.file(run.id()).orElseThrow();
        var names = plan.names();
        var read = ReadRows.of(new Source(file.bytes(), run.fileName(), run.encoding()), names.words());
        var planned = plan.plan(read.takenFrom(file.revisions(), names), names, decided.choices(), as);
        if (planned.steps().isEmpty())
            throw Refusal.conflict(
                    "nothing-to-import",
                    CarriedOut.left(planned.lines()).orElse("All that can be taken of this file is so already."));
        var confirmed = run.confirmed(planned.report(), as, rationale, decided.choices(), clock.instant());
        runs.confirm(confirmed, planned.steps(), planned.lines());
        events.publishEvent(new ImportMoved(run.account(), run.id()));
    }

    private static String rationale(ImportRun run, @Nullable String written) {
        var texts = new Texts();
        String clean = texts.optional("rationale", written, LONGEST_RATIONALE, Markdown::words);
        texts.check();
        return clean.isEmpty() ? "From the file “" + run.fileName() + "”." : clean;
    }

    /// What is done stays; what is not yet, is not done any more.
    ///
    /// @throws Refusal.NotFound `unknown-import`
    @Transactional
    public void cancel(UUID account, UUID id) {
        ImportRun run = lock(account, id);
        if (run.cancelledAt() != null) return;
        var progress = runs.progress(id);
        boolean over = run.confirmedAt() != null && progress.done() == progress.steps();
        if (over) throw Refusal.conflict("import-done", "This import is carried out already.");
        save(run.cancelled(clock.instant()));
    }

    private ImportRun lock(UUID account, UUID id) {
        return runs.lock(id).filter(it -> it.account().equals(account)).orElseThrow(ShowImports::unknown);
    }

    private void save(ImportRun run) {
        runs.save(run);
        events.publishEvent(new ImportMoved(run.account(), run.id()));
    }
}
