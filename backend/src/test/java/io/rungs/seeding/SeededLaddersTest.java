package io.rungs.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Finding;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.Requirement;
import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Cell;
import io.rungs.exchange.model.Carried.Role;
import io.rungs.testing.FirstFramework;
import io.rungs.text.EnglishVerbs;
import io.rungs.text.Filler;
import io.rungs.text.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// The texts that come with Rungs, published and proposed, read as texts that somebody wrote with care.
class SeededLaddersTest {
    /// Whoever heads a craft needs less of it by hand.
    private static final List<String> MEANT = List.of("prototyping of Design Manager, Principal: proficiency-drops");

    private static final Path SEEDS =
            Path.of(System.getProperty("rungs.home", "..")).resolve("seeds");

    @Test
    void eachNamesAnAct() throws IOException {
        assertThat(texts()).hasSizeGreaterThan(180).noneMatch(it -> EnglishVerbs.missing(Wording.of(it)));
    }

    @Test
    void noneIsFiller() throws IOException {
        var filler = Filler.knowing(FirstFramework.FRAMEWORK.names());

        assertThat(texts()).noneMatch(filler::fills);
    }

    @Test
    void theLadderChecksFindNothingThatIsNotMeant() {
        var roles = SeededCatalogue.outline().roles();
        var checks = LadderChecks.in("en", framework(roles));

        assertThat(SeededCatalogue.skills())
                .hasSizeGreaterThanOrEqualTo(40)
                .flatExtracting(it -> checks.of(profile(it)).stream()
                        .map(found -> said(it, found, roles))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(MEANT);
    }

    private static String said(CarriedSkill skill, Finding it, List<Role> roles) {
        return it.place()
                .map(at -> "%s of %s, %s: %s"
                        .formatted(
                                skill.slug(),
                                name(at.role(), roles),
                                FirstFramework.LADDER.name(at.level()),
                                it.code().label()))
                .orElseGet(() -> skill.slug() + ": " + it.code().label());
    }

    private static String name(UUID role, List<Role> roles) {
        return roles.stream()
                .filter(it -> id(it.slug()).equals(role))
                .map(Role::name)
                .findFirst()
                .orElseThrow();
    }

    private static Framework framework(List<Role> roles) {
        return new Framework(
                FirstFramework.LADDER,
                FirstFramework.FRAMEWORK.scale(),
                roles.stream()
                        .filter(it -> !it.rungs().isEmpty())
                        .collect(Collectors.toMap(
                                it -> id(it.slug()),
                                it -> it.rungs().stream()
                                        .map(rung ->
                                                new RoleRung(Level.kept(kept(rung.level())), rung.title(), rung.text()))
                                        .toList())));
    }

    private static UUID id(String role) {
        return UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8));
    }

    private static Profile profile(CarriedSkill skill) {
        List<UUID> roles = new ArrayList<>();
        Map<Place, Expectation> says = new HashMap<>();
        for (var part : skill.roles()) {
            UUID role = id(part.role());
            roles.add(role);
            part.cells().forEach(it -> says.put(new Place(role, Level.kept(kept(it.level()))), expectation(it)));
        }
        return Profile.of(skill.slug(), new UUID(0, 0), skill.name(), skill.summary(), roles, says);
    }

    private static Expectation expectation(Cell it) {
        return new Expectation(
                it.description(),
                it.requirement() == null ? null : Requirement.valueOf(kept(it.requirement())),
                it.proficiency() == null ? null : Proficiency.kept(kept(it.proficiency())));
    }

    private static String kept(String written) {
        return written.toUpperCase(Locale.ROOT);
    }

    private static List<String> texts() throws IOException {
        try (var files = Files.walk(SEEDS)) {
            List<Path> all = files.filter(it -> it.toString().endsWith(".yaml")).toList();
            return all.stream()
                    .map(SeededLaddersTest::read)
                    .flatMap(SeededLaddersTest::descriptions)
                    .toList();
        }
    }

    private static Object read(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> descriptions(Object node) {
        return switch (node) {
            case Map<?, ?> map ->
                Stream.concat(
                        map.get("description") instanceof String text ? Stream.of(text) : Stream.of(),
                        map.values().stream().flatMap(SeededLaddersTest::descriptions));
            case List<?> list -> list.stream().flatMap(SeededLaddersTest::descriptions);
            case null, default -> Stream.of();
        };
    }
}
