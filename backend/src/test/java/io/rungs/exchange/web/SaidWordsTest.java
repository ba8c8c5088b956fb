package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentImport;
import io.rungs.testing.TaxonomyDeskApi;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the words of a file mean that nobody knows: each is listed once, said once, and known in the next such
/// file.
@RungsTest
class SaidWordsTest {
    @Autowired
    Installation rungs;

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

    private SentImport sent(Person person, String... rows) {
        return SentImport.of(
                person,
                "a.csv",
                "skill,role,level,requirement,description,%s%n".formatted(moods(mark))
                        + String.join("", rows).formatted(skill.slug(), mark));
    }

    /// As many that no other table is nearly like this one.
    private static String moods(String whose) {
        return Stream.of("Mood", "Sky", "Wind", "Rain", "Sun", "Snow")
                .map(it -> it + " " + whose)
                .collect(Collectors.joining(","));
    }

    private static String row(String role, String level, String requirement) {
        return "%%1$s,%s,%s,%s,Says what is logged at %s.%n".formatted(role, level, requirement, level);
    }

    private static List<String> words(SentImport run) {
        return run.person()
                .get(run.api() + "/words")
                .expect(200)
                .body()
                .path("words")
                .valueStream()
                .map(it -> "%s %s %d %s"
                        .formatted(
                                it.path("column").asString(),
                                it.path("word").asString(),
                                it.path("rows").asInt(),
                                it.path("said").asBoolean() ? it.path("means").asString("nothing") : "?"))
                .toList();
    }

    private static Map<String, String> word(String column, String word, @Nullable String means) {
        Map<String, String> said = new HashMap<>(Map.of("column", column, "word", word));
        if (means != null) said.put("means", means);
        return said;
    }

    @SafeVarargs
    private static void say(SentImport run, Map<String, String>... words) {
        run.person().post(run.api() + "/words", Map.of("words", List.of(words))).expect(200);
    }

    private static final String[] REQUIREMENTS = {
        row("developer-%2$s", "middle", "x"),
        row("developer-%2$s", "lead", "-"),
        row("developer-%2$s", "principal", "Yes"),
        row("analyst-%2$s", "middle", "n/a"),
        row("analyst-%2$s", "senior", "must"),
        row("analyst-%2$s", "lead", "YES")
    };

    @Test
    void requirementsAreSaidOnceAndWhatIsNotSaidIsNoDefault() {
        var run = sent(ines, REQUIREMENTS);
        assertThat(run.count("refused")).isEqualTo(6);
        assertThat(words(run))
                .containsExactly(
                        "REQUIREMENT x 1 ?",
                        "REQUIREMENT - 1 ?",
                        "REQUIREMENT Yes 2 ?",
                        "REQUIREMENT n/a 1 ?",
                        "REQUIREMENT must 1 ?");

        say(
                run,
                word("REQUIREMENT", "x", "optional"),
                word("REQUIREMENT", "-", null),
                word("REQUIREMENT", "yes", "MANDATORY"),
                word("REQUIREMENT", "must", "mandatory"));

        assertThat(run.count("operations")).isEqualTo(5);
        assertThat(run.lines())
                .filteredOn(it -> it.contains("REFUSED"))
                .containsExactly("5:4 REFUSED “n/a” is no requirement: mandatory or optional.");
        assertThat(words(run))
                .contains(
                        "REQUIREMENT x 1 optional",
                        "REQUIREMENT - 1 nothing",
                        "REQUIREMENT Yes 2 mandatory",
                        "REQUIREMENT n/a 1 ?");
        var next = sent(ines, REQUIREMENTS);
        assertThat(next.count("operations")).isEqualTo(5);
        run.confirmed(Map.of());
        assertThat(run.results()).containsExactly("PROPOSED");
        assertThat(words(run)).isEmpty();
        long number =
                ines.items(run.api() + "/results").getFirst().path("proposal").asLong();
        assertThat(ines.get("/api/proposals/" + number)
                        .body()
                        .path("operations")
                        .valueStream()
                        .map(it -> it.at("/proposed/requirement").asString("nothing")))
                .containsExactlyInAnyOrder("OPTIONAL", "nothing", "MANDATORY", "MANDATORY", "MANDATORY");
        ines.post("/api/proposals/" + number + "/withdraw", Map.of()).expect(200);
    }

