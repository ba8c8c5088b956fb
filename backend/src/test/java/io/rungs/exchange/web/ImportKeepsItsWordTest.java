package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rungsdb.exchange.Tables.RUN;
import static rungsdb.exchange.Tables.STEP;

import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportChoices.Whose;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.usecase.ConfirmImport;
import io.rungs.exchange.usecase.ConfirmImport.Decided;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentImport;
import io.rungs.testing.TaxonomyDeskApi;
import io.rungs.testing.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/// What a report says is what happens; and where it cannot be any more, that is said, and nothing is lost.
@RungsTest
class ImportKeepsItsWordTest {
    private static final Map<String, Object> AT_ONCE = Map.of("as", "REVISIONS");
    private static final Map<String, Object> MAKING = Map.of("as", "REVISIONS", "make", true);

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ConfirmImport confirm;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionOperations transaction;

    private Person admin;
    private TaxonomyDeskApi desk;
    private FreshSkill skill;
    private String mark;

    @BeforeEach
    void prepare() {
        admin = catalogues.person("ada");
        desk = new TaxonomyDeskApi(admin);
        skill = catalogues.skill();
        mark = skill.slug().replace("tracking-", "");
    }

    private SentImport sent(String... lines) {
        return SentImport.of(admin, "a.csv", String.join("\n", lines) + "\n");
    }

    private String row(String level, String description) {
        return "%s,developer-%s,%s,%s".formatted(skill.slug(), mark, level, description);
    }

    private String csv() {
        return rungs.guest()
                .get("/api/exports/catalogue.csv?skill=" + skill.slug())
                .expect(200)
                .text();
    }

    private String says(String slug) {
        return rungs.guest().get("/api/skills/" + slug).expect(200).text();
    }

    private void publish(String before, String after) {
        SentImport.of(admin, "p-" + UUID.randomUUID() + ".csv", csv().replace(before, after))
                .confirmed(AT_ONCE);
        assertThat(says(skill.slug())).contains(after);
    }

    @Test
    void whatIsPublishedBehindTheReportIsNotOverwrittenByAFileWithoutRevisions() {
        var run = sent(
                "skill,role,level,description",
                row("junior", "Logs every run."),
                row("senior", "Decides what is logged."));
        assertThat(run.count("unchanged")).isEqualTo(1);
        publish("Logs every run.", "Logs each run with its data.");

        run.confirmed(AT_ONCE);

        assertThat(run.results()).containsExactly("PUBLISHED");
        assertThat(says(skill.slug())).contains("Logs each run with its data.", "Decides what is logged.");
    }

    @Test
    void whatBothChangedSinceTheReportCollidesAlsoWithoutRevisions() {
        var run = sent(
                "skill,role,level,description",
                row("junior", "Logs all that runs."),
                row("senior", "Decides what is logged."));
        publish("Logs every run.", "Names each run.");

        run.confirmed(AT_ONCE);

        assertThat(run.count("collides")).isEqualTo(1);
        assertThat(run.lines())
                .contains("2:4 COLLIDES Changed since the file was taken: “Names each run.” is published."
                        + " Left as it is.");
        assertThat(says(skill.slug())).contains("Names each run.", "Decides what is logged.");
    }

    /// All skills of tests are called alike, and so are their domains and groups.
    @Test
    void ofSkillsThatAreCalledAlikeTheOneIsMeantThatStandsWhereTheRowSays() {
        String row = "Run tracking,developer-%s,junior,Logs any run.".formatted(mark);

        var placed =
                sent("domain,group,skill,role,level,description", "domain-%1$s,group-%1$s,%2$s".formatted(mark, row));
        assertThat(placed.count("changed")).isEqualTo(1);
        assertThat(placed.lines())
                .singleElement()
                .satisfies(it -> assertThat(it).endsWith("What is expected here changes."));
        placed.confirmed(AT_ONCE);
        assertThat(says(skill.slug())).contains("Logs any run.");

        for (var unplaced : List.of(
                sent("skill,role,level,description", row),
                sent("group,skill,role,level,description", "Group," + row))) {
            assertThat(unplaced.count("refused")).isEqualTo(1);
            assertThat(unplaced.lines())
                    .singleElement()
                    .satisfies(it -> assertThat(it)
                            .contains(
                                    "skills are called “Run tracking”: write the address of the one that is meant ("));
        }
    }

    @Test
    void aGroupThatIsCalledAsOthersIsTheOneInWhichTheSkillStands() {
        var stays = sent(
                "group,skill,role,level,description",
                "Group,%s,developer-%s,junior,Logs every run.".formatted(skill.slug(), mark));
        assertThat(stays.lines()).isEmpty();

        var comes = sent(
                "group,skill,role,level,description", "Group,new-%1$s,developer-%1$s,junior,Logs.".formatted(mark));
        assertThat(comes.lines())
                .singleElement()
                .satisfies(it ->
                        assertThat(it).endsWith("REFUSED Several groups are called “Group”: say the domain, too."));
    }

