package io.rungs.seeding.model;

import io.rungs.catalog.ImportCatalogue.Ladder;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A skill file. Its roles stand in the order of the page.
public record SeedSkill(
        String slug, String name, String group, @Nullable String summary, Map<String, Map<Level, Expectation>> roles) {
    public Skill skill() {
        return new Skill(
                slug,
                name,
                group,
                summary,
                roles.entrySet().stream().map(SeedSkill::ladder).toList());
    }

    private static Ladder ladder(Entry<String, Map<Level, Expectation>> role) {
        List<Rung> rungs = new TreeMap<>(role.getValue())
                .entrySet().stream()
                        .map(it -> new Rung(it.getKey(), it.getValue()))
                        .toList();
        return new Ladder(role.getKey(), rungs);
    }
}