    @Test
    void rolesAndLevelsThatAreCalledOtherwiseAreMeantAndNotMade() {
        String[] rows = {
            row("coder", "Mid", "optional"),
            row("coder", "lead", ""),
            row("analyst-%2$s", "Mid", ""),
            row("analyst-%2$s", "lead", "")
        };
        var run = sent(catalogues.person("ada"), rows);
        assertThat(run.makes()).containsExactly("ROLE coder", "LEVEL mid");
        assertThat(words(run)).containsExactly("ROLE coder 2 ?", "LEVEL Mid 2 ?");

        say(run, word("ROLE", "coder", "developer-" + mark), word("LEVEL", "mid", "middle"));

        assertThat(run.makes()).isEmpty();
        assertThat(run.count("refused")).isZero();
        assertThat(run.confirmed(Map.of("as", "REVISIONS")).results()).containsExactly("PUBLISHED");
        assertThat(rungs.guest().get("/api/skills/" + skill.slug()).body().path("expectations"))
                .hasSize(7);

        // What it means follows what it is called by now.
        var ada = catalogues.person("ada");
        new TaxonomyDeskApi(ada)
                .rename("roles", skill.developer(), "Maker", "maker-" + mark)
                .expect(200);
        var next = sent(ada, rows);
        assertThat(next.count("refused")).isZero();
        assertThat(next.count("operations")).isZero();
        assertThat(words(next)).contains("ROLE coder 2 maker-" + mark);
        say(next);
        assertThat(next.makes()).containsExactly("ROLE coder", "LEVEL mid");
    }

    @Test
    void aRoleThatWentIntoAnotherIsMeantAsItWas() {
        var ada = catalogues.person("ada");
        var rows = new String[] {
            "%1$s,coder,junior,,Logs every run.%n", "%1$s,analyst-%2$s,middle,,Compares all logs of a run.%n"
        };
        var run = sent(ada, rows);
        say(run, word("ROLE", "coder", "developer-" + mark));
        assertThat(run.count("unchanged")).isEqualTo(1);
        new TaxonomyDeskApi(ada).mergeRoles(skill.developer(), skill.analyst(), "INTO");

        run.confirmed(Map.of("as", "REVISIONS"));

        assertThat(run.results()).containsExactly("PUBLISHED");
        assertThat(run.count("unchanged")).isEqualTo(1);
        assertThat(rungs.guest().get("/api/skills/" + skill.slug()).text())
                .contains(Catalogues.ANALYST.words())
                .doesNotContain("Logs every run.");
        var next = sent(ada, rows);
        assertThat(next.lines()).filteredOn(it -> !it.contains("REMARK")).isEmpty();
        assertThat(words(next)).containsExactly("ROLE coder 1 analyst-" + mark);
    }

    /// One that a row places in a group comes anew; the others are mistaken, or called otherwise.
    @Test
    void aSkillThatNobodyKnowsAndNothingPlacesIsMeant() {
        String[] rows = {
            "Trakking,,developer-%2$s,junior,Logs each and every run.%n",
            "Trakking,,analyst-%2$s,junior,Reads the logs of a run.%n",
            "Sampling %2$s,group-%2$s,developer-%2$s,junior,Takes samples.%n",
            "Sampling %2$s,,analyst-%2$s,junior,Reads samples.%n"
        };
        for (String head : List.of("skill", "name")) {
            var run = SentImport.of(
                    ines,
                    "a.csv",
                    head
                            + ",group,role,level,description,%s%n".formatted(moods(head + " " + mark))
                            + String.join("", rows).formatted(skill.slug(), mark));
            assertThat(words(run)).containsExactly("SKILL Trakking 2 ?");
            assertThat(run.count("refused")).isEqualTo(2);

            assertThat(ines.post(run.api() + "/words", Map.of("words", List.of(word("SKILL", "Trakking", "nothing"))))
                            .expect(400)
                            .code())
                    .isEqualTo("bad-word");
            say(run, word("SKILL", "trakking", skill.slug()));

            assertThat(words(run)).containsExactly("SKILL Trakking 2 " + skill.slug());
            assertThat(run.count("refused")).isZero();
            assertThat(run.count("changed")).as("its name is no other").isEqualTo(2);
        }
    }

    /// Groups of several domains are called alike: once the domain is known, the one in it is.
    @Test
    void aDomainThatIsCalledOtherwiseIsMeantAndItsGroupsAreKnownInIt() {
        var run = SentImport.of(
                ines,
                "a.csv",
                "skill,domain,group,role,level,description,%2$s%nSampling %1$s,Feld %1$s,Group,developer-%1$s,junior,Takes samples.%n"
                        .formatted(mark, moods(mark)));
        assertThat(words(run)).containsExactly("DOMAIN Feld " + mark + " 1 ?");
        assertThat(run.count("refused")).isEqualTo(1);

        say(run, word("DOMAIN", "feld " + mark, "domain-" + mark));

        assertThat(words(run)).containsExactly("DOMAIN Feld " + mark + " 1 domain-" + mark);
        assertThat(run.count("refused")).isZero();
        assertThat(run.count("skills")).isEqualTo(1);
        assertThat(ines.post(
                                run.api() + "/words",
                                Map.of("words", List.of(word("DOMAIN", "Feld " + mark, "nowhere-" + mark))))
                        .expect(400)
                        .code())
                .isEqualTo("bad-word");
    }

