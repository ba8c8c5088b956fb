package io.rungs.exchange.files;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.ReadHead;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.RowSink;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Reads a folder of files that was packed as one (zip), each file as if it had been sent alone; what it says
/// stands in the sheet of its name. Nothing is written anywhere by a name of it, and nothing is believed of the
/// sizes that it says.
final class FolderFiles {
    private static final int MB = 1024 * 1024;
    /// As large as a file may be that is sent alone.
    private static final int LARGEST = 4 * MB;
    /// Of all files together.
    private static final int MOST = 16 * MB;

    private static final int MOST_ENTRIES = 5_000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_PLACE = ReportLine.LONGEST_KEY;
    private static final int MOST_HEADS = 200;

    private static final String UP = "..";

    /// What systems put into folders, and nobody meant to send.
    private static final Set<String> OF_SYSTEMS = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private final Source source;
    private int left = MOST;
    private int heads;

    FolderFiles(Source source) {
        this.source = source;
    }

    /// Whether it is one, and no workbook, which is packed in the same way.
    static boolean is(Source source) throws IOException {
        if (source.isNamed("xlsx", "xlsm")) return false;
        try {
            return opened(source.bytes(), zip -> !XlsxTables.isOne(zip));
        } catch (UnreadableFile e) {
            // It says so once it is read.
            return true;
        }
    }

    private interface Opened<T> {
        T with(ZipFile zip) throws IOException;
    }

