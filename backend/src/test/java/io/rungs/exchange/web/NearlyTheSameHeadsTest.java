package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentImport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A table that gained a head, or lost one, is read as was said of the one before, and says so before all else.
@RungsTest
class NearlyTheSameHeadsTest {
    private static final Map<String, String> COLUMNS =
            Map.of("Was", "SKILL", "Wer", "ROLE", "Wann", "LEVEL", "Wie", "DESCRIPTION");

    @Autowired
    Catalogues catalogues;

    private Person ines;
    private FreshSkill skill;
    private String mark;

    @BeforeEach
    void prepare() {
        ines = catalogues.person("ines");
        skill = catalogues.skill();
        mark = skill.slug().replace("tracking-", "");
    }

    /// A row, each cell by its head.
    private SentImport sent(String... heads) {
        var cells = Map.of(
                "Was", skill.slug(), "Wer", "developer-" + mark, "Wann", "junior", "Wie", "Logs each and every run.");
        String row = line(heads, it -> cells.getOrDefault(it, "gut"));
        return SentImport.of(ines, "a.csv", line(heads, this::head) + "\n" + row + "\n");
    }

    private static String line(String[] heads, UnaryOperator<String> each) {
        return Arrays.stream(heads).map(each).collect(Collectors.joining(";"));
    }

    private String head(String it) {
        return it + " " + mark;
    }

    private void say(SentImport run, String... heads) {
        sayWie(run, "DESCRIPTION", heads);
    }

    /// @param wie what stands below that head
    private void sayWie(SentImport run, String wie, String... heads) {
        List<Map<String, String>> said = new ArrayList<>();
        for (String it : heads)
            said.add(Map.of("head", head(it), "column", it.equals("Wie") ? wie : COLUMNS.getOrDefault(it, "SUMMARY")));
        run.person().post(run.api() + "/heads", Map.of("heads", said)).expect(200);
    }

    private static final String[] KNOWN = {"Was", "Wer", "Wann", "Wie"};

    private static JsonNode page(SentImport run) {
        return run.person().get(run.api() + "/heads").expect(200).body();
    }

    private static List<Boolean> said(SentImport run) {
        return page(run)
                .path("heads")
                .valueStream()
                .map(it -> it.path("said").asBoolean())
                .toList();
    }

    @Test
    void oneHeadMoreAndOneLessAreNamedAndTheRestIsRead() {
        say(sent("Was", "Wer", "Wann", "Wie", "Laune"), KNOWN);

        var next = sent("Wetter", "Was", "Wer", "Wann", "Wie");

        String told = "This is read as you said of a table with nearly the same heads."
                + " Missing here: “Laune %1$s”. New here: “Wetter %1$s”.".formatted(mark);
        assertThat(next.count("changed")).isEqualTo(1);
        assertThat(next.lines()).first().isEqualTo("0:0 REMARK " + told);
        assertThat(page(next).path("near").asString()).isEqualTo(told);
        assertThat(said(next)).containsExactly(false, true, true, true, true);

        next.confirmed(Map.of());
        assertThat(next.results()).containsExactly("PROPOSED");
        assertThat(next.lines()).first().isEqualTo("0:0 REMARK " + told);
        long number =
                ines.items(next.api() + "/results").getFirst().path("proposal").asLong();
        ines.post("/api/proposals/" + number + "/withdraw", Map.of()).expect(200);
    }

    @Test
    void whatHasLessThanHalfOfAllHeadsInCommonIsAnotherTable() {
        say(sent("Was", "Wer", "Wann", "Wie", "Laune"), KNOWN);

        assertThat(sent("Was", "Wer", "Wann", "Wie", "A", "B", "C").count("changed"))
                .isEqualTo(1);
        assertThat(sent("Was", "Wer", "Wann", "Wie", "A", "B", "C", "D").count("rows"))
                .isZero();
    }

