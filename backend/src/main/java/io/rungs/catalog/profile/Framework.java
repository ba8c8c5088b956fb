package io.rungs.catalog.profile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What profiles are held against in an installation: its ladder, its scale, and which rungs each role has.
///
/// ```
/// Framework ┬ Ladder ─ levels, lowest first
///           ├ ProficiencyScale ─ proficiencies, lowest first
///           └ rungs: role ─▶ some of the levels, with the role's own title and text
/// ```
public final class Framework {
    private final Ladder ladder;
    private final ProficiencyScale scale;
    private final Map<UUID, List<RoleRung>> rungs;

    /// A level that a role has.
    ///
    /// @param title what the role calls itself there
    /// @param text what the role does there as a whole
    public record RoleRung(
            Level level, @Nullable String title, @Nullable String text) {}

    /// @param rungs of each role; a role that is not there has all levels
    public Framework(Ladder ladder, ProficiencyScale scale, Map<UUID, List<RoleRung>> rungs) {
        this.ladder = ladder;
        this.scale = scale;
        this.rungs = Map.copyOf(rungs);
    }

    public Ladder ladder() {
        return ladder;
    }

    public ProficiencyScale scale() {
        return scale;
    }

    /// Where the role may be asked for something, lowest first.
    public List<RoleRung> rungs(UUID role) {
        List<RoleRung> its = rungs.get(role);
        return ladder.active().stream()
                .flatMap(entry -> its == null
                        ? Stream.of(new RoleRung(entry.level(), null, null))
                        : its.stream().filter(it -> it.level().equals(entry.level())))
                .toList();
    }

    /// As [#rungs], those included that the role keeps at levels that are retired.
    public List<RoleRung> keptRungs(UUID role) {
        List<RoleRung> its = rungs.get(role);
        return its == null
                ? rungs(role)
                : ladder.all().stream()
                        .flatMap(entry -> its.stream().filter(it -> it.level().equals(entry.level())))
                        .toList();
    }

    public boolean has(Place place) {
        return rungs(place.role()).stream().anyMatch(it -> it.level().equals(place.level()));
    }

    /// What the role is called at the level: by its own title, or as the level.
    public String title(Place place) {
        return rungs.getOrDefault(place.role(), List.of()).stream()
                .filter(it -> it.level().equals(place.level()))
                .flatMap(it -> Stream.ofNullable(it.title()))
                .findFirst()
                .orElseGet(() -> ladder.name(place.level()));
    }

    /// What levels and proficiencies are called here.
    public List<String> names() {
        return Stream.concat(
                        ladder.all().stream().flatMap(it -> Stream.of(it.name(), it.slug())),
                        scale.all().stream().flatMap(it -> Stream.of(it.name(), it.slug())))
                .distinct()
                .toList();
    }

    /// What roles call themselves at their rungs.
    public List<String> titles() {
        return rungs.values().stream()
                .flatMap(List::stream)
                .flatMap(it -> Stream.ofNullable(it.title()))
                .distinct()
                .toList();
    }

    /// The titles of its rungs, as a sentence lists them.
    public String titles(UUID role) {
        String titles = rungs(role).stream()
                .map(it -> title(new Place(role, it.level())))
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? "none" : titles;
    }
}
