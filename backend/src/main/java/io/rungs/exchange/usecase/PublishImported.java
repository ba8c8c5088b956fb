package io.rungs.exchange.usecase;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.PublishRevision;
import io.rungs.catalog.PublishRevision.Cause;
import io.rungs.catalog.PublishRevision.Credits;
import io.rungs.catalog.PublishRevision.Publication;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Operation;
import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRuns.OpenStep;
import io.rungs.exchange.model.ImportRuns.StepDone;
import io.rungs.exchange.model.ImportRuns.StepOutcome;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.usecase.SkillPlan.PlannedSkill;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Publishes what a file says of a skill as its next revision, whose cause is the import.
@Component
class PublishImported {
    private final PlanImports plan;
    private final Heads heads;
    private final PublishRevision publish;
    private final Classify classes;
    private final Clock clock;

    PublishImported(PlanImports plan, Heads heads, PublishRevision publish, Classify classes, Clock clock) {
        this.plan = plan;
        this.heads = heads;
        this.publish = publish;
        this.classes = classes;
        this.clock = clock;
    }

    /// On whose account it is published; nobody's where the installation does it.
    record Account(UUID cause, @Nullable UUID by, String why) {}

    CarriedOut publish(OpenStep step, KnownNames names) {
        ImportRun run = step.run();
        return publish(
                step.rows(),
                names,
                Objects.requireNonNull(run.choices()),
                new Account(run.id(), run.account(), CarryOutStep.why(run)));
    }

    /// Planned once to know what to lock, and again on what is published under the lock.
    ///
    /// @param rows of one skill
    CarriedOut publish(List<SheetRow> rows, KnownNames names, ImportChoices choices, Account account) {
        var first = plan.plan(List.of(rows), names, choices).getFirst().skill();
        if (!first.changes()) return CarriedOut.nothing(first.lines());
        Map<UUID, Head> locked = heads.lock(first.operations()).by(first.operations());
        Head head = Objects.requireNonNull(locked.get(first.skill()));
        boolean comes = head.revision() == 0;
        PlannedSkill planned = comes ? first : plan.plan(rows, plan.situation(rows, head, names), names, choices);
        if (!planned.changes()) return CarriedOut.nothing(planned.lines());
        int revision = publish.publish(new Publication(
                planned.skill(),
                head,
                planned.after(),
                deepest(planned.operations()),
                new Cause.ByImport(account.cause()),
                new Credits(account.by(), List.of(), List.of()),
                account.why(),
                account.by(),
                account.cause(),
                clock.instant()));
        return new CarriedOut(
                new StepDone(StepOutcome.PUBLISHED, planned.skill(), revision, null, null), planned.lines());
    }

    private ChangeClass deepest(List<Operation> operations) {
        return Classify.deepest(operations.stream().map(classes::of).toList());
    }
}