    @Test
    void rowsOfARoleThatWentIntoAnotherSinceAreOfWhatItSaidItself() {
        String name = "Developer of " + mark;
        desk.act("/roles/" + skill.developer() + "/rename", Map.of("name", name, "slug", "developer-" + mark))
                .expect(200);
        String before = csv();
        String file = before.replace("Designs what is logged.", "Decides what is logged.")
                .replace("Logs every run.", "Logs all that runs.");
        var seen = SentImport.of(admin, "seen.csv", before.replace("Designs what is logged.", "Says what is logged."));

        mergeDeveloperIntoAnalyst();

        var untouched = SentImport.of(admin, "a.csv", before);
        assertThat(untouched.count("unchanged")).isEqualTo(3);
        for (String it : List.of("fresh", "changed", "collides", "refused"))
            assertThat(untouched.count(it)).as(it).isZero();
        assertThat(SentImport.of(admin, "named.csv", before.replace("developer-" + mark, name))
                        .count("unchanged"))
                .isEqualTo(3);
        var touched = SentImport.of(admin, "b.csv", file);
        assertThat(touched.count("changed")).isEqualTo(1);
        assertThat(touched.count("collides")).isEqualTo(1);
        assertThat(touched.lines())
                .anySatisfy(it -> assertThat(it)
                        .endsWith("COLLIDES Changed since the file was taken: “%s” is published. Left as it is."
                                .formatted(Catalogues.ANALYST.description())));
        assertThat(sent("skill," + name + "/senior", skill.slug() + ",Compares the logs.")
                        .count("changed"))
                .isEqualTo(1);
        seen.confirmed(AT_ONCE);
        assertThat(seen.results()).containsExactly("PUBLISHED");
        assertThat(says(skill.slug()))
                .contains("Says what is logged.", Catalogues.ANALYST.description())
                .doesNotContain("Logs every run.");
    }

    private void mergeDeveloperIntoAnalyst() {
        desk.mergeRoles(skill.developer(), skill.analyst(), "INTO");
    }

    /// As people keep a table, and as Rungs itself gives one that says no revisions.
    @Test
    void rowsWithoutRevisionsLeaveWhatWasDecidedOfAMergedRole() {
        String head = "skill,role,level,description";
        String one = row("junior", "Logs every run.");
        String other = row("junior", Catalogues.ANALYST.words()).replace("developer-", "analyst-");
        String tree = rungs.guest()
                .get("/api/exports/catalogue.yaml?skill=" + skill.slug())
                .expect(200)
                .text();
        mergeDeveloperIntoAnalyst();

        for (var run :
                List.of(sent(head, one, other), sent(head, other, one), SentImport.of(admin, "untouched.yaml", tree))) {
            assertThat(run.lines()).allMatch(it -> it.contains(" REMARK "));
            assertThat(run.count("unchanged")).isGreaterThan(1);
        }
        for (String touched : List.of(row("junior", "Logs any run."), row("junior", "[clear]")))
            assertThat(sent(head, touched, other).lines())
                    .singleElement()
                    .satisfies(it -> assertThat(it)
                            .isEqualTo(
                                    "2:4 COLLIDES Developer went into Analyst, which says otherwise here: “%s” is"
                                            + " published. Left as it is.",
                                    Catalogues.ANALYST.words()));
    }

    @Test
    void whatOnlyTheMergedRoleSaidIsChangedByItsRowsStill() {
        mergeDeveloperIntoAnalyst();
        var run = sent("skill,role,level,description", row("senior", "Decides what is logged."));

        assertThat(run.confirmed(AT_ONCE).results()).containsExactly("PUBLISHED");
        assertThat(says(skill.slug())).contains("Decides what is logged.");
    }

    /// Of skills that never had it nothing is known that it said.
    @Test
    void whereAMergedRoleNeverWasItsRowsAreHeldAgainstTheOther() {
        String head = "skill,role,level,description";
        String other = catalogues.skill().slug();
        mergeDeveloperIntoAnalyst();
        sent(head, other + ",analyst-" + mark + ",junior,Reads what others logged.")
                .confirmed(AT_ONCE);
        String row = other + ",developer-" + mark + ",junior,";

        assertThat(sent(head, row + "Reads what others logged.").count("unchanged"))
                .isEqualTo(1);
        var run = sent(head, row + "Logs what others read.");
        assertThat(run.count("collides")).isEqualTo(1);
        run.confirmed(Map.of("as", "REVISIONS", "collisions", "MINE"));
        assertThat(says(other)).contains("Logs what others read.");
    }

    /// What names the role itself is read first, wherever it stands.
    @Test
    void rowsOfBothRolesMayNotSayTwoThingsOfWhatIsOneByNow() {
        String head = "skill,role,level,description";
        String one = row("junior", "Logs any run.");
        String other = row("junior", "Logs all runs.").replace("developer-", "analyst-");
        mergeDeveloperIntoAnalyst();

        for (var run : List.of(sent(head, one, other), sent(head, other, one))) {
            assertThat(run.count("changed")).isEqualTo(1);
            assertThat(run.count("collides")).isEqualTo(1);
        }
        var run = sent(head, one, other);
        run.confirmed(Map.of("as", "REVISIONS", "collisions", "MINE"));
        assertThat(says(skill.slug())).contains("Logs all runs.").doesNotContain("Logs any run.");
    }

    @Test
    void aGroupThatWentIntoAnotherIsMeantByItsNameWhereItStood() {
        UUID domain = desk.domain(mark);
        UUID group = desk.group(mark, domain);
        String head = "domain,group,skill,role,level,description";
        String row = "Domain %1$s,Group %1$s,Drawing %1$s,developer-%1$s,junior,Draws what is logged.".formatted(mark);
        sent(head, row).confirmed(AT_ONCE);
        UUID away = desk.domain("of-" + mark);
        desk.merge(group, desk.group("of-" + mark, away)).expect(200);

        for (String it : List.of(row, row.replace("Domain " + mark, ""))) {
            var run = sent(head, it);
            assertThat(run.makes()).isEmpty();
            assertThat(run.lines()).isEmpty();
        }
        // Two are called so by now: the one is meant in which the skill stands.
        desk.made("groups", Map.of("name", "Group " + mark, "slug", "second-" + mark, "domain", away));
        assertThat(sent(head, row.replace("Domain " + mark, "")).lines()).isEmpty();
        assertThat(sent(head, row.replace("Drawing", "Painting").replace("Domain " + mark, ""))
                        .lines())
                .contains("2:2 REFUSED Several groups are called “Group %s”: say the domain, too.".formatted(mark));
        desk.made("groups", Map.of("name", "Group " + mark, "slug", "third-" + mark, "domain", domain));
        assertThat(sent(head, row).lines())
                .containsExactly("2:2 CHANGED Group changes, from “Group of-%1$s” to “Group %1$s”.".formatted(mark));
    }

