package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/// Reads the sheets of a workbook (ECMA-376) line by line. Only what is read is unpacked.
final class XlsxTables {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    /// Of a sheet; Excel takes 31.
    private static final int LONGEST_NAME = 100;

    private static final int MOST_SHEETS = 100;

    private final byte[] bytes;

    XlsxTables(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Whether it is a workbook, or another file of an office.
    static boolean isOne(ZipFile zip) {
        return zip.getEntry(WORKBOOK) != null || zip.getEntry(TYPES) != null;
    }

    /// @param hidden told of each sheet that is hidden, which is not read
    /// @throws UnreadableFile
    void read(Consumer<TableLine> each, Consumer<String> hidden) throws IOException {
        Path file = Files.createTempFile("rungs-import", ".xlsx");
        try {
            Files.write(file, bytes);
            try (var zip = new ZipFile(file.toFile())) {
                read(new XlsxParts(zip, bytes.length), each, hidden);
            }
        } catch (ZipException | XMLStreamException | IllegalArgumentException e) {
            throw new UnreadableFile(Spot.NOWHERE, "The workbook is damaged: save it anew.");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void read(XlsxParts parts, Consumer<TableLine> each, Consumer<String> hidden)
            throws IOException, XMLStreamException {
        Map<String, String> targets = relations(parts);
        List<String> texts = texts(parts);
        XlsxFormats formats = formats(parts);
        Set<String> read = new HashSet<>();
        for (Sheet sheet : sheets(parts)) {
            if (sheet.hidden()) {
                hidden.accept(sheet.name());
                continue;
            }
            String part = targets.get(sheet.relation());
            if (part == null || !parts.has(part)) continue;
            if (!read.add(part))
                throw new UnreadableFile(
                        new Spot(sheet.name(), 0, 0), "The workbook lists one sheet twice: save it anew.");
            XlsxMerged merged;
            try (var xml = parts.lines(part)) {
                merged = XlsxMerged.in(sheet.name(), xml);
            }
            try (var xml = parts.lines(part)) {
                new XlsxSheet(sheet.name(), texts, formats, merged).read(xml, each);
            }
        }
    }

    /// A sheet as the workbook lists it.
    private record Sheet(String name, String relation, boolean hidden) {}

    private static List<Sheet> sheets(XlsxParts parts) throws IOException, XMLStreamException {
        List<Sheet> sheets = new ArrayList<>();
        try (var xml = parts.kept(WORKBOOK)) {
            while (xml.nextElement())
                if (xml.is("sheet")) {
                    if (sheets.size() == MOST_SHEETS)
                        throw new UnreadableFile(
                                Spot.NOWHERE, "The workbook has more than %,d sheets: part it.".formatted(MOST_SHEETS));
                    String state = xml.attribute("state");
                    sheets.add(new Sheet(
                            named(Optional.ofNullable(xml.attribute("name")).orElse("")),
                            Optional.ofNullable(xml.attribute("id")).orElse(""),
                            state != null && !state.equals("visible")));
                }
        }
        return sheets;
    }

    /// Wherever something is said of the sheet, it stands beside.
    private static String named(String sheet) {
        if (sheet.length() > LONGEST_NAME)
            throw new UnreadableFile(
                    Spot.NOWHERE,
                    "A sheet has a name of more than %,d characters: give it a shorter one.".formatted(LONGEST_NAME));
        return sheet;
    }

    private static Map<String, String> relations(XlsxParts parts) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (var xml = parts.kept("xl/_rels/workbook.xml.rels")) {
            while (xml.nextElement()) {
                String target = xml.attribute("Target");
                String id = xml.attribute("Id");
                if (xml.is("Relationship") && target != null && id != null)
                    targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    /// Without the spaces around them: many cells have the same one, and each asks whether anything stands there.
    private static List<String> texts(XlsxParts parts) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (!parts.has(TEXTS)) return texts;
        try (var xml = parts.kept(TEXTS)) {
            while (xml.nextElement())
                if (xml.is("si"))
                    texts.add(XmlText.read(XlsxSheet.sized(Spot.NOWHERE, xml.richText("si")))
                            .strip());
        }
        return texts;
    }

    private static XlsxFormats formats(XlsxParts parts) throws IOException, XMLStreamException {
        if (!parts.has(STYLES)) return XlsxFormats.NONE;
        try (var xml = parts.kept(STYLES)) {
            return XlsxFormats.in(xml);
        }
    }
}
