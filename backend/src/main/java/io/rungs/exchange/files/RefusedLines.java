package io.rungs.exchange.files;

import io.rungs.exchange.files.TableHead.Meaning;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes those lines of a table once more that were refused: under the same heads, as they were, and with the
/// reason behind each.
final class RefusedLines implements Consumer<TableLine> {
    private final KnownWords known;
    private final Map<Spot, String> reasons;
    private final Tables out;
    private @Nullable String sheet;
    private @Nullable TableHead head;
    private @Nullable TableLine above;
    private @Nullable TableLines open;
    private boolean any;

    /// Where the lines of a sheet go.
    interface Tables {
        /// @param sheet none where the file has one table
        /// @param heads how many lines of it are heads
        TableLines table(@Nullable String sheet, int heads) throws IOException;
    }

    /// @param reasons by line, with no column
    RefusedLines(KnownWords known, Map<Spot, String> reasons, Tables out) {
        this.known = known;
        this.reasons = reasons;
        this.out = out;
    }

    @Override
    public void accept(TableLine line) {
        if (!Objects.equals(sheet, line.sheet())) {
            sheet = line.sheet();
            head = null;
            above = null;
            open = null;
        }
        if (line.isBlank()) return;
        if (head == null) {
            head = TableHead.in(line, above, known).orElse(null);
            above = line;
            return;
        }
        TableHead both = above == null ? null : head.with(line, known).orElse(null);
        above = null;
        if (both != null) head = both;
        else if (reasons.containsKey(line.spot())) write(head, line, reasons.get(line.spot()));
    }

    /// Where nothing was refused, the heads stand there alone.
    void end() {
        if (!any && head != null) opened(head);
    }

    private void write(TableHead its, TableLine line, @Nullable String reason) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int i = 0; i < its.columns().size(); i++) {
            if (its.isReason(i)) continue;
            boolean key = its.columns()
                    .get(i)
                    .map(Meaning::column)
                    .filter(it -> it.isKey())
                    .isPresent();
            String cell = line.cell(i);
            cells.add(cell == null && key ? line.merged().apply(i) : cell);
        }
        line(opened(its), cells, reason);
    }

    private TableLines opened(TableHead its) {
        if (open != null) return open;
        try {
            TableLines lines = out.table(sheet, its.roles() == null ? 1 : 2);
            if (its.roles() != null) line(lines, heads(its, its.roles()), null);
            line(lines, heads(its, its.line()), TableHead.REASON);
            open = lines;
            any = true;
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<@Nullable String> heads(TableHead its, TableLine line) {
        List<@Nullable String> heads = new ArrayList<>();
        for (int i = 0; i < its.columns().size(); i++)
            if (!its.isReason(i)) heads.add(line.cell(i) == null ? line.merged().apply(i) : line.cell(i));
        return heads;
    }

    private static void line(TableLines lines, List<@Nullable String> cells, @Nullable String behind) {
        try {
            cells.add(behind);
            lines.line(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
