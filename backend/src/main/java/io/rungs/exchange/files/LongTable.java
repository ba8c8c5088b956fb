package io.rungs.exchange.files;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.CarriedRows;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table with a row for each thing: it carries all that there is.
final class LongTable {
    private final TableLines lines;

    LongTable(TableLines lines) {
        this.lines = lines;
    }

    void heads() throws IOException {
        lines.line(headLine());
    }

    static List<@Nullable String> headLine() {
        List<@Nullable String> heads = new ArrayList<>();
        for (SheetColumn it : SheetColumn.values()) heads.add(it.head());
        return heads;
    }

    void outline(Outline it) throws IOException {
        rows(CarriedRows.of(it));
    }

    void skill(CarriedSkill it) throws IOException {
        rows(CarriedRows.of(it));
    }

    private void rows(Stream<SheetRow> rows) throws IOException {
        for (Iterator<SheetRow> each = rows.iterator(); each.hasNext(); ) lines.line(cells(each.next()));
    }

    static List<@Nullable String> cells(SheetRow row) {
        List<@Nullable String> cells = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) {
            String text = column == SheetColumn.KIND ? kind(row.kind()) : row.text(column);
            cells.add(text != null && column.isText() ? TableText.written(text) : text);
        }
        return cells;
    }

    private static String kind(RowKind it) {
        return it.label();
    }
}
