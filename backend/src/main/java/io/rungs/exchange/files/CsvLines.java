package io.rungs.exchange.files;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes CSV by RFC 4180, with commas or what else stands between the cells; what a spreadsheet would compute is
/// guarded.
final class CsvLines implements TableLines {
    private static final Pattern TO_QUOTE = Pattern.compile("[,;\"\\t\\r\\n]|^\\s|\\s$");

    private final Writer out;
    private final char separator;

    CsvLines(Writer out) {
        this(out, ',');
    }

    CsvLines(Writer out, char separator) {
        this.out = out;
        this.separator = separator;
    }

    @Override
    public void line(List<@Nullable String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(separator);
            String cell = cells.get(i);
            if (cell != null) out.write(quoted(TableText.guarded(cell)));
        }
        out.write("\r\n");
    }

    private static String quoted(String cell) {
        return TO_QUOTE.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