    @Test
    void ofSeveralTheOneThatSharesMostIsMeantThenTheNewest() {
        say(sent("Was", "Wer", "Wann", "Wie", "A", "B"), KNOWN);
        sayWie(sent("Was", "Wer", "Wann", "Wie", "C"), "SUMMARY", KNOWN);

        assertThat(wie(sent("Was", "Wer", "Wann", "Wie", "A", "D"))).isEqualTo("DESCRIPTION");
        assertThat(wie(sent("Was", "Wer", "Wann", "Wie", "D"))).isEqualTo("SUMMARY");
    }

    private static String wie(SentImport run) {
        return page(run).at("/heads/3/meaning/column").asString();
    }

    @Test
    void nothingIsReadOtherwiseWhereNothingThatWasSaidApplies() {
        say(sent("Was", "Wer", "Wann", "Wie"), "Wie");

        var next = sent("Was", "Wer", "Wann");

        assertThat(page(next).path("near").isNull()).isTrue();
        assertThat(next.lines()).singleElement().asString().contains("No line of heads was found");
    }

    @Test
    void whatCannotBeReadSoIsReadAsIfNobodyHadSaidAnything() {
        String table = "Text %1$s;A %1$s;B %1$s;C %1$s;skill;role;level%3$s\n;;;;%2$s;developer-%1$s;junior%4$s\n";
        var first = SentImport.of(ines, "a.csv", table.formatted(mark, skill.slug(), "", ""));
        first.person()
                .post(
                        first.api() + "/heads",
                        Map.of("heads", List.of(Map.of("head", head("Text"), "column", "DESCRIPTION"))))
                .expect(200);

        var next = SentImport.of(
                ines, "b.csv", table.formatted(mark, skill.slug(), ";description", ";Logs each and every run."));

        assertThat(next.count("changed")).isEqualTo(1);
        assertThat(page(next).path("near").isNull()).isTrue();
    }

    @Test
    void whatIsForgottenIsWhatWasUsed() {
        var first = sent("Was", "Wer", "Wann", "Wie", "Laune");
        say(first, KNOWN);
        var next = sent("Was", "Wer", "Wann", "Wie", "Wetter");
        assertThat(next.count("changed")).isEqualTo(1);

        say(next);

        assertThat(next.count("rows")).isZero();
        assertThat(page(next).path("near").isNull()).isTrue();
        assertThat(sent("Was", "Wer", "Wann", "Wie", "Wetter").count("rows")).isZero();
        assertThat(sent("Was", "Wer", "Wann", "Wie", "Laune").count("rows")).isZero();
    }

    /// What is said anew is said of this table.
    @Test
    void wordsAreMeantToo() {
        var first = words("A", "B", "soll", "darf");
        first.person()
                .post(
                        first.api() + "/words",
                        Map.of("words", List.of(word("soll", "mandatory"), word("darf", "optional"))))
                .expect(200);

        var next = words("B", "C", "soll", "muss");

        assertThat(next.lines()).first().asString().contains("“A " + mark + "”", "“C " + mark + "”");
        assertThat(next.count("operations")).isEqualTo(1);
        assertThat(next.count("refused")).isEqualTo(1);
        next.person()
                .post(
                        next.api() + "/words",
                        Map.of("words", List.of(word("soll", "mandatory"), word("muss", "mandatory"))))
                .expect(200);
        assertThat(next.count("operations")).isEqualTo(2);
        assertThat(next.lines()).noneMatch(it -> it.contains("nearly"));
        assertThat(words("C", "B", "muss", "soll").count("operations")).isEqualTo(2);
    }

    private static Map<String, String> word(String word, String means) {
        return Map.of("column", "REQUIREMENT", "word", word, "means", means);
    }

    private SentImport words(String head, String other, String one, String another) {
        return SentImport.of(ines, "a.csv", """
                skill,role,level,requirement,description,V %1$s,W %1$s,X %1$s,Y %1$s,%3$s %1$s,%4$s %1$s
                %2$s,developer-%1$s,middle,%5$s,Says what is logged.
                %2$s,developer-%1$s,lead,%6$s,Decides what is logged.
                """.formatted(mark, skill.slug(), head, other, one, another));
    }
}
