package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Ladder;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Requirement;
import io.rungs.kernel.Refusal;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Rows;
import io.rungs.testing.SecondRungsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SecondRungsTest
class ImportCatalogueTest {
    @Autowired
    Installation rungs;

    @Autowired
    ImportCatalogue imports;

    @Autowired
    DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(24);

    @Test
    void whatIsThereAlreadyStaysAsItIs() {
        var catalogue = Catalogues.catalogue(mark, "one-" + mark);
        assertThat(imports.bring(null, catalogue, "First.")).isEqualTo(new ImportCatalogue.Report(1, 1, 2, 1));
        var before = Rows.in(db);

        assertThat(imports.bring(null, catalogue, "Again.")).isEqualTo(new ImportCatalogue.Report(0, 0, 0, 0));
        assertThat(Rows.in(db)).isEqualTo(before);
        assertThat(imports.bring(null, Catalogues.catalogue(mark, "one-" + mark, "two-" + mark), "More.")
                        .skills())
                .isEqualTo(1);
    }

    @Test
    void textsAreTidiedAsThoseThatPeopleSend() {
        imports.bring(null, with(mark, it -> rung(it, " Logs\r\nruns. \n")), "A test.");

        JsonNode profile =
                rungs.guest().get("/api/skills/one-" + mark).expect(200).body();

        assertThat(profile.at("/expectations/0/description").asString()).isEqualTo("Logs\nruns.");
    }

    /// As a proposal.
    @Test
    void whatTheLadderChecksOnlyWarnOfIsBrought() {
        var it = Catalogues.catalogue(mark, "one-" + mark);
        var skill = it.skills().getFirst();
        var role = skill.roles().getFirst().role();
        var same = new Expectation("Logs every run.", Requirement.MANDATORY, null);
        var less = new Expectation("Logs every run.", Requirement.OPTIONAL, null);
        var rungs = List.of(new Rung(Level.JUNIOR, same), new Rung(Level.SENIOR, less));

        var report = imports.bring(
                null,
                new Catalogue(it.domains(), it.roles(), List.of(of(skill, List.of(new Ladder(role, rungs))))),
                "A test.");

        assertThat(report.skills()).isEqualTo(1);
        assertThat(this.rungs.guest().items("/api/catalog/checks?domain=domain-" + mark))
                .extracting(found -> found.path("code").asString())
                .containsExactly("level-missing", "requirement-drops", "same-as-below");
    }

    static Stream<Arguments> wrong() {
        String twice = "twice-" + UUID.randomUUID().toString().substring(24);
        return Stream.of(
                change("an unknown group", it -> named(it, "one", "No group", "no-group", it.roles())),
                change("an unknown role", it -> of(it, List.of(new Ladder("no-role", List.of())))),
                change(
                        "a role twice",
                        it -> of(it, List.of(it.roles().getFirst(), it.roles().getFirst()))),
                change(
                        "a level twice",
                        it -> of(
                                it,
                                List.of(new Ladder(it.roles().getFirst().role(), List.of(says("A."), says("B.")))))),
                change("an empty text", it -> rung(it, "  ")),
                change("a text too long", it -> rung(it, "a".repeat(4001))),
                change("a text that only fills the place", it -> rung(it, "Not defined yet.")),
                change(
                        "a summary that only fills the place",
                        it -> new Skill(it.slug(), it.name(), it.group(), "MISSING", it.roles())),
                change(
                        "as below with nothing below",
                        it -> of(
                                it,
                                List.of(new Ladder(
                                        it.roles().getFirst().role(),
                                        List.of(new Rung(Level.JUNIOR, Expectation.below(null, null))))))),
                change("a null byte", it -> rung(it, "a\u0000")),
                change("a bidi override", it -> rung(it, "a\u202E")),
                change("an empty name", it -> named(it, it.slug(), "", it.group(), it.roles())),
                change("a name too long", it -> named(it, it.slug(), "a".repeat(121), it.group(), it.roles())),
                change("a slug in capitals", it -> named(it, "One", it.name(), it.group(), it.roles())),
                change("a slug too long", it -> named(it, "a".repeat(81), it.name(), it.group(), it.roles())),
                change("an empty slug", it -> named(it, "", it.name(), it.group(), it.roles())),
                change(
                        "a summary too long",
                        it -> new Skill(it.slug(), it.name(), it.group(), "a".repeat(601), it.roles())),
                Arguments.of("a skill twice", (UnaryOperator<Catalogue>) it -> new Catalogue(
                        it.domains(),
                        it.roles(),
                        List.of(it.skills().getFirst(), it.skills().getFirst()))),
                Arguments.of("a role with a bad slug", (UnaryOperator<Catalogue>)
                        it -> new Catalogue(it.domains(), List.of(new Role("Bad Slug", "Role")), List.of())),
                Arguments.of("a role twice in the list", (UnaryOperator<Catalogue>) it ->
                        new Catalogue(it.domains(), List.of(new Role(twice, "A"), new Role(twice, "B")), List.of())),
                Arguments.of("a group twice", (UnaryOperator<Catalogue>) it -> new Catalogue(
                        List.of(new Domain(twice, "D", List.of(new Group(twice, "A"), new Group(twice, "B")))),
                        List.of(),
                        List.of())),
                Arguments.of("a domain without a name", (UnaryOperator<Catalogue>)
                        it -> new Catalogue(List.of(new Domain(twice, " ", List.of())), List.of(), List.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aWrongCatalogueIsRefusedAsAWhole(String name, UnaryOperator<Catalogue> spoil) {
        Catalogue good = Catalogues.catalogue(mark, "zero-" + mark, "one-" + mark);
        var before = Rows.in(db);

        var refusal =
                catchThrowableOfType(Refusal.Invalid.class, () -> imports.bring(null, spoil.apply(good), "A test."));

        assertThat(refusal).isNotNull();
        assertThat(refusal.fields()).isNotEmpty();
        assertThat(Rows.in(db)).isEqualTo(before);
    }

    /// The second skill is spoilt, so that the first would already be kept.
    private static Arguments change(String name, UnaryOperator<Skill> spoil) {
        UnaryOperator<Catalogue> all = it -> {
            var skills = new ArrayList<>(it.skills());
            skills.set(1, spoil.apply(skills.get(1)));
            return new Catalogue(it.domains(), it.roles(), skills);
        };
        return Arguments.of(name, all);
    }

    private static Catalogue with(String mark, UnaryOperator<Skill> change) {
        var it = Catalogues.catalogue(mark, "one-" + mark);
        return new Catalogue(
                it.domains(), it.roles(), List.of(change.apply(it.skills().getFirst())));
    }

    private static Skill named(Skill it, String slug, String name, String group, List<Ladder> roles) {
        return new Skill(slug, name, group, it.summary(), roles);
    }

    private static Skill of(Skill it, List<Ladder> roles) {
        return named(it, it.slug(), it.name(), it.group(), roles);
    }

    private static Skill rung(Skill it, String text) {
        return of(it, List.of(new Ladder(it.roles().getFirst().role(), List.of(says(text)))));
    }

    private static Rung says(String text) {
        return new Rung(Level.JUNIOR, new Expectation(text, Requirement.OPTIONAL, null));
    }
}
