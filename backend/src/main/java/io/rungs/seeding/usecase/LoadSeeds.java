package io.rungs.seeding.usecase;

import io.rungs.catalog.ImportCatalogue;
import io.rungs.platform.RungsClock;
import io.rungs.seeding.files.ReadSeeds;
import io.rungs.seeding.files.SeedTexts;
import io.rungs.seeding.model.Extent;
import io.rungs.seeding.model.Part;
import io.rungs.seeding.model.Seeds;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives an installation what it starts with; what it was given before is passed over.
@Component
public class LoadSeeds {
    private final ImportCatalogue catalogue;
    private final BringPeople people;
    private final PlayScenes scenes;
    private final GiveOnce once;
    private final RungsClock clock;

    LoadSeeds(ImportCatalogue catalogue, BringPeople people, PlayScenes scenes, GiveOnce once, RungsClock clock) {
        this.catalogue = catalogue;
        this.people = people;
        this.scenes = scenes;
        this.once = once;
        this.clock = clock;
    }

    /// What was loaded now, as `19 skills`.
    ///
    /// @throws io.rungs.platform.StartRefused when the files are broken or a step is refused
    public List<String> load(Extent extent) {
        if (once.given(extent.parts())) return List.of();
        var start = clock.instant();
        var seeds = ReadSeeds.of(SeedTexts.onClassPath());
        return extent.parts().stream()
                .filter(part -> once.give(part, start, () -> load(part, seeds, start)))
                .map(part -> count(part, seeds))
                .toList();
    }

    private void load(Part part, Seeds seeds, Instant start) {
        switch (part) {
            case CATALOGUE ->
                clock.at(
                        start.minus(Seeds.CATALOGUE_BEFORE),
                        () -> catalogue.bring(null, seeds.catalogue(), "What Rungs starts with."));
            case PEOPLE -> clock.at(start.minus(Seeds.PEOPLE_BEFORE), () -> people.bring(seeds.people()));
            case SCENES -> scenes.play(seeds.cues(), new Memory(people.accounts(seeds.people())), start);
        }
    }

    private static String count(Part part, Seeds seeds) {
        return switch (part) {
            case CATALOGUE -> seeds.catalogue().skills().size() + " skills";
            case PEOPLE -> seeds.people().size() + " people";
            case SCENES -> seeds.cues().size() + " steps of theirs";
        };
    }
}
