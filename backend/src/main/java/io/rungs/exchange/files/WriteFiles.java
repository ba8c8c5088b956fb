package io.rungs.exchange.files;

import io.rungs.exchange.model.CatalogueWriter;
import io.rungs.exchange.model.FileFormat;
import java.io.OutputStream;

/// Finds who writes a kind of file.
public final class WriteFiles {
    private WriteFiles() {}

    /// @param wide of a table: levels are columns
    /// @param mark of CSV: it begins with a byte order mark
    public static CatalogueWriter to(OutputStream out, FileFormat format, boolean wide, boolean mark) {
        return switch (format) {
            case YAML -> TreeWriter.yaml(out);
            case JSON -> TreeWriter.json(out);
            case CSV -> new CsvWriter(out, wide, mark);
            case XLSX -> new XlsxWriter(out, wide);
            case MD -> new MarkdownWriter(out);
        };
    }
}
