package io.rungs.exchange.usecase;

import io.rungs.exchange.model.ImportRuns.StepDone;
import io.rungs.exchange.model.ImportRuns.StepOutcome;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What came of a step, and what there is to say of its rows by now: what cannot be taken any more is never dropped
/// without a word.
///
/// @param lines instead of those that the report had of them
record CarriedOut(StepDone done, List<ReportLine> lines) {
    /// Where nothing of it was done, for nothing is left to do, or for nothing of it can be taken.
    static CarriedOut nothing(List<ReportLine> lines) {
        return new CarriedOut(
                left(lines)
                        .map(it -> StepDone.of(StepOutcome.REFUSED, it))
                        .orElseGet(() -> StepDone.of(StepOutcome.NOTHING, "All of it is so by now.")),
                lines);
    }

    /// Why the first of them was not taken that was not.
    static Optional<String> left(List<ReportLine> lines) {
        return lines.stream()
                .filter(ReportLine::wasLeft)
                .map(ReportLine::sentence)
                .findFirst();
    }

    /// Where a rule forbids all of it.
    static CarriedOut refused(List<SheetRow> rows, List<ReportLine> before, String why) {
        List<ReportLine> lines = new ArrayList<>();
        before.stream().filter(ReportLine::wasLeft).forEach(lines::add);
        Set<@Nullable String> skills = new HashSet<>();
        for (SheetRow it : rows)
            if (it.tellsOfSkill() && skills.add(it.skill()))
                lines.add(ReportLine.of(Outcome.REFUSED, it, SheetColumn.SKILL, why));
        return new CarriedOut(StepDone.of(StepOutcome.REFUSED, why), lines);
    }

    /// What was refused when it was confirmed was not tried, and is so still.
    CarriedOut keeping(List<ReportLine> before) {
        Set<Spot> again = ReportLine.refused(lines);
        List<ReportLine> all = new ArrayList<>(before.stream()
                .filter(it -> it.outcome() == Outcome.REFUSED && !again.contains(it.spot()))
                .toList());
        if (all.isEmpty()) return this;
        all.addAll(lines);
        return done.outcome() == StepOutcome.NOTHING ? nothing(all) : new CarriedOut(done, all);
    }

    /// Whether the report has it so.
    boolean isAsReported(List<ReportLine> before) {
        if (lines.size() != before.size()) return false;
        for (int i = 0; i < lines.size(); i++) if (!lines.get(i).says(before.get(i))) return false;
        return true;
    }

    /// With what was not taken and should have been.
    StepDone since(List<ReportLine> before) {
        if (done.sentence() != null) return done;
        Set<Spot> known = before.stream()
                .filter(ReportLine::wasLeft)
                .map(ReportLine::spot)
                .collect(Collectors.toSet());
        return left(lines.stream().filter(it -> !known.contains(it.spot())).toList())
                .map(done::saying)
                .orElse(done);
    }
}
