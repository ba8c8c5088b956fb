package io.rungs.bench.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Classify;
import io.rungs.text.Dictionaries;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedSkillTest {
    private static final Classify CLASSES = new Classify(Dictionaries.of("en", null));

    @Test
    void the_same_number_gives_the_same_skill_on_every_machine() {
        assertThat(GeneratedSkill.of(7)).isEqualTo(GeneratedSkill.of(7));
        assertThat(GeneratedSkill.of(7).profile())
                .isNotEqualTo(GeneratedSkill.of(17).profile());
        assertThat(GeneratedSkill.of(0).profile().name()).isEqualTo("Incident reports 0");
        assertThat(GeneratedSkill.of(0).profile().summary())
                .isEqualTo(
                        "Repairs feature stores against figures that everybody can check, and notices early when they"
                                + " no longer fit; tests them with the trade-offs written down.");
        assertThat(GeneratedSkill.of(0).id()).isEqualTo(UUID.fromString("018cc251-f400-7003-8000-000000000000"));
    }

    @Test
    void a_skill_is_found_again_by_its_identifier() {
        assertThat(GeneratedSkill.of(GeneratedSkill.of(9_999).id())).isEqualTo(GeneratedSkill.of(9_999));
    }

    @Test
    void skills_have_ten_expectations_on_average_and_no_identifier_twice() {
        Set<UUID> cells = new HashSet<>();
        Set<UUID> skills = new HashSet<>();
        IntStream.range(0, Size.LARGE.skills()).mapToObj(GeneratedSkill::of).forEach(it -> {
            skills.add(it.id());
            cells.addAll(it.cells().values());
        });
        assertThat(skills).hasSize(10_000);
        assertThat(cells).hasSize(100_000);
    }

    @Test
    void edits_are_of_the_class_that_they_are_named_for() {
        for (int number = 0; number < 500; number++) {
            var skill = GeneratedSkill.of(number);
            for (int cell = 0; cell < 5; cell++) {
                assertThat(CLASSES.of(skill.respelled(cell))).isEqualTo(ChangeClass.EDITORIAL);
                assertThat(CLASSES.of(skill.clarified(cell))).isEqualTo(ChangeClass.CLARIFYING);
            }
        }
    }
}