    /// @throws UnreadableFile where it is damaged
    private static <T> T opened(byte[] bytes, Opened<T> then) throws IOException {
        Path file = Files.createTempFile("rungs-import", ".zip");
        try {
            Files.write(file, bytes);
            try (var zip = zip(file)) {
                return then.with(zip);
            }
        } catch (ZipException | EOFException e) {
            throw new UnreadableFile(
                    Spot.NOWHERE, "The archive is damaged, or locked by a password: pack the folder anew.");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Some programs write names in an alphabet of their own and don't say so: then letters look wrong, and nothing
    /// else does.
    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    /// In the order of their names, whichever way they were packed. One that cannot be read is refused as a
    /// whole where it is broken, and the others stand.
    ///
    /// @throws UnreadableFile where names lead out of it, where it is more than is read, or where nothing of it
    /// is read
    void read(KnownWords known, RowSink sink) throws IOException {
        opened(source.bytes(), zip -> {
            Map<String, ZipEntry> files = files(zip);
            int begins = wrapping(files.keySet());
            boolean any = false;
            for (var it : files.entrySet()) {
                String name = end(it.getKey().substring(begins));
                var file = new Source(bytes(zip, it.getValue(), name), name, source.encoding());
                any |= read(file, known, sink);
            }
            if (!any)
                throw new UnreadableFile(
                        Spot.NOWHERE, "No file of the folder is read: what is read is .csv, .tsv, .yaml and .json.");
            return files.size();
        });
    }

    /// Where it stands in a report: no more of a name is kept there, and by their ends they are told apart.
    private static String end(String name) {
        return name.length() <= LONGEST_PLACE ? name : "…" + name.substring(name.length() - LONGEST_PLACE + 1);
    }

    /// By their names, but for what nobody meant to send.
    private static Map<String, ZipEntry> files(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES)
            throw new UnreadableFile(
                    Spot.NOWHERE, "The folder holds more than %,d files: send it in parts.".formatted(MOST_ENTRIES));
        Map<String, ZipEntry> files = new TreeMap<>();
        for (ZipEntry it : Collections.list(zip.entries())) {
            String name = it.getName().replace('\\', '/');
            requireInside(name);
            if (it.isDirectory() || name.endsWith("/") || isOfSystem(name)) continue;
            if (files.put(name, it) != null)
                throw new UnreadableFile(Spot.NOWHERE.of(name), "The folder holds this file twice: pack it anew.");
        }
        return files;
    }

    private static void requireInside(String name) {
        if (name.length() > LONGEST_NAME)
            throw new UnreadableFile(
                    Spot.NOWHERE, "A file has a name of more than %,d characters.".formatted(LONGEST_NAME));
        boolean out = name.startsWith("/")
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(it -> it < ' ')
                || Arrays.asList(name.split("/")).contains(UP);
        if (out) throw new UnreadableFile(Spot.NOWHERE, "A name leads out of the folder: pack it anew.");
    }

    private static boolean isOfSystem(String name) {
        return Arrays.stream(name.split("/")).anyMatch(it -> it.startsWith(".") || OF_SYSTEMS.contains(it));
    }

    /// How much of each name is the one folder that wraps all of them.
    private static int wrapping(Set<String> names) {
        List<String> first = new ArrayList<>();
        for (String it : names) first.add(it.substring(0, it.indexOf('/') + 1));
        boolean one = first.stream().distinct().count() == 1;
        return one ? first.getFirst().length() : 0;
    }

    private byte[] bytes(ZipFile zip, ZipEntry entry, String name) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Math.min(left, LARGEST) + 1);
            if (bytes.length > LARGEST)
                throw new UnreadableFile(
                        Spot.NOWHERE.of(name), "This file has more than %d MB: part it.".formatted(LARGEST / MB));
            left -= bytes.length;
            if (left < 0)
                throw new UnreadableFile(
                        Spot.NOWHERE, "The folder unpacks to more than %d MB: send it in parts.".formatted(MOST / MB));
            return bytes;
        }
    }

    /// It is read twice: what is broken at its end says nothing at its beginning either, and nothing is kept
    /// for that.
    private boolean read(Source file, KnownWords known, RowSink sink) {
        if (!file.isNamed("csv", "tsv", "tab", "txt", "yaml", "yml", "json")) {
            sink.remarked(Spot.NOWHERE.of(file.name()), notRead(file));
            return false;
        }
        var tried = new Tried();
        try {
            ReadFiles.readOne(file, known, tried);
        } catch (UnreadableFile e) {
            tried.heads.forEach(it -> head(it, file, sink));
            sink.refused(e.spot().of(file.name()), e.reason());
            return true;
        }
        ReadFiles.readOne(file, known, new InFolder(file, sink));
        return true;
    }

    private static String notRead(Source file) {
        return ReadFiles.isZip(file)
                ? "This is not read: send a workbook, or another folder, by itself."
                : "This is not read: what is read is .csv, .tsv, .yaml and .json.";
    }

    private void head(ReadHead it, Source file, RowSink sink) {
        if (heads++ < MOST_HEADS)
            sink.head(new ReadHead(it.spot().of(file.name()), it.head(), it.meaning(), it.examples()));
    }

    /// Takes what a file says, to see whether all of it can be read.
    private static final class Tried implements RowSink {
        private final List<ReadHead> heads = new ArrayList<>();
        private int rows;

        @Override
        public void row(SheetRow row) {
            if (++rows > MOST_ROWS)
                throw new UnreadableFile(
                        row.spot(), "More than %,d rows cannot be read: send it in parts.".formatted(MOST_ROWS));
        }

        @Override
        public void head(ReadHead head) {
            heads.add(head);
        }

        @Override
        public void refused(Spot spot, String reason) {}

        @Override
        public void remarked(Spot spot, String remark) {}
    }

    private final class InFolder implements RowSink {
        private final Source file;
        private final RowSink sink;

        private InFolder(Source file, RowSink sink) {
            this.file = file;
            this.sink = sink;
        }

        @Override
        public void row(SheetRow row) {
            sink.row(row.at(it -> it.of(file.name())));
        }

        @Override
        public void head(ReadHead head) {
            FolderFiles.this.head(head, file, sink);
        }

        @Override
        public void refused(Spot spot, String reason) {
            sink.refused(spot.of(file.name()), reason);
        }

        @Override
        public void remarked(Spot spot, String remark) {
            sink.remarked(spot.of(file.name()), remark);
        }
    }
}
