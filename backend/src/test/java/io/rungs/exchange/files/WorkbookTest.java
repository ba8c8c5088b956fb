package io.rungs.exchange.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.of;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.FileFormat;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.KnownWords.Word;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Workbooks as spreadsheets write them, read without the help of any; and ours, read by somebody else's reader.
class WorkbookTest {
    private static final String HEAD = row(1, text("skill"), text("role"), text("level"), text("description"));
    private static final KnownWords KNOWN =
            new KnownWords(List.of(new Word("junior", "Junior"), new Word("senior", "Senior")), List.of());
    private static final String STYLES =
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"000\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
                    + "<xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>";

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    private static byte[] book(String rows, String behind) {
        return book(rows, behind, "<sheet name=\"One\" r:id=\"r1\"/>");
    }

    private static byte[] book(String rows, String behind, String sheets) {
        return book(rows, behind, sheets, STYLES);
    }

    private static byte[] book(String rows, String behind, String sheets, String styles) {
        return book(rows, behind, sheets, styles, "<si><t>Shared</t></si><si><r><t>Ri</t></r><r><t>ch</t></r></si>");
    }

    private static byte[] book(String rows, String behind, String sheets, String styles, String shared) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/styles.xml", styles);
            part(zip, "xl/sharedStrings.xml", "<sst>" + shared + "</sst>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static RowsOf read(byte[] book) {
        return read(book, KNOWN);
    }

    private static RowsOf read(byte[] book, KnownWords known) {
        var rows = new RowsOf();
        ReadFiles.read(new Source(book, "a.xlsx", null), known, rows);
        return rows;
    }

    @Test
    void textsAreSharedRichOrTheirOwn() {
        var read = read(book(
                HEAD
                        + row(2, "<c t=\"s\"><v>0</v></c>", text("dev"), text("junior"), "<c t=\"s\"><v>1</v></c>")
                        + row(3, text("api"), text("dev"), text("senior"), text("a_x000D_&amp;_x005F_x0041_"))
                        + row(4, "<c t=\"s\"><v>-1</v></c>"),
                ""));

        assertThat(read.told())
                .containsExactly("expectation|Shared|dev|junior|Rich", "expectation|api|dev|senior|a\n&_x0041_");
    }

    @Test
    void aCellSaysWhatItShows() {
        var read = read(book(
                HEAD
                        + row(2, text("api"), text("dev"), "<c s=\"2\"><v>7</v></c>", "<c><v>12345678901234567</v></c>")
                        + row(3, text("api"), text("dev"), "<c><v>1E3</v></c>", "<c><v>10.5</v></c>")
                        + row(4, text("api"), text("dev"), text("1-2"), "<c t=\"b\"><v>1</v></c>"),
                ""));

        assertThat(read.told())
                .containsExactly(
                        "expectation|api|dev|007|12345678901234567",
                        "expectation|api|dev|1000|10.5",
                        "expectation|api|dev|1-2|TRUE");
    }

    @Test
    void datesErrorsAndFormulasWithoutAResultAreRefusedByTheirCell() {
        var read = read(book(
                HEAD
                        + row(2, text("api"), text("dev"), "<c s=\"1\"><v>46261</v></c>", text("x"))
                        + row(3, text("api"), text("dev"), text("junior"), "<c><f>A1</f></c>")
                        + row(4, text("api"), text("dev"), text("junior"), "<c t=\"e\"><f>A1</f><v>#REF!</v></c>")
                        + row(5, text("api"), text("dev"), text("junior"), "<c t=\"str\"><f>A1</f><v>Logs.</v></c>")
                        + row(6, text("api"), text("dev"), text("senior"), "<c t=\"str\"><f>A1</f><v></v></c>"),
                ""));

        assertThat(read.refused)
                .containsExactly(
                        "2:3 The spreadsheet made a date of this (2026-08-27; perhaps 8-27 was meant): set the cell to Text and"
                                + " write it again.",
                        "3:4 A formula stands here without its result: replace it by what it shows.",
                        "4:4 The cell shows an error (#REF!): replace it by a text.");
        assertThat(read.told()).containsExactly("expectation|api|dev|junior|Logs.", "expectation|api|dev|senior|");
    }

