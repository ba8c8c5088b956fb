package io.rungs.exchange.files;

import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.Spot;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells of the lines and columns of sheets that are hidden in the file; where somebody said so, they are left out.
final class SeenLines implements Consumer<TableLine> {
    private final boolean onlySeen;
    private final Consumer<TableLine> each;
    private final BiConsumer<Spot, String> remarked;
    private @Nullable String sheet;
    private boolean told;

    private SeenLines(boolean onlySeen, Consumer<TableLine> each, BiConsumer<Spot, String> remarked) {
        this.onlySeen = onlySeen;
        this.each = each;
        this.remarked = remarked;
    }

    /// @param remarked told of what is hidden
    static SeenLines of(KnownWords known, Consumer<TableLine> each, BiConsumer<Spot, String> remarked) {
        return new SeenLines(known.readsOnlySeen(), each, remarked);
    }

    @Override
    public void accept(TableLine line) {
        if (!Objects.equals(sheet, line.sheet())) {
            sheet = line.sheet();
            told = false;
        }
        if (!line.isBlank() && !told) columns(line);
        if (onlySeen && line.hidden().line() && !line.isBlank())
            remarked.accept(line.spot(), "This line is hidden in the file, and left out.");
        each.accept(onlySeen ? line.seen() : line);
    }

    /// Of each once, where the first line of the sheet says something.
    private void columns(TableLine line) {
        told = true;
        for (int i = 0; i < line.cells().size(); i++)
            if (line.hidden().columns().get(i) && line.cell(i) != null)
                remarked.accept(
                        line.spot(i), "This column is hidden in the file, and " + (onlySeen ? "left out." : "read."));
    }
}
