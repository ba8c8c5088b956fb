package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentImport;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a report says is what happens; and where it cannot be any more, that is said, and nothing is lost.
@RungsTest
class ImportKeepsItsWordTest {
    private static final Map<String, Object> AT_ONCE = Map.of("as", "REVISIONS");

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private Person admin;
    private FreshSkill skill;
    private String mark;

    @BeforeEach
    void prepare() {
        admin = catalogues.person("ada");
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
}
