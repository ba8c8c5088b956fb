package io.rungs.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.catalog.Heads;
import io.rungs.catalog.Slugs;
import io.rungs.exchange.BringFiles.BroughtFile;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an installation starts with comes by the rules of imports, whole or not at all.
@RungsTest
class BringFilesTest {
    private static final String OUTLINE = """
            domains:
              - slug: domain-%1$s
                name: Domain
                groups:
                  - {slug: group-%1$s, name: Group}
            roles:
              - slug: builder-%1$s
                name: Builder
                rungs:
                  - {level: senior}
                  - {level: lead, title: Head builder}
            """;
    private static final String SKILL = """
            slug: sample-%1$s
            name: Sample
            group: group-%1$s
            roles:
              builder-%1$s:
                senior:
                  requirement: optional
                  proficiency: working
                  description: Reads samples.
                lead:
                  requirement: mandatory
                  description: Takes samples.
            """;

    @Autowired
    BringFiles files;

    @Autowired
    Installation rungs;

    @Autowired
    Heads heads;

    @Autowired
    Slugs slugs;

    @Autowired
    DSLContext db;

    private String mark;
    private String outline;
    private String skill;

    @BeforeEach
    void mark() {
        mark = UUID.randomUUID().toString().substring(24);
        outline = OUTLINE.formatted(mark);
        skill = SKILL.formatted(mark);
    }

    private static BroughtFile file(String name, String text) {
        return new BroughtFile(name, text.getBytes(UTF_8));
    }

    private int brought(String catalogue, String one) {
        return files.bring(List.of(file("catalogue.yaml", catalogue), file("skills/one.yaml", one)), "A test.");
    }

    /// What is said to be wrong, each with its place.
    private List<String> wrong(String one) {
        var broken = catchThrowableOfType(BrokenFiles.class, () -> brought(outline, one));
        assertThat(slugs.group("group-" + mark)).isEmpty();
        assertThat(broken).isNotNull();
        return broken.places();
    }

    @Test
    void whatSeveralFilesSayTogetherIsMadeAndPublished() {
        assertThat(brought(outline, skill)).isEqualTo(1);

        String text = rungs.guest()
                .get("/api/exports/catalogue.yaml?skill=sample-" + mark + "&role=builder-" + mark)
                .expect(200)
                .text();
        assertThat(text).contains("title: Head builder", "proficiency: working", "Takes samples.");
        assertThat(rungs.guest().items("/api/skills/sample-" + mark + "/revisions"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("rationale").asString()).isEqualTo("A test."));
        assertThat(brought(outline, skill)).isZero();
    }

    @Test
    void addressesAreReadAsOftenForManySkillsAsForOne() {
        List<BroughtFile> many = new ArrayList<>();
        for (int i = 0; i < 7; i++)
            many.add(file("skills/" + i + ".yaml", skill.replace("sample-", "sample-" + i + "-")));
        many.add(file("catalogue.yaml", outline));

        try (var asked = Statements.of(db)) {
            assertThat(files.bring(many, "A test.")).isEqualTo(7);

            assertThat(asked.with("from \"catalog\".\"address\"", "join \"catalog\".\"skill\""))
                    .hasSizeLessThan(7);
        }
    }

    @Test
    void skillsWhoseNamesMakeOneAddressStayTwo() {
        String csv = "name,group,role,level,description\n"
                + "C %1$s,group-%1$s,builder-%1$s,senior,Writes in C.\n"
                + "C# %1$s,group-%1$s,builder-%1$s,senior,Writes in C#.\n";

        int came = files.bring(
                List.of(file("catalogue.yaml", outline), file("skills.csv", csv.formatted(mark))), "A test.");

        assertThat(came).isEqualTo(2);
        assertThat(heads.at("c-" + mark).profile().name()).isEqualTo("C " + mark);
        assertThat(heads.at("c-" + mark + "-2").profile().name()).isEqualTo("C# " + mark);
    }

    @Test
    void whatIsNotKnownIsNamedByFileAndLine() {
        assertThat(wrong(skill.replace("name: Sample", "name: Sample\ncolour: red")))
                .containsExactly("skills/one.yaml:3: There is no “colour” here.");
        assertThat(wrong(skill.replace("requirement: optional", "requirement: maybe")))
                .containsExactly("skills/one.yaml:7: “maybe” is no requirement: mandatory or optional.");
        assertThat(wrong(skill.replace("working", "unheard-of")))
                .containsExactly("skills/one.yaml:8: There is no proficiency “unheard-of” here.");
        assertThat(wrong(skill.replace("      description: Reads samples.\n", "")))
                .containsExactly("skills/one.yaml:6: Nothing says here what is expected.");
        assertThat(wrong(skill.replace("    senior:", "    junior:")))
                .singleElement()
                .asString()
                .startsWith("skills/one.yaml:6: Builder has no such rung.");
    }

    /// As in a proposal: what they only warn of is no reason to refuse.
    @Test
    void whatTheLadderChecksCallAnErrorIsRefusedAtItsLine() {
        assertThat(wrong(skill.replace("Takes samples.", "TODO").replace("roles:", "summary: MISSING\nroles:")))
                .satisfiesExactly(
                        it -> assertThat(it)
                                .startsWith("skills/one.yaml:13: Builder, Head builder: this text only fills"),
                        it -> assertThat(it).startsWith("skills/one.yaml:4: Summary: this only fills the place."));
        String falls = skill.replace("optional\n      proficiency: working", "mandatory\n      proficiency: expert")
                .replace(
                        "requirement: mandatory\n      description: Takes",
                        "requirement: optional\n      proficiency: working\n      description: Takes");
        assertThat(brought(outline, falls)).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadOfAllFilesIsSaidAtOnce() {
        var broken = catchThrowableOfType(
                BrokenFiles.class,
                () -> files.read(List.of(
                        file("a.yaml", "slug: a\nslug: a\n"),
                        file("b.yaml", "name: &bomb [*bomb, *bomb]\n"),
                        file("c.yaml", ""),
                        file("d.yaml", "slug: d\nname: 'open\n"),
                        file("e.csv", "no,heads,here\n1,2,3\n"))));

        assertThat(broken.places())
                .hasSize(5)
                .contains(
                        "a.yaml:2: “slug” stands here for the second time.",
                        "b.yaml:1: Anchors and aliases are not read: write it out.",
                        "c.yaml: The file is empty.")
                .anySatisfy(it -> assertThat(it).contains("d.yaml:", "This is no YAML"))
                .anySatisfy(it -> assertThat(it).startsWith("e.csv"));
    }

    @Test
    void whatFilesNameIsKnownBeforeTheyAreBrought() {
        var named = files.read(List.of(file("catalogue.yaml", outline), file("skills/one.yaml", skill)));

        assertThat(named.domains()).containsExactly("domain-" + mark);
        assertThat(named.groups()).containsExactly("group-" + mark);
        assertThat(named.roles()).containsExactly("builder-" + mark);
        assertThat(named.skills()).containsExactly("sample-" + mark);
    }
}
