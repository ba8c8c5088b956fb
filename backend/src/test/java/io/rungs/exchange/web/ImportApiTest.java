package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.SetLadder;
import io.rungs.catalog.SetLadder.Act;
import io.rungs.catalog.SetLadder.WantedLevel;
import io.rungs.catalog.profile.Level;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FirstFramework;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Rows;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentFiles;
import io.rungs.testing.Statements;
import io.rungs.testing.TaxonomyDeskApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Behind all others of this Rungs: skills stand at the level that it makes, so that exports name it from then on.
@Order(Order.DEFAULT + 1)
@RungsTest
class ImportApiTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    SetLadder set;

    @Autowired
    DSLContext db;

    private Person admin;
    private Person member;
    private FreshSkill skill;
    private String mark;

    @BeforeEach
    void prepare() {
        admin = catalogues.person("ada");
        member = catalogues.person("ines");
        skill = catalogues.skill();
        mark = skill.slug().replace("tracking-", "");
    }

    /// A level that a file made stands at the bottom of everybody's ladder.
    @AfterEach
    void theLadderAsAtFirst() {
        FirstFramework.restore(
                set,
                rungs.guest()
                        .get("/api/ladder")
                        .expect(200)
                        .body()
                        .path("version")
                        .asLong());
    }

    private static JsonNode sent(Person person, String name, String file) {
        return SentFiles.send(person, name, file).expect(201).body();
    }

    private static JsonNode confirmed(Person person, JsonNode run, Map<String, Object> decided) {
        String at = "/api/imports/" + run.path("id").asString();
        person.post(at + "/confirm", decided).expect(200);
        return await().until(
                        () -> person.get(at).body(),
                        it -> !it.path("state").asString().equals("RUNNING"));
    }

    private static List<String> results(Person person, JsonNode run) {
        return person.items("/api/imports/" + run.path("id").asString() + "/results").stream()
                .map(it -> it.path("outcome").asString() + " "
                        + it.path("sentence").asString(""))
                .toList();
    }

    private static List<String> lines(Person person, JsonNode run) {
        return person.items("/api/imports/" + run.path("id").asString() + "/lines").stream()
                .map(it -> it.at("/spot/line").asInt() + ":"
                        + it.at("/spot/column").asInt() + " "
                        + it.path("outcome").asString() + " "
                        + it.path("sentence").asString())
                .toList();
    }

    private String csv() {
        return rungs.guest()
                .get("/api/exports/catalogue.csv?skill=" + skill.slug())
                .expect(200)
                .text();
    }

    private String says() {
        return rungs.guest().get("/api/skills/" + skill.slug()).expect(200).text();
    }

    private static int count(JsonNode run, String what) {
        return run.at("/report/" + what).asInt();
    }

    @Test
    void aFileThatWasNotTouchedChangesNothing() {
        for (String format : new String[] {"csv", "yaml", "json"}) {
            String file = rungs.guest()
                    .get("/api/exports/catalogue." + format + "?skill=" + skill.slug())
                    .text();
            var run = sent(member, "a." + format, file);

            assertThat(count(run, "operations")).isZero();
            assertThat(count(run, "refused")).isZero();
            assertThat(count(run, "unchanged")).isEqualTo(3);
        }
    }

    @Test
    void onlyWhatWasTouchedIsProposed() {
        var run = sent(member, "a.csv", csv().replace("Logs every run.", "Logs each and every run."));

        assertThat(count(run, "operations")).isEqualTo(1);
        var done = confirmed(member, run, Map.of("rationale", "It can be misread."));
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        long number = member.items("/api/imports/" + run.path("id").asString() + "/results")
                .getFirst()
                .path("proposal")
                .asLong();
        var proposal = member.get("/api/proposals/" + number).expect(200).body();
        assertThat(proposal.path("rationale").asString()).isEqualTo("It can be misread.");
        assertThat(proposal.path("operations").size()).isEqualTo(1);
        member.post("/api/proposals/" + number + "/withdraw", Map.of());
    }

    @Test
    void whatWasPublishedSinceIsKept() {
        String file = csv();
        publish("Logs every run.", "Logs every run of the team.");
        publish("Designs what is logged.", "Designs all that is logged.");

        var untouched = sent(admin, "a.csv", file);
        assertThat(count(untouched, "operations")).isZero();

        var touched = sent(admin, "a.csv", file.replace("Reads the log of a run.", "Reads the logs of runs."));
        assertThat(count(touched, "operations")).isEqualTo(1);
        confirmed(admin, touched, Map.of("as", "REVISIONS"));
        assertThat(says())
                .contains("Logs every run of the team.", "Designs all that is logged.", "Reads the logs of runs.");
    }

    @Test
    void ofOneTextBothChangesAreTakenAndWhatCollidesIsListed() {
        String file = csv().replace("Logs every run.", "Logs every run. Names who started it.");
        publish("Logs every run.", "Logs each run with its data.");

        var run = sent(admin, "a.csv", file.replace("Designs what is logged.", "Decides what is logged."));

        assertThat(lines(admin, run)).anySatisfy(it -> assertThat(it).contains("CHANGED"));
        confirmed(admin, run, Map.of("as", "REVISIONS"));
        assertThat(says()).contains("Logs each run with its data.", "Names who started it.", "Decides what is logged.");

        String mine = csv().replace("Decides what is logged.", "Owns what is logged.");
        publish("Decides what is logged.", "Settles what is logged.");
        var collides = sent(admin, "b.csv", mine);
        assertThat(count(collides, "collides")).isEqualTo(1);
        assertThat(lines(admin, collides))
                .anySatisfy(it -> assertThat(it).contains("COLLIDES").contains("Settles what is logged."));
        confirmed(admin, collides, Map.of("as", "REVISIONS", "collisions", "MINE"));
        assertThat(says()).contains("Owns what is logged.").doesNotContain("Settles");
    }

    @Test
    void theSameFileProposesNothingTheSecondTime() {
        String file = csv().replace("Logs every run.", "Logs all runs.");
        var first = sent(admin, "a.csv", file);
        confirmed(admin, first, Map.of("as", "REVISIONS"));

        var second = sent(admin, "a.csv", file);

        assertThat(count(second, "operations")).isZero();
        assertThat(second.at("/earlier/id").asString())
                .isEqualTo(first.path("id").asString());
        String at = "/api/imports/" + second.path("id").asString() + "/confirm";
        assertThat(admin.post(at, Map.of("as", "REVISIONS")).expect(409).code()).isEqualTo("already-imported");
        assertThat(admin.post(at, Map.of("as", "REVISIONS", "again", true))
                        .expect(409)
                        .code())
                .isEqualTo("nothing-to-import");
    }

    @Test
    void emptyCellsSayNothingAndOnlyAMarkClears() {
        String rows =
                "skill,role,level,description,requirement\n%s,developer-%s,junior,,\n%s,developer-%s,senior,[clear],\n"
                        .formatted(skill.slug(), mark, skill.slug(), mark);

        var run = sent(admin, "a.csv", rows);
        confirmed(admin, run, Map.of("as", "REVISIONS"));

        assertThat(count(run, "operations")).isEqualTo(1);
        assertThat(says()).contains("Logs every run.").doesNotContain("Designs what is logged.");
    }

    @Test
    void eachRowStandsAloneAndIsRefusedWhereItStands() {
        String rows = "skill,role,level,requirement,description\n"
                + "%1$s,developer-%2$s,middle,must,Tests what is logged.\n"
                + "%1$s,nobody,middle,,Tests what is logged.\n"
                + "%1$s,developer-%2$s,guru,,Tests what is logged.\n"
                + "%1$s,developer-%2$s,lead,,TODO\n"
                + "%1$s,analyst-%2$s,senior,optional,Compares the logs of runs.\n"
                + "%1$s,analyst-%2$s,senior,optional,Says something else.\n"
                + ",analyst-%2$s,lead,,Leads.\n"
                + "%1$s,analyst-%2$s,lead,mandatory,\n";
        var run = sent(member, "a.csv", rows.formatted(skill.slug(), mark));

        assertThat(lines(member, run))
                .contains(
                        "2:4 REFUSED “must” is no requirement: mandatory or optional.",
                        "3:2 REFUSED There is no role “nobody” here.",
                        "4:3 REFUSED There is no level “guru” here.",
                        "7:3 REFUSED Line 6 says something else of the same cell.",
                        "8:0 REFUSED The row says no skill.",
                        "9:0 REFUSED Nothing says here what is expected.")
                .anySatisfy(it -> assertThat(it).startsWith("5:5 REFUSED Developer, Lead: this text only fills"))
                .anySatisfy(it -> assertThat(it).startsWith("6:5 NEW"));
        assertThat(count(run, "operations")).isEqualTo(1);
    }

    @Test
    void aTextThatIsTooLongIsRefusedWhereItStandsAndNothingIsCut() {
        String rows =
                "skill,role,level,description\n%1$s,developer-%2$s,junior,%3$s\n%1$s,developer-%2$s,senior,%4$s\n";
        var run = sent(
                member,
                "a.csv",
                rows.formatted(skill.slug(), mark, "Logs ".repeat(801) + ".", "Owns ".repeat(799) + "logs."));

        assertThat(lines(member, run))
                .filteredOn(it -> it.contains("REFUSED"))
                .singleElement()
                .asString()
                .startsWith("2:4 REFUSED")
                .contains("4,000", "4,006");
        assertThat(count(run, "operations")).isEqualTo(1);
    }

    @Test
    void aFolderOfFilesIsOneImport() throws IOException {
        String yaml = rungs.guest()
                .get("/api/exports/catalogue.yaml?skill=" + skill.slug())
                .text()
                .replace("Logs every run.", "Logs each and every run.");
        String csv = "skill,role,level,description\n%1$s,analyst-%2$s,senior,Compares logs.\n%1$s,nobody,lead,Leads.\n"
                .formatted(skill.slug(), mark);

        var sent = SentFiles.send(member, "ours.zip", packed("ours/catalogue.yaml", yaml, "ours/more.csv", csv));
        var run = sent.expect(201).body();
        assertThat(count(run, "operations")).isEqualTo(2);
        String at = "/api/imports/" + run.path("id").asString();
        assertThat(member.items(at + "/lines?outcome=REFUSED"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("spot").toString())
                        .isEqualTo("{\"sheet\":\"more.csv\",\"line\":3,\"column\":2}"));
        confirmed(member, run, Map.of());

        assertThat(results(member, run)).containsExactly("PROPOSED ");
        var refused = member.get(at + "/refused").expect(200);
        assertThat(refused.header("Content-Disposition")).contains("ours refused.csv");
        assertThat(refused.text())
                .contains("nobody", "Leads.", "There is no role “nobody” here.")
                .doesNotContain("Compares");
        long number = member.items(at + "/results").getFirst().path("proposal").asLong();
        member.post("/api/proposals/" + number + "/withdraw", Map.of()).expect(200);

        assertThat(SentFiles.send(member, "a.zip", packed("../x.yaml", yaml, "a.csv", csv))
                        .expect(400)
                        .code())
                .isEqualTo("unreadable-file");
    }

    private static byte[] packed(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void textsThatAreTheSameToTheEyeAreNotTouched() {
        var run = sent(member, "a.csv", csv().replace("Logs every run.", "Logs\u00A0every run. "));

        assertThat(count(run, "operations")).isZero();
    }

    @Test
    void anAdminHasMadeWhatIsMissing() {
        String yaml = """
                levels:
                  - {slug: apprentice-%1$s, name: Apprentice}
                  - {slug: junior, name: Junior}
                domains:
                  - slug: d-%1$s
                    name: Own domain
                    groups:
                      - {slug: g-%1$s, name: Own group}
                families:
                  - {slug: f-%1$s, name: Own family}
                roles:
                  - slug: r-%1$s
                    name: Own role
                    family: f-%1$s
                    summary: What it is about.
                    rungs:
                      - {level: apprentice-%1$s, title: Learner}
                      - level: junior
                skills:
                  - slug: s-%1$s
                    name: Own skill
                    group: g-%1$s
                    summary: What it is about.
                    roles:
                      r-%1$s:
                        apprentice-%1$s:
                          description: Reads what others logged.
                        junior:
                          asBelow: true
                """.formatted(mark);

        var refused = sent(member, "a.yaml", yaml);
        assertThat(count(refused, "operations")).isZero();
        assertThat(lines(member, refused)).anySatisfy(it -> assertThat(it).contains("There is no group"));

        var run = sent(admin, "a.yaml", yaml);
        assertThat(run.at("/report/makes").size()).isEqualTo(5);
        assertThat(count(run, "refused")).isZero();
        var done = confirmed(admin, run, Map.of("as", "REVISIONS", "make", true));

        assertThat(results(admin, run)).containsExactly("MADE ", "PUBLISHED ");
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        String back = rungs.guest()
                .get("/api/exports/catalogue.yaml?skill=s-" + mark + "&role=r-" + mark)
                .expect(200)
                .text();
        assertThat(back)
                .contains(
                        "family: f-" + mark,
                        "title: Learner",
                        "asBelow: true",
                        "Reads what others logged.",
                        "name: Own group");
    }

    /// Twelve levels may be offered: what is going to be retired is not one of them.
    @Test
    void whatTheFileHasAsRetiredComesInAsRetired() {
        String levels = IntStream.range(0, 7)
                .mapToObj(it -> "  - {slug: step-%1$d-%2$s, name: Step %1$d}\n".formatted(it, mark))
                .collect(Collectors.joining());
        String yaml = """
                levels:
                %2$s  - {slug: gone-%1$s, name: Gone, retired: true}
                domains:
                  - slug: d-%1$s
                    name: Own domain
                    retired: true
                    groups:
                      - {slug: g-%1$s, name: Own group, retired: true}
                families:
                  - {slug: f-%1$s, name: Own family, retired: true}
                roles:
                  - slug: r-%1$s
                    name: Own role
                    retired: true
                    family: f-%1$s
                    rungs:
                      - level: junior
                      - level: gone-%1$s
                skills:
                  - slug: s-%1$s
                    name: Own skill
                    group: g-%1$s
                    roles:
                      r-%1$s:
                        junior:
                          description: Reads what others logged.
                        gone-%1$s:
                          description: Logs what others read.
                """.formatted(mark, levels);

        var run = sent(admin, "a.yaml", yaml);
        assertThat(count(run, "refused")).isZero();
        confirmed(admin, run, Map.of("as", "REVISIONS", "make", true));

        assertThat(results(admin, run)).containsExactly("MADE ", "PUBLISHED ", "MADE ");
        assertThat(rungs.guest()
                        .get("/api/exports/catalogue.csv?skill=s-" + mark)
                        .expect(200)
                        .text()
                        .lines()
                        .filter(it -> it.contains(",retired,") && it.contains(mark))
                        .map(it -> it.substring(0, it.indexOf(','))))
                .containsExactly("level", "domain", "group", "family", "role");
        assertThat(lines(member, sent(member, "b.yaml", yaml.replace("s-" + mark, "t-" + mark))))
                .anyMatch(it -> it.contains("“Own group” is retired: choose another group."));
    }

    @Test
    void levelsAndProficienciesThatATableOnlyNamesAreMadeWhereItHasThem() {
        String rows = "skill,group,role,level,proficiency,description\n"
                + "%1$s,group-%2$s,analyst-%2$s,middle,working,Compares the logs of runs.\n"
                + "%1$s,group-%2$s,analyst-%2$s,Staff %2$s,Own %2$s,Compares the logs of teams.\n"
                + "%1$s,group-%2$s,analyst-%2$s,lead,,Says which logs count.\n";

        var run = sent(admin, "a.csv", rows.formatted(skill.slug(), mark));
        assertThat(count(run, "refused")).isZero();
        assertThat(run.at("/report/makes")
                        .valueStream()
                        .map(it -> it.path("kind").asString()))
                .containsExactlyInAnyOrder("LEVEL", "PROFICIENCY");
        confirmed(admin, run, Map.of("as", "REVISIONS", "make", true));

        var ladder = rungs.guest().get("/api/ladder").expect(200).body();
        assertThat(ladder.path("levels").valueStream().map(it -> it.path("name").asString()))
                .containsSubsequence("Middle", "Staff " + mark, "Senior");
        assertThat(says()).contains("Compares the logs of teams.", "own-" + mark);
    }

    @Test
    void aTableCallsDomainsAndGroupsByTheirNames() {
        String rows = """
                domain,group,skill,role,level,description
                Own domain %1$s,Own group %1$s,Own skill %1$s,analyst-%1$s,junior,Reads what others logged.
                Own domain %1$s,Other group %1$s,Other skill %1$s,analyst-%1$s,junior,Reads what others wrote.
                %2$s,Third group %1$s,Third skill %1$s,analyst-%1$s,junior,Reads what others said.
                ,Group of nothing %1$s,Fourth skill %1$s,analyst-%1$s,junior,Reads what others heard.
                """.formatted(mark, "domain-" + mark);

        var run = sent(admin, "a.csv", rows);
        assertThat(lines(admin, run))
                .filteredOn(it -> it.contains("REFUSED"))
                .containsExactly("5:2 REFUSED There is no group “Group of nothing " + mark
                        + "” here, and nothing says in which domain to make it.");
        confirmed(admin, run, Map.of("as", "REVISIONS", "make", true));

        assertThat(results(admin, run)).containsExactly("MADE ", "PUBLISHED ", "PUBLISHED ", "PUBLISHED ");
        assertThat(rungs.guest()
                        .get("/api/exports/catalogue.yaml?group=third-group-" + mark)
                        .text())
                .contains("- slug: domain-" + mark, "third-skill-" + mark);
        assertThat(rungs.guest()
                        .get("/api/exports/catalogue.yaml?domain=own-domain-" + mark)
                        .text())
                .contains("own-skill-" + mark, "other-skill-" + mark);
    }

    @Test
    void whatIsTooLongToBeMadeIsRefusedInTheReportWhereItStands() {
        String longName = "Group of a very long name ".repeat(6);
        String rows = """
                kind,domain,group,name,skill,role,level,description
                group,domain-%1$s,short-%1$s,Short,,,,
                ,domain-%1$s,%2$s,,%3$s,analyst-%1$s,middle,Compares the logs of runs.
                ,domain-%1$s,short-%1$s,,other-%1$s,analyst-%1$s,junior,Reads what others logged.
                """.formatted(mark, longName.strip(), skill.slug());

        var run = sent(admin, "a.csv", rows);

        assertThat(lines(admin, run))
                .filteredOn(it -> it.contains("REFUSED"))
                .anySatisfy(it -> assertThat(it).startsWith("3:3 REFUSED At most 120 characters; these are 155."));
        assertThat(run.at("/report/makes").size()).isEqualTo(1);
        confirmed(admin, run, Map.of("as", "REVISIONS", "make", true));
        assertThat(results(admin, run)).containsExactly("MADE ", "PUBLISHED ", "PUBLISHED ");
    }

    @Test
    void namesThatPeopleBrokeIntoLinesAreOneLine() {
        String rows = "skill,name,group,role,level,description\n"
                + "board-%1$s,\"Drawing\nboards\",group-%1$s,\"Developer\",junior,Draws a board that others read.\n";
        var run = sent(admin, "a.csv", rows.formatted(mark).replace("\"Developer\"", "developer-" + mark));
        confirmed(admin, run, Map.of("as", "REVISIONS"));

        assertThat(rungs.guest()
                        .get("/api/skills/board-" + mark)
                        .expect(200)
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("Drawing boards");
    }

    @Test
    void refusedRowsComeBackAsTheyWereWithTheReason() {
        String rows = "\uFEFFOur ladder;;;\nskill;role;level;description;Mood\n"
                + "%1$s;analyst-%2$s;guru;=Knows it.;good\n"
                + "%1$s;analyst-%2$s;middle;Compares the logs of runs.;fair\n"
                + "%1$s;nobody;middle;Compares nothing at all.;\n";
        var run = sent(admin, "ours.csv", rows.formatted(skill.slug(), mark));
        String at = "/api/imports/" + run.path("id").asString();
        member.get(at + "/refused").expect(404);

        String before = refused(admin, at);
        confirmed(admin, run, Map.of("as", "REVISIONS"));
        String after = refused(admin, at);

        assertThat(after)
                .isEqualTo("\uFEFFskill;role;level;description;Mood;reason\r\n"
                        + "%1$s;analyst-%2$s;guru;'=Knows it.;good;There is no level “guru” here.\r\n"
                                .formatted(skill.slug(), mark)
                        + "%1$s;nobody;middle;Compares nothing at all.;;There is no role “nobody” here.\r\n"
                                .formatted(skill.slug(), mark));
        assertThat(before).isEqualTo("\uFEFFskill;role;level;description;Mood;reason\r\n");

        String mended = after.replace("guru", "lead").replace("'=Knows it.", "Decides which logs count.");
        var rest = sent(member, "rest.csv", mended);
        assertThat(count(rest, "operations")).isEqualTo(1);
        assertThat(lines(member, rest)).noneSatisfy(it -> assertThat(it).contains("reason"));
    }

    @Test
    void refusedRowsOfATableWithTabsComeBackWithTabsUnderItsName() {
        var run = sent(
                member,
                "of%22us%22.tsv",
                "skill\trole\tlevel\tdescription\n%s\tnobody\tmiddle\tOne, two; three.\n".formatted(skill.slug()));
        Answer answer = member.get("/api/imports/" + run.path("id").asString() + "/refused")
                .expect(200);

        assertThat(run.path("fileName").asString()).isEqualTo("of\"us\".tsv");
        assertThat(answer.header("Content-Disposition")).contains(" refused.tsv");
        assertThat(answer.text())
                .isEqualTo("\uFEFFskill\trole\tlevel\tdescription\treason\r\n"
                        + "%s\tnobody\tmiddle\t\"One, two; three.\"\tThere is no role “nobody” here.\r\n"
                                .formatted(skill.slug()));
    }

    @Test
    void whatIsRefusedOfATreeComesBackAsATable() {
        String yaml = """
                skills:
                  - slug: %1$s
                    roles:
                      analyst-%2$s:
                        guru:
                          description: Knows it.
                        middle:
                          description: |-
                            - Compares the logs of runs.
                            - Says so.
                """.formatted(skill.slug(), mark);
        var run = sent(member, "a.yaml", yaml);

        assertThat(refused(member, "/api/imports/" + run.path("id").asString()))
                .startsWith("\uFEFFkind,domain,group,skill,")
                .contains(",reason\r\n", "expectation,,,%s,,analyst-%s,guru,".formatted(skill.slug(), mark))
                .contains("Knows it.,")
                .endsWith(",There is no level “guru” here.\r\n")
                .doesNotContain("Compares");
    }

    private static String refused(Person person, String at) {
        Answer answer = person.get(at + "/refused").expect(200);
        assertThat(answer.header("Content-Disposition")).contains("attachment");
        return answer.text();
    }

    @Test
    void whoWatchesSeveralSkillsOfAFileIsToldOnceOfAllOfThem() {
        var other = catalogues.skill();
        var untouched = catalogues.skill();
        var jonas = catalogues.person("jonas");
        var nils = catalogues.person("nils");
        for (FreshSkill each : List.of(skill, other)) watch(jonas, each);
        watch(nils, untouched);
        String rows = "skill,role,level,description\n"
                + "%s,developer-%s,junior,Logs all runs.\n".formatted(skill.slug(), mark)
                + row(other, "Logs all the runs.")
                + row(untouched, "Logs every run.");

        confirmed(admin, sent(admin, "a.csv", rows), Map.of("as", "REVISIONS"));

        await().untilAsserted(() -> assertThat(told(jonas, skill, other))
                .containsExactly("Run tracking has a new revision, r2, and so has another skill that you watch."));
        assertThat(told(nils, untouched)).isEmpty();
    }

    /// However many there are on a page.
    @Test
    void whatElseImportsChangedIsAskedForOnceAPage() {
        var other = catalogues.skill();
        var jonas = catalogues.person("jonas");
        for (FreshSkill each : List.of(skill, other)) watch(jonas, each);
        for (String says : List.of("Logs each run.", "Logs any run.")) {
            String rows = "skill,role,level,description\n" + row(skill, says) + row(other, says);
            confirmed(admin, sent(admin, "a.csv", rows), Map.of("as", "REVISIONS"));
        }
        await().until(() -> told(jonas, skill, other).size() == 2);

        try (var asked = Statements.ofRequests(db)) {
            jonas.get("/api/notifications").expect(200);
            assertThat(asked.with("\"catalog\".\"revision\"", "cause_id")).hasSize(1);
        }
    }

    private static String row(FreshSkill of, String says) {
        return "%s,developer-%s,junior,%s%n".formatted(of.slug(), of.slug().replace("tracking-", ""), says);
    }

    private static void watch(Person person, FreshSkill watched) {
        person.put("/api/watches/skill/" + watched.slug(), Map.of("notify", "PUBLISHED"))
                .expect(200);
    }

    private static List<String> told(Person person, FreshSkill... of) {
        var slugs = Stream.of(of).map(FreshSkill::slug).toList();
        return person.items("/api/notifications").stream()
                .filter(it -> slugs.contains(it.at("/skill/slug").asString("")))
                .map(it -> it.path("sentence").asString())
                .toList();
    }

    @Test
    void resultsNameTheSkillThatTheyAreOf() {
        var run = sent(admin, "a.csv", csv().replace("Logs every run.", "Logs any run."));
        confirmed(admin, run, Map.of("as", "REVISIONS"));

        assertThat(admin.items("/api/imports/" + run.path("id").asString() + "/results")
                        .getFirst()
                        .at("/skill/slug")
                        .asString())
                .isEqualTo(skill.slug());
    }

    @Test
    void anImportHasAPageForItsOwner() {
        var run = sent(member, "a.csv", csv());
        String at = "/imports/" + run.path("id").asString();

        member.get(at, "Accept", "text/html").expect(200);
        catalogues.person("jonas").get(at, "Accept", "text/html").expect(404);
        rungs.guest().get(at, "Accept", "text/html").expect(200);
        member.get("/imports/" + UUID.randomUUID(), "Accept", "text/html").expect(404);
        member.get("/imports/nothing", "Accept", "text/html").expect(404);
    }

    @Test
    void whatStandsAtALevelThatIsRetiredStaysAndNothingElseComesThere() {
        String before = csv();
        retire("senior");
        String since = csv();

        assertThat(since).contains(",retired,");
        for (String file : List.of(before, since)) {
            var run = sent(admin, "a.csv", file);
            assertThat(count(run, "refused")).isZero();
            assertThat(count(run, "operations")).isZero();
            assertThat(count(run, "unchanged")).isEqualTo(3);
        }
        var touched = sent(member, "a.csv", since.replace("Designs what is logged.", "Decides what is logged."));
        assertThat(count(touched, "operations")).isEqualTo(1);
        var another = sent(
                member,
                "b.csv",
                "skill,role,level,description\n%s,analyst-%s,senior,Compares the logs of runs.\n"
                        .formatted(skill.slug(), mark));
        assertThat(lines(member, another))
                .anySatisfy(it -> assertThat(it).contains("2:3 REFUSED Analyst has no such rung."));
    }

    @Test
    void whatIsTakenOutOfALevelThatAnotherTookTheNameOfIsOfThatLevelStill() {
        retire("senior");
        var ladder = rungs.guest().get("/api/ladder").expect(200).body();
        set.levels(
                new Act(null, ladder.path("version").asLong(), null),
                Stream.concat(
                                Stream.of(new WantedLevel(null, "senior-again", "senior", null)),
                                FirstFramework.LEVELS.stream()
                                        .map(FirstFramework::slug)
                                        .filter(it -> !it.equals("senior"))
                                        .map(it -> new WantedLevel(null, it, it, null)))
                        .toList());

        var run = sent(member, "a.csv", csv());

        assertThat(count(run, "operations")).isZero();
        assertThat(count(run, "unchanged")).isEqualTo(3);
    }

    private void retire(String level) {
        var ladder = rungs.guest().get("/api/ladder").expect(200).body();
        set.levels(
                new Act(null, ladder.path("version").asLong(), null),
                FirstFramework.LEVELS.stream()
                        .map(FirstFramework::slug)
                        .filter(it -> !it.equals(level))
                        .map(it -> new WantedLevel(null, it, it, null))
                        .toList());
    }

    @Test
    void whoMayNotMayNot() {
        var run = sent(member, "a.csv", csv().replace("Logs every run.", "Logs all runs."));
        String at = "/api/imports/" + run.path("id").asString();

        assertThat(member.post(at + "/confirm", Map.of("as", "REVISIONS"))
                        .expect(403)
                        .code())
                .isEqualTo("not-an-admin");
        member.post(at + "/confirm", Map.of("make", true)).expect(403);
        catalogues.person("jonas").get(at).expect(404);
        catalogues.person("jonas").post(at + "/confirm", Map.of()).expect(404);
        rungs.guest().get("/api/imports").expect(401);
        assertThat(SentFiles.send(rungs.guest(), "a.csv", "a").status()).isEqualTo(401);
        assertThat(says()).contains("Logs every run.");
    }

    @Test
    void aReportChangesNothing() {
        var before = Rows.in(db);

        for (int i = 0; i < 3; i++) sent(member, "a.csv", csv().replace("Logs every run.", "Logs all runs."));

        assertThat(Rows.in(db)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.csv|skill,role\n\"open",
                "a.csv|no heads here\n1\n",
                "a.csv|",
                "a.pdf|%PDF-1.7",
                "a.xlsx|nothing",
                "a.yaml|skills: [",
                "a.json|{\"skills\": [",
                "a.doc|x"
            })
    void whatCannotBeReadIsRefusedWithItsPlace(String file) {
        String[] parts = file.split("\\|", 2);

        Answer answer = SentFiles.send(member, parts[0], parts[1]).expect(400);

        assertThat(answer.code()).isEqualTo("unreadable-file");
        assertThat(answer.body().at("/fields/0/field").asString()).startsWith("file");
    }

    @Test
    void textsThatNoDatabaseKeepsAreRefused() {
        var run = sent(
                member,
                "a.json",
                "{\"skills\": [{\"slug\": \"%s\", \"roles\": {\"developer-%s\": {\"junior\": {\"description\": \"a\\u0000b\"}, \"senior\": {\"description\": \"a\\ud800b\"}}}}]}"
                        .formatted(skill.slug(), mark));

        assertThat(count(run, "refused")).isEqualTo(2);
        assertThat(count(run, "operations")).isZero();
    }

    @Test
    void whatIsNoFormOfPartsIsRefused() {
        assertThat(member.post("/api/imports", Map.of()).status()).isEqualTo(415);
        assertThat(member.send(member.request("/api/imports")
                                .header("X-XSRF-TOKEN", member.cookie("XSRF-TOKEN"))
                                .header("Content-Type", "multipart/form-data; boundary=y")
                                .POST(BodyPublishers.ofString("x")))
                        .expect(400)
                        .code())
                .isEqualTo("bad-form");
        assertThat(SentFiles.send(member, "a.csv", new byte[5 * 1024 * 1024]).status())
                .isEqualTo(413);
    }

    @Test
    void whatIsConfirmedTwiceIsCarriedOutOnceAndWhatIsCancelledNot() {
        var run = sent(admin, "a.csv", csv().replace("Logs every run.", "Logs all runs."));
        String at = "/api/imports/" + run.path("id").asString();
        admin.post(at + "/cancel", Map.of()).expect(200);
        assertThat(admin.post(at + "/confirm", Map.of("as", "REVISIONS"))
                        .expect(409)
                        .code())
                .isEqualTo("import-cancelled");

        var other = sent(admin, "a.csv", csv().replace("Logs every run.", "Logs all the runs."));
        confirmed(admin, other, Map.of("as", "REVISIONS"));
        confirmed(admin, other, Map.of("as", "REVISIONS"));

        assertThat(rungs.guest()
                        .get("/api/skills/" + skill.slug() + "/revisions")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(2);
        String done = "/api/imports/" + other.path("id").asString();
        assertThat(admin.post(done + "/cancel", Map.of()).expect(409).code()).isEqualTo("import-done");
    }

    @Test
    void whoHasTooManyOpenGoesOnLater() {
        var newcomer = catalogues.person("nils");
        List<Long> open = new ArrayList<>();
        Answer last = newcomer.post("/api/proposals", another(open));
        while (last.status() == 201) {
            open.add(last.body().path("number").asLong());
            last = newcomer.post("/api/proposals", another(open));
        }
        assertThat(last.code()).isEqualTo("too-many-open");

        var run = sent(newcomer, "a.csv", csv().replace("Logs every run.", "Logs all runs."));
        var waits = confirmed(newcomer, run, Map.of());
        assertThat(waits.path("state").asString()).isEqualTo("WAITING");
        assertThat(waits.path("waiting").asString())
                .isEqualTo(last.body().path("detail").asString());

        // Nobody fills the database with what waits.
        for (String words : new String[] {"Logs some runs.", "Logs good runs."}) {
            var other = sent(newcomer, "a.csv", csv().replace("Logs every run.", words));
            assertThat(confirmed(newcomer, other, Map.of()).path("state").asString())
                    .isEqualTo("WAITING");
        }
        var fourth = "/api/imports/"
                + sent(newcomer, "a.csv", csv().replace("Logs every run.", "Logs bad runs."))
                        .path("id")
                        .asString();
        assertThat(newcomer.post(fourth + "/confirm", Map.of()).expect(409).code())
                .isEqualTo("too-many-imports");

        open.forEach(it ->
                newcomer.post("/api/proposals/" + it + "/withdraw", Map.of()).expect(200));
        assertThat(confirmed(newcomer, run, Map.of()).path("state").asString()).isEqualTo("DONE");
        assertThat(results(newcomer, run)).containsExactly("PROPOSED ");
    }

    private Map<String, Object> another(List<Long> open) {
        var submission = new HashMap<>(Catalogues.submission(skill.clarified("Logs each run, " + open.size() + ".")));
        submission.put("submit", true);
        return submission;
    }

    private void publish(String before, String after) {
        var run = sent(admin, "p-" + UUID.randomUUID() + ".csv", csv().replace(before, after));
        var done = confirmed(admin, run, Map.of("as", "REVISIONS"));
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(says()).contains(after);
    }

    /// Old addresses lead on, also in files that were taken before.
    @Test
    void aFileThatWasTakenBeforeItsEntriesWereRenamedIsReadAsIfItWereNew() {
        String file = csv();
        renamed("roles", skill.developer(), "maker-" + mark, "Maker");
        renamed("groups", skill.group().id(), "crew-" + mark, "Crew");
        renamed("domains", skill.line().get(2).id(), "field-" + mark, "Field");

        for (Person person : new Person[] {member, admin}) {
            var run = sent(person, "a.csv", file.replace("Logs every run.", "Logs each and every run."));

            assertThat(lines(person, run)).noneMatch(it -> it.contains("REFUSED"));
            assertThat(count(run, "refused")).isZero();
            assertThat(count(run, "changed")).isEqualTo(1);
            assertThat(run.at("/report/makes")).isEmpty();
        }
    }

    /// Levels have no addresses that lead on: what they were called is known all the same.
    @Test
    void aLevelThatWasRenamedSinceIsMeantByWhatItWasCalled() {
        String file = csv();
        String wide = rungs.guest()
                .get("/api/exports/catalogue.csv?form=wide&skill=" + skill.slug())
                .expect(200)
                .text();
        renamed("levels", Level.SENIOR.id(), "warden-" + mark, "Warden");

        for (Person person : new Person[] {member, admin}) {
            for (String each : new String[] {file, wide}) {
                var untouched = sent(person, "a.csv", each);
                assertThat(lines(person, untouched)).noneMatch(it -> it.contains("REFUSED"));
                assertThat(count(untouched, "operations")).isZero();
                assertThat(untouched.at("/report/makes")).isEmpty();
                var run = sent(person, "b.csv", each.replace("Designs what is logged.", "Decides what is logged."));
                assertThat(count(run, "changed")).isEqualTo(1);
                assertThat(run.at("/report/makes")).isEmpty();
            }
        }
        var done = sent(admin, "c.csv", file.replace("Designs what is logged.", "Settles what is logged."));
        confirmed(admin, done, Map.of("as", "REVISIONS", "make", true));
        assertThat(says()).contains("Settles what is logged.");
        assertThat(rungs.guest().get("/api/ladder").body().path("levels")).hasSize(5);
    }

    private void renamed(String list, UUID id, String slug, String name) {
        new TaxonomyDeskApi(admin).rename(list, id, name, slug).expect(200);
    }

    /// What is retired is offered nowhere, and what stands in it stays.
    @Test
    void nothingComesIntoWhatIsRetired() {
        String heads = "skill,group,role,level,description\n";
        String other = "other-" + mark;
        var desk = new TaxonomyDeskApi(admin);
        desk.retire("groups", skill.group().id()).expect(200);
        desk.retire("roles", skill.analyst()).expect(200);
        var fresh = catalogues.skill();
        String open = fresh.slug().replace("tracking", "group");

        var run = sent(
                admin,
                "a.csv",
                heads
                        + "%s,group-%s,developer-%s,junior,Draws boards.%n".formatted(other, mark, mark)
                        + "%s,%s,analyst-%s,junior,Draws boards.%n".formatted(fresh.slug(), open, mark)
                        + "%s,,developer-%s,junior,Logs all of the runs.%n".formatted(skill.slug(), mark));

        assertThat(lines(admin, run))
                .contains(
                        "2:2 REFUSED “Group” is retired: choose another group.",
                        "3:3 REFUSED “Analyst” is retired: choose another role.");
        assertThat(count(run, "changed")).isEqualTo(1);
    }

    /// What no database keeps is told of all the same.
    @Test
    void signsThatNoDatabaseKeepsAreReported() {
        var run = sent(
                member,
                "a.json",
                "{\"skills\":[{\"slug\":\"%s\",\"a\\u0000b\":1,\"\\ud800c\":2}]}".formatted(skill.slug()));

        assertThat(lines(member, run)).anyMatch(it -> it.contains("a\uFFFDb"));
    }

    @Test
    void aFilesNameWithANullByteIsRefused() {
        assertThat(SentFiles.send(member, "a\0b.csv", csv()).code()).isEqualTo("bad-form");
    }
}
