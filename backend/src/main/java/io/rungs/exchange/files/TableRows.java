package io.rungs.exchange.files;

import io.rungs.exchange.files.TableHead.Meaning;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.RowSink;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spaces;
import io.rungs.exchange.model.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes rows of the lines of tables.
final class TableRows implements TableWalk.Visitor {
    private static final int HEAD_WITHIN = 20;

    /// Of all sheets together that are told with what stands below them.
    private static final int MOST_HEADS = 200;

    private final HeadWords known;
    private final RowSink sink;
    private final List<HeadExamples> heads = new ArrayList<>();
    private @Nullable TableHead head;
    private int before;
    private boolean any;
    /// The first line that may be one of heads, as long as none is.
    private @Nullable HeadExamples unknown;

    private FilledDown keys = FilledDown.NONE;

    private TableRows(HeadWords known, RowSink sink) {
        this.known = known;
        this.sink = sink;
    }

    /// @throws UnreadableFile where no sheet had heads
    static void read(KnownWords known, RowSink sink, TableWalk.Lines lines) throws IOException {
        var words = new HeadWords(known);
        var rows = new TableRows(words, sink);
        TableWalk.over(lines, words, rows);
        rows.end();
    }

    @Override
    public void sheet(@Nullable String name) {
        before = 0;
    }

    @Override
    public void aboveRows(TableLine line, boolean found) {
        if (unknown != null) unknown = unknown.below(line);
        else if (line.count() > 1) unknown = HeadExamples.unknown(line, MOST_HEADS);
        if (found) any = true;
        else if (++before == HEAD_WITHIN) {
            tellHeads();
            throw headless(line);
        }
    }

    @Override
    public void heads(TableHead its, FilledDown below) {
        head = its;
        keys = below;
        remarkOnUnread(its);
        heads.add(HeadExamples.of(its, MOST_HEADS - told()));
    }

    @Override
    public void again(TableLine line) {
        sink.remarked(line.spot(), "The heads stand here once more: passed over.");
    }

    @Override
    public void row(TableLine line) {
        heads.getLast().row(line);
        row(Objects.requireNonNull(head), line);
    }

    private int told() {
        return heads.stream().mapToInt(HeadExamples::count).sum();
    }

    private static UnreadableFile headless(TableLine line) {
        return new UnreadableFile(
                line.sheet(),
                1,
                "No line of heads was found. One line has to name the columns: skill, role, level, description,"
                        + " or skill, role and the names of the levels.");
    }

    private void remarkOnUnread(TableHead it) {
        for (int i = 0; i < it.columns().size(); i++) {
            String name = it.line().cell(i);
            if (name != null && it.columns().get(i).isEmpty() && !it.isReason(i) && !known.isSaid(name))
                sink.remarked(it.line().spot(i), "The column “%s” is not read: its head is not known.".formatted(name));
        }
    }

    private void end() {
        tellHeads();
        if (!any) throw headless(TableLine.of(1, List.of()));
    }

    private void tellHeads() {
        if (any) heads.forEach(it -> it.tell(sink));
        else if (unknown != null) unknown.tell(sink);
    }

    private void row(TableHead its, TableLine line) {
        if (line.hidden().line()) sink.remarked(line.spot(), "This line is hidden in the file, and read.");
        if (!line.faults().isEmpty()) {
            line.faults().forEach((column, fault) -> sink.refused(line.spot(column), fault));
            return;
        }
        if (its.isWide()) wide(its, line);
        else entry(its, line);
    }

    private void entry(TableHead its, TableLine line) {
        int kindAt = its.place(SheetColumn.KIND);
        String written = kindAt < 0 ? null : read(line, kindAt, SheetColumn.KIND);
        Optional<RowKind> kind = written == null ? Optional.of(RowKind.EXPECTATION) : RowKind.of(Folded.of(written));
        if (kind.isEmpty()) {
            sink.refused(line.spot(kindAt), "There is no kind of row “%s”.".formatted(written));
            return;
        }
        var row = SheetRow.of(kind.get(), line.spot());
        for (int i = 0; i < its.columns().size(); i++)
            if (its.columns().get(i).isPresent() && i != kindAt) {
                SheetColumn column = its.columns().get(i).get().column();
                row.with(column, read(line, i, column), line.spot(i));
            }
        sink.row(row.row());
    }

    /// A row for the skill, and one for each level of each role at which something stands.
    private void wide(TableHead its, TableLine line) {
        var skill = SheetRow.of(RowKind.SKILL, line.spot());
        keys(its, line, skill, true);
        sink.row(skill.row());
        record At(@Nullable String role, String level) {}
        Map<At, SheetRow.Builder> cells = new LinkedHashMap<>();
        for (int i = 0; i < its.columns().size(); i++) {
            Meaning it = its.columns().get(i).orElse(null);
            if (it == null || it.level() == null) continue;
            String text = read(line, i, it.column());
            if (text == null) continue;
            int place = i;
            var cell = cells.computeIfAbsent(new At(it.role(), it.level()), at -> {
                var row = SheetRow.of(RowKind.EXPECTATION, line.spot(place));
                keys(its, line, row, false);
                if (at.role() != null) row.with(SheetColumn.ROLE, at.role(), line.spot(place));
                return row.with(SheetColumn.LEVEL, at.level(), line.spot(place));
            });
            cell.with(it.column(), text, line.spot(i));
        }
        int role = its.place(SheetColumn.ROLE);
        if (cells.isEmpty() && role >= 0 && read(line, role, SheetColumn.ROLE) != null) {
            var row = SheetRow.of(RowKind.EXPECTATION, line.spot());
            keys(its, line, row, false);
            sink.row(row.row());
        }
        cells.values().forEach(it -> sink.row(it.row()));
    }

    private void keys(TableHead its, TableLine line, SheetRow.Builder row, boolean ofSkill) {
        for (int i = 0; i < its.columns().size(); i++) {
            Meaning it = its.columns().get(i).orElse(null);
            if (it == null || it.level() != null || it.column() == SheetColumn.KIND) continue;
            boolean wanted = ofSkill
                    ? it.column() != SheetColumn.ROLE
                    : it.column() == SheetColumn.ROLE || it.column().isKey() || it.column() == SheetColumn.REVISION;
            if (wanted) row.with(it.column(), read(line, i, it.column()), line.spot(i));
        }
    }

    private @Nullable String read(TableLine line, int place, SheetColumn column) {
        String cell = keys.at(line, place, column);
        if (cell == null) return null;
        return column.isText() ? TableText.read(lines(cell)) : Spaces.trimmed(cell);
    }

    /// Whatever ends a line there: Word leaves vertical tabs.
    private static String lines(String cell) {
        return cell.replace("\r\n", "\n").replace('\r', '\n').replace('\u000B', '\n');
    }
}
