package io.rungs.seeding.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a schema cannot say of a skill file: that its ladders only go up.
final class LadderLaws {
    private static final List<String> LEVELS = List.of("junior", "middle", "senior", "lead", "principal");
    private static final List<String> PROFICIENCIES = List.of("awareness", "working", "advanced", "expert");

    private final SeedFile file;
    private final Problems problems;

    private LadderLaws(SeedFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static void check(SeedFile file, Problems problems) {
        var laws = new LadderLaws(file, problems);
        laws.name();
        file.content().get("roles").propertyNames().forEach(laws::ladder);
    }

    private void name() {
        String slug = file.content().get("slug").asString();
        if (!file.name().endsWith("/" + slug + ".yaml"))
            problems.add(
                    file, SeedFile.Path.of("slug"), "the file has to be named as its slug: %s.yaml".formatted(slug));
    }

    private void ladder(String role) {
        JsonNode ladder = file.content().get("roles").get(role);
        @Nullable String lower = null;
        @Nullable String rated = null;
        for (String level : LEVELS) {
            if (!ladder.has(level)) continue;
            var at = SeedFile.Path.of("roles", role, level);
            if (lower != null) neighbours(ladder, lower, level, at);
            if (rated != null) proficiency(ladder, rated, level, at);
            lower = level;
            if (ladder.get(level).has("proficiency")) rated = level;
        }
    }

    private void neighbours(JsonNode ladder, String lower, String upper, SeedFile.Path at) {
        if (LEVELS.indexOf(upper) > LEVELS.indexOf(lower) + 1)
            problems.add(file, at, "%s follows %s: a level in between is left out".formatted(upper, lower));
        if (text(ladder, lower, "requirement").equals("mandatory")
                && text(ladder, upper, "requirement").equals("optional"))
            problems.add(
                    file,
                    at.with("requirement"),
                    "requirement must not turn optional going up: %s is mandatory".formatted(lower));
    }

    private void proficiency(JsonNode ladder, String lower, String upper, SeedFile.Path at) {
        if (!ladder.get(upper).has("proficiency")) return;
        if (PROFICIENCIES.indexOf(text(ladder, upper, "proficiency"))
                < PROFICIENCIES.indexOf(text(ladder, lower, "proficiency")))
            problems.add(
                    file,
                    at.with("proficiency"),
                    "proficiency must not drop going up: %s asks for %s"
                            .formatted(lower, text(ladder, lower, "proficiency")));
    }

    private static String text(JsonNode ladder, String level, String field) {
        return ladder.get(level).get(field).asString();
    }
}
