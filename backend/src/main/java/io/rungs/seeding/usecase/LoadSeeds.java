package io.rungs.seeding.usecase;

import io.rungs.exchange.BringFiles;
import io.rungs.exchange.BringFiles.BroughtFile;
import io.rungs.exchange.BrokenFiles;
import io.rungs.platform.RungsClock;
import io.rungs.platform.StartRefused;
import io.rungs.seeding.files.CatalogueFiles;
import io.rungs.seeding.files.ReadSeeds;
import io.rungs.seeding.files.SeedTexts;
import io.rungs.seeding.model.Extent;
import io.rungs.seeding.model.Part;
import io.rungs.seeding.model.Seeds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Gives an installation what it starts with; what it was given before is passed over.
@Component
public class LoadSeeds {
    private static final String WHY = "What Rungs starts with.";

    private final BringFiles catalogue;
    private final BringPeople people;
    private final PlayScenes scenes;
    private final GiveOnce once;
    private final RungsClock clock;

    LoadSeeds(BringFiles catalogue, BringPeople people, PlayScenes scenes, GiveOnce once, RungsClock clock) {
        this.catalogue = catalogue;
        this.people = people;
        this.scenes = scenes;
        this.once = once;
        this.clock = clock;
    }

    /// What was loaded now, as `45 skills`.
    ///
    /// @throws StartRefused when the files are broken or a step is refused
    public List<String> load(Extent extent) {
        if (once.given(extent.parts())) return List.of();
        var start = clock.instant();
        var texts = SeedTexts.onClassPath();
        var files = CatalogueFiles.among(texts);
        var seeds = ReadSeeds.of(texts, whole(() -> catalogue.read(files)));
        List<String> loaded = new ArrayList<>();
        for (Part part : extent.parts()) once.give(part, start, () -> loaded.add(load(part, files, seeds, start)));
        return loaded;
    }

    private String load(Part part, List<BroughtFile> files, Seeds seeds, Instant start) {
        return switch (part) {
            case CATALOGUE -> {
                List<String> loaded = new ArrayList<>();
                clock.at(start.minus(Seeds.CATALOGUE_BEFORE), () -> loaded.add(bring(files)));
                yield loaded.getFirst();
            }
            case PEOPLE -> {
                clock.at(start.minus(Seeds.PEOPLE_BEFORE), () -> people.bring(seeds.people()));
                yield seeds.people().size() + " people";
            }
            case SCENES -> {
                scenes.play(seeds.cues(), new Memory(people.accounts(seeds.people())), start);
                yield seeds.cues().size() + " steps of theirs";
            }
        };
    }

    /// Gives it the catalogue of a folder, and nobody who does not exist.
    ///
    /// @throws StartRefused naming each place that is wrong
    public List<String> loadFolder(Path folder) {
        if (once.given(Set.of(Part.CATALOGUE))) return List.of();
        List<String> loaded = new ArrayList<>();
        once.give(
                Part.CATALOGUE, clock.instant(), () -> loaded.add(bring(CatalogueFiles.in(folder)) + " of " + folder));
        return loaded;
    }

    private String bring(List<BroughtFile> files) {
        return whole(() -> catalogue.bring(files, WHY)) + " skills";
    }

    private static <T> T whole(Supplier<T> act) {
        try {
            return act.get();
        } catch (BrokenFiles e) {
            throw new StartRefused(
                    "The seeds are broken in these places:\n" + e.getMessage(),
                    "Correct these lines; seeds/README.md says what the files hold.");
        }
    }
}
