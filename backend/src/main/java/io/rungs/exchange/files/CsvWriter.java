package io.rungs.exchange.files;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.CatalogueWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes a catalogue as CSV, long or wide.
final class CsvWriter implements CatalogueWriter {
    private final Writer out;
    private final boolean mark;
    private final LongTable rows;
    private final WideTable columns;
    private final boolean wide;

    /// @param mark whether it begins with a byte order mark, by which Excel knows UTF-8
    CsvWriter(OutputStream out, boolean wide, boolean mark) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.mark = mark;
        this.wide = wide;
        var lines = new CsvLines(this.out);
        this.rows = new LongTable(lines);
        this.columns = new WideTable(lines);
    }

    @Override
    public void outline(Outline it) throws IOException {
        if (mark) out.write('\uFEFF');
        if (wide) {
            columns.outline(it);
            return;
        }
        rows.heads();
        rows.outline(it);
    }

    @Override
    public void skill(CarriedSkill it) throws IOException {
        if (wide) columns.skill(it);
        else rows.skill(it);
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
