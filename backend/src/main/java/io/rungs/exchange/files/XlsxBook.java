package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a workbook sheet by sheet and line by line, and keeps nothing of it. Every cell is a text, so that no
/// spreadsheet makes a date or a formula of it; the same lines are the same bytes.
final class XlsxBook {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /// Text (`@`), set on top and wrapped; the heads are bold.
    private static final String STYLES = XML + """
            <styleSheet xmlns="%s"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border/></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\
            <alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>\
            </styleSheet>""".formatted(MAIN);

    private final ZipOutputStream zip;
    private final List<String> sheets = new ArrayList<>();
    private @Nullable Sheet open;

    XlsxBook(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /// The next sheet; the one before it is whole.
    ///
    /// @param heads how many lines stay where they are while the others are scrolled
    TableLines sheet(String name, int heads) throws IOException {
        close();
        sheets.add(name);
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\""
                + heads
                + "\" topLeftCell=\"A" + (heads + 1) + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                + "</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"100\" width=\"22\""
                + " style=\"1\" customWidth=\"1\"/></cols><sheetData>");
        var sheet = new Sheet(heads);
        open = sheet;
        return sheet;
    }

    private final class Sheet implements TableLines {
        private final int heads;
        private int lines;

        private Sheet(int heads) {
            this.heads = heads;
        }

        @Override
        public void line(List<@Nullable String> cells) throws IOException {
            lines++;
            var row = new StringBuilder("<row r=\"").append(lines).append("\">");
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                if (cell == null || cell.isEmpty()) continue;
                row.append("<c r=\"")
                        .append(Spot.letters(i + 1))
                        .append(lines)
                        .append("\" s=\"")
                        .append(lines <= heads ? 2 : 1)
                        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(XmlText.written(cell))
                        .append("</t></is></c>");
            }
            write(row.append("</row>\n").toString());
        }
    }

    private void close() throws IOException {
        if (open == null) return;
        write("</sheetData></worksheet>");
        zip.closeEntry();
        open = null;
    }

    void end() throws IOException {
        close();
        part("xl/styles.xml", STYLES);
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", relations());
        part(
                "_rels/.rels",
                XML + "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("[Content_Types].xml", types());
        zip.finish();
    }

    private String workbook() {
        var text = new StringBuilder(XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++)
            text.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(XmlText.written(sheets.get(i - 1)), i, i));
        return text.append("</sheets></workbook>").toString();
    }

    private String relations() {
        var text = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "\">");
        for (int i = 1; i <= sheets.size(); i++)
            text.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, OFFICE, i));
        return text.append("<Relationship Id=\"rId%d\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
                        .formatted(sheets.size() + 1, OFFICE))
                .toString();
    }

    private String types() {
        var text = new StringBuilder(XML
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        text.append(override("/xl/workbook.xml", "sheet.main")).append(override("/xl/styles.xml", "styles"));
        for (int i = 1; i <= sheets.size(); i++)
            text.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
        return text.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, type);
    }

    private void part(String name, String text) throws IOException {
        begin(name);
        write(text);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
