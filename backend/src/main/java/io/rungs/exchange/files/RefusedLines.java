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
import org.jspecify.annotations.Nullable;

/// Writes those lines of a table once more that were refused: under the same heads, as they were, and with the
/// reason behind each.
final class RefusedLines implements TableWalk.Visitor {
    /// Of all lines together: some more than one import takes.
    private static final int MOST_CHARACTERS = 10_000_000;

    /// No head that is known is as long.
    private static final int LONGEST_HEAD = 500;

    private final Map<Spot, String> reasons;
    private final Tables out;
    private @Nullable String sheet;
    private @Nullable TableHead head;
    private @Nullable TableLines open;
    private FilledDown keys = FilledDown.NONE;
    private boolean any;
    private long characters;

    /// Where the lines of a sheet go.
    interface Tables {
        /// @param sheet none where the file has one table
        /// @param heads how many lines of it are heads
        TableLines table(@Nullable String sheet, int heads) throws IOException;
    }

    private RefusedLines(Map<Spot, String> reasons, Tables out) {
        this.reasons = reasons;
        this.out = out;
    }

    /// @param reasons by line, with no column
    static void write(KnownWords known, Map<Spot, String> reasons, Tables out, TableWalk.Lines lines)
            throws IOException {
        var refused = new RefusedLines(reasons, out);
        TableWalk.over(lines, new HeadWords(known), refused);
        refused.end();
    }

    @Override
    public void sheet(@Nullable String name) {
        sheet = name;
        open = null;
    }

    @Override
    public void aboveRows(TableLine line, boolean found) {}

    @Override
    public void heads(TableHead its, FilledDown below) {
        head = its;
        keys = below;
    }

    @Override
    public void again(TableLine line) {}

    @Override
    public void row(TableLine line) {
        if (reasons.containsKey(line.spot())) write(Objects.requireNonNull(head), line, reasons.get(line.spot()));
    }

    /// Where nothing was refused, the heads stand there alone.
    private void end() {
        if (!any && head != null) opened(head);
    }

    private void write(TableHead its, TableLine line, @Nullable String reason) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int i = 0; i < its.columns().size(); i++) {
            if (its.isReason(i)) continue;
            int place = i;
            cells.add(its.columns()
                    .get(i)
                    .map(Meaning::column)
                    .map(it -> keys.at(line, place, it))
                    .orElse(line.cell(i)));
        }
        for (String it : cells) characters += it == null ? 0 : it.length();
        if (characters > MOST_CHARACTERS) {
            cells.replaceAll(_ -> null);
            reason =
                    "Line %d, which is too long to stand here with all the others. %s".formatted(line.number(), reason);
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
            if (!its.isReason(i))
                heads.add(cut(line.cell(i) == null ? line.merged().apply(i) : line.cell(i)));
        return heads;
    }

    private static @Nullable String cut(@Nullable String head) {
        return head == null ? null : head.substring(0, Math.min(head.length(), LONGEST_HEAD));
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
