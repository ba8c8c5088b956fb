package io.rungs.seeding.files;

import io.rungs.exchange.BringFiles.NamedInFiles;
import io.rungs.seeding.model.SeedPerson;
import io.rungs.seeding.model.Seeds;
import io.rungs.seeding.model.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the people and the scenes of the seeds, and holds them against their schemas, against each other and
/// against what the catalogue names.
public final class ReadSeeds {
    private static final String PEOPLE = "seeds/people.yaml";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new SeedWords())
            .build();

    private final Map<String, String> texts;
    private final NamedInFiles catalogue;
    private final Problems problems = new Problems();

    private ReadSeeds(Map<String, String> texts, NamedInFiles catalogue) {
        this.texts = texts;
        this.catalogue = catalogue;
    }

    /// @param texts of the files, by their paths as `seeds/people.yaml`
    /// @param catalogue what they may speak of
    /// @throws io.rungs.platform.StartRefused naming everything that is wrong, with file and line
    public static Seeds of(Map<String, String> texts, NamedInFiles catalogue) {
        return new ReadSeeds(texts, catalogue).read();
    }

    private record People(List<SeedPerson> people) {}

    private Seeds read() {
        var people = read("people", PEOPLE);
        var scenes = read("scene", "seeds/scenes/");
        problems.check();
        var seeds = together(people.getFirst(), scenes);
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

    private Seeds together(SeedFile peopleFile, List<SeedFile> scenes) {
        var people = JSON.treeToValue(peopleFile.content(), People.class).people();
        var steps = scenes.stream()
                .flatMap(ReadSeeds::steps)
                .sorted(WrittenStep.IN_TIME)
                .toList();
        var known = Known.of(catalogue, people);
        known.check(peopleFile, people, problems);
        new SceneLaws(known, problems).check(steps);
        return new Seeds(people, steps.stream().map(WrittenStep::cue).toList());
    }

    private static Stream<WrittenStep> steps(SeedFile scene) {
        List<Step> steps = JSON.readerFor(new TypeReference<List<Step>>() {}).readValue(scene.content());
        return IntStream.range(0, steps.size()).mapToObj(it -> new WrittenStep(steps.get(it), scene, it));
    }
}
