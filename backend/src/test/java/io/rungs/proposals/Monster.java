package io.rungs.proposals;

import io.rungs.catalog.Heads;
import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Ladder;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Requirement;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FirstFramework;
import io.rungs.testing.Proposed;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The largest proposal that anybody may send: each expectation of a large skill is written anew, to the last
/// character that there is room for, and then once more.
final class Monster {
    private static final int LONGEST = 1_990;
    private static final int ROLES = 36;

    private final Catalogues catalogues;
    private final UUID skill;
    private final List<UUID> roles;
    private final Random chance = new Random(7);

    private Monster(Catalogues catalogues, UUID skill, List<UUID> roles) {
        this.catalogues = catalogues;
        this.skill = skill;
        this.roles = roles;
    }

    /// A proposal of two patch sets.
    static Proposed born(Catalogues catalogues, Heads heads) {
        String slug = "monster-" + UUID.randomUUID().toString().substring(24);
        catalogues.bring(catalogue(slug));
        UUID skill = heads.bySlug(slug).orElseThrow().id();
        var profile = heads.read(List.of(skill)).get(skill).profile();
        var monster = new Monster(catalogues, skill, profile.roles());
        var proposed = catalogues.proposed("ines", monster.edits());
        proposed.amended(monster.edits()).expect(200);
        return proposed;
    }

    private Operation[] edits() {
        return roles.stream().flatMap(this::edits).toArray(Operation[]::new);
    }

    private Stream<Operation> edits(UUID role) {
        return FirstFramework.LEVELS.stream()
                .map(level ->
                        new SetCell(skill, new Place(role, level), before(role, level), expectation(text(chance))));
    }

    private Expectation before(UUID role, Level level) {
        return expectation(text(new Random(31L * roles.indexOf(role) + FirstFramework.LEVELS.indexOf(level))));
    }

    private static Catalogue catalogue(String slug) {
        var roles = IntStream.range(0, ROLES)
                .mapToObj(it -> new Role("%s-%02d".formatted(slug, it), "Role %02d".formatted(it)))
                .toList();
        var ladders = IntStream.range(0, ROLES)
                .mapToObj(role -> new Ladder(
                        roles.get(role).slug(),
                        FirstFramework.LEVELS.stream()
                                .map(level -> new Rung(
                                        level,
                                        expectation(
                                                text(new Random(31L * role + FirstFramework.LEVELS.indexOf(level))))))
                                .toList()))
                .toList();
        return new Catalogue(
                List.of(new Domain("domain-" + slug, "Domain", List.of(new Group("group-" + slug, "Group")))),
                roles,
                List.of(new Skill(slug, "Monsters", "group-" + slug, null, ladders)));
    }

    private static Expectation expectation(String text) {
        return new Expectation(text, Requirement.OPTIONAL, null);
    }

    private static String text(Random chance) {
        return Stream.generate(() -> word(chance))
                .limit(LONGEST)
                .collect(Collectors.joining(" ", "Keeps ", ""))
                .substring(0, LONGEST);
    }

    private static String word(Random chance) {
        return chance.ints(2 + chance.nextInt(8), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