    @Test
    void whatIsConfirmedTwiceAtOnceIsCarriedOutOnce() throws Exception {
        var run = sent(
                "skill,role,level,description",
                row("junior", "Logs all that runs."),
                row("senior", "Decides what is logged."));
        UUID account = catalogues.account("ada");
        UUID id = UUID.fromString(run.api().substring("/api/imports/".length()));
        var decided = new Decided(CarriedAs.REVISIONS, null, new ImportChoices(false, Whose.PUBLISHED), false, null);
        int before = revisions();
        Callable<Boolean> act = () -> {
            confirm.confirm(account, id, decided);
            return true;
        };

        // Below the desk, which would let one of them wait.
        Together.all(act, act);
        run.confirmed(AT_ONCE);

        assertThat(run.results()).containsExactly("PUBLISHED");
        assertThat(run.seen().path("steps").asInt()).isEqualTo(1);
        assertThat(revisions()).isEqualTo(before + 1);
    }

    private int revisions() {
        return rungs.guest().items("/api/skills/" + skill.slug() + "/revisions").size();
    }

    @Test
    void aSkillThatCameBehindTheReportIsNotOverwritten() {
        String file =
                "group,skill,name,role,level,description\ngroup-%1$s,s-%1$s,Sampling,developer-%1$s,junior,%2$s\n";
        var run = SentImport.of(
                admin,
                "a.csv",
                file.formatted(mark, "Takes samples of runs.")
                        + ",s-%1$s,,developer-%1$s,senior,Decides on samples.\n".formatted(mark));
        SentImport.of(admin, "b.csv", file.formatted(mark, "Chooses samples.")).confirmed(AT_ONCE);

        run.confirmed(AT_ONCE);

        assertThat(run.results()).containsExactly("PUBLISHED");
        assertThat(says("s-" + mark)).contains("Chooses samples.", "Decides on samples.");
        assertThat(run.count("collides")).isEqualTo(1);
    }

    @Test
    void whatCannotBeTakenAnyMoreWhenItsTurnComesIsSaid() {
        var newcomer = catalogues.person("nils");
        var open = asManyAsMayBe(newcomer);
        var wholly = SentImport.of(newcomer, "a.csv", csv().replace("Logs every run.", "Logs all that runs."));
        var partly = SentImport.of(
                newcomer,
                "b.csv",
                csv().replace("Logs every run.", "Writes up all that runs.").replace("Designs", "Decides"));
        assertThat(wholly.confirmed(Map.of()).state()).isEqualTo("WAITING");
        assertThat(partly.confirmed(Map.of()).state()).isEqualTo("WAITING");

        publish("Logs every run.", "Names each run.");
        open.forEach(it ->
                newcomer.post("/api/proposals/" + it + "/withdraw", Map.of()).expect(200));
        wholly.confirmed(Map.of());
        partly.confirmed(Map.of());

        String why = "Changed since the file was taken: “Names each run.” is published. Left as it is.";
        assertThat(wholly.results()).containsExactly("REFUSED " + why);
        assertThat(wholly.count("collides")).isEqualTo(1);
        assertThat(wholly.count("changed")).isZero();
        assertThat(wholly.lines())
                .singleElement()
                .satisfies(it -> assertThat(it).endsWith("COLLIDES " + why));
        assertThat(partly.results()).containsExactly("PROPOSED " + why);
        assertThat(partly.count("collides")).isEqualTo(1);
        assertThat(partly.count("changed")).isEqualTo(1);
    }

    private List<Long> asManyAsMayBe(Person newcomer) {
        List<Long> open = new ArrayList<>();
        Answer last = newcomer.post("/api/proposals", another(open));
        while (last.status() == 201) {
            open.add(last.body().path("number").asLong());
            last = newcomer.post("/api/proposals", another(open));
        }
        assertThat(last.code()).isEqualTo("too-many-open");
        return open;
    }

    private Map<String, Object> another(List<Long> open) {
        var submission = new HashMap<>(Catalogues.submission(skill.clarified("Logs each run, " + open.size() + ".")));
        submission.put("submit", true);
        return submission;
    }

    @Test
    void whatTheReportRefusedAlreadyIsNoNewsOfItsStep() {
        var run = sent("skill,role,level,description", row("junior", "Logs all that runs."), row("guru", "Is one."));

        run.confirmed(AT_ONCE);

        assertThat(run.results()).containsExactly("PUBLISHED");
        assertThat(run.lines()).hasSize(2);
        assertThat(run.count("refused")).isEqualTo(1);
    }

    @Test
    void nothingIsBegunBehindAnOutlineThatIsRefused() {
        String levels = IntStream.range(0, 9)
                .mapToObj(it -> "level,,,,,step-%s-%d,%n".formatted(mark, it))
                .collect(Collectors.joining());
        var run = sent(
                "kind,domain,group,skill,role,level,description",
                levels
                        + ",lands-%1$s,group-%1$s,Sampling %1$s,developer-%1$s,junior,Takes samples of runs."
                                .formatted(mark));

        assertThat(run.lines().getFirst())
                .startsWith("0:0 REFUSED There would be 14 levels, and there are at most 12:");

        run.confirmed(MAKING);

        assertThat(run.state()).isEqualTo("WAITING");
        assertThat(run.seen().path("waiting").asString()).isEqualTo("From 1 to 12; these are 14.");
        assertThat(run.results()).isEmpty();
        admin.post(run.api() + "/cancel", Map.of()).expect(200);
        assertThat(run.state()).isEqualTo("CANCELLED");
    }