    @Test
    void whatIsMergedFillsKeysAndNeverTexts() {
        String head = row(1, text("skill"), text("role"), text("level"), text("description"));
        var read = read(book(
                head
                        + row(2, text("Testing"), text("dev"), text("junior"), text("Logs."))
                        + row(3, "<c/>", text("dev"), text("senior"), "<c/>")
                        + row(4, "<c r=\"B4\" t=\"inlineStr\"><is><t>dev</t></is></c>"),
                "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"D2:D3\"/></mergeCells>"));

        assertThat(read.told())
                .containsExactly(
                        "expectation|Testing|dev|junior|Logs.",
                        "expectation|Testing|dev|senior|",
                        "expectation||dev||");
    }

    @Test
    void headsMayBeMergedDownAndAcross() {
        String heads = row(1, text("skill"), text("role"), text("Weaving at"))
                + row(2, "<c/>", "<c/>", text("Junior"), text("Senior"));
        var read = read(
                book(
                        heads + row(3, text("api"), text("dev"), text("Logs."), text("Designs.")),
                        "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:D1\"/></mergeCells>"));

        assertThat(read.told())
                .containsExactly(
                        "skill|api|||", "expectation|api|dev|junior|Logs.", "expectation|api|dev|senior|Designs.");
        var across = read(book(
                row(1, text("skill"), text("role"), text("level"), text("description"), "<c/>")
                        + row(2, text("api"), text("dev"), text("junior"), text("Logs.")),
                "<mergeCells><mergeCell ref=\"D1:E1\"/></mergeCells>"));
        assertThat(across.told()).containsExactly("expectation|api|dev|junior|Logs.");
    }

    @Test
    void hiddenLinesAreReadAndHiddenSheetsNamed() {
        String rows = HEAD
                + row(2, text("api"), text("dev"), text("junior"), text("Logs."))
                        .replace("<row ", "<row hidden=\"1\" ");
        var read = read(
                book(rows, "", "<sheet name=\"One\" r:id=\"r1\"/><sheet name=\"Old\" state=\"hidden\" r:id=\"r1\"/>"));

        assertThat(read.told()).hasSize(1);
        assertThat(read.remarked)
                .containsExactly(
                        "2:0 This line is hidden in the file, and read.", "0:0 This sheet is hidden and is not read.");
    }

    @Test
    void hiddenLinesAndColumnsAreLeftOutWhereSomebodySaysSo() {
        String rows = "<cols><col min=\"4\" max=\"4\" hidden=\"true\"/></cols>"
                + row(1, text("skill"), text("role"), text("level"), text("requirement"), text("description"))
                + row(2, text("api"), text("dev"), text("junior"), "<c t=\"e\"><v>#REF!</v></c>", text("Logs."))
                + row(3, text("api"), text("dev"), text("senior"), text("optional"), text("Designs."))
                        .replace("<row ", "<row hidden=\"1\" ")
                + row(4, text("web"), text("dev"), text("junior"), text("optional"), text("Draws."));

        var all = read(book(rows, ""));
        assertThat(all.refused).containsExactly("2:4 The cell shows an error (#REF!): replace it by a text.");
        assertThat(all.told()).hasSize(2);
        assertThat(all.remarked)
                .containsExactly(
                        "1:4 This column is hidden in the file, and read.",
                        "3:0 This line is hidden in the file, and read.");

        var seen = read(book(rows, ""), KNOWN.saying(Map.of(), new SaidHeads(Map.of(), Map.of(), Set.of(), true)));
        assertThat(seen.refused).isEmpty();
        assertThat(seen.told())
                .containsExactly("expectation|api|dev|junior|Logs.", "expectation|web|dev|junior|Draws.");
        assertThat(seen.rows)
                .allSatisfy(it -> assertThat(it.text(SheetColumn.REQUIREMENT)).isNull());
        assertThat(seen.remarked)
                .containsExactly(
                        "1:4 This column is hidden in the file, and left out.",
                        "3:0 This line is hidden in the file, and left out.");
    }

