package io.rungs.exchange.usecase;

import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Rows without what was refused of them, so that it stays refused while they wait: what they name may come, or be
/// offered again, by the time that it is their turn.
final class WithoutRefused {
    private static final List<SheetColumn> CELL =
            List.of(SheetColumn.LEVEL, SheetColumn.REQUIREMENT, SheetColumn.PROFICIENCY, SheetColumn.DESCRIPTION);

    /// What is left out where that is refused.
    private static final Map<SheetColumn, List<SheetColumn>> LEFT = new EnumMap<>(Map.of(
            SheetColumn.ROLE,
            List.of(
                    SheetColumn.ROLE,
                    SheetColumn.LEVEL,
                    SheetColumn.REQUIREMENT,
                    SheetColumn.PROFICIENCY,
                    SheetColumn.DESCRIPTION),
            SheetColumn.LEVEL,
            CELL,
            SheetColumn.REQUIREMENT,
            CELL,
            SheetColumn.PROFICIENCY,
            CELL,
            SheetColumn.DESCRIPTION,
            CELL,
            SheetColumn.GROUP,
            List.of(SheetColumn.GROUP)));

    private final Set<ReportLine> refused;

    /// @param lines of the rows, as they stand
    WithoutRefused(List<ReportLine> lines) {
        refused = lines.stream()
                .filter(it -> it.outcome() == Outcome.REFUSED)
                .map(it -> new ReportLine(0, Outcome.REFUSED, it.spot(), it.skill(), it.role(), it.level(), ""))
                .collect(Collectors.toSet());
    }

    SheetRow of(SheetRow row) {
        if (!row.tellsOfSkill()) return row;
        SheetRow left = row;
        for (var it : LEFT.entrySet())
            if (row.text(it.getKey()) != null && isRefused(row, it.getKey()))
                for (SheetColumn column : it.getValue()) left = left.without(column);
        return left;
    }

    private boolean isRefused(SheetRow row, SheetColumn column) {
        return refused.contains(ReportLine.of(Outcome.REFUSED, row, column, ""));
    }
}