    @Test
    void aTableNamesANewGroupByTheNameOfItsNewDomain() {
        var run = sent(
                "domain,group,skill,role,level,description",
                "Drawing %1$s,Boards %1$s,Boarding %1$s,developer-%1$s,junior,Draws a board that others can read."
                        .formatted(mark));
        assertThat(run.makes()).containsExactly("DOMAIN drawing-" + mark, "GROUP boards-" + mark);

        run.confirmed(MAKING);

        assertThat(run.results()).containsExactly("MADE", "PUBLISHED");
        assertThat(says("boarding-" + mark)).contains("Draws a board that others can read.");
        assertThat(rungs.guest().get("/api/catalog").text()).contains("Drawing " + mark, "Boards " + mark);
    }

    @Test
    void aTableNamesANewGroupByItsKnownDomain() {
        String head = "domain,group,skill,role,level,description";
        String row = "%2$s,%3$s %1$s,%3$s boarding %1$s,developer-%1$s,junior,Draws a board that others can read.";
        var bySlug = sent(head, row.formatted(mark, "domain-" + mark, "First"));
        assertThat(bySlug.confirmed(MAKING).results()).containsExactly("MADE", "PUBLISHED");
        SentImport.of(admin, "a.yaml", "domains: [{slug: named-%1$s, name: Named %1$s, groups: []}]\n".formatted(mark))
                .confirmed(MAKING);

        var byName = sent(head, row.formatted(mark, "Named " + mark, "Second"));

        assertThat(byName.makes()).containsExactly("GROUP second-" + mark);
        assertThat(byName.confirmed(MAKING).results()).containsExactly("MADE", "PUBLISHED");
        assertThat(says("second-boarding-" + mark)).contains("Second " + mark, "Named " + mark);
    }

    @Test
    void aNewGroupOfNoDomainIsRefusedInTheReport() {
        var run = sent(
                "group,skill,role,level,description",
                "Boards %1$s,Boarding %1$s,developer-%1$s,junior,Draws a board that others can read.".formatted(mark));

        assertThat(run.makes()).isEmpty();
        assertThat(run.lines())
                .containsExactly("2:1 REFUSED There is no group “Boards " + mark
                        + "” here, and nothing says in which domain to make it.");
    }

    @Test
    void namesThatDifferInSignsAreSkillsOfTheirOwn() {
        String row = "group-%1$s,%2$s %1$s,developer-%1$s,junior,Compiles what others wrote in %2$s.";
        var run = sent(
                "group,skill,role,level,description",
                row.formatted(mark, "C"),
                row.formatted(mark, "C++"),
                row.formatted(mark, "C#"));

        run.confirmed(AT_ONCE);

        assertThat(run.results()).containsExactly("PUBLISHED", "PUBLISHED", "PUBLISHED");
        assertThat(says("c-" + mark)).contains("wrote in C.");
        assertThat(says("c-" + mark + "-2")).contains("wrote in C++.");
        assertThat(says("c-" + mark + "-3")).contains("wrote in C#.");
    }

    @Test
    void namesThatDifferInSignsAreProposedTogether() {
        String row = "group-%1$s,%2$s %1$s,developer-%1$s,junior,Counts what others wrote in %2$s.";
        var run = SentImport.of(
                catalogues.person("ines"),
                "a.csv",
                String.join(
                        "\n",
                        "group,skill,role,level,description",
                        row.formatted(mark, "R"),
                        row.formatted(mark, "R++"),
                        row.formatted(mark, "R#")));

        run.confirmed(Map.of());

        assertThat(run.results()).containsExactly("PROPOSED");
    }

    @Test
    void namesThatDifferInSignsAreRolesOfTheirOwn() {
        String row = "%3$s,%2$s developer %1$s,junior,Compiles what others wrote in %2$s.";
        var run = sent(
                "skill,role,level,description",
                row.formatted(mark, "C", skill.slug()),
                row.formatted(mark, "C++", skill.slug()),
                row.formatted(mark, "C#", skill.slug()));
        assertThat(run.makes())
                .containsExactly(
                        "ROLE c-developer-" + mark,
                        "ROLE c-developer-" + mark + "-2",
                        "ROLE c-developer-" + mark + "-3");

        run.confirmed(MAKING);

        assertThat(run.results()).containsExactly("MADE", "PUBLISHED");
        assertThat(says(skill.slug()))
                .contains("C developer " + mark, "C++ developer " + mark, "C# developer " + mark)
                .contains("wrote in C.", "wrote in C++.", "wrote in C#.");

        var more = sent("skill,role,level,description", row.formatted(mark, "(C)", skill.slug()));
        assertThat(more.makes()).containsExactly("ROLE c-developer-" + mark + "-4");
        assertThat(more.confirmed(MAKING).results()).containsExactly("MADE", "PUBLISHED");
        assertThat(says(skill.slug())).contains("(C) developer " + mark, "wrote in (C).", "wrote in C#.");
    }

    @Test
    void namesThatDifferInSignsAreGroupsAndDomainsOfTheirOwn() {
        String row = "%2$s lands %1$s,%2$s group %1$s,%2$s skill %1$s,developer-%1$s,junior,Compiles what is in %2$s.";
        var run =
                sent("domain,group,skill,role,level,description", row.formatted(mark, "D"), row.formatted(mark, "D++"));
        assertThat(run.makes())
                .containsExactly(
                        "DOMAIN d-lands-" + mark,
                        "GROUP d-group-" + mark,
                        "DOMAIN d-lands-" + mark + "-2",
                        "GROUP d-group-" + mark + "-2");

        run.confirmed(MAKING);

        assertThat(run.results()).containsExactly("MADE", "PUBLISHED", "PUBLISHED");
        assertThat(says("d-skill-" + mark)).contains("D lands " + mark, "D group " + mark);
        assertThat(says("d-skill-" + mark + "-2")).contains("D++ lands " + mark, "D++ group " + mark);
    }

