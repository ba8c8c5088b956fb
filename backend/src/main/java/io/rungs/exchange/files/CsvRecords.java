package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads CSV record by record (RFC 4180): quoted fields hold whatever they hold, also line ends. Lines are counted
/// as an editor counts them.
final class CsvRecords {
    static final int LONGEST_FIELD = 100_000;
    static final int MOST_FIELDS = 2_000;

    private static final int END = -1;
    private static final int NOTHING_READ = -2;

    private final Reader in;
    private final char separator;
    private int line = 1;
    private int ahead = NOTHING_READ;

    CsvRecords(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /// @throws UnreadableFile where a quote is never closed, at the line where it opens, or text follows one
    Optional<TableLine> next() throws IOException {
        if (peek() == END) return Optional.empty();
        int begins = line;
        List<@Nullable String> fields = new ArrayList<>();
        int stop = separator;
        while (stop == separator) {
            if (fields.size() == MOST_FIELDS)
                throw new UnreadableFile(null, begins, "A line has more than %,d fields.".formatted(MOST_FIELDS));
            var field = new StringBuilder();
            boolean quoted = peek() == '"';
            if (quoted) quoted(field, fields.size() + 1);
            stop = plain(field, quoted, fields.size() + 1);
            fields.add(field.isEmpty() ? null : field.toString());
        }
        return Optional.of(TableLine.of(begins, fields));
    }

    private void quoted(StringBuilder field, int column) throws IOException {
        int opens = line;
        take();
        while (true) {
            int it = take();
            if (it == END)
                throw new UnreadableFile(Spot.at(opens, column), "A quotation mark opens here and is never closed.");
            if (it == '"') {
                if (peek() != '"') return;
                take();
            }
            append(field, it == '\r' ? lineEnd() : (char) it, opens, column);
        }
    }

    /// A line end within quotes is one of ours, whichever it was.
    private char lineEnd() throws IOException {
        if (peek() == '\n') take();
        return '\n';
    }

    /// @return what it ended with: the separator, or the end of the line
    private int plain(StringBuilder field, boolean afterQuotes, int column) throws IOException {
        while (true) {
            int it = take();
            if (it == separator || it == END) return it;
            if (it == '\n' || it == '\r') {
                if (it == '\r' && peek() == '\n') take();
                return END;
            }
            if (afterQuotes && it != ' ')
                throw new UnreadableFile(
                        Spot.at(line, column), "A quotation mark closes here, and text goes on behind it.");
            if (!afterQuotes) append(field, (char) it, line, column);
        }
    }

    private static void append(StringBuilder field, char it, int line, int column) {
        if (field.length() == LONGEST_FIELD)
            throw new UnreadableFile(
                    Spot.at(line, column),
                    "A cell holds more than %,d characters; perhaps a quotation mark is left open."
                            .formatted(LONGEST_FIELD));
        field.append(it);
    }

    private int peek() throws IOException {
        if (ahead == NOTHING_READ) ahead = in.read();
        return ahead;
    }

    private int take() throws IOException {
        int it = peek();
        ahead = NOTHING_READ;
        if (it == '\n' || it == '\r' && peek() != '\n') line++;
        return it;
    }
}
