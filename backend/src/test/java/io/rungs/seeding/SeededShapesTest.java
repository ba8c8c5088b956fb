package io.rungs.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Cell;
import io.rungs.exchange.model.Carried.Domain;
import io.rungs.exchange.model.Carried.Group;
import io.rungs.exchange.model.Carried.Part;
import io.rungs.exchange.model.Carried.Role;
import io.rungs.exchange.model.Carried.Rung;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever looks at the demonstration sees what a catalogue can hold.
class SeededShapesTest {
    private static final List<CarriedSkill> SKILLS = SeededCatalogue.skills();
    private static final List<Role> ROLES = SeededCatalogue.outline().roles();

    private static Stream<Cell> cells() {
        return SKILLS.stream().flatMap(it -> it.roles().stream()).flatMap(it -> it.cells().stream());
    }

    @Test
    void eachGroupHasSeveralSkills() {
        List<Domain> domains = SeededCatalogue.outline().domains();

        assertThat(domains).hasSizeGreaterThanOrEqualTo(6);
        assertThat(domains)
                .flatExtracting(Domain::groups)
                .hasSizeGreaterThanOrEqualTo(12)
                .extracting(Group::slug)
                .allSatisfy(it -> assertThat(SKILLS)
                        .filteredOn(skill -> skill.group().equals(it))
                        .hasSizeGreaterThan(1));
    }

    @Test
    void eachRoleBelongsToAFamilyAndAppearsInSeveralSkills() {
        assertThat(SeededCatalogue.outline().families()).hasSize(4);
        assertThat(ROLES).hasSizeGreaterThanOrEqualTo(10).allSatisfy(role -> {
            assertThat(role.family()).isNotNull();
            assertThat(role.summary()).isNotBlank();
            assertThat(SKILLS)
                    .filteredOn(it -> it.roles().stream().map(Part::role).anyMatch(role.slug()::equals))
                    .hasSizeGreaterThan(4);
        });
    }

    @Test
    void aRoleStartsAtSeniorAndTwoAreTracksThatForkThere() {
        assertThat(levels("staff-engineer")).containsExactly("senior", "lead", "principal");
        assertThat(levels("design-manager")).containsExactly("senior", "lead", "principal");
        assertThat(levels("product-designer")).endsWith("senior", "lead", "principal");
        assertThat(role("design-manager").family())
                .isEqualTo(role("product-designer").family());
    }

    private static Role role(String slug) {
        return ROLES.stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow();
    }

    private static List<String> levels(String role) {
        return role(role).rungs().stream().map(Rung::level).toList();
    }

    @Test
    void someCellsAreListsWithExamplesAndSomeStayAsBelow() {
        assertThat(cells()).filteredOn(it -> it.description() == null).hasSizeGreaterThan(9);
        assertThat(cells().map(Cell::description).filter(Objects::nonNull))
                .filteredOn(it -> it.startsWith("- "))
                .hasSizeGreaterThan(9)
                .anyMatch(it -> it.contains("\n  - "));
    }

    @Test
    void noTwoCellsSayTheSame() {
        assertThat(cells().map(Cell::description).filter(Objects::nonNull)).doesNotHaveDuplicates();
    }
}
