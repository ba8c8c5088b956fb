package io.rungs.exchange.files;

import io.rungs.exchange.files.TableHead.Meaning;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.RowSink;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.UnreadableFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes rows of the lines of tables, each sheet by its own heads, which stand somewhere in its first lines.
final class TableRows implements Consumer<TableLine> {
    private static final int HEAD_WITHIN = 20;

    /// Of all sheets together that are told with what stands below them.
    private static final int MOST_HEADS = 200;

    private final HeadWords known;
    private final RowSink sink;
    private @Nullable String sheet;
    private @Nullable TableHead head;
    private @Nullable TableLine above;
    private int before;
    private boolean any;
    private final List<HeadExamples> heads = new ArrayList<>();
    /// The first line that may be one of heads, as long as none is.
    private @Nullable HeadExamples unknown;
    /// The heads were found in the line just before.
    private boolean fresh;
    /// Of the sheet whose heads are whole.
    private FilledDown keys = FilledDown.NONE;

    TableRows(KnownWords known, RowSink sink) {
        this.known = new HeadWords(known);
        this.sink = sink;
    }

    @Override
    public void accept(TableLine line) {
        if (!Objects.equals(sheet, line.sheet())) {
            settle();
            sheet = line.sheet();
            head = null;
            above = null;
            before = 0;
        }
        if (line.isBlank()) return;
        if (line.hidden().leftOut()) {
            settle();
            keys.after(line);
            return;
        }
        boolean goesOn = fresh && head != null && hasSecond(head, line);
        settle();
        if (goesOn) return;
        if (head == null) lookForHead(line);
        else if (head.isRepeatedBy(line)) sink.remarked(line.spot(), "The heads stand here once more: passed over.");
        else {
            heads.getLast().row(line);
            row(head, line);
            keys.after(line);
        }
    }

    private void lookForHead(TableLine line) {
        Optional<TableHead> found = TableHead.in(line, above, known);
        above = line;
        if (unknown != null) unknown = unknown.below(line);
        else if (line.count() > 1) unknown = HeadExamples.unknown(line, MOST_HEADS);
        if (found.isPresent()) {
            head = found.get();
            any = true;
            fresh = true;
        } else if (++before == HEAD_WITHIN) {
            tellHeads();
            throw headless(line);
        }
    }

    private boolean hasSecond(TableHead first, TableLine line) {
        Optional<TableHead> both = first.with(line, known);
        both.ifPresent(it -> head = it);
        return both.isPresent();
    }

    /// Whatever comes now, the heads are whole.
    private void settle() {
        if (fresh && head != null) {
            remarkOnUnread(head);
            keys = new FilledDown(head, known);
            heads.add(HeadExamples.of(head, MOST_HEADS - told()));
        }
        fresh = false;
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

    /// @throws UnreadableFile where no sheet had heads
    void end() {
        settle();
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
        return column.isText() ? TableText.read(lines(cell)) : trimmed(cell);
    }

    /// Whatever ends a line there: Word leaves vertical tabs.
    private static String lines(String cell) {
        return cell.replace("\r\n", "\n").replace('\r', '\n').replace('\u000B', '\n');
    }

    private static String trimmed(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) from++;
        while (to > from && isSpace(cell.charAt(to - 1))) to--;
        return cell.substring(from, to);
    }

    private static boolean isSpace(char it) {
        return Character.isWhitespace(it) || Character.isSpaceChar(it) || it == '\uFEFF' || it == '\u200B';
    }
}
