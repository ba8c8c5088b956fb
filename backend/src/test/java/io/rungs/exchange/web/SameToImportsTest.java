package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentImport;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What differs in nothing that anybody means is the same, whichever way it is brought: the order of its rows, the
/// order in which it came, and how its letters are composed.
@RungsTest
class SameToImportsTest {
    private static final Map<String, Object> AT_ONCE = Map.of("as", "REVISIONS", "make", true);

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    /// *As below* stands before the row that it is as, and of a new skill a row stands first and one last.
    @Test
    void rowsThatAreShuffledComeToTheSameOperations() {
        var skill = catalogues.skill();
        String mark = skill.slug().replace("tracking-", "");
        List<String> rows = new ArrayList<>(List.of(
                row("Sampling %1$s", mark, "developer", "senior", "[as below]"),
                row("tracking-%1$s", mark, "analyst", "lead", "Compares the logs of all runs."),
                row("tracking-%1$s", mark, "developer", "lead", "[as below]"),
                row("tracking-%1$s", mark, "developer", "junior", "Logs each and every run."),
                row("tracking-%1$s", mark, "analyst", "senior", "Compares the logs of runs."),
                row("Sampling %1$s", mark, "developer", "middle", "Takes samples of what is logged."),
                row("Sampling %1$s", mark, "analyst", "junior", "Reads the samples of a run.")));
        List<String> first = proposed(rows, skill.id());
        assertThat(first).hasSizeGreaterThan(rows.size());

        var random = new Random(8);
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(rows, random);
            assertThat(proposed(rows, skill.id())).as(String.join("", rows)).isEqualTo(first);
        }
    }

    private static String row(String skill, String mark, String role, String level, String description) {
        return (skill + ",group-%1$s,%2$s-%1$s,%3$s,%4$s%n").formatted(mark, role, level, description);
    }

    /// The operations of what comes of the rows; a new skill has another id each time.
    private List<String> proposed(List<String> rows, UUID skill) {
        var ines = catalogues.person("ines");
        var run = SentImport.of(ines, "a.csv", "skill,group,role,level,description\n" + String.join("", rows));
        assertThat(run.count("refused")).isZero();
        run.confirmed(Map.of());
        assertThat(run.results()).containsExactly("PROPOSED");
        String proposal = "/api/proposals/"
                + ines.items(run.api() + "/results").getFirst().path("proposal").asLong();
        List<String> operations = ines.get(proposal)
                .expect(200)
                .body()
                .path("operations")
                .valueStream()
                .map(it -> it.toString()
                        .replace(
                                it.path("skill").asString(),
                                skill.toString().equals(it.path("skill").asString()) ? "old" : "new"))
                .sorted()
                .toList();
        ines.post(proposal + "/withdraw", Map.of()).expect(200);
        return operations;
    }

    /// One group is filled from its first skill to the last, the other from the last to the first, role by role.
    @Test
    void whatCameInTheOppositeOrderGoesOutAsTheSameBytes() {
        String one = UUID.randomUUID().toString().substring(24);
        String other = UUID.randomUUID().toString().substring(24);
        List<String> rows = new ArrayList<>();
        for (String skill : List.of("Alarms", "Boards", "Charts"))
            for (String role : List.of("driver", "reader"))
                for (String level : List.of("junior", "senior"))
                    rows.add(skill + " %1$s,group-%1$s," + role + "-%1$s," + level + "," + skill + " are read by the "
                            + role + " of a run who is " + level + ".\n");
        fill(one, rows);
        fill(other, rows.reversed());

        for (String format : List.of("yaml", "json", "csv", "md"))
            assertThat(exported(other, format).replace(other, one)).isEqualTo(exported(one, format));
    }

    private void fill(String mark, List<String> rows) {
        var ada = catalogues.person("ada");
        SentImport.of(ada, "a.yaml", """
                domains:
                  - slug: domain-%1$s
                    name: Domain
                    groups:
                      - {slug: group-%1$s, name: Group}
                roles:
                  - {slug: driver-%1$s, name: Driver, rungs: [{level: junior}, {level: senior}]}
                  - {slug: reader-%1$s, name: Reader, rungs: [{level: junior}, {level: senior}]}
                """.formatted(mark)).confirmed(AT_ONCE);
        for (String row : rows) {
            var run = SentImport.of(ada, "a.csv", ("skill,group,role,level,description\n" + row).formatted(mark));
            assertThat(run.confirmed(AT_ONCE).results()).containsExactly("PUBLISHED");
        }
    }

    private String exported(String mark, String format) {
        String text = rungs.guest()
                .get("/api/exports/catalogue.%s?group=group-%s&revisions=false".formatted(format, mark))
                .expect(200)
                .text();
        assertThat(text).contains("Alarms", "Boards", "Charts");
        return text;
    }

    @Test
    void lettersAreTheSameComposedOrNot() {
        var ada = catalogues.person("ada");
        var skill = catalogues.skill();
        String mark = skill.slug().replace("tracking-", "");
        String composed = "skill,role,level,description\n%s,developer-%s,junior,Logs each café and each ガイド of a run.\n"
                .formatted(skill.slug(), mark);
        SentImport.of(ada, "a.csv", composed).confirmed(AT_ONCE);
        String apart = Normalizer.normalize(composed, Form.NFD);
        assertThat(apart).isNotEqualTo(composed);

        var run = SentImport.of(ada, "b.csv", apart);

        assertThat(run.count("operations")).isZero();
        assertThat(run.count("unchanged")).isEqualTo(1);
        assertThat(run.lines()).noneMatch(it -> it.contains("CHANGED"));
    }
}
