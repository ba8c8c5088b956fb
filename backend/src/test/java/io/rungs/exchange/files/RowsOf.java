package io.rungs.exchange.files;

import io.rungs.exchange.model.RowSink;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import java.util.ArrayList;
import java.util.List;

/// What was read of a file.
final class RowsOf implements RowSink {
    final List<SheetRow> rows = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<String> remarked = new ArrayList<>();

    @Override
    public void row(SheetRow row) {
        rows.add(row);
    }

    @Override
    public void refused(Spot spot, String reason) {
        refused.add(at(spot) + reason);
    }

    @Override
    public void remarked(Spot spot, String remark) {
        remarked.add(at(spot) + remark);
    }

    private static String at(Spot spot) {
        return spot.line() + ":" + spot.column() + " ";
    }

    /// A line of it, as `skill role level description`.
    List<String> told() {
        return rows.stream()
                .map(it -> String.join(
                        "|",
                        List.of(
                                it.kind().label(),
                                said(it, SheetColumn.SKILL),
                                said(it, SheetColumn.ROLE),
                                said(it, SheetColumn.LEVEL),
                                said(it, SheetColumn.DESCRIPTION))))
                .toList();
    }

    private static String said(SheetRow row, SheetColumn column) {
        String text = row.text(column);
        return text == null ? "" : text;
    }
}
