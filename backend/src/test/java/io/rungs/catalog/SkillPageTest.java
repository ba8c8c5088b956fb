package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Ladder;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.SecondRungsTest;
import io.rungs.testing.Together;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@SecondRungsTest
class SkillPageTest {
    private static final Pattern PROFILE =
            Pattern.compile("<script type=\"application/json\" id=\"profile\">(.*?)</script>");

    private static final List<Level> LEVELS = List.of(Level.JUNIOR, Level.MIDDLE, Level.SENIOR, Level.LEAD);

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    FreshSkill skill;

    @BeforeEach
    void aSkillIsThere() {
        skill = catalogues.omarsSkill();
    }

    @Test
    void theProfileIsReadableBeforeAnyScriptRuns() {
        String page = rungs.guest().get("/skills/" + skill.slug()).expect(200).text();
        assertThat(page)
                .contains("<title>Run tracking · Rungs</title>", "<h1 dir=\"auto\">Run tracking</h1>")
                .contains("This skill defines expectations across roles and levels.")
                .contains(
                        Catalogues.JUNIOR.description(),
                        Catalogues.SENIOR.description(),
                        "the other 2 optional",
                        "r1, imported")
                .contains("Nothing is expected at Middle yet.")
                .contains("<span class=\"level-chip\" dir=\"auto\" data-rank=\"3\" data-of=\"5\">Senior</span>")
                .contains("grows from Junior to Principal")
                .contains(
                        "/skills/" + skill.slug() + "?cell",
                        skill.cell(skill.junior()).toString());
    }

    @Test
    void aTextThatManyRolesShareStandsOnceWithAllOfThem() {
        String page = page(skillOf(6, 1, (_, _) -> "Keeps what was run."));
        assertThat(page)
                .containsOnlyOnce("<p dir=\"auto\">Keeps what was run.</p>")
                .contains("<summary>and 2 more roles</summary>", ">Mandatory</span>", "rowspan=\"2\"")
                .contains(">Role 0</a>", ">Role 5</a>")
                .doesNotContain("profile-rung-long");
    }

    @Test
    void whereThereIsTooMuchToReadAtOnceTheLevelsAreFoldedButTheFirst() {
        String page = page(skillOf(12, 4, (role, level) -> "Role " + role + " at " + LEVELS.indexOf(level) + "."));
        assertThat(page.split("profile-rung-long")).hasSize(6);
        assertThat(page)
                .containsOnlyOnce("<details open><summary class=\"profile-rung-fold\">")
                .contains("<span class=\"profile-rung-sum\">12 roles · 12 texts</span>")
                .contains("Role 11 at 3.");
    }

    /// A skill of so many roles, filled at so many levels; of the first role more is required.
    private String skillOf(int roles, int levels, BiFunction<Integer, Level, String> words) {
        String mark = UUID.randomUUID().toString().substring(24);
        var named = IntStream.range(0, roles)
                .mapToObj(it -> new Role("role-" + it + "-" + mark, "Role " + it))
                .toList();
        var ladders = IntStream.range(0, roles)
                .mapToObj(it -> new Ladder(
                        named.get(it).slug(),
                        LEVELS.stream()
                                .limit(levels)
                                .map(level -> new Rung(level, says(it, words.apply(it, level))))
                                .toList()))
                .toList();
        var group = new Group("group-" + mark, "Group");
        catalogues.bring(new Catalogue(
                List.of(new Domain("domain-" + mark, "Domain", List.of(group))),
                named,
                List.of(new Skill("shared-" + mark, "Shared", group.slug(), null, ladders))));
        return "shared-" + mark;
    }

    private static Expectation says(int role, String words) {
        return new Expectation(words, role == 0 ? Requirement.MANDATORY : Requirement.OPTIONAL, null);
    }

    private String page(String slug) {
        return rungs.guest().get("/skills/" + slug).expect(200).text();
    }

    @Test
    void theProfileLiesInThePageForTheScriptThatTakesOver() {
        String page = rungs.guest().get("/skills/" + skill.slug()).expect(200).text();
        var script = PROFILE.matcher(page);
        assertThat(script.find()).isTrue();
        var profile = new JsonMapper().readTree(script.group(1));
        assertThat(profile)
                .isEqualTo(rungs.guest()
                        .get("/api/skills/" + skill.slug())
                        .expect(200)
                        .body());
    }

    @Test
    void whatIsPublishedIsReadAtOnceHoweverManyReadMeanwhile() throws Exception {
        var skill = catalogues.reviewedSkill();
        var done = new AtomicBoolean();
        Callable<Integer> reader = () -> {
            int newest = 0;
            while (!done.get()) newest = requireNoneOlder(newest, revision(skill));
            return newest;
        };
        Together.all(reader, reader, reader, () -> {
            try {
                String said = null;
                for (int revision = 2; revision < 12; revision++) {
                    String next = "What was run, and with what, told " + revision + " times.";
                    catalogues
                            .proposed("ines", new SetField(skill.id(), SkillField.SUMMARY, said, next))
                            .approvedBy("lena")
                            .publishedBy("lena")
                            .expect(200);
                    assertThat(revision(skill)).isEqualTo(revision);
                    said = next;
                }
                return 0;
            } finally {
                done.set(true);
            }
        });
    }

    private int revision(FreshSkill skill) {
        return rungs.guest()
                .get(skill.api())
                .expect(200)
                .body()
                .path("revision")
                .asInt();
    }

    private static int requireNoneOlder(int newest, int revision) {
        assertThat(revision).isGreaterThanOrEqualTo(newest);
        return revision;
    }

    @Test
    void anAddressWithoutASkillIsNotFoundAndStillAPage() {
        assertThat(rungs.guest().get("/skills/no-such-skill").expect(404).text())
                .contains("<div id=\"root\">");
    }
}
