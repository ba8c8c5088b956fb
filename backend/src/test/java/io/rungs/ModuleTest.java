package io.rungs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Committed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The floors are kept, and drawn as they are.
class ModuleTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(RungsApplication.class);
    private static final String PICTURES = "docs/modules";

    @Test
    void eachModuleUsesOnlyWhatItDeclares() {
        MODULES.verify();
    }

    @Test
    void theCommittedPicturesShowTheModulesAsTheyAre(@TempDir Path folder) throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        List<Path> drawn = pumls(folder);
        for (Path picture : drawn) Committed.agrees(PICTURES + "/" + picture.getFileName(), inOrder(picture));

        Path committed = Path.of(System.getProperty("rungs.home", "..")).resolve(PICTURES);
        assertThat(pumls(committed))
                .extracting(Path::getFileName)
                .hasSameElementsAs(drawn.stream().map(Path::getFileName).toList());
    }

    @Test
    void theCommittedHouseShowsTheFloors() {
        Committed.agrees(PICTURES + "/README.md", House.draw(MODULES));
    }

    /// The modules and the arrows of a picture come in any order.
    private static String inOrder(Path picture) throws IOException {
        List<String> lines = new ArrayList<>();
        SortedSet<String> alike = new TreeSet<>();
        for (String line : Files.readAllLines(picture)) {
            if (line.strip().startsWith("Component(") || line.startsWith("Rel(")) {
                alike.add(line);
                continue;
            }
            lines.addAll(alike);
            alike.clear();
            lines.add(line);
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<Path> pumls(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".puml")).sorted().toList();
        }
    }
}
