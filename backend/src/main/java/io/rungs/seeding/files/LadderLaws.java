package io.rungs.seeding.files;

import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a schema cannot say of a skill file: that its ladders only go up.
final class LadderLaws {
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
        @Nullable Level lower = null;
        @Nullable Level rated = null;
        for (Level level : Level.values()) {
            if (!ladder.has(key(level))) continue;
            var at = SeedFile.Path.of("roles", role, key(level));
            if (lower != null) neighbours(ladder, lower, level, at);
            if (rated != null) proficiency(ladder, rated, level, at);
            lower = level;
            if (ladder.get(key(level)).has("proficiency")) rated = level;
        }
    }

    private void neighbours(JsonNode ladder, Level lower, Level upper, SeedFile.Path at) {
        if (upper.rank() > lower.rank() + 1)
            problems.add(file, at, "%s follows %s: a level in between is left out".formatted(key(upper), key(lower)));
        if (text(ladder, lower, "requirement").equals("mandatory")
                && text(ladder, upper, "requirement").equals("optional"))
            problems.add(
                    file,
                    at.with("requirement"),
                    "requirement must not turn optional going up: %s is mandatory".formatted(key(lower)));
    }

    private void proficiency(JsonNode ladder, Level lower, Level upper, SeedFile.Path at) {
        if (!ladder.get(key(upper)).has("proficiency")) return;
        if (rank(text(ladder, upper, "proficiency")) < rank(text(ladder, lower, "proficiency")))
            problems.add(
                    file,
                    at.with("proficiency"),
                    "proficiency must not drop going up: %s asks for %s"
                            .formatted(key(lower), text(ladder, lower, "proficiency")));
    }

    private static String text(JsonNode ladder, Level level, String field) {
        return ladder.get(key(level)).get(field).asString();
    }

    private static int rank(String proficiency) {
        return Proficiency.valueOf(proficiency.toUpperCase(Locale.ROOT)).ordinal();
    }

    private static String key(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
