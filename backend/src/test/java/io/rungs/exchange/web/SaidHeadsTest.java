package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Level;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentFiles;
import io.rungs.testing.SentImport;
import io.rungs.testing.TaxonomyDeskApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the heads of a table stand for is said once: for this table, and for the next one with the same heads.
@RungsTest
class SaidHeadsTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private TaxonomyDeskApi desk;
    private Person ines;
    private FreshSkill skill;
    private String mark;

    @BeforeEach
    void prepare() {
        desk = new TaxonomyDeskApi(catalogues.person("ada"));
        ines = catalogues.person("ines");
        skill = catalogues.skill();
        mark = skill.slug().replace("tracking-", "");
    }

    private String german(String text) {
        return "Kompetenz %1$s;Stelle %1$s;Stufe %1$s;Was man zeigt %1$s;Laune\n%2$s;developer-%1$s;junior;%3$s;gut\n"
                .formatted(mark, skill.slug(), text);
    }

    private static Map<String, String> head(String head, String column) {
        Map<String, String> said = new HashMap<>();
        said.put("head", head);
        if (column != null) said.put("column", column);
        return said;
    }

    private List<Map<String, String>> said() {
        return List.of(
                head("Kompetenz " + mark, "SKILL"),
                head("Stelle " + mark, "ROLE"),
                head("STUFE " + mark, "LEVEL"),
                head("Was man zeigt " + mark, "DESCRIPTION"));
    }

    private static JsonNode heads(SentImport run) {
        return run.person().get(run.api() + "/heads").expect(200).body().path("heads");
    }

    private static void say(SentImport run, List<? extends Map<String, ?>> heads) {
        run.person().post(run.api() + "/heads", Map.of("heads", heads)).expect(200);
    }

    @Test
    void theReportOfATableThatCannotBeReadToItsEndGivesItsHeadsBackAlone() {
        var run = SentImport.of(ines, "a.csv", "Laune,Farbe\n".repeat(22) + "\"x\"y,z\n");

        assertThat(ines.get(run.api() + "/refused").expect(200).text())
                .startsWith("\uFEFFkind,")
                .endsWith(",reason\r\n")
                .containsOnlyOnce("\r\n");
    }

    @Test
    void aTableWhoseHeadsNobodyKnowsIsReadOnceTheyAreSaidAndTheNextOneByItself() {
        var first = SentImport.of(ines, "a.csv", german("Protokolliert jeden Lauf."));
        assertThat(first.count("rows")).isZero();
        assertThat(first.lines()).singleElement().asString().contains("No line of heads was found");
        assertThat(heads(first).valueStream().map(it -> it.path("head").asString()))
                .containsExactly(
                        "Kompetenz " + mark, "Stelle " + mark, "Stufe " + mark, "Was man zeigt " + mark, "Laune");
        assertThat(heads(first).get(3).at("/examples/0").asString()).isEqualTo("Protokolliert jeden Lauf.");

        say(first, said());

        assertThat(first.count("refused")).isZero();
        assertThat(first.count("changed")).isEqualTo(1);
        assertThat(heads(first).get(0).at("/meaning/column").asString()).isEqualTo("SKILL");
        assertThat(heads(first).get(0).path("said").asBoolean()).isTrue();
        assertThat(heads(first).get(4).path("said").asBoolean()).isFalse();

        var next = SentImport.of(ines, "b.csv", german("Protokolliert jeden Lauf genau."));
        assertThat(next.count("changed")).isEqualTo(1);
        next.confirmed(Map.of());
        assertThat(next.results()).containsExactly("PROPOSED");
        assertThat(heads(next)).isEmpty();
        assertThat(ines.post(next.api() + "/heads", Map.of("heads", List.of()))
                        .expect(409)
                        .code())
                .isEqualTo("import-decided");
        withdrawn(next);
    }

    private void withdrawn(SentImport run) {
        long number =
                ines.items(run.api() + "/results").getFirst().path("proposal").asLong();
        ines.post("/api/proposals/" + number + "/withdraw", Map.of()).expect(200);
    }

    /// Roles stand above their levels: what both lines say is told, and said anew however often.
    @Test
    void headsInTwoLinesAreAllTold() {
        String table =
                "Fertigkeit %1$s;Gruppe %1$s;developer-%1$s;;analyst-%1$s\n;;Junior;Senior;Junior\n%2$s;;%3$s;;\n";
        var run = SentImport.of(ines, "a.csv", table.formatted(mark, skill.slug(), "Protokolliert jeden Lauf."));
        List<String> all = List.of("Fertigkeit " + mark, "Gruppe " + mark, "Junior", "Senior", "Junior");
        assertThat(heads(run).valueStream().map(it -> it.path("head").asString()))
                .containsExactlyElementsOf(all);

        var said = List.of(head("Fertigkeit " + mark, "SKILL"), head("Gruppe " + mark, "GROUP"));
        say(run, said);
        assertThat(run.count("changed")).isEqualTo(1);
        assertThat(heads(run).valueStream().map(it -> it.path("head").asString()))
                .containsExactlyElementsOf(all);

        say(run, List.of(head("Fertigkeit " + mark, "NAME"), head("Gruppe " + mark, null)));
        assertThat(heads(run).get(0).at("/meaning/column").asString()).isEqualTo("NAME");
        say(run, said);
        var next = SentImport.of(ines, "b.csv", table.formatted(mark, skill.slug(), "Protokolliert alles."));
        assertThat(next.count("changed")).isEqualTo(1);

        say(next, List.of());
        assertThat(next.count("rows")).isZero();
    }

    /// As people leave out what stands above: only where somebody says so, and never of texts.
    @Test
    void emptyKeysMeanWhatStandsAboveWhereThatIsSaid() {
        String table =
                "Skill %1$s,Role %1$s,Level %1$s,Text %1$s\n%2$s,developer-%1$s,junior,Logs each and every run.\n"
                        + ",,senior,Decides what is logged.\n,nobody,middle,Logs nothing.\n,,lead,Owns the logs.\n"
                        + ",analyst-%1$s,junior,Reads all logs of a run.\n,,guru,Reads more.\n";
        var run = SentImport.of(ines, "a.csv", table.formatted(mark, skill.slug()));
        var level = head("Level " + mark, "LEVEL");
        var text = head("Text " + mark, "DESCRIPTION");
        say(run, List.of(head("Skill " + mark, "SKILL"), head("Role " + mark, "ROLE"), level, text));
        assertThat(run.lines()).filteredOn(it -> it.contains("REFUSED")).hasSize(5);

        say(run, List.of(filled("Skill " + mark, "SKILL"), filled("Role " + mark, "ROLE"), level, text));

        assertThat(run.lines())
                .filteredOn(it -> it.contains("REFUSED"))
                .containsExactly(
                        "4:2 REFUSED There is no role “nobody” here.",
                        "5:2 REFUSED There is no role “nobody” here.",
                        "7:3 REFUSED There is no level “guru” here.");
        assertThat(run.count("operations")).isEqualTo(3);
        assertThat(heads(run).valueStream().map(it -> it.path("filled").asBoolean()))
                .containsExactly(true, true, false, false);

        // Mended, a row means what it meant where it stood.
        String refused = ines.get(run.api() + "/refused").expect(200).text();
        assertThat(refused)
                .contains(
                        skill.slug() + ",nobody,lead,Owns the logs.",
                        skill.slug() + ",analyst-" + mark + ",guru,Reads more.");
        var mended = SentImport.of(ines, "b.csv", refused.replace("nobody", "developer-" + mark));
        assertThat(mended.count("operations")).isEqualTo(2);
        assertThat(ines.post(run.api() + "/heads", Map.of("heads", List.of(filled("Text " + mark, "DESCRIPTION"))))
                        .expect(400)
                        .code())
                .isEqualTo("bad-head");
    }

    private static Map<String, Object> filled(String head, String column) {
        return Map.of("head", head, "column", column, "filled", true);
    }

    @Test
    void whatIsHiddenIsLeftOutAsWasSaidAlsoOfTheNextFile() {
        var run = SentImport.of(ines, "a.csv", ofMood("Logs each and every run."));
        assertThat(seen(run)).isFalse();

        ines.post(run.api() + "/heads", Map.of("heads", List.of(), "seen", true))
                .expect(200);

        assertThat(seen(run)).isTrue();
        assertThat(seen(SentImport.of(ines, "b.csv", ofMood("Logs all runs.")))).isTrue();
        say(run, List.of());
        assertThat(seen(SentImport.of(ines, "b.csv", ofMood("Logs all runs.")))).isFalse();
    }

    @Test
    void aHiddenColumnThatIsLeftOutIsOfTheShapeOfTheTable() throws IOException {
        byte[] book = book("Mood " + mark);
        var run = ofBook(book);

        ines.post(run.api() + "/heads", Map.of("heads", List.of(), "seen", true))
                .expect(200);

        assertThat(heads(run)).hasSize(8);
        var next = ofBook(book);
        assertThat(seen(next)).isTrue();
        say(next, List.of());
        assertThat(heads(next)).hasSize(9);
        assertThat(seen(ofBook(book))).isFalse();
    }

    private SentImport ofBook(byte[] book) {
        var run = SentFiles.send(ines, "a.xlsx", book).expect(201).body();
        return new SentImport(ines, "/api/imports/" + run.path("id").asString());
    }

    /// Its fifth column is hidden.
    private byte[] book(String fifth) throws IOException {
        String sheet = "<worksheet><cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols><sheetData>"
                + line(Stream.concat(Stream.of("skill", "role", "level", "description", fifth), moods()))
                + line(Stream.of(skill.slug(), "developer-" + mark, "junior", "Logs each and every run.", "good"))
                + "</sheetData></worksheet>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"sheet.xml\"/></Relationships>");
            part(zip, "xl/sheet.xml", sheet);
        }
        return bytes.toByteArray();
    }

    /// As many that no other table is nearly like this one.
    private Stream<String> moods() {
        return Stream.of("Sky", "Wind", "Rain", "Sun").map(it -> it + " " + mark);
    }

    private static String line(Stream<String> cells) {
        return cells.map(it -> "<c t=\"inlineStr\"><is><t>" + it + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String ofMood(String text) {
        return "skill,role,level,description,Mood %1$s,%4$s\n%2$s,developer-%1$s,junior,%3$s,good\n"
                .formatted(mark, skill.slug(), text, moods().collect(Collectors.joining(",")));
    }

    private static boolean seen(SentImport run) {
        return run.person()
                .get(run.api() + "/heads")
                .expect(200)
                .body()
                .path("seen")
                .asBoolean();
    }

    @Test
    void aTitleAboveTheHeadsIsNone() {
        var run = SentImport.of(
                ines,
                "a.csv",
                "Kompetenzmodell;Stand 2026;\nFertigkeit %s;Stelle;Stufe;Text\n%s;x;y;Protokolliert.\n"
                        .formatted(mark, skill.slug()));

        assertThat(heads(run).valueStream().map(it -> it.path("head").asString()))
                .containsExactly("Fertigkeit " + mark, "Stelle", "Stufe", "Text");
        assertThat(heads(run).get(0).at("/examples/0").asString()).isEqualTo(skill.slug());
    }

    @Test
    void whatIsSaidIsForgottenAndIsNobodyElses() {
        var first = SentImport.of(ines, "a.csv", german("Protokolliert jeden Lauf."));
        say(first, said());
        assertThat(SentImport.of(catalogues.person("omar"), "a.csv", german("Protokolliert alles."))
                        .count("rows"))
                .isZero();

        say(first, List.of());

        assertThat(first.count("rows")).isZero();
        assertThat(SentImport.of(ines, "b.csv", german("Protokolliert es.")).count("rows"))
                .isZero();
    }

    @Test
    void headsMayStandForCellsAtALevelOfARoleAndForNothing() {
        String rows =
                "skill,role,E5 %1$s,developer-%1$s/Senior\n%2$s,developer-%1$s,Logs each and every run.,Decides what is logged.\n"
                        .formatted(mark, skill.slug());
        var run = SentImport.of(ines, "wide.csv", rows);
        assertThat(run.count("changed")).isEqualTo(1);

        say(
                run,
                List.of(
                        Map.of("head", "E5 " + mark, "column", "DESCRIPTION", "level", "junior"),
                        head("developer-" + mark + "/Senior", null)));

        assertThat(run.lines()).singleElement().asString().startsWith("2:3 CHANGED");
        say(
                run,
                List.of(Map.of(
                        "head", "E5 " + mark, "column", "DESCRIPTION", "level", "junior", "role", "analyst-" + mark)));
        assertThat(run.lines()).anyMatch(it -> it.startsWith("2:3 "));
    }

    @Test
    void aRoleThatGotAnotherAddressIsMeantStill() {
        String rows = "skill,%1$s what\n%2$s,Logs each and every run.\n".formatted(mark, skill.slug());
        var first = SentImport.of(ines, "a.csv", rows);
        say(first, whatOfDevelopers());
        assertThat(first.count("changed")).isEqualTo(1);
        desk.act("/roles/" + skill.developer() + "/rename", Map.of("name", "Maker", "slug", "maker-" + mark))
                .expect(200);

        var next = SentImport.of(ines, "b.csv", rows);

        assertThat(next.count("changed")).isEqualTo(1);
        assertThat(heads(next).get(1).at("/meaning/role").asString()).isEqualTo("maker-" + mark);
    }

    /// A row for each role: what its head says is of that one, whoever it is by now.
    private SentImport ofDevelopers(String text) {
        return SentImport.of(ines, "a.csv", "skill,%1$s what\n%2$s,%3$s\n".formatted(mark, skill.slug(), text));
    }

    private List<Map<String, String>> whatOfDevelopers() {
        return List.of(Map.of(
                "head", mark + " what", "column", "DESCRIPTION", "level", "junior", "role", "developer-" + mark));
    }

    @Test
    void aRoleThatWasMergedIsMeantAsTheOther() {
        say(ofDevelopers("Logs each and every run."), whatOfDevelopers());
        desk.mergeRoles(skill.developer(), skill.analyst(), "FROM");

        var next = ofDevelopers("Logs each and every run of the team.");

        assertThat(next.count("changed")).isEqualTo(1);
        assertThat(next.count("refused")).isZero();
        assertThat(heads(next).get(1).at("/meaning/role").asString()).isEqualTo("analyst-" + mark);
    }

    @Test
    void whatIsSaidOfARoleIsHeldAgainstWhatItSaidItself() {
        var run = ofDevelopers("Logs every run.");
        say(run, whatOfDevelopers());
        assertThat(run.count("operations")).isZero();
        desk.mergeRoles(skill.developer(), skill.analyst(), "INTO");

        var next = ofDevelopers("Logs every run.");

        assertThat(next.lines()).isEmpty();
        assertThat(heads(next).get(1).at("/meaning/role").asString()).isEqualTo("analyst-" + mark);
        assertThat(ines.post(run.api() + "/confirm", Map.of()).expect(409).code())
                .isEqualTo("nothing-to-import");
    }

    @Test
    void whatIsSaidOfARoleThatWasRetiredIsReadAndComesToNoOtherSkill() {
        say(ofDevelopers("Logs each and every run."), whatOfDevelopers());
        desk.act("/roles/" + skill.developer() + "/retire", Map.of()).expect(200);

        var next = ofDevelopers("Logs each and every run of the team.");

        assertThat(heads(next).get(1).at("/meaning/role").asString()).isEqualTo("developer-" + mark);
        assertThat(next.count("changed")).isEqualTo(1);
        assertThat(next.count("refused")).isZero();
        var elsewhere = SentImport.of(
                ines,
                "a.csv",
                "skill,%1$s what\n%2$s,Logs each and every run.\n"
                        .formatted(mark, catalogues.skill().slug()));
        assertThat(elsewhere.count("operations")).isZero();
        assertThat(elsewhere.lines()).singleElement().asString().contains("2:2 REFUSED", "retired");
    }

    @Test
    void whatStandsAtALevelThatWasRetiredIsReadAndNothingComesThere() {
        String rows =
                "skill,role,E5 %1$s\n%2$s,developer-%1$s,Decides what is logged.\n%2$s,analyst-%1$s,Compares logs.\n"
                        .formatted(mark, skill.slug());
        say(
                SentImport.of(ines, "a.csv", rows),
                List.of(Map.of("head", "E5 " + mark, "column", "DESCRIPTION", "level", "senior")));
        desk.act("/levels/" + Level.SENIOR.id() + "/retire", Map.of()).expect(200);
        try {
            var next = SentImport.of(ines, "b.csv", rows);

            assertThat(heads(next).get(2).at("/meaning/level").asString()).isEqualTo("senior");
            assertThat(next.count("changed")).isEqualTo(1);
            assertThat(next.lines())
                    .filteredOn(it -> it.contains("REFUSED"))
                    .singleElement()
                    .asString()
                    .startsWith("3:3 REFUSED Analyst has no such rung.");
        } finally {
            desk.act("/levels/" + Level.SENIOR.id() + "/restore", Map.of()).expect(200);
        }
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        var run = SentImport.of(ines, "a.csv", german("Protokolliert jeden Lauf."));
        String at = run.api() + "/heads";

        assertThat(ines.post(at, Map.of("heads", List.of(head("Nothing", "SKILL"))))
                        .code())
                .isEqualTo("unknown-head");
        assertThat(ines.post(
                                at,
                                Map.of(
                                        "heads",
                                        List.of(Map.of(
                                                "head", "Stufe " + mark, "column", "DESCRIPTION", "level", "guru"))))
                        .code())
                .isEqualTo("bad-head");
        assertThat(ines.post(at, Map.of("heads", List.of(Map.of("head", "Stufe " + mark, "role", "developer-" + mark))))
                        .code())
                .isEqualTo("bad-head");
        for (String nothing : List.of("{}", "{\"heads\":null}"))
            assertThat(ines.post(at, nothing).code()).as(nothing).isEqualTo("bad-head");
        assertThat(ines.post(at, "{\"heads\":[null]}").code()).isEqualTo("wrong-type");
        assertThat(ines.post(at, "{\"heads\":[{}]}").code()).isEqualTo("unknown-head");
        catalogues.person("omar").get(at).expect(404);
        catalogues.person("omar").post(at, Map.of("heads", List.of())).expect(404);
        rungs.guest().get(at).expect(401);
        assertThat(SentFiles.send(ines, "a.csv", "Kompetenz\nNur eine Spalte\n").status())
                .isEqualTo(400);
    }
}
