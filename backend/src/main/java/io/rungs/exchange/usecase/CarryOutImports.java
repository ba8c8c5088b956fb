package io.rungs.exchange.usecase;

import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRuns;
import io.rungs.exchange.model.ImportRuns.OpenStep;
import io.rungs.exchange.model.ReportLine;
import io.rungs.kernel.Refusal;
import io.rungs.platform.DatabaseTrouble;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Carries confirmed imports out, step by step. Each step is one transaction, which also says that it is done: so
/// it is done once, whatever happens in between, on whichever node.
@Component
public class CarryOutImports {
    private static final Logger LOG = LoggerFactory.getLogger(CarryOutImports.class);
    private static final String FAILED = "Rungs failed at this; whoever runs it finds why in its log.";

    private final ImportRuns runs;
    private final CarryOutStep steps;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final TraceImports trace;

    CarryOutImports(
            ImportRuns runs, CarryOutStep steps, Clock clock, TransactionOperations transaction, TraceImports trace) {
        this.runs = runs;
        this.steps = steps;
        this.clock = clock;
        this.transaction = transaction;
        this.trace = trace;
    }

    /// Does the next steps of whatever imports there are, one after the other.
    public void some(int most) {
        NamesOfBatch names = steps.names();
        for (int done = 0; done < most && one(names); done++) {}
    }

    /// Does the next step of some import.
    ///
    /// @return whether there was one
    private boolean one(NamesOfBatch names) {
        var taken = new AtomicReference<@Nullable OpenStep>();
        try {
            transaction.executeWithoutResult(_ -> runs.takeOpen().ifPresent(step -> {
                taken.set(step);
                done(step, steps.carryOut(step, names));
            }));
        } catch (Refusal e) {
            OpenStep step = taken.get();
            if (step == null) throw e;
            if (!names.wereUsed()) transaction.executeWithoutResult(_ -> refused(step, e.sentence(), givesWay(e)));
            names.forget();
        } catch (RuntimeException e) {
            OpenStep step = taken.get();
            if (step == null || DatabaseTrouble.behind(e).passes()) throw e;
            LOG.error("Step {} of import {} failed", step.ordinal(), step.run().id(), e);
            transaction.executeWithoutResult(_ -> refused(step, FAILED, false));
        }
        return taken.get() != null;
    }

    private void done(OpenStep step, CarriedOut tried) {
        List<ReportLine> before = runs.lines(step);
        CarriedOut what = tried.keeping(before);
        if (!what.isAsReported(before)) runs.retell(step, before, what.lines());
        runs.done(step, what.since(before), clock.instant());
        trace.moved(step.run());
    }

    /// What somebody may have too much of for the moment is tried again once they say so, and so is what all others
    /// stand on; what is wrong in itself is told, and the others go on.
    private void refused(OpenStep step, String why, boolean givesWay) {
        ImportRun run = runs.lock(step.run().id()).orElseThrow();
        if (run.cancelledAt() != null) return;
        if (givesWay || CarryOutStep.isBelowOthers(step.rows())) {
            runs.save(run.waitingFor(why));
            trace.moved(run);
        } else done(step.of(run), CarriedOut.refused(step.rows(), runs.lines(step), why));
    }

    private static boolean givesWay(Refusal it) {
        return it instanceof Refusal.Forbidden || it.code().startsWith("too-many");
    }
}
