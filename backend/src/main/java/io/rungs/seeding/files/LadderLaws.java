package io.rungs.seeding.files;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Finding;
import io.rungs.catalog.profile.Finding.Severity;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.view.LadderFinding;
import io.rungs.seeding.model.SeedSkill;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What a schema cannot say of a skill file. The ladder checks are those that a proposal has to pass; what they
/// only warn of is shown once the seeds are loaded.
final class LadderLaws {
    private static final List<String> LEVELS = List.of("junior", "middle", "senior", "lead", "principal");
    private static final List<String> PROFICIENCIES = List.of("awareness", "working", "advanced", "expert");

    private static final Framework FIRST = new Framework(
            new Ladder(LEVELS.stream()
                    .map(it -> new Ladder.Entry(Level.kept(word(it)), it, name(it), null, true))
                    .toList()),
            new ProficiencyScale(PROFICIENCIES.stream()
                    .map(it -> new ProficiencyScale.Entry(
                            Proficiency.kept(word(it)), it, name(it).substring(0, 1), name(it), null, true))
                    .toList()),
            Map.of());

    /// An error is one in whatever language.
    private static final LadderChecks CHECKS = LadderChecks.in("en", FIRST);

    private LadderLaws() {}

    private static String word(String slug) {
        return slug.toUpperCase(Locale.ROOT);
    }

    private static String name(String slug) {
        return word(slug).charAt(0) + slug.substring(1);
    }

    static void check(SeedFile file, SeedSkill skill, Problems problems) {
        if (!file.name().endsWith("/" + skill.slug() + ".yaml"))
            problems.add(
                    file,
                    SeedFile.Path.of("slug"),
                    "the file has to be named as its slug: %s.yaml".formatted(skill.slug()));
        Map<UUID, RoleRef> roles = roles(skill);
        CHECKS.of(profile(skill, roles)).stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .forEach(it -> problems.add(
                        file,
                        path(it, roles),
                        LadderFinding.of(it, roles, FIRST).sentence()));
    }

    /// Named as the file names them: what ids they get is known only once they are loaded.
    private static Map<UUID, RoleRef> roles(SeedSkill skill) {
        Map<UUID, RoleRef> roles = new LinkedHashMap<>();
        for (String slug : skill.roles().keySet()) {
            UUID id = new UUID(0, roles.size());
            roles.put(id, new RoleRef(id, slug, slug));
        }
        return roles;
    }

    private static Profile profile(SeedSkill skill, Map<UUID, RoleRef> roles) {
        Map<Place, Expectation> says = new HashMap<>();
        roles.forEach((id, role) -> skill.roles()
                .getOrDefault(role.slug(), Map.of())
                .forEach((level, it) -> says.put(new Place(id, level), it)));
        return Profile.of(
                skill.slug(), new UUID(0, 0), skill.name(), skill.summary(), List.copyOf(roles.keySet()), says);
    }

    private static SeedFile.Path path(Finding finding, Map<UUID, RoleRef> roles) {
        return finding.place()
                .map(it -> SeedFile.Path.of(
                        "roles",
                        Objects.requireNonNull(roles.get(it.role())).slug(),
                        LEVELS.get(FIRST.ladder().place(it.level())),
                        "description"))
                .orElseGet(() -> SeedFile.Path.of("summary"));
    }
}
