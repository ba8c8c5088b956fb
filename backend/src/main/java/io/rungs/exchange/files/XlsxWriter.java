package io.rungs.exchange.files;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.CatalogueWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a catalogue as a workbook: what people edit comes first, the outline on a sheet of its own behind it.
final class XlsxWriter implements CatalogueWriter {
    static final String EXPECTATIONS = "Expectations";
    static final String OUTLINE = "Levels, roles, groups";

    private final XlsxBook book;
    private final boolean wide;
    private Outline outline = Outline.NONE;
    private @Nullable LongTable rows;
    private @Nullable WideTable columns;

    XlsxWriter(OutputStream out, boolean wide) {
        this.book = new XlsxBook(out);
        this.wide = wide;
    }

    @Override
    public void outline(Outline it) throws IOException {
        outline = it;
        var lines = book.sheet(EXPECTATIONS, wide ? 2 : 1);
        if (wide) {
            columns = new WideTable(lines);
            columns.outline(it);
            return;
        }
        rows = new LongTable(lines);
        rows.heads();
    }

    @Override
    public void skill(CarriedSkill it) throws IOException {
        if (rows != null) rows.skill(it);
        else if (columns != null) columns.skill(it);
    }

    @Override
    public void end() throws IOException {
        if (!wide) {
            var levels = new LongTable(book.sheet(OUTLINE, 1));
            levels.heads();
            levels.outline(outline);
        }
        book.end();
    }
}
