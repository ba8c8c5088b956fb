package io.rungs.bench.generated;

import io.rungs.catalog.model.Document;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.Requirement;
import io.rungs.testing.FirstFramework;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A skill of the generated catalogue at its first revision. `cells` stand by role, then level.
public record GeneratedSkill(int number, UUID id, Profile profile, SequencedMap<Place, UUID> cells) {
    /// Roles of the whole catalogue.
    public static final int ROLES = 40;

    public static final int SKILLS_IN_GROUP = 100;
    public static final int GROUPS_IN_DOMAIN = 10;

    private static final long SEED = 20_260_101L;
    private static final int MOST_ROLES = 6;

    /// How many roles every ten skills have: twenty together, and the first one's page weighs about 10 kB.
    private static final List<Integer> ROLES_OF_TEN = List.of(MOST_ROLES, 1, 1, 2, 1, 1, 1, 2, 3, 2);

    private static final List<@Nullable Proficiency> PROFICIENCIES = List.of(
            Proficiency.AWARENESS, Proficiency.WORKING, Proficiency.WORKING, Proficiency.ADVANCED, Proficiency.EXPERT);

    public static GeneratedSkill of(int number) {
        var words = new Words(SEED + number);
        List<UUID> roles = new ArrayList<>();
        for (int role = 0; role < ROLES_OF_TEN.get(number % 10); role++)
            roles.add(Kind.ROLE.id((number * 7L + role * 3L) % ROLES));
        Map<Place, Expectation> says = new LinkedHashMap<>();
        SequencedMap<Place, UUID> cells = new LinkedHashMap<>();
        for (UUID role : roles) {
            for (Level level : FirstFramework.LEVELS) {
                var place = new Place(role, level);
                cells.put(place, Kind.CELL.id((long) number * MOST_ROLES * 5 + cells.size()));
                says.put(place, expectation(words, level));
            }
        }
        var profile = Profile.of(
                slug(number),
                Kind.GROUP.id(number / SKILLS_IN_GROUP),
                words.title() + " " + number,
                words.sentence(),
                roles,
                says);
        return new GeneratedSkill(number, Kind.SKILL.id(number), profile, cells);
    }

    public static GeneratedSkill of(UUID id) {
        return of(Kind.number(id));
    }

    public static String slug(int number) {
        return "generated-" + number;
    }

    private static Expectation expectation(Words words, Level level) {
        var requirement = words.one(List.of(Requirement.values()));
        return new Expectation(words.sentence(), requirement, PROFICIENCIES.get(FirstFramework.LEVELS.indexOf(level)));
    }

    public String slug() {
        return profile.slug();
    }

    public Document document() {
        return Document.of(profile, cells, FirstFramework.LADDER);
    }

    public Place place(int cell) {
        return List.copyOf(cells.sequencedKeySet()).get(cell);
    }

    /// An edit that changes one comma, hence EDITORIAL: one approval publishes it at once.
    public SetCell respelled(int cell) {
        var base = says(cell);
        return edited(cell, base.description().replaceFirst(",", ""));
    }

    /// An edit that says more, hence CLARIFYING.
    public SetCell clarified(int cell) {
        return edited(cell, says(cell).description().replaceFirst("\\.$", ", and says why."));
    }

    private Expectation says(int cell) {
        return profile.at(place(cell)).orElseThrow();
    }

    private SetCell edited(int cell, String description) {
        var base = says(cell);
        return new SetCell(id, place(cell), base, new Expectation(description, base.requirement(), base.proficiency()));
    }
}
