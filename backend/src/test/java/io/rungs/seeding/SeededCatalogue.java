package io.rungs.seeding;

import io.rungs.exchange.BringFiles.NamedInFiles;
import io.rungs.exchange.files.GatheredFiles;
import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.Gathered;
import io.rungs.seeding.files.CatalogueFiles;
import io.rungs.seeding.files.SeedTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The catalogue of the seeds as its files say it.
public final class SeededCatalogue {
    private SeededCatalogue() {}

    public static List<CarriedSkill> skills() {
        return gathered().skills();
    }

    /// What the skills stand in, and for whom they are.
    public static Outline outline() {
        return gathered().outline();
    }

    private static Gathered gathered() {
        Map<String, String> texts = new TreeMap<>();
        CatalogueFiles.among(SeedTexts.onClassPath())
                .forEach(it -> texts.put(it.name(), new String(it.bytes(), StandardCharsets.UTF_8)));
        return GatheredFiles.of(texts);
    }

    public static NamedInFiles named() {
        var outline = gathered().outline();
        return new NamedInFiles(
                outline.domains().stream().map(it -> it.slug()).collect(Collectors.toSet()),
                outline.domains().stream()
                        .flatMap(it -> it.groups().stream())
                        .map(it -> it.slug())
                        .collect(Collectors.toSet()),
                outline.roles().stream().map(it -> it.slug()).collect(Collectors.toSet()),
                skills().stream().map(CarriedSkill::slug).collect(Collectors.toSet()));
    }

    /// With a skill of this slug besides.
    public static NamedInFiles with(String skill) {
        var named = named();
        return new NamedInFiles(named.domains(), named.groups(), named.roles(), Set.of(skill));
    }
}
