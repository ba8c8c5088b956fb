package io.rungs.exchange.files;

import io.rungs.exchange.model.FileFormat;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.RowSink;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import io.rungs.kernel.Letters;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads files of each kind row by row.
public final class ReadFiles {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private ReadFiles() {}

    /// What is to be known to read a file besides its bytes.
    ///
    /// @param name by its ending one tells a text of one kind from a text of another
    /// @param encoding of a text, where somebody named it
    public record Source(
            byte[] bytes, String name, @Nullable String encoding) {
        private boolean begins(byte[] with) {
            return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
        }

        boolean isNamed(String... endings) {
            String small = Letters.small(name);
            return Arrays.stream(endings).anyMatch(it -> small.endsWith("." + it));
        }
    }

    /// @throws UnreadableFile where it is of a kind that is not read, or broken
    public static void read(Source source, KnownWords known, RowSink sink) {
        try {
            if (isFolder(source)) new FolderFiles(source).read(known, sink);
            else readOne(source, known, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it is a folder of files that was packed as one.
    static boolean isFolder(Source source) throws IOException {
        return isZip(source) && FolderFiles.is(source);
    }

    static boolean isZip(Source source) {
        return source.begins(ZIP);
    }

    /// As [#read], of one that is no folder.
    ///
    /// @throws UnreadableFile
    static void readOne(Source source, KnownWords known, RowSink sink) {
        try {
            switch (format(source)) {
                case XLSX -> workbook(source, known, sink);
                case CSV -> TableRows.read(known, sink, table(source, known)::read);
                case YAML -> tree(new YamlIn(text(source), source.bytes().length + 1), sink);
                case JSON -> tree(new JsonIn(text(source)), sink);
                case MD -> throw new UnreadableFile(Spot.NOWHERE, "Markdown is written, and not read.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of a table as they stand there.
    ///
    /// @throws UnreadableFile
    static void lines(Source source, FileFormat format, KnownWords known, Consumer<TableLine> each) throws IOException {
        if (format == FileFormat.XLSX)
            new XlsxTables(source.bytes()).read(SeenLines.of(known, each, (_, _) -> {}), _ -> {});
        else table(source, known).read(each);
    }

    /// What stands between the cells of a table that is no workbook.
    ///
    /// @throws UnreadableFile
    static char separator(Source source, KnownWords known) throws IOException {
        return table(source, known).separator();
    }

    private static CsvTable table(Source source, KnownWords known) {
        return new CsvTable(source.bytes(), charset(source), known);
    }

    /// By what it begins with, whatever it is called; a text by its name.
    ///
    /// @throws UnreadableFile where it is of a kind that is not read
    public static FileFormat format(Source source) {
        if (source.bytes().length == 0) throw new UnreadableFile(Spot.NOWHERE, "The file is empty.");
        if (isZip(source)) return FileFormat.XLSX;
        if (source.begins(OLD_OFFICE))
            throw new UnreadableFile(
                    Spot.NOWHERE, "This is a workbook of old Excel, or a locked one: save it as .xlsx.");
        if (source.begins(PDF)) throw new UnreadableFile(Spot.NOWHERE, "This is a PDF: send the table itself.");
        if (source.isNamed("json")) return FileFormat.JSON;
        if (source.isNamed("yaml", "yml")) return FileFormat.YAML;
        if (source.isNamed("csv", "tsv", "txt", "tab")) return FileFormat.CSV;
        if (source.isNamed("xlsx", "xlsm"))
            throw new UnreadableFile(Spot.NOWHERE, "This is called a workbook and is none: save it anew as .xlsx.");
        throw new UnreadableFile(
                Spot.NOWHERE,
                "What is read: .csv, .tsv, .xlsx, .yaml, .json, and a folder of them as .zip. This file is called “%s”."
                        .formatted(source.name()));
    }

    private static void workbook(Source source, KnownWords known, RowSink sink) throws IOException {
        TableRows.read(
                known,
                sink,
                each -> new XlsxTables(source.bytes())
                        .read(
                                SeenLines.of(known, each, sink::remarked),
                                hidden -> sink.remarked(
                                        new Spot(hidden, 0, 0), "This sheet is hidden and is not read.")));
    }

    private static void tree(TreeIn in, RowSink sink) throws IOException {
        try (in) {
            new TreeRows(in, sink).read();
        }
    }

    private static Reader text(Source source) {
        var encoding = TextEncoding.of(
                source.bytes(), Optional.ofNullable(charset(source)).orElse(StandardCharsets.UTF_8));
        int from = encoding.skipped();
        var bytes = new ByteArrayInputStream(source.bytes(), from, source.bytes().length - from);
        return new BufferedReader(new InputStreamReader(bytes, encoding.charset()));
    }

    private static @Nullable Charset charset(Source source) {
        if (source.encoding() == null) return null;
        try {
            return Charset.forName(source.encoding());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableFile(Spot.NOWHERE, "There is no encoding “%s”.".formatted(source.encoding()));
        }
    }
}
