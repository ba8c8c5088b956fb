package io.rungs.exchange.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A folder of files that was packed as one, as people pack it; and such as nobody means well with.
class FolderFilesTest {
    private static final String TABLE = "skill,role,level,description\nweb,dev,junior,Draws.\n";
    private static final String SKILL = """
            slug: api
            name: APIs
            group: wool
            roles:
              dev:
                junior:
                  description: Logs.
            """;

    private static byte[] packed(Map<String, String> files) {
        return packed(files, UTF_8);
    }

    private static byte[] packed(Map<String, String> files, Charset names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var it : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(it.getKey()));
                zip.write(it.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static RowsOf read(byte[] bytes, String name) {
        var rows = new RowsOf();
        ReadFiles.read(new Source(bytes, name, null), KnownWords.NONE, rows);
        return rows;
    }

    private static RowsOf read(Map<String, String> files) {
        return read(packed(files), "seeds.zip");
    }

    private static String refused(byte[] bytes, String name) {
        var unreadable = catchThrowableOfType(UnreadableFile.class, () -> read(bytes, name));
        assertThat(unreadable).isNotNull();
        return unreadable.spot().sheet() + " " + unreadable.reason();
    }

    private static String refused(Map<String, String> files) {
        return refused(packed(files), "a.zip");
    }

    private static List<String> sheets(RowsOf read) {
        return read.rows.stream()
                .map(SheetRow::spot)
                .map(it -> it.sheet() + ":" + it.line())
                .toList();
    }

    /// As a Mac packs it: with a folder around it, and with what its Finder writes.
    @Test
    void itsFilesAreReadAsIfEachHadBeenSentAloneWhicheverWayTheyArePacked() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("catalogue/skills/web.csv", TABLE);
        files.put("catalogue/skills/", "");
        files.put("__MACOSX/catalogue/._web.csv", "\0\1");
        files.put("catalogue/.DS_Store", "\0\1");
        files.put("catalogue/.git/HEAD", "ref");
        files.put("catalogue/skills/api.yaml", SKILL);
        files.put("catalogue/README.md", "# Ours");
        files.put("catalogue/old.zip", new String(packed(Map.of("a.csv", TABLE)), StandardCharsets.ISO_8859_1));

        var read = read(files);

        assertThat(read.told())
                .containsExactly(
                        "skill|api|||", "expectation|api|dev|junior|Logs.", "expectation|web|dev|junior|Draws.");
        assertThat(sheets(read)).containsExactly("skills/api.yaml:1", "skills/api.yaml:6", "skills/web.csv:2");
        assertThat(read.refused).isEmpty();
        assertThat(read.remarked)
                .containsExactly(
                        "0:0 This is not read: what is read is .csv, .tsv, .yaml and .json.",
                        "0:0 This is not read: send a workbook, or another folder, by itself.");
        assertThat(read(new TreeMap<>(files).descendingMap()).told()).isEqualTo(read.told());
        assertThat(read(packed(files), "a.bin").told()).isEqualTo(read.told());
    }

    @Test
    void oneThatIsBrokenIsRefusedAsAWholeAndTheOthersStand() {
        var read = read(Map.of(
                "a.csv", TABLE + "web,dev,senior,\"Never ends\n", "b.yaml", SKILL + "slug: twice\n", "c.csv", TABLE));

        assertThat(sheets(read)).containsExactly("c.csv:2");
        assertThat(read.refused).hasSize(2);
        assertThat(read.refused.getFirst()).startsWith("3:4 A quotation mark opens here");
        assertThat(read.refused.getLast()).startsWith("8:1 “slug” stands here for the second time.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.yaml", "a/../../x.yaml", "/etc/x.yaml", "..\\x.yaml", "C:\\x.yaml", "a\nb.yaml"})
    void aNameThatLeadsOutOfItIsRefused(String name) {
        assertThat(refused(Map.of(name, SKILL, "a.csv", TABLE)))
                .isEqualTo("null A name leads out of the folder: pack it anew.");
    }

    @Test
    void namesOfSystemsAndOtherAlphabetsHarmNobody() {
        assertThat(read(Map.of("skills/aux.yaml", SKILL, "skills/Aux.yaml", SKILL.replace("api", "web")))
                        .told())
                .hasSize(4);
        var names = packed(Map.of("Fähigkeit.yaml", SKILL), Charset.forName("IBM850"));
        assertThat(read(names, "a.zip").told()).hasSize(2);
    }

    @Test
    void whatIsNoFolderSaysSo() {
        byte[] whole = packed(Map.of("a.yaml", SKILL));
        byte[] cut = Arrays.copyOf(whole, whole.length - 30);

        assertThat(refused(cut, "a.zip")).contains("The archive is damaged");
        assertThat(refused(whole, "a.xlsx")).contains("This is no Excel workbook");
        assertThat(refused(Map.of("[Content_Types].xml", "<Types/>"))).contains("This is no Excel workbook");
        assertThat(refused(Map.of("a.txt.exe", "x"))).contains("No file of the folder is read");
        assertThat(refused(Map.of("a".repeat(301) + ".csv", TABLE))).contains("more than 300 characters");
    }

    /// What becomes of a small file that is made to cost much: it is refused, and soon.
    @Test
    void howMuchItIsIsCountedWhileItIsUnpacked() {
        var cpu = ManagementFactory.getThreadMXBean();
        long before = cpu.getCurrentThreadCpuTime();
        String large = "skill,role,level,description\n" + "web,dev,junior,\"" + "a".repeat(3_900_000) + "\"\n";
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) many.put(i + ".txt.csv", large);

        assertThat(refused(Map.of("a.csv", large + large))).isEqualTo("a.csv This file has more than 4 MB: part it.");
        assertThat(refused(many)).isEqualTo("null The folder unpacks to more than 16 MB: send it in parts.");
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i <= 5_000; i++) entries.put(i + ".csv", "");
        assertThat(refused(entries)).isEqualTo("null The folder holds more than 5,000 files: send it in parts.");
        assertThat(cpu.getCurrentThreadCpuTime() - before).isLessThan(4_000_000_000L);
    }

    @Test
    void aFileThatEndsTooEarlyIsADamagedArchive() {
        assertThat(refused(halved(packed(Map.of("a.csv", TABLE.repeat(500)))), "a.zip"))
                .contains("The archive is damaged");
    }

    /// Of its one file only half is there, as its directory says, which stands before the last 22 bytes.
    private static byte[] halved(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int packedSize = bytes.getInt(zip.length - 22 + 16) + 20;
        bytes.putInt(packedSize, bytes.getInt(packedSize) / 2);
        return zip;
    }

    @Test
    void filesThatLieDeepAreToldApartByTheirEnds() {
        String deep = "team/".repeat(40);
        var read = read(new TreeMap<>(Map.of(deep + "one.csv", TABLE, "two.csv", TABLE)));

        assertThat(sheets(read))
                .hasSize(2)
                .allMatch(it -> it.length() <= 120 + ":2".length())
                .anyMatch(it -> it.endsWith("team/one.csv:2"));
    }
}