    @Test
    void groupsOfTwoDomainsMayBeCalledAlike() {
        String row = "%2$s lands %1$s,General %1$s,%2$s general %1$s,developer-%1$s,junior,Tells what is in %2$s.";
        var run = sent("domain,group,skill,role,level,description", row.formatted(mark, "F"), row.formatted(mark, "G"));
        assertThat(run.makes())
                .containsExactly(
                        "DOMAIN f-lands-" + mark,
                        "GROUP general-" + mark,
                        "DOMAIN g-lands-" + mark,
                        "GROUP general-" + mark + "-2");

        run.confirmed(MAKING);

        assertThat(run.results()).containsExactly("MADE", "PUBLISHED", "PUBLISHED");
        assertThat(says("f-general-" + mark)).contains("F lands " + mark, "General " + mark);
        assertThat(says("g-general-" + mark)).contains("G lands " + mark, "General " + mark);
        var elsewhere = SentImport.of(
                catalogues.person("ines"),
                "a.csv",
                "domain,group,skill,role,level,description\n"
                        + "domain-%1$s,General %1$s,%2$s,developer-%1$s,junior,Logs all that runs.\n"
                                .formatted(mark, skill.slug()));
        assertThat(elsewhere.lines())
                .contains("2:2 REFUSED There is no group “General %1$s” in “domain-%1$s” here.".formatted(mark));
    }

    @Test
    void levelsThatDifferInSignsAreTwo() {
        var run = sent("skill,role,level,description", row("Senior+", "Decides all that is logged."));

        assertThat(run.makes()).containsExactly("LEVEL senior-2");
    }

    @Test
    void rolesThatAFileDescribesInFullKeepWhatItSaysOfEach() {
        var run = SentImport.of(admin, "a.yaml", """
                roles:
                  - {slug: "E coder %1$s", name: "E coder %1$s", rungs: [{level: junior, title: "E beginner"}]}
                  - {slug: "E++ coder %1$s", name: "E++ coder %1$s", rungs: [{level: senior, title: "E++ expert"}]}
                """.formatted(mark));

        assertThat(run.makes()).containsExactly("ROLE e-coder-" + mark, "ROLE e-coder-" + mark + "-2");
        assertThat(run.confirmed(MAKING).results()).containsExactly("MADE");
        assertThat(rungs.guest()
                        .get("/api/exports/catalogue.yaml?role=e-coder-" + mark + "-2")
                        .text())
                .contains("E++ coder " + mark, "E++ expert");
    }

    @Test
    void manyNamesInOtherLettersAreAsManySkills() {
        String[] rows = IntStream.range(0, 600)
                .mapToObj(it -> "group-%s,設計%d号,developer-%s,junior,Reads drawing %d.".formatted(mark, it, mark, it))
                .toArray(String[]::new);

        var run = sent("group,skill,role,level,description\n" + String.join("\n", rows));

        assertThat(run.count("skills")).isEqualTo(600);
        assertThat(run.lines().stream().filter(it -> it.contains("comes, at")).map(ImportKeepsItsWordTest::address))
                .hasSize(600)
                .doesNotHaveDuplicates();
    }

    private static String address(String line) {
        return line.substring(line.indexOf("/skills/"));
    }

    @Test
    void nothingIsLeftAsBelowWithNothingBelow() {
        sent("skill,role,level,description", row("senior", "[as below]")).confirmed(AT_ONCE);
        var run = sent(
                "skill,role,level,description",
                row("junior", "[clear]"),
                "%1$s,analyst-%2$s,senior,Compares the logs of runs.".formatted(skill.slug(), mark));

        assertThat(run.lines())
                .anySatisfy(it -> assertThat(it).startsWith("2:4 REFUSED "))
                .anySatisfy(it -> assertThat(it).startsWith("3:4 NEW "));
        run.confirmed(AT_ONCE);

        assertThat(says(skill.slug())).contains("Logs every run.", "Compares the logs of runs.");
    }

    @Test
    void aColumnOfAnythingIsNotMadeIntoSoManyLevels() {
        String[] rows = IntStream.range(0, 3_000)
                .mapToObj(it -> row("word-%s-%d".formatted(mark, it), "Says so."))
                .toArray(String[]::new);

        var run = sent("skill,role,level,description\n" + String.join("\n", rows));

        assertThat(run.makes()).hasSize(100);
        assertThat(run.lines())
                .anySatisfy(it -> assertThat(it)
                        .startsWith("102:3 REFUSED One file makes at most 100 of a kind; here is one level too many."))
                .anySatisfy(it -> assertThat(it).startsWith("0:0 REFUSED There would be 1"));
    }

    @Test
    void whatIsTooMuchForOneFileIsNotMade() {
        var run = sent(
                "kind,family,level,name",
                IntStream.range(0, 1_005)
                        .mapToObj(it -> "family,f-%1$s-%2$d,,Family %1$s %2$d".formatted(mark, it))
                        .collect(Collectors.joining("\n")),
                IntStream.range(0, 120)
                        .mapToObj(it -> "level,,l-%1$s-%2$d,Level %1$s %2$d".formatted(mark, it))
                        .collect(Collectors.joining("\n")));
        assertThat(run.makes()).hasSize(1_100);

        // So many levels cannot be made: its step waits.
        run.confirmed(MAKING);

        assertThat(run.state()).isEqualTo("WAITING");
        assertThat(db.select(DSL.field("jsonb_array_length({0})", Integer.class, STEP.ROWS))
                        .from(STEP)
                        .where(STEP.RUN_ID.eq(UUID.fromString(run.api().substring("/api/imports/".length()))))
                        .fetch(Record1::value1))
                .containsExactly(1_100);
        admin.post(run.api() + "/cancel", Map.of()).expect(200);
    }

    private void rename(String name) {
        sent("kind,skill,name", "skill,%s,%s".formatted(skill.slug(), name))
                .confirmed(Map.of("as", "REVISIONS", "again", true));
        assertThat(says(skill.slug())).contains(name);
    }