    private static final String WRONG = "<c t=\"e\"><v>#N/A</v></c>";
    private static final String NOTHING = "<c/>";

    private static KnownWords filled(boolean onlySeen) {
        return KNOWN.saying(Map.of(), new SaidHeads(Map.of(), Map.of(), Set.of("skill", "role"), onlySeen));
    }

    @Test
    void belowAKeyThatCannotBeReadNothingIsFilledFromAboveIt() {
        String rows = HEAD
                + row(2, text("api"), text("dev"), text("junior"), text("Logs."))
                + row(3, WRONG, text("dev"), text("junior"), text("Draws."))
                + row(4, NOTHING, NOTHING, text("senior"), text("Designs."))
                + row(5, text("web"), text("dev"), text("junior"), text("Paints."))
                + row(6, NOTHING, NOTHING, text("senior"), text("Frames."));

        var read = read(book(rows, ""), filled(false));

        assertThat(read.refused).containsExactly("3:1 The cell shows an error (#N/A): replace it by a text.");
        assertThat(read.told())
                .containsExactly(
                        "expectation|api|dev|junior|Logs.",
                        "expectation||dev|senior|Designs.",
                        "expectation|web|dev|junior|Paints.",
                        "expectation|web|dev|senior|Frames.");
    }

    @Test
    void whatALineSaysThatIsLeftOutIsFilledDownFromThere() {
        String rows = HEAD
                + row(2, text("api"), text("dev"), text("junior"), text("Logs."))
                + row(3, text("web"), text("dev"), text("junior"), text("Draws."))
                        .replace("<row ", "<row hidden=\"1\" ")
                + row(4, NOTHING, NOTHING, text("senior"), text("Designs."));

        assertThat(read(book(rows, ""), filled(true)).told())
                .containsExactly("expectation|api|dev|junior|Logs.", "expectation|web|dev|senior|Designs.");
        assertThat(read(book(rows, ""), filled(false)).told())
                .containsExactly(
                        "expectation|api|dev|junior|Logs.",
                        "expectation|web|dev|junior|Draws.",
                        "expectation|web|dev|senior|Designs.");
    }

    @Test
    void aGridThatIsFormattedToItsLastRowIsRead() {
        var rows = new StringBuilder(HEAD).append(row(2, text("api"), text("dev"), text("junior"), text("Logs.")));
        for (int i = 3; i <= 1_048_576; i++) rows.append("<row r=\"").append(i).append("\" s=\"1\"><c s=\"1\"/></row>");

        assertThat(read(book(rows.toString(), "")).told()).hasSize(1);
    }

