package io.rungs.seeding.files;

import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.seeding.model.SeedPerson;
import io.rungs.seeding.model.SeedSkill;
import io.rungs.seeding.model.Seeds;
import io.rungs.seeding.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads all seed files and holds them against their schemas and against each other.
public final class ReadSeeds {
    private static final String CATALOGUE = "seeds/catalogue.yaml";
    private static final String PEOPLE = "seeds/people.yaml";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new SeedWords())
            .build();

    private final Map<String, String> texts;
    private final Problems problems = new Problems();

    private ReadSeeds(Map<String, String> texts) {
        this.texts = texts;
    }

    /// @param texts of the files, by their paths as `seeds/skills/api-design.yaml`
    /// @throws io.rungs.platform.StartRefused naming everything that is wrong, with file and line
    public static Seeds of(Map<String, String> texts) {
        return new ReadSeeds(texts).read();
    }

    private record Taxonomy(List<Domain> domains, List<Role> roles) {}

    private record People(List<SeedPerson> people) {}

    private Seeds read() {
        var catalogues = read("catalogue", CATALOGUE);
        var people = read("people", PEOPLE);
        var skills = read("skill", "seeds/skills/");
        var scenes = read("scene", "seeds/scenes/");
        skills.stream()
                .filter(problems::noneIn)
                .forEach(it -> LadderLaws.check(it, JSON.treeToValue(it.content(), SeedSkill.class), problems));
        problems.check();
        var seeds = together(catalogues.getFirst(), people.getFirst(), skills, scenes);
        problems.check();
        return seeds;
    }

    /// The files whose path begins like that.
    private List<SeedFile> read(String kind, String path) {
        var names = texts.keySet().stream()
                .filter(it -> it.startsWith(path))
                .sorted()
                .toList();
        if (names.isEmpty()) problems.add(path, 1, "this is missing");
        var files = names.stream()
                .flatMap(it -> YamlTree.read(it, texts.getOrDefault(it, ""), problems).stream())
                .toList();
        new Schemas().check(kind, files, problems);
        return files;
    }

    private Seeds together(
            SeedFile catalogueFile, SeedFile peopleFile, List<SeedFile> skillFiles, List<SeedFile> scenes) {
        var taxonomy = JSON.treeToValue(catalogueFile.content(), Taxonomy.class);
        var people = JSON.treeToValue(peopleFile.content(), People.class).people();
        List<SeedSkill> skills = new ArrayList<>();
        for (SeedFile file : skillFiles) skills.add(JSON.treeToValue(file.content(), SeedSkill.class));
        var steps = scenes.stream()
                .flatMap(ReadSeeds::steps)
                .sorted(WrittenStep.IN_TIME)
                .toList();

        var known = Known.of(taxonomy.domains(), taxonomy.roles(), skills, people);
        for (int i = 0; i < skills.size(); i++) known.check(skillFiles.get(i), skills.get(i), problems);
        known.check(peopleFile, people, problems);
        new SceneLaws(known, problems).check(steps);

        var catalogue = new Catalogue(
                taxonomy.domains(),
                taxonomy.roles(),
                skills.stream().map(SeedSkill::skill).toList());
        return new Seeds(catalogue, people, steps.stream().map(WrittenStep::cue).toList());
    }

    private static Stream<WrittenStep> steps(SeedFile scene) {
        List<Step> steps = JSON.readerFor(new TypeReference<List<Step>>() {}).readValue(scene.content());
        return IntStream.range(0, steps.size()).mapToObj(it -> new WrittenStep(steps.get(it), scene, it));
    }
}