    private SentImport byName(Person person, String name) {
        return SentImport.of(
                person,
                "n.csv",
                "skill,role,level,description\n%s,developer-%s,junior,Logs all that runs.\n".formatted(name, mark));
    }

    private void isToBeReadAnew(SentImport run, Map<String, Object> decided) {
        assertThat(run.person()
                        .post(run.api() + "/confirm", decided)
                        .expect(409)
                        .code())
                .isEqualTo("report-changed");
        assertThat(run.state()).isEqualTo("REPORTED");
    }

    /// What nobody knows by its name any more would come, past all who review.
    @Test
    void aSkillThatIsCalledOtherwiseSinceTheReportIsNotMadeAnew() {
        rename("Alpha " + mark);
        for (var person : List.of(admin, catalogues.person("ines"))) {
            var run = byName(person, "Alpha " + mark);
            assertThat(run.count("changed")).isEqualTo(1);
            rename("Beta " + mark);

            isToBeReadAnew(run, person == admin ? MAKING : Map.of());
            person.post(run.api() + "/report", Map.of()).expect(200);

            assertThat(run.count("changed")).isZero();
            rename("Alpha " + mark);
            assertThat(rungs.guest().get("/api/skills/alpha-" + mark).status()).isEqualTo(404);
        }
    }

    @Test
    void aNameThatIsAnothersSinceTheReportIsNotTaken() {
        var other = catalogues.skill();
        rename("Alpha " + mark);
        var run = byName(admin, "Alpha " + mark);
        rename("Beta " + mark);
        sent("kind,skill,name", "skill,%s,Alpha %s".formatted(other.slug(), mark))
                .confirmed(AT_ONCE);

        isToBeReadAnew(run, Map.of("as", "REVISIONS", "collisions", "MINE"));
    }

    @Test
    void whatTheReportDidNotMakeIsNotMade() {
        UUID role = desk.role("old-" + mark);
        var run =
                sent("skill,role,level,description", "%s,Role old-%s,junior,Logs runs.".formatted(skill.slug(), mark));
        assertThat(run.makes()).isEmpty();
        desk.rename("roles", role, "Role new-" + mark, "r-new-" + mark).expect(200);

        isToBeReadAnew(run, MAKING);
    }

    @Test
    void aColumnWhoseLevelIsCalledOtherwiseSinceTheReportIsNotLeftOut() {
        UUID level = desk.made("levels", Map.of("name", "Master " + mark, "slug", "m-" + mark));
        try {
            var run = sent(
                    "skill,role,Junior,Master " + mark,
                    "%s,developer-%s,Logs all runs.,Decides what runs.".formatted(skill.slug(), mark));
            assertThat(run.count("fresh") + run.count("changed")).isEqualTo(2);
            desk.rename("levels", level, "Doctor " + mark, "m-" + mark).expect(200);

            isToBeReadAnew(run, AT_ONCE);
        } finally {
            desk.retire("levels", level).expect(200);
        }
    }

    @Test
    void whatWaitsStaysWithItsSkillWhateverThatIsCalledMeanwhile() {
        rename("Alpha " + mark);
        var newcomer = catalogues.person("nils");
        var open = asManyAsMayBe(newcomer);
        var run = byName(newcomer, "Alpha " + mark).confirmed(Map.of());
        assertThat(run.state()).isEqualTo("WAITING");
        rename("Beta " + mark);
        open.forEach(it ->
                newcomer.post("/api/proposals/" + it + "/withdraw", Map.of()).expect(200));

        run.confirmed(Map.of());

        assertThat(run.results()).containsExactly("PROPOSED");
        long number = newcomer.items(run.api() + "/results")
                .getFirst()
                .path("proposal")
                .asLong();
        assertThat(newcomer.get("/api/proposals/" + number)
                        .body()
                        .at("/operations/0/type")
                        .asString())
                .isEqualTo("EditExpectation");
    }

    /// Whatever has the names of both exchanges them.
    private void exchange(UUID one, UUID other, BiConsumer<UUID, String> name) {
        name.accept(one, "none-" + mark);
        name.accept(other, "one-" + mark);
        name.accept(one, "other-" + mark);
    }

    @Test
    void columnsWhoseLevelsExchangedTheirNamesSinceTheReportAreNotExchanged() {
        UUID one = level("one");
        UUID other = level("other");
        try {
            var run = sent(
                    "skill,role,Level one-%1$s,Level other-%1$s".formatted(mark),
                    "%s,developer-%s,Logs all runs.,Decides what runs.".formatted(skill.slug(), mark));
            assertThat(run.count("fresh") + run.count("changed")).isGreaterThan(1);
            exchange(
                    one,
                    other,
                    (id, name) -> desk.rename("levels", id, "Level " + name, id.equals(one) ? "a-" + mark : "b-" + mark)
                            .expect(200));

            isToBeReadAnew(run, MAKING);
        } finally {
            for (UUID it : List.of(one, other)) desk.retire("levels", it).expect(200);
        }
    }

    private UUID level(String name) {
        return desk.made(
                "levels",
                Map.of(
                        "name",
                        "Level %s-%s".formatted(name, mark),
                        "slug",
                        name.equals("one") ? "a-" + mark : "b-" + mark));
    }

    @Test
    void aWordThatIsANameItselfSinceTheReportIsNotTakenForWhatItWasSaidToMean() {
        var run = sent(
                "skill,role,level,description",
                "%s,Tinkerer %s,junior,Logs all runs.".formatted(skill.slug(), mark),
                row("senior", "Decides what runs."));
        admin.post(
                        run.api() + "/words",
                        Map.of(
                                "words",
                                List.of(Map.of(
                                        "column", "ROLE", "word", "Tinkerer " + mark, "means", "developer-" + mark))))
                .expect(200);
        assertThat(run.count("changed")).isEqualTo(2);
        desk.made("roles", Map.of("name", "Tinkerer " + mark, "slug", "tinkerer-" + mark));

        isToBeReadAnew(run, AT_ONCE);
    }

