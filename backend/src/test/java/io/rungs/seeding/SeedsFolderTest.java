package io.rungs.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rungs.RungsApplication;
import io.rungs.exchange.files.LargeCatalogue;
import io.rungs.exchange.model.FileFormat;
import io.rungs.testing.Person;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An installation that starts with the catalogue of a folder beside it.
@SeparateRungsTest
class SeedsFolderTest {
    private static final String OWN = """
            slug: own
            name: Own skill
            group: build
            roles:
              engineer:
                l2:
                  description: Builds all of it.
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsWrongKeepsItFromStartingAndWhatStandsInTheFolderIsPublishedOnce() throws Exception {
        Files.write(folder.resolve("catalogue.yaml"), LargeCatalogue.written(3, FileFormat.YAML));
        Files.writeString(folder.resolve("README.md"), "# Ours\n");
        Path own = Files.createDirectory(folder.resolve("skills")).resolve("own.yaml");
        Files.writeString(own, OWN.replace("Builds all of it.", "TODO"));
        assertThatThrownBy(this::started)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The seeds are broken in these places:")
                .hasMessageContaining("skills/own.yaml:7: Engineer, Engineer: this text only fills the place.");

        Files.writeString(own, OWN);
        try (var rungs = started()) {
            assertThat(exported(rungs)).contains("name: 見習い", "slug: skill-00002", "Builds all of it.");
            Files.writeString(own, OWN.replace("all of it", "none of it"));

            rungs.stop();
            rungs.start();

            assertThat(exported(rungs)).contains("Builds all of it.");
        }
    }

    private SeparateRungs started() throws Exception {
        return SeparateRungs.startedBy(RungsApplication.class, "--rungs.seeds-dir=" + folder);
    }

    private static String exported(SeparateRungs rungs) {
        return Person.guest(rungs.baseUrl())
                .get("/api/exports/catalogue.yaml")
                .expect(200)
                .text();
    }
}
