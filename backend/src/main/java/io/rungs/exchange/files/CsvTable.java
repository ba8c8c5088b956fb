package io.rungs.exchange.files;

import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.UnreadableFile;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads a table of separated values, whichever way people's programs write them.
final class CsvTable {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LOOKED_AT = 50;

    private final byte[] bytes;
    private final TextEncoding encoding;
    private final HeadWords known;

    /// @param known what its heads may name
    CsvTable(byte[] bytes, @Nullable Charset named, KnownWords known) {
        this.bytes = bytes;
        this.known = new HeadWords(known);
        this.encoding = TextEncoding.of(bytes, named);
    }

    /// @throws UnreadableFile
    void read(Consumer<TableLine> each) throws IOException {
        try (Reader in = open()) {
            var records = new CsvRecords(in, separator());
            for (var it = records.next(); it.isPresent(); it = records.next()) each.accept(unguarded(it.get()));
        }
    }

    private static TableLine unguarded(TableLine it) {
        List<@Nullable String> cells = new ArrayList<>();
        for (String cell : it.cells()) cells.add(cell == null ? null : TableText.unguarded(cell));
        return TableLine.of(it.number(), cells);
    }

    private Reader open() {
        var stream = new ByteArrayInputStream(bytes, encoding.skipped(), bytes.length - encoding.skipped());
        return new BufferedReader(new InputStreamReader(stream, encoding.charset()));
    }

    /// The one by which a line of heads is found. It is tried on whole records: what stands between quotes says
    /// nothing about it.
    char separator() throws IOException {
        Optional<Character> known = best(0, this::heads);
        return known.isPresent() ? known.get() : best(1, this::parts).orElse(',');
    }

    /// What a separator makes of the file.
    private interface Counted {
        long by(char separator) throws IOException;
    }

    /// The separator that makes the most of it, and more than so many.
    private static Optional<Character> best(long most, Counted counted) throws IOException {
        Optional<Character> best = Optional.empty();
        for (char it : SEPARATORS) {
            long count = counted.by(it);
            if (count > most) {
                most = count;
                best = Optional.of(it);
            }
        }
        return best;
    }

    /// Into how many the first line is parted, where nobody knows the heads.
    private long parts(char separator) throws IOException {
        try (Reader in = open()) {
            var records = new CsvRecords(in, separator);
            Optional<TableLine> it = records.next();
            while (it.isPresent() && it.get().isBlank()) it = records.next();
            return it.map(line -> line.cells().stream().filter(Objects::nonNull).count())
                    .orElse(0L);
        } catch (UnreadableFile e) {
            return 0;
        }
    }

    /// How many heads are found by the separator.
    private long heads(char separator) throws IOException {
        try (Reader in = open()) {
            var records = new CsvRecords(in, separator);
            TableLine above = null;
            Optional<TableLine> it = records.next();
            for (int i = 0; i < LOOKED_AT && it.isPresent(); i++, it = records.next()) {
                Optional<TableHead> head = TableHead.in(it.get(), above, known);
                if (!it.get().isBlank()) above = it.get();
                if (head.isPresent())
                    return head.get().columns().stream()
                            .filter(Optional::isPresent)
                            .count();
            }
        } catch (UnreadableFile e) {
            // So it cannot be read; whoever reads all of it says so.
            return 0;
        }
        return 0;
    }
}
