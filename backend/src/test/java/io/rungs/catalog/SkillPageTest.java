package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.SkillField;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.SecondRungsTest;
import io.rungs.testing.Together;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@SecondRungsTest
class SkillPageTest {
    private static final Pattern PROFILE =
            Pattern.compile("<script type=\"application/json\" id=\"profile\">(.*?)</script>");

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