    @Test
    void whatWasSaidInAnotherTabSinceTheReportWasReadIsReadFirst() {
        var run = sent("skill,level,Words " + mark, skill.slug() + ",junior,Logs all runs.");
        say(run, "developer-" + mark);
        int reading = run.seen().path("reading").asInt();
        say(run, "analyst-" + mark);

        isToBeReadAnew(run, Map.of("as", "REVISIONS", "reading", reading));

        run.confirmed(
                Map.of("as", "REVISIONS", "reading", run.seen().path("reading").asInt()));
        assertThat(run.results()).containsExactly("PUBLISHED");
    }

    private void say(SentImport run, String role) {
        admin.post(
                        run.api() + "/heads",
                        Map.of(
                                "heads",
                                List.of(Map.of(
                                        "head",
                                        "Words " + mark,
                                        "column",
                                        "DESCRIPTION",
                                        "role",
                                        role,
                                        "level",
                                        "junior"))))
                .expect(200);
    }

    @Test
    void whatWaitsStaysAtItsLevelWhateverThatIsAddressedByMeanwhile() {
        UUID one = level("one");
        UUID other = level("other");
        try {
            var newcomer = catalogues.person("nils");
            var open = asManyAsMayBe(newcomer);
            var run = SentImport.of(
                            newcomer,
                            "n.csv",
                            "skill,role,level,description\n%s,developer-%s,Level one-%s,Logs all that runs.\n"
                                    .formatted(skill.slug(), mark, mark))
                    .confirmed(Map.of());
            assertThat(run.state()).isEqualTo("WAITING");
            desk.rename("levels", one, "Level one-" + mark, "c-" + mark).expect(200);
            desk.rename("levels", other, "Level other-" + mark, "a-" + mark).expect(200);
            open.forEach(it -> newcomer.post("/api/proposals/" + it + "/withdraw", Map.of())
                    .expect(200));

            run.confirmed(Map.of());

            assertThat(run.results()).containsExactly("PROPOSED");
            long number = newcomer.items(run.api() + "/results")
                    .getFirst()
                    .path("proposal")
                    .asLong();
            assertThat(newcomer.get("/api/proposals/" + number)
                            .body()
                            .at("/operations/0/level")
                            .asString())
                    .isEqualTo("c-" + mark);
            newcomer.post("/api/proposals/" + number + "/withdraw", Map.of()).expect(200);
        } finally {
            for (UUID it : List.of(one, other)) desk.retire("levels", it).expect(200);
        }
    }

    /// Confirmed, and not begun: whatever happens before it goes on happens in between.
    private void confirmedAside(SentImport run, boolean make) {
        UUID id = UUID.fromString(run.api().substring("/api/imports/".length()));
        var choices = new ImportChoices(make, Whose.PUBLISHED);
        transaction.executeWithoutResult(_ -> {
            confirm.confirm(
                    catalogues.account("ada"), id, new Decided(CarriedAs.REVISIONS, null, choices, false, null));
            db.update(RUN)
                    .set(RUN.WAITING, "Something happens first.")
                    .where(RUN.ID.eq(id))
                    .execute();
        });
    }

    /// As `a-12 What it is called`, each.
    private List<String> rungs(String role) {
        for (JsonNode it : rungs.guest().get("/api/ladder").expect(200).body().path("roles"))
            if (it.path("slug").asString().equals(role))
                return it.path("rungs")
                        .valueStream()
                        .map(rung -> rung.path("level").asString() + " "
                                + rung.path("title").asString(""))
                        .toList();
        throw new AssertionError("There is no role " + role);
    }

    private void address(UUID level, String name, String slug) {
        desk.rename("levels", level, "Level %s-%s".formatted(name, mark), slug + "-" + mark)
                .expect(200);
    }

    @Test
    void rungsThatWaitStayAtTheirLevelsWhateverTheseAreAddressedByMeanwhile() {
        UUID one = level("one");
        UUID other = level("other");
        try {
            var run = sent(
                    "kind,role,name,level,title",
                    "role,smith-%1$s,Smith %1$s,,".formatted(mark),
                    "rung,smith-%1$s,,a-%1$s,Smith at one".formatted(mark),
                    "rung,smith-%1$s,,b-%1$s,Smith at the other".formatted(mark));
            confirmedAside(run, true);
            address(one, "one", "c");
            address(other, "other", "a");
            address(one, "one", "b");

            run.confirmed(MAKING);

            assertThat(run.results()).containsExactly("MADE");
            assertThat(rungs("smith-" + mark))
                    .containsExactlyInAnyOrder("b-" + mark + " Smith at one", "a-" + mark + " Smith at the other");
        } finally {
            for (UUID it : List.of(one, other)) desk.retire("levels", it).expect(200);
        }
    }

    @Test
    void whatIsThereIsNotMadeAnewByAStepThatWaitsWhateverItIsAddressedByMeanwhile() {
        UUID one = level("one");
        UUID family = desk.made("families", Map.of("name", "Family " + mark, "slug", "f-" + mark));
        try {
            var run = sent(
                    "kind,family,role,name,level,title",
                    "level,,,Level one-%1$s,a-%1$s,".formatted(mark),
                    "level,,,Level new-%1$s,n-%1$s,".formatted(mark),
                    "family,f-%1$s,,Family %1$s,,".formatted(mark),
                    "role,f-%1$s,smith-%1$s,Smith %1$s,,".formatted(mark),
                    "rung,,smith-%1$s,,Level one-%1$s,Smith at one".formatted(mark));
            assertThat(run.makes()).containsExactly("LEVEL n-" + mark, "ROLE smith-" + mark);
            confirmedAside(run, true);
            address(one, "first", "c");
            desk.rename("families", family, "Kin " + mark, "k-" + mark).expect(200);

            run.confirmed(MAKING);

            assertThat(run.results()).containsExactly("MADE");
            assertThat(rungs("smith-" + mark)).containsExactly("c-" + mark + " Smith at one");
            assertThat(slugs("levels")).contains("c-" + mark, "n-" + mark).doesNotContain("a-" + mark);
            assertThat(slugs("families")).contains("k-" + mark).doesNotContain("f-" + mark);
            for (JsonNode it : desk.read().path("roles"))
                if (it.path("slug").asString().equals("smith-" + mark))
                    assertThat(it.path("family").asString()).isEqualTo(family.toString());
        } finally {
            desk.retire("levels", one).expect(200);
            for (JsonNode it : desk.read().path("levels"))
                if (it.path("slug").asString().equals("n-" + mark))
                    desk.retire("levels", TaxonomyDeskApi.id(it)).expect(200);
        }
    }

