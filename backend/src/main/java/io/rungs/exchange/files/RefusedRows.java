package io.rungs.exchange.files;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.FileFormat;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.RowSink;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.SheetRow.Told;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gives the rows of a file back that were refused, each with the reason: of a table in the shape that it has, of a
/// tree and of a folder of files as a long table.
public final class RefusedRows {
    private RefusedRows() {}

    /// @param report of it
    /// @return nothing where none was refused
    public static byte @Nullable [] ofAny(Source source, KnownWords known, List<ReportLine> report) {
        return report.stream().anyMatch(it -> it.outcome() == Outcome.REFUSED) ? of(source, known, report) : null;
    }

    /// Of what cannot be read as a whole, or can no more since other words are known, the heads alone.
    public static byte[] of(Source source, KnownWords known, List<ReportLine> report) {
        try {
            return read(source, known, report);
        } catch (UnreadableFile e) {
            return none();
        }
    }

    private static byte[] read(Source source, KnownWords known, List<ReportLine> report) {
        try {
            if (ReadFiles.isFolder(source)) return rows(source, known, reasons(report, spot -> spot));
            FileFormat format = ReadFiles.format(source);
            return switch (format) {
                case XLSX -> workbook(source, known, byLine(report));
                case CSV -> csv(source, known, byLine(report));
                case YAML, JSON, MD -> rows(source, known, reasons(report, spot -> spot));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of a file of which nothing was refused, or is known any more.
    public static byte[] none() {
        return csv(',', lines -> lines.line(heads()));
    }

    /// What kind of table it is.
    public static FileFormat format(byte[] table) {
        return table.length > 0 && table[0] == 'P' ? FileFormat.XLSX : FileFormat.CSV;
    }

    private interface Place {
        Spot of(Spot spot);
    }

    private static Map<Spot, String> byLine(List<ReportLine> report) {
        return reasons(report, it -> new Spot(it.sheet(), it.line(), 0));
    }

    private static Map<Spot, String> reasons(List<ReportLine> report, Place place) {
        Map<Spot, List<String>> reasons = new LinkedHashMap<>();
        for (ReportLine it : report)
            if (it.outcome() == Outcome.REFUSED)
                reasons.computeIfAbsent(place.of(it.spot()), _ -> new ArrayList<>())
                        .add(it.sentence());
        return reasons.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> together(it.getValue())));
    }

    private static String together(List<String> sentences) {
        return sentences.stream().distinct().collect(Collectors.joining(" "));
    }

    private static byte[] workbook(Source source, KnownWords known, Map<Spot, String> reasons) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var book = new XlsxBook(bytes);
        RefusedLines.write(
                known,
                reasons,
                (sheet, heads) -> book.sheet(sheet == null ? "1" : sheet, heads),
                each -> ReadFiles.lines(source, FileFormat.XLSX, known, each));
        book.end();
        return bytes.toByteArray();
    }

    /// Between its cells stands what stands there in the file: where lists are separated by semicolons, a table
    /// with commas opens as one column.
    private static byte[] csv(Source source, KnownWords known, Map<Spot, String> reasons) throws IOException {
        return csv(
                ReadFiles.separator(source, known),
                out -> RefusedLines.write(
                        known, reasons, (_, _) -> out, each -> ReadFiles.lines(source, FileFormat.CSV, known, each)));
    }

    private interface Written {
        void to(TableLines lines) throws IOException;
    }

    private static byte[] csv(char separator, Written written) {
        var bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            written.to(new CsvLines(out, separator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<@Nullable String> heads() {
        List<@Nullable String> heads = LongTable.headLine();
        heads.add(TableHead.REASON);
        return heads;
    }

    /// What is refused of a tree is told by where any part of a row stands.
    private static byte[] rows(Source source, KnownWords known, Map<Spot, String> reasons) {
        return csv(',', lines -> {
            lines.line(heads());
            ReadFiles.read(source, known, new Refused(lines, reasons));
        });
    }

    private record Refused(TableLines lines, Map<Spot, String> reasons) implements RowSink {
        @Override
        public void row(SheetRow row) {
            List<String> why = Stream.concat(
                            Stream.of(row.spot()), row.says().values().stream().map(Told::spot))
                    .distinct()
                    .flatMap(it -> Stream.ofNullable(reasons.get(it)))
                    .toList();
            if (why.isEmpty()) return;
            try {
                List<@Nullable String> cells = LongTable.cells(row);
                cells.add(together(why));
                lines.line(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// What is no row cannot be given back as one; the report names it.
        @Override
        public void refused(Spot spot, String reason) {}

        @Override
        public void remarked(Spot spot, String remark) {}
    }
}
