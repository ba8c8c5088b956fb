package io.rungs.exchange.files;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Goes through the lines of tables once, each sheet by its own heads, which stand somewhere in its first lines, in
/// one line or two: what is a line of heads, one of them once more, or a row is the same to whoever reads them.
final class TableWalk implements Consumer<TableLine> {
    private final HeadWords known;
    private final Visitor visitor;
    private @Nullable String sheet;
    private @Nullable TableHead head;
    private @Nullable TableLine above;
    /// The heads were found in the line just before.
    private boolean fresh;
    /// Of the sheet whose heads are whole.
    private FilledDown keys = FilledDown.NONE;

    /// A table, line by line.
    interface Lines {
        void read(Consumer<TableLine> each) throws IOException;
    }

    /// Told of what stands there, in its order.
    interface Visitor {
        /// Another sheet begins.
        ///
        /// @param name none where the file has one table
        void sheet(@Nullable String name);

        /// @param found whether heads end with it, or with the line below: before it there were none
        void aboveRows(TableLine line, boolean found);

        /// The heads of the sheet are whole.
        void heads(TableHead head, FilledDown keys);

        /// The heads stand there once more.
        void again(TableLine line);

        void row(TableLine line);
    }

    private TableWalk(HeadWords known, Visitor visitor) {
        this.known = known;
        this.visitor = visitor;
    }

    static void over(Lines lines, HeadWords known, Visitor visitor) throws IOException {
        var walk = new TableWalk(known, visitor);
        lines.read(walk);
        walk.settle();
    }

    @Override
    public void accept(TableLine line) {
        if (!Objects.equals(sheet, line.sheet())) {
            settle();
            sheet = line.sheet();
            head = null;
            above = null;
            visitor.sheet(sheet);
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
        else if (head.isRepeatedBy(line)) visitor.again(line);
        else {
            visitor.row(line);
            keys.after(line);
        }
    }

    private void lookForHead(TableLine line) {
        Optional<TableHead> found = TableHead.in(line, above, known);
        above = line;
        if (found.isPresent()) {
            head = found.get();
            fresh = true;
        }
        visitor.aboveRows(line, found.isPresent());
    }

    private boolean hasSecond(TableHead first, TableLine line) {
        Optional<TableHead> both = first.with(line, known);
        both.ifPresent(it -> head = it);
        return both.isPresent();
    }

    /// Whatever comes now, the heads are whole.
    private void settle() {
        if (fresh && head != null) {
            keys = new FilledDown(head, known);
            visitor.heads(head, keys);
        }
        fresh = false;
    }
}