    private List<String> slugs(String list) {
        return desk.read()
                .path(list)
                .valueStream()
                .map(it -> it.path("slug").asString())
                .toList();
    }

    @Test
    void rungsAndFamiliesMayBeNamedByTheirNames() {
        UUID one = level("one");
        UUID chief = desk.made("levels", Map.of("name", "Chief-" + mark, "slug", "b-" + mark));
        UUID family = desk.made("families", Map.of("name", "Kin-" + mark, "slug", "f-" + mark));
        try {
            var run = sent(
                    "kind,family,role,name,level,title",
                    "role,kin-%1$s,smith-%1$s,Smith %1$s,,".formatted(mark),
                    "rung,,smith-%1$s,,Level one-%1$s,Smith at one".formatted(mark),
                    "rung,,smith-%1$s,,chief-%1$s,Chief smith".formatted(mark));
            assertThat(run.lines()).isEmpty();

            run.confirmed(MAKING);

            assertThat(run.results()).containsExactly("MADE");
            assertThat(rungs("smith-" + mark))
                    .containsExactlyInAnyOrder("a-" + mark + " Smith at one", "b-" + mark + " Chief smith");
            for (JsonNode it : desk.read().path("roles"))
                if (it.path("slug").asString().equals("smith-" + mark))
                    assertThat(it.path("family").asString()).isEqualTo(family.toString());
        } finally {
            for (UUID it : List.of(one, chief)) desk.retire("levels", it).expect(200);
        }
    }

    @Test
    void aRungThatCannotBeMadeIsRefusedInTheReportAndAllElseIsMade() {
        var run = sent(
                "kind,family,role,name,level,title",
                "role,no-kin-%1$s,smith-%1$s,Smith %1$s,,".formatted(mark),
                "rung,,smith-%1$s,,junior,Young smith".formatted(mark),
                "rung,,smith-%1$s,,Junior,Smith once more".formatted(mark),
                "rung,,smith-%1$s,,guru,Smith of smiths".formatted(mark),
                "rung,,smith-%1$s,,,Smith of nothing".formatted(mark));
        assertThat(run.lines())
                .containsExactlyInAnyOrder(
                        "2:2 REFUSED There is no family “no-kin-%s” here: the role comes without one.".formatted(mark),
                        "4:5 REFUSED The role has this level already: each may be there once.",
                        "5:5 REFUSED There is no level “guru” here.",
                        "6:0 REFUSED The row says no level.");

        run.confirmed(MAKING);

        assertThat(run.results()).containsExactly("MADE");
        assertThat(rungs("smith-" + mark)).containsExactly("junior Young smith");
    }

    private SentImport withUnknownRole(Person person) {
        return SentImport.of(
                person,
                "u.csv",
                "skill,role,level,description\n%1$s,Tinkerer %2$s,junior,Mends what logs.\n%3$s\n"
                        .formatted(skill.slug(), mark, row("senior", "Decides what runs.")));
    }

    @Test
    void whatWasRefusedIsNotTakenThoughSomebodyMakesWhatItNames() {
        var member = withUnknownRole(catalogues.person("ines"));
        var decidedToMakeNothing = withUnknownRole(admin);
        assertThat(member.count("refused")).isEqualTo(1);
        desk.made("roles", Map.of("name", "Tinkerer " + mark, "slug", "tinkerer-" + mark));

        isToBeReadAnew(member, Map.of());
        isToBeReadAnew(decidedToMakeNothing, AT_ONCE);

        member.person().post(member.api() + "/report", Map.of()).expect(200);
        assertThat(member.count("refused")).isZero();
    }

    @Test
    void aRowThatWasRefusedForItsSkillAloneIsNotTakenOnceThereIsThatSkill() {
        String file = "skill,role,level,description\ndrawing-%1$s,developer-%1$s,junior,Draws what logs.\n%2$s\n"
                .formatted(mark, row("senior", "Decides what runs."));
        var run = SentImport.of(catalogues.person("ines"), "s.csv", file);
        assertThat(run.count("refused")).isEqualTo(1);
        sent(
                        "group,skill,role,level,description",
                        "group-%1$s,drawing-%1$s,developer-%1$s,senior,Draws.".formatted(mark))
                .confirmed(AT_ONCE);

        isToBeReadAnew(run, Map.of());
    }

    @Test
    void whatWasRefusedStaysRefusedWhileItsStepWaits() {
        var run = withUnknownRole(admin);
        confirmedAside(run, false);
        assertThat(run.count("refused")).isEqualTo(1);
        desk.made("roles", Map.of("name", "Tinkerer " + mark, "slug", "tinkerer-" + mark));

        run.confirmed(AT_ONCE);

        assertThat(run.results()).containsExactly("PUBLISHED");
        assertThat(run.count("refused")).isEqualTo(1);
        assertThat(run.lines()).contains("2:2 REFUSED There is no role “Tinkerer %s” here.".formatted(mark));
        assertThat(says(skill.slug())).contains("Decides what runs.").doesNotContain("Mends what logs.");
    }
}