    @Test
    void whatCannotBeMeantIsRefusedAndNobodyElseKnowsOfIt() {
        var run = sent(ines, row("coder", "middle", "x"));
        String at = run.api() + "/words";

        for (Map<String, String> wrong : List.of(
                word("ROLE", "coder", "nobody"), word("ROLE", "coder", null), word("REQUIREMENT", "x", "perhaps")))
            assertThat(ines.post(at, Map.of("words", List.of(wrong)))
                            .expect(400)
                            .code())
                    .isEqualTo("bad-word");
        assertThat(ines.post(at, Map.of("words", List.of(word("ROLE", "weaver", "developer-" + mark))))
                        .expect(400)
                        .code())
                .isEqualTo("unknown-word");
        for (String nothing : List.of("{}", "{\"words\":[{}]}"))
            assertThat(ines.post(at, nothing).code()).as(nothing).isEqualTo("bad-word");
        catalogues.person("omar").get(at).expect(404);
        catalogues.person("omar").post(at, Map.of("words", List.of())).expect(404);
        rungs.guest().get(at).expect(401);
    }

    /// Month by month a file has words of its own.
    @Test
    void whatWasSaidOfWordsThatAreNotInThisFileIsKept() {
        say(sent(ines, row("developer-%2$s", "middle", "x")), word("REQUIREMENT", "x", "optional"));
        var february = sent(ines, row("developer-%2$s", "lead", "must"));
        assertThat(words(february)).containsExactly("REQUIREMENT must 1 ?");
        say(february, word("REQUIREMENT", "must", "mandatory"));

        var march = sent(ines, row("developer-%2$s", "middle", "x"), row("developer-%2$s", "lead", "must"));

        assertThat(words(march)).containsExactly("REQUIREMENT x 1 optional", "REQUIREMENT must 1 mandatory");
        assertThat(march.count("refused")).isZero();
        say(march);
        assertThat(words(sent(ines, row("developer-%2$s", "middle", "x")))).containsExactly("REQUIREMENT x 1 ?");
    }

    @Test
    void aRowInADomainThatNobodyKnowsIsInNoGroupOfAnother() {
        String heads = "skill,domain,group,role,level,description,%s%n".formatted(moods(mark));
        var other = catalogues.skill();
        String group = "Group";

        var run = SentImport.of(
                ines,
                "a.csv",
                heads
                        + "Sampling %1$s,Chemistry %1$s,%2$s,developer-%1$s,junior,Takes samples.%n"
                                .formatted(mark, group)
                        + "%2$s,Chemistry %1$s,%3$s,developer-%1$s,junior,Logs each and every run.%n"
                                .formatted(mark, skill.slug(), group));

        assertThat(run.lines())
                .filteredOn(it -> it.contains("REFUSED"))
                .allSatisfy(it -> assertThat(it).endsWith("There is no domain “Chemistry %s” here.".formatted(mark)))
                .hasSize(2);
        assertThat(run.count("new")).isZero();
        assertThat(words(run)).containsExactly("DOMAIN Chemistry " + mark + " 2 ?");
        assertThat(other.group()).isNotEqualTo(skill.group());
    }

    @Test
    void whatIsLongerThanANameIsNoWordAndWordsAreCounted() {
        String longer = "x".repeat(121);
        var run = sent(ines, row("developer-%2$s", "middle", longer), row("developer-%2$s", "lead", "must"));

        assertThat(words(run)).containsExactly("REQUIREMENT must 1 ?");
        assertThat(run.count("refused")).isEqualTo(2);
        var many = Collections.nCopies(201, word("REQUIREMENT", "must", "mandatory"));
        assertThat(ines.post(run.api() + "/words", Map.of("words", many))
                        .expect(400)
                        .code())
                .isEqualTo("too-many-words");
        var heads = Collections.nCopies(12, Map.of("head", "skill", "column", "SKILL"));
        assertThat(ines.post(run.api() + "/heads", Map.of("heads", heads))
                        .expect(400)
                        .code())
                .isEqualTo("too-many-heads");
    }

    /// It was said of rows that only named it.
    @Test
    void aSkillThatIsPlacedInAGroupComesWhateverWasSaidOfItsName() {
        String named = "Trakking " + mark;
        String heads = "skill,group,role,level,description,%s%n".formatted(moods(mark));
        var first = SentImport.of(
                ines, "a.csv", heads + "%s,,developer-%s,junior,Logs each and every run.%n".formatted(named, mark));
        say(first, word("SKILL", named, skill.slug()));
        assertThat(first.count("changed")).isEqualTo(1);

        var next = SentImport.of(
                ines,
                "b.csv",
                heads
                        + "%1$s,group-%2$s,developer-%2$s,junior,Tracks by hand.%n%1$s,,developer-%2$s,senior,Tracks well.%n"
                                .formatted(named, mark));

        assertThat(next.count("changed")).isZero();
        assertThat(next.lines())
                .noneMatch(it -> it.contains(" CHANGED ") || it.contains(" REFUSED "))
                .anyMatch(it -> it.contains("The skill " + named + " comes"));
    }
}
