package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/// Reads the sheets of a workbook (ECMA-376) line by line. Only what is read is unpacked, and it is counted while
/// it is: nothing is believed of what the file says of its own size.
final class XlsxTables {
    /// Of a part that is read line by line.
    private static final long LONGEST_SHEET = 256L * 1024 * 1024;
    /// Of a part that is kept: texts, formats, the list of sheets.
    private static final long LONGEST_KEPT = 24L * 1024 * 1024;

    private static final String WORKBOOK = "xl/workbook.xml";

    private final byte[] bytes;

    XlsxTables(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param hidden told of each sheet that is hidden, which is not read
    /// @throws UnreadableFile
    void read(Consumer<TableLine> each, Consumer<String> hidden) throws IOException {
        Path file = Files.createTempFile("rungs-import", ".xlsx");
        try {
            Files.write(file, bytes);
            try (var zip = new ZipFile(file.toFile())) {
                read(zip, each, hidden);
            }
        } catch (ZipException | XMLStreamException | IllegalArgumentException e) {
            throw new UnreadableFile(Spot.NOWHERE, "The workbook is damaged: save it anew.");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void read(ZipFile zip, Consumer<TableLine> each, Consumer<String> hidden)
            throws IOException, XMLStreamException {
        Map<String, String> targets = relations(zip);
        List<String> texts = texts(zip);
        XlsxFormats formats = formats(zip);
        for (Sheet sheet : sheets(zip)) {
            if (sheet.hidden()) {
                hidden.accept(sheet.name());
                continue;
            }
            String part = targets.get(sheet.relation());
            if (part == null || zip.getEntry(part) == null) continue;
            XlsxMerged merged;
            try (var in = open(zip, part, LONGEST_SHEET)) {
                merged = XlsxMerged.in(in);
            }
            try (var in = open(zip, part, LONGEST_SHEET)) {
                new XlsxSheet(sheet.name(), texts, formats, merged).read(in, each);
            }
        }
    }

    /// A sheet as the workbook lists it.
    private record Sheet(String name, String relation, boolean hidden) {}

    private static List<Sheet> sheets(ZipFile zip) throws IOException, XMLStreamException {
        List<Sheet> sheets = new ArrayList<>();
        try (var xml = XmlPart.of(open(zip, WORKBOOK, LONGEST_KEPT))) {
            while (xml.nextElement())
                if (xml.is("sheet")) {
                    String state = xml.attribute("state");
                    sheets.add(new Sheet(
                            Optional.ofNullable(xml.attribute("name")).orElse(""),
                            Optional.ofNullable(xml.attribute("id")).orElse(""),
                            state != null && !state.equals("visible")));
                }
        }
        return sheets;
    }

    private static Map<String, String> relations(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (var xml = XmlPart.of(open(zip, "xl/_rels/workbook.xml.rels", LONGEST_KEPT))) {
            while (xml.nextElement()) {
                String target = xml.attribute("Target");
                String id = xml.attribute("Id");
                if (xml.is("Relationship") && target != null && id != null)
                    targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private static List<String> texts(ZipFile zip) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (zip.getEntry("xl/sharedStrings.xml") == null) return texts;
        try (var xml = XmlPart.of(open(zip, "xl/sharedStrings.xml", LONGEST_KEPT))) {
            while (xml.nextElement()) if (xml.is("si")) texts.add(XmlText.read(xml.richText("si")));
        }
        return texts;
    }

    private static XlsxFormats formats(ZipFile zip) throws IOException, XMLStreamException {
        if (zip.getEntry("xl/styles.xml") == null) return XlsxFormats.NONE;
        try (var in = open(zip, "xl/styles.xml", LONGEST_KEPT)) {
            return XlsxFormats.in(in);
        }
    }

    private static InputStream open(ZipFile zip, String part, long longest) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) throw new UnreadableFile(Spot.NOWHERE, "This is no Excel workbook (.xlsx).");
        return new Counted(zip.getInputStream(entry), longest, part);
    }

    /// Ends in a refusal once more comes out of it than is ever read.
    private static final class Counted extends InputStream {
        private final InputStream in;
        private final long longest;
        private final String part;
        private long read;

        private Counted(InputStream in, long longest, String part) {
            this.in = in;
            this.longest = longest;
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = in.read(into, from, length);
            if (some > 0) count(some);
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > longest)
                throw new UnreadableFile(
                        Spot.NOWHERE,
                        "The part %s of the workbook unpacks to more than %d MB: that is more than is read."
                                .formatted(part, longest / (1024 * 1024)));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
