package io.rungs.exchange.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.KnownWords.Word;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as people have them, and files that are none.
class ReadFilesTest {
    private static final String HEAD = "skill,role,level,description\n";
    private static final KnownWords KNOWN = new KnownWords(
            List.of(new Word("junior", "Junior"), new Word("senior", "Senior")),
            List.of(new Word("dev", "Developer"), new Word("rd", "Research, Development")));

    private static RowsOf read(byte[] bytes, String name) {
        var rows = new RowsOf();
        ReadFiles.read(new Source(bytes, name, null), KNOWN, rows);
        return rows;
    }

    private static RowsOf csv(String text) {
        return read(text.getBytes(UTF_8), "a.csv");
    }

    private static String refused(byte[] bytes, String name) {
        var unreadable = catchThrowableOfType(UnreadableFile.class, () -> read(bytes, name));
        assertThat(unreadable).isNotNull();
        return unreadable.spot().line() + ":" + unreadable.spot().column() + " " + unreadable.reason();
    }

    private static String refused(String text, String name) {
        return refused(text.getBytes(UTF_8), name);
    }

    /// What is the slug of one may be the name of another.
    @Test
    void aHeadThatIsASlugIsThatLevelAndOneThatIsANameTheOneThatIsCalledSo() {
        var known = new KnownWords(
                List.of(
                        new Word("senior", "Senior"),
                        new Word("senior-2", "Senior"),
                        new Word("lead", "Chief"),
                        new Word("chief", "Lead")),
                List.of(new Word("dev", "Former"), new Word("dev-2", "Dev")));
        String heads = "senior,Senior,level lead,Lead,dev/lead,Dev/Lead,lead requirement,Lead Requirement";
        var rows = new RowsOf();

        ReadFiles.read(
                new Source(
                        ("skill,role," + heads + "\nlogs,any,A,B,C,D,E,F,mandatory,optional\n").getBytes(UTF_8),
                        "a.csv",
                        null),
                known,
                rows);

        assertThat(rows.told())
                .contains(
                        "expectation|logs|any|senior|A",
                        "expectation|logs|any|senior-2|B",
                        "expectation|logs|any|lead|C",
                        "expectation|logs|any|chief|D",
                        "expectation|logs|dev|lead|E",
                        "expectation|logs|dev-2|chief|F");
        assertThat(rows.rows)
                .filteredOn(it -> "optional".equals(it.text(SheetColumn.REQUIREMENT)))
                .singleElement()
                .satisfies(it -> assertThat(it.text(SheetColumn.LEVEL)).isEqualTo("chief"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "UTF-16"})
    void theEncodingIsToldOverTheWholeFile(String name) {
        String text = HEAD + "api,dev,junior,“Prüft” für Zoë\n";

        assertThat(read(text.getBytes(Charset.forName(name)), "a.csv").told())
                .containsExactly("expectation|api|dev|junior|“Prüft” für Zoë");
    }

    @Test
    void japaneseInShiftJisIsToldFromLettersWithAccents() {
        String text = HEAD + "設計,dev,junior,設計のレビューをする。\n";

        assertThat(read(text.getBytes(Charset.forName("Shift_JIS")), "a.csv").told())
                .containsExactly("expectation|設計|dev|junior|設計のレビューをする。");
    }

    @Test
    void aMarkBeforeAQuotedHeadIsNoPartOfIt() {
        assertThat(csv("\uFEFF\"skill\",role,level,description\napi,dev,junior,Logs.\n")
                        .told())
                .containsExactly("expectation|api|dev|junior|Logs.");
    }

    @Test
    void whatIsNoTextAtAllIsRefused() {
        assertThat(refused(new byte[] {'s', 0, 1, 2, (byte) 0x81, (byte) 0xFF}, "a.csv"))
                .contains("UTF-8");
        assertThat(refused((HEAD + "api,dev\0,junior,x").getBytes(UTF_8), "a.csv"))
                .startsWith("2:0 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void theSeparatorIsToldOverWholeRecords(String separator) {
        String text = "skill,role,level,description\napi,dev,junior,\"One, two; three\nfour, five; six\n, ; ,\"\n"
                .replace(
                        "skill,role,level,description", String.join(separator, "skill", "role", "level", "description"))
                .replace("api,dev,junior,", String.join(separator, "api", "dev", "junior", ""));

        assertThat(csv(text).told())
                .containsExactly("expectation|api|dev|junior|One, two; three\nfour, five; six\n, ; ,");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamedWhereItOpens() {
        assertThat(refused(HEAD + "api,dev,junior,Logs.\napi,dev,senior,\"Never\nends\n", "a.csv"))
                .startsWith("3:4 A quotation mark opens here");
        assertThat(refused(HEAD + "api,dev,junior,\"closed\" early\n", "a.csv")).startsWith("2:4 ");
    }

    @Test
    void headsMayStandFurtherDownAndBeWrittenOnceMore() {
        var read = csv("Our ladder\n\nas of spring\nSkill\u00A0,Role,Level,Expectation\napi,dev,junior,Logs.\n"
                + "Skill\u00A0,Role,Level,Expectation\n\napi,dev,senior,Designs.\n");

        assertThat(read.told())
                .containsExactly("expectation|api|dev|junior|Logs.", "expectation|api|dev|senior|Designs.");
        assertThat(read.remarked).containsExactly("6:0 The heads stand here once more: passed over.");
        assertThat(read.rows.getLast().spot().line()).isEqualTo(8);
    }

    @Test
    void headsThatAreMissingOrTheSameAreRefused() {
        assertThat(refused("api,dev,junior,Logs.\n", "a.csv")).startsWith("1:0 No line of heads");
        assertThat(refused("skill,role,Senior,senior\napi,dev,a,b\n", "a.csv"))
                .isEqualTo("1:4 Columns C and D have the same head, “senior”: rename or remove one of them.");
    }

    @Test
    void aColumnThatIsNotKnownIsNamed() {
        assertThat(csv("skill,role,level,description,Mood\napi,dev,junior,Logs.,good\n").remarked)
                .containsExactly("1:5 The column “Mood” is not read: its head is not known.");
    }

    @Test
    void levelsMayBeColumns() {
        var read = csv("skill,role,Junior,Senior,senior requirement\napi,dev,Logs.,Designs.,optional\nops,dev,,,\n");

        assertThat(read.told())
                .containsExactly(
                        "skill|api|||",
                        "expectation|api|dev|junior|Logs.",
                        "expectation|api|dev|senior|Designs.",
                        "skill|ops|||",
                        "expectation|ops|dev||");
    }

    @Test
    void soMayBeRolesAtLevelsWhateverStandsInTheirNames() {
        var read = csv("skill,\"Research, Development / Senior\",Developer / Junior\napi,Leads.,Logs.\n");

        assertThat(read.told())
                .containsExactly(
                        "skill|api|||", "expectation|api|rd|senior|Leads.", "expectation|api|dev|junior|Logs.");
    }

    @Test
    void rolesMayStandAboveTheirLevels() {
        var read = csv("Our ladder,,,,\n,Developer,,\"Research, Development\",\nskill,Junior,Senior,Junior,Senior\n"
                + "api,Logs.,Designs.,,Leads.\n");

        assertThat(read.told())
                .containsExactly(
                        "skill|api|||",
                        "expectation|api|dev|junior|Logs.",
                        "expectation|api|dev|senior|Designs.",
                        "expectation|api|rd|senior|Leads.");
        assertThat(csv(",Weaver,,Dyer\nskill,Junior,Senior,Junior\napi,Logs.,Designs.,Leads.\n")
                        .told())
                .containsExactly(
                        "skill|api|||",
                        "expectation|api|Weaver|junior|Logs.",
                        "expectation|api|Weaver|senior|Designs.",
                        "expectation|api|Dyer|junior|Leads.");
        assertThat(csv("skill,Weaver,,Dyer\n,Junior,Senior,Junior\napi,Logs.,Designs.,Leads.\n")
                        .told())
                .contains("expectation|api|Weaver|senior|Designs.", "expectation|api|Dyer|junior|Leads.");
        assertThat(csv("skill,group,Mood\n,g,Junior\n").told()).containsExactly("expectation||||");
        assertThat(csv("Ladder of spring,,\nskill,role,Junior\napi,dev,Logs.\n").told())
                .containsExactly("skill|api|||", "expectation|api|dev|junior|Logs.");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"0020", "00A0", "2007", "202F", "200B", "FEFF"})
    void aCellOfSpacesIsEmptyOfWhateverKind(String sign) {
        String spaces = Character.toString(Integer.parseInt(sign, 16)).repeat(2);

        var table = csv(HEAD + "api,dev,junior," + spaces + "\n" + spaces + "," + spaces + ",," + spaces + "\n");
        var tree = read(
                "skills: [{slug: api, roles: {dev: {junior: {description: \"%s\"}}}}]"
                        .formatted(spaces)
                        .getBytes(UTF_8),
                "a.yaml");

        assertThat(table.told()).containsExactly("expectation|api|dev|junior|");
        assertThat(tree.told()).last().isEqualTo("expectation|api|dev|junior|");
    }

    /// What goes on from above goes on below heads that stand there once more, in the rows that are refused as
    /// well.
    @Test
    void headsThatStandThereOnceMoreSayNothingForTheRowsBelow() {
        var filled = KNOWN.saying(Map.of(), new SaidHeads(Map.of(), Map.of(), Set.of("skill", "role"), false));
        String csv = HEAD + "api,dev,junior,One.\n" + HEAD + ",,guru,Two.\n";
        var source = new Source(csv.getBytes(UTF_8), "a.csv", null);
        var rows = new RowsOf();

        ReadFiles.read(source, filled, rows);
        byte[] refused = RefusedRows.of(
                source, filled, List.of(ReportLine.of(Outcome.REFUSED, new Spot(null, 4, 3), "There is no guru.")));

        assertThat(rows.told()).last().isEqualTo("expectation|api|dev|guru|Two.");
        assertThat(new String(refused, UTF_8)).endsWith("api,dev,guru,Two.,There is no guru.\r\n");
    }

    @Test
    void ofWhatCannotBeReadAsAWholeNoRowComesBack() {
        var report = List.of(ReportLine.of(Outcome.REFUSED, new Spot(null, 1, 0), "No line of heads was found."));
        for (String text : List.of("foo,bar\n".repeat(22) + "\"x\"y,z\n", "skill,role,junior,Junior\n", ""))
            assertThat(RefusedRows.of(new Source(text.getBytes(UTF_8), "a.csv", null), KNOWN, report))
                    .isEqualTo(RefusedRows.none());
    }

    @Test
    void aColumnOfReasonsIsPassedOver() {
        assertThat(csv("skill,role,level,description,reason\napi,dev,junior,Logs.,Unknown level.\n").remarked)
                .isEmpty();
    }

    @Test
    void bulletsVerticalTabsAndGuardsAreReadAsWhatTheyStandFor() {
        assertThat(csv(HEAD + "api,dev,junior,\"• Logs\u000B• Reads\"\napi,dev,senior,'=1+1\n")
                        .told())
                .containsExactly("expectation|api|dev|junior|- Logs\n- Reads", "expectation|api|dev|senior|=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "a;=1;b", "a;'=1", "a\n@b\t+1\n-2", ";-x", "'+1;'@y", "a; = b"})
    void whereverASpreadsheetPartsNothingThatIsWrittenIsComputed(String text) throws IOException {
        var written = new StringWriter();
        new CsvLines(written).line(List.of("a", text));

        assertThat(written.toString().split("[,;\t\r\n]")).noneMatch(it -> it.matches("\"?[=+\\-@].*"));
        assertThat(TableText.unguarded(TableText.guarded(text))).isEqualTo(text);
    }

    @Test
    void kindsOfFileAreToldByWhatTheyBeginWith() {
        assertThat(refused(new byte[0], "a.csv")).contains("empty");
        assertThat(refused("%PDF-1.7", "a.csv")).contains("PDF");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "a.csv"))
                .contains(".xlsx");
        assertThat(refused("skill,role", "a.xlsx")).contains("is none");
        assertThat(refused("PK\u0003\u0004 and nothing", "a.csv")).contains("damaged");
        assertThat(refused("x", "a.doc")).contains(".csv");
    }

    @Test
    void yamlNamesTheLineOfWhatIsWrong() {
        assertThat(refused("skills:\n  - slug: a\n    slug: b\n", "a.yaml")).startsWith("3:5 “slug” stands here");
        assertThat(refused("skills:\n  - slug: 1.10\n", "a.yaml")).startsWith("2:11 Put “1.10” between");
        assertThat(refused("skills:\n  - &a {slug: a}\n  - *a\n", "a.yaml")).startsWith("2:5 Anchors");
        assertThat(refused("skills: [\n", "a.yml")).startsWith("2:1 This is no YAML");
        assertThat(refused("- a\n", "a.yaml")).startsWith("1:1 ");
        assertThat(refused("x: " + "[".repeat(1_000_000), "a.yaml")).contains("This is no YAML");
        for (String broken : List.of("abc", "a\\qb\"}]}", "a\nb\"}]}", "\\uZZZZ\"}]}", "\u0001\"}]}"))
            assertThat(refused("{\"skills\": [{\"slug\": \"" + broken, "a.json"))
                    .as(broken)
                    .matches("\\d+:\\d+ This is no JSON.*");
        assertThat(refused("{\"skills\": [{\"slug\": \"" + "a".repeat(100_001) + "\"}]}", "a.json"))
                .contains("This is no JSON");
        assertThat(refused("{\"skills\": [{\"slug\": \"a\",}]}", "a.json")).startsWith("1:26 This is no JSON");
        assertThat(read("skills:\n  - slug: a\n    colour: red\n".getBytes(UTF_8), "a.yaml").refused)
                .containsExactly("3:5 There is no “colour” here.");
    }

    @Test
    void aFileOfTheSeedsIsASkill() {
        String text = "slug: api\nname: API\ngroup: g\nroles:\n  dev:\n    junior:\n      requirement: mandatory\n"
                + "      description: >-\n        Logs\n        all.\n  ops: {}\n";

        assertThat(read(text.getBytes(UTF_8), "api.yaml").told())
                .containsExactly("skill|api|||", "expectation|api|dev|junior|Logs all.", "expectation|api|ops||");
    }

    @Test
    void marksOfUtf16AreRead() {
        String text = HEAD + "api,dev,junior,Logs.\n";

        assertThat(read(("\uFEFF" + text).getBytes(UTF_16LE), "a.csv").told()).hasSize(1);
        assertThat(read(("\uFEFF" + text).getBytes(UTF_16BE), "a.csv").told()).hasSize(1);
    }

    /// Names are folded to be told apart, which takes the square of how many marks stand on one letter.
    @Test
    void aNameOfNothingButMarksCostsLittle() {
        String marks = "a" + "\u0301\u0316".repeat(49_000);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        assertThat(Folded.of(marks)).isEqualTo(marks);

        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
                .isLessThan(500_000_000L);
    }
}
