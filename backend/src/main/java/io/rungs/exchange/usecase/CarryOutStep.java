package io.rungs.exchange.usecase;

import io.rungs.catalog.profile.Operation;
import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.model.ImportRuns.OpenStep;
import io.rungs.exchange.model.ImportRuns.StepDone;
import io.rungs.exchange.model.ImportRuns.StepOutcome;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.usecase.PlanImports.PlannedRows;
import io.rungs.kernel.Shortened;
import io.rungs.proposals.ActOnProposals;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Does one step of an import: makes what is missing, publishes a skill's next revision, or submits a proposal. It
/// is planned once more, on what is published by then.
@Component
class CarryOutStep {
    private static final int LONGEST_TITLE = 140;

    private final PlanImports plan;
    private final MakeOutline outline;
    private final PublishImported publish;
    private final ActOnProposals proposals;
    private final ImportRights rights;

    CarryOutStep(
            PlanImports plan,
            MakeOutline outline,
            PublishImported publish,
            ActOnProposals proposals,
            ImportRights rights) {
        this.plan = plan;
        this.outline = outline;
        this.publish = publish;
        this.proposals = proposals;
        this.rights = rights;
    }

    NamesOfBatch names() {
        return new NamesOfBatch(plan);
    }

    /// @throws io.rungs.kernel.Refusal where a rule forbids it; then nothing of it was done
    CarriedOut carryOut(OpenStep step, NamesOfBatch names) {
        ImportRun run = step.run();
        if (run.carriedAs() == CarriedAs.REVISIONS) rights.hold(run.account());
        KnownNames known = names.now();
        OpenStep told = step.saying(new MeaningOfNames(known).toldNow(step.rows(), step.meant()));
        if (isOutline(told.rows())) {
            if (Outlined.isRetiring(told.rows())) outline.retire(run.account(), told.rows(), why(run));
            else outline.make(run.account(), told.rows(), why(run));
            return new CarriedOut(StepDone.of(StepOutcome.MADE, null), List.of());
        }
        return run.carriedAs() == CarriedAs.REVISIONS ? publish.publish(told, known) : propose(told, known);
    }

    static boolean isOutline(List<SheetRow> rows) {
        return rows.stream().noneMatch(SheetRow::tellsOfSkill);
    }

    /// What is made first: without it nothing else has a place.
    static boolean isBelowOthers(List<SheetRow> rows) {
        return isOutline(rows) && !Outlined.isRetiring(rows);
    }

    static String why(ImportRun run) {
        return Objects.requireNonNullElse(run.rationale(), run.fileName());
    }

    private CarriedOut propose(OpenStep step, KnownNames names) {
        ImportRun run = step.run();
        ImportChoices choices = Objects.requireNonNull(run.choices());
        List<Operation> operations = new ArrayList<>();
        List<ReportLine> lines = new ArrayList<>();
        for (PlannedRows it : plan.plan(PlanImports.bySkill(step.rows(), names, lines), names, choices)) {
            operations.addAll(it.skill().operations());
            lines.addAll(it.skill().lines());
        }
        if (operations.isEmpty()) return CarriedOut.nothing(lines);
        long number = proposals.submit(
                run.account(),
                new Submission(
                        title(step),
                        rationale(step),
                        operations.stream().map(OperationForm::of).toList()));
        return new CarriedOut(new StepDone(StepOutcome.PROPOSED, null, null, number, null), lines);
    }

    /// Skills stand in one proposal each: none of them waits for another.
    private static String rationale(OpenStep step) {
        String why = why(step.run());
        int all = step.run().report().proposals();
        if (all < 2) return why;
        String said =
                "%s\n\nPart %,d of %,d of one import. No part waits for another: they may be published in any order."
                        .formatted(why, step.ordinal() + 1, all);
        return said.length() > ActOnProposals.LONGEST_RATIONALE ? why : said;
    }

    private static String title(OpenStep step) {
        return Shortened.to(LONGEST_TITLE, "Import: " + step.title());
    }
}