    @Test
    void whatUnpacksBeyondAllMeasureIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(UTF_8));
            var piece = "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>"
                    .repeat(1000)
                    .getBytes(UTF_8);
            for (int i = 0; i < 700; i++) zip.write(piece);
            zip.closeEntry();
        }

        assertThatThrownBy(() -> read(bytes.toByteArray()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("sharedStrings.xml of the workbook unpacks to more than 24 MB");
    }

    private static final String LOGS = row(2, text("api"), text("dev"), text("junior"), text("Logs."));

    /// What becomes of a small file that is made to cost much: it is read or refused at once.
    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    void aSmallFileNeverCostsMuch(String what, byte[] book, String outcome) {
        assertThat(book).hasSizeLessThan(500_000);
        long before = CPU.getCurrentThreadCpuTime();

        assertThat(outcome(book)).as(what).contains(outcome);

        assertThat(CPU.getCurrentThreadCpuTime() - before).as(what).isLessThan(4_000_000_000L);
    }

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static String outcome(byte[] book) {
        try {
            var read = read(book);
            return read.refused.isEmpty() ? String.join("; ", read.told()) : String.join("; ", read.refused);
        } catch (UnreadableFile e) {
            return e.reason();
        }
    }

    private static Stream<Arguments> costly() {
        String digits = "<c><v>" + "7".repeat(90_000) + "</v></c>";
        String ranges = IntStream.range(0, 20_000)
                .mapToObj(it -> "<mergeCell ref=\"A%d:XFD1048576\"/>".formatted(2 + it % 3))
                .collect(joining());
        var lines = new StringBuilder(HEAD);
        for (int i = 2; i < 4_000; i++) lines.append(row(i, text("api"), text("dev"), text("junior"), text("Logs.")));
        return Stream.of(
                of("open brackets", styled("[".repeat(900_000)), "expectation|api|dev|junior|7"),
                of("brackets", styled("[a]".repeat(80) + "0"), "expectation|api|dev|junior|7"),
                of("quotes", styled("&quot;".repeat(255)), "expectation|api|dev|junior|7"),
                of("zeros", styled("0".repeat(900_000)), "expectation|api|dev|junior|7"),
                of("as many zeros as may be", styled("0".repeat(30)), "junior|" + "0".repeat(29) + "7"),
                of("more zeros", styled("0".repeat(255)), "2:4 The number is beyond what is read"),
                of(
                        "digits",
                        book(HEAD + row(2, text("api"), text("dev"), text("junior"), digits), ""),
                        "2:4 The number is beyond what is read"),
                of(
                        "a cell",
                        book(HEAD + row(2, text("api"), text("dev"), text("junior"), text("a".repeat(10_000_000))), ""),
                        "A cell has more than 100,000 characters."),
                of(
                        "rich text",
                        book(
                                HEAD
                                        + row(
                                                2,
                                                "<c t=\"inlineStr\"><is>" + "<r><t>abc</t></r>".repeat(60_000)
                                                        + "</is></c>"),
                                ""),
                        "A cell has more than 100,000 characters."),
                of(
                        "errors",
                        book(HEAD + row(2, "<c t=\"e\"><v>x</v></c>".repeat(900_000)), ""),
                        "A line has more than 2,000 columns."),
                of("merged cells", book(lines.toString(), ranges), "expectation|api|dev|junior|Logs."),
                of(
                        "sheets",
                        book(HEAD + LOGS, "", "<sheet name=\"One\" r:id=\"r1\"/>".repeat(100)),
                        "The workbook lists one sheet twice"),
                of(
                        "emptiness",
                        book(HEAD + LOGS + "<row/>".repeat(6_000_000), ""),
                        "The workbook unpacks to more than 32 MB"),
                of(
                        "an attribute",
                        book(HEAD + "<row r=\"" + "2".repeat(20_000_000) + "\"/>", ""),
                        "One tag of the part xl/worksheets/sheet1.xml unpacks to more than 1 MB"),
                of(
                        "a comment",
                        book(HEAD + "<!--" + "a".repeat(20_000_000) + "-->", ""),
                        "One tag of the part xl/worksheets/sheet1.xml unpacks to more than 1 MB"),
                of("spaces that many cells share", shared(" ".repeat(99_999)), "expectation|api|dev|junior|Logs."),
                of("spaces around a word", shared(" ".repeat(49_000) + "x" + " ".repeat(49_000)), "|x"),
                of(
                        "names of elements",
                        book(
                                HEAD
                                        + IntStream.range(0, 20_000)
                                                .mapToObj(it -> "<" + "a".repeat(90) + it + "/>")
                                                .collect(joining()),
                                ""),
                        "The workbook has other elements than spreadsheets write"),
                of(
                        "the name of an element",
                        book(HEAD + "<" + "a".repeat(900) + "/>", ""),
                        "The workbook has other elements than spreadsheets write"),
                of(
                        "the name of a sheet",
                        book(HEAD + LOGS, "", "<sheet name=\"" + "A".repeat(900_000) + "\" r:id=\"r1\"/>"),
                        "A sheet has a name of more than 100 characters"),
                of("heads of marks", manyHeads(2, "\u0344".repeat(150) + "\u0F73".repeat(150)), "No line of heads"),
                of(
                        "heads of words",
                        manyHeads(19, "A name of a head that is as long as people write"),
                        "No line of heads"),
                of(
                        "heads that are all different",
                        book(
                                IntStream.range(1, 20)
                                        .mapToObj(line -> row(
                                                line,
                                                IntStream.range(0, 1_990)
                                                        .mapToObj(it -> text(line + "-" + it))
                                                        .toArray(String[]::new)))
                                        .collect(joining()),
                                ""),
                        "No line of heads"),
                of(
                        "more sheets than anybody has",
                        book(HEAD + LOGS, "", "<sheet name=\"One\" r:id=\"no\"/>".repeat(101)),
                        "The workbook has more than 100 sheets"),
                of("depth", book(HEAD + "<a>".repeat(5_000_000), ""), "The workbook is damaged"));
    }

    private static byte[] shared(String text) {
        String cells = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(4) + "</row>";
        String sheets = "<sheet name=\"One\" r:id=\"r1\"/>";
        return book(HEAD + LOGS + cells.repeat(4_900), "", sheets, STYLES, "<si><t>" + text + "</t></si>");
    }

    /// Lines of as many cells as a line has, all the same text.
    private static byte[] manyHeads(int lines, String text) {
        String cells = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(1_990) + "</row>";
        String sheets = "<sheet name=\"One\" r:id=\"r1\"/>";
        return book(cells.repeat(lines), "", sheets, STYLES, "<si><t>" + text + "</t></si>");
    }

    private static byte[] styled(String code) {
        String styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"" + code
                + "\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs></styleSheet>";
        String rows = HEAD + row(2, text("api"), text("dev"), text("junior"), "<c s=\"0\"><v>7</v></c>");
        return book(rows, "", "<sheet name=\"One\" r:id=\"r1\"/>", styles);
    }

    @Test
    void entitiesLeadNowhere() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><workbook><sheets>&a;</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships/>");
        }

        assertThatThrownBy(() -> read(bytes.toByteArray())).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void aWorkbookOfAnotherProgramIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(bytes);

        var read = read(bytes.toByteArray());

        assertThat(read.told())
                .containsExactly("expectation|api|dev|junior|Logs <all> & more", "expectation|api|dev|7|=1+1");
    }

    private static void write(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Ladder");
            String[] heads = {"skill", "role", "level", "description"};
            for (int i = 0; i < heads.length; i++) sheet.value(0, i, heads[i]);
            sheet.value(1, 0, "api");
            sheet.value(1, 1, "dev");
            sheet.value(1, 2, "junior");
            sheet.value(1, 3, "Logs <all> & more");
            sheet.value(2, 0, "api");
            sheet.value(2, 1, "dev");
            sheet.value(2, 2, 7);
            sheet.inlineString(2, 3, "=1+1");
        }
    }

    @Test
    void anotherProgramReadsOurs() throws IOException {
        var catalogue = SomeCatalogues.any().sample();
        byte[] written = RoundTripTest.written(catalogue, FileFormat.XLSX, false);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(written))) {
            assertThat(book.getSheets().map(it -> it.getName()))
                    .containsExactly(XlsxWriter.EXPECTATIONS, XlsxWriter.OUTLINE);
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("kind");
            assertThat(rows.stream().skip(1).filter(it -> it.getCellText(0).equals("skill")))
                    .hasSize(catalogue.skills().size());
        }
    }
}
