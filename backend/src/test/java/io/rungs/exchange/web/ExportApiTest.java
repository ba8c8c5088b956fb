package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class ExportApiTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private Answer export(String asked) {
        return rungs.guest().get("/api/exports/" + asked);
    }

    @Test
    void aSkillIsWrittenAsItIsPublished() {
        var skill = catalogues.skill();

        String yaml = export("catalogue.yaml?skill=" + skill.slug()).expect(200).text();

        assertThat(yaml).endsWith("""
                        skills:
                          - slug: %s
                            name: Run tracking
                            group: %s
                            roles:
                              %s:
                                junior:
                                  requirement: optional
                                  proficiency: working
                                  description: |-
                                    Logs every run.
                                senior:
                                  requirement: mandatory
                                  description: |-
                                    Designs what is logged.
                              %s:
                                junior:
                                  requirement: optional
                                  description: |-
                                    Reads the log of a run.
                        """.formatted(
                        skill.slug(),
                        skill.slug().replace("tracking", "group"),
                        skill.slug().replace("tracking", "developer"),
                        skill.slug().replace("tracking", "analyst")));
    }

    @Test
    void whatNobodyPublishedIsInNoFile() {
        var skill = catalogues.skill();
        catalogues.proposed("ines", skill.clarified("Logs each and every secret run."));
        catalogues.drafted("ines", skill.seniorClarified("Designs everything that is secret."));

        for (String format : new String[] {"yaml", "json", "csv", "md"})
            assertThat(export("catalogue." + format + "?skill=" + skill.slug())
                            .expect(200)
                            .text())
                    .contains("Logs every run.")
                    .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yaml|application/yaml",
                "json|application/json",
                "csv|text/csv",
                "xlsx|application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "md|text/markdown"
            })
    void eachKindOfFileHasItsTypeAndName(String format, String type) {
        var skill = catalogues.skill();

        Answer answer = export("catalogue." + format + "?skill=" + skill.slug()).expect(200);

        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + skill.slug() + "." + format + "\"");
    }

    @Test
    void csvForPeopleBeginsWithAMarkAndNamesRevisions() {
        var skill = catalogues.skill();

        assertThat(export("catalogue.csv?skill=" + skill.slug()).text())
                .startsWith("\uFEFFkind,")
                .contains(skill.slug() + ",Run tracking,,,,,,,,,,,1\r\n");
        assertThat(export("catalogue.csv?bom=false&revisions=false&skill=" + skill.slug())
                        .text())
                .startsWith("kind,")
                .contains(skill.slug() + ",Run tracking,,,,,,,,,,,\r\n");
    }

    @Test
    void levelsMayBeColumns() {
        var skill = catalogues.skill();

        assertThat(export("catalogue.csv?form=wide&skill=" + skill.slug()).text())
                .contains("Not in this file:")
                .contains(",role,junior,junior requirement,junior proficiency,")
                .contains(",Logs every run.,optional,working,");
    }

    @Test
    void partsAreNamedByTheirSlugs() {
        var skill = catalogues.skill();
        // A part stays as small as it is: neither skills nor what only others stand in.
        String other = catalogues.skill().slug().replace("tracking-", "");
        String mark = skill.slug().replace("tracking-", "");

        for (String part : new String[] {"domain=domain-", "group=group-", "role=developer-", "skill=tracking-"})
            assertThat(export("catalogue.json?" + part + mark).expect(200).text())
                    .contains(skill.slug())
                    .doesNotContain(other);
        assertThat(export("catalogue.json?role=analyst-" + mark).text()).doesNotContain("Logs every run.");
    }

    @Test
    void whatThereIsNotIsRefused() {
        export("catalogue.pdf").expect(404);
        export("catalogue.json?domain=nowhere").expect(400);
        export("catalogue.json?skill=nothing").expect(400);
        export("catalogue.json?form=wide").expect(400);
        export("catalogue.csv?form=high").expect(400);
        export("catalogue.csv?bom=perhaps").expect(400);
    }
}
