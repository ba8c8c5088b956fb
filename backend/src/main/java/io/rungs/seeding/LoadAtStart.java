package io.rungs.seeding;

import io.rungs.identity.DemonstrationPeople;
import io.rungs.kernel.Letters;
import io.rungs.platform.StartRefused;
import io.rungs.seeding.model.Extent;
import io.rungs.seeding.usecase.LoadSeeds;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Loads the seeds before Rungs says that it is ready, so that nothing looks empty on the first start.
///
/// The setting `rungs.seeds` says how much; left empty, everything where the demonstration people can sign in. With
/// `rungs.seeds-dir` it is the catalogue of that folder alone.
@Component
class LoadAtStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LoadAtStart.class);

    private final String setting;
    private final ObjectProvider<DemonstrationPeople> people;
    private final String folder;
    private final LoadSeeds seeds;

    LoadAtStart(
            @Value("${rungs.seeds}") String setting,
            @Value("${rungs.seeds-dir}") String folder,
            ObjectProvider<DemonstrationPeople> people,
            LoadSeeds seeds) {
        this.setting = setting.strip();
        this.folder = folder.strip();
        this.people = people;
        this.seeds = seeds;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long begin = System.nanoTime();
        var loaded = folder.isEmpty() ? seeds.load(extent(setting, people.getIfAvailable() != null)) : ofFolder();
        if (!loaded.isEmpty())
            LOG.info("Seeds loaded in {} ms: {}", (System.nanoTime() - begin) / 1_000_000, String.join(", ", loaded));
    }

    private List<String> ofFolder() {
        return hasCatalogue(setting) ? seeds.loadFolder(Path.of(folder)) : List.of();
    }

    /// Of an installation with a folder of its own.
    static boolean hasCatalogue(String setting) {
        Extent wanted = setting.isEmpty() ? Extent.CATALOGUE : extent(setting, true);
        if (wanted == Extent.FULL)
            throw new StartRefused(
                    "rungs.seeds is full, but its people speak of another catalogue than that of rungs.seeds-dir.",
                    "Set rungs.seeds to catalogue, or leave it empty.");
        return wanted == Extent.CATALOGUE;
    }

    /// @param demonstration whether the built-in provider runs
    static Extent extent(String setting, boolean demonstration) {
        if (setting.isEmpty()) return demonstration ? Extent.FULL : Extent.NONE;
        var extent = Arrays.stream(Extent.values())
                .filter(it -> Letters.small(it.name()).equals(setting))
                .findFirst()
                .orElseThrow(() -> new StartRefused(
                        "rungs.seeds is “%s”.".formatted(setting), "Set it to full, catalogue or none."));
        if (extent == Extent.FULL && !demonstration)
            throw new StartRefused(
                    "rungs.seeds is full, but its people sign in through the built-in provider, and that does not run.",
                    "Set rungs.seeds to catalogue or none.");
        return extent;
    }
}
