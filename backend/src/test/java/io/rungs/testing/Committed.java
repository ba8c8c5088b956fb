package io.rungs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that are made from the code and committed beside it, so that a reader sees them and a change of them
/// shows.
public final class Committed {
    private Committed() {}

    /// Fails when the committed file differs; with `-Drungs.write=true` writes it instead.
    ///
    /// @param path from the top of the repository
    public static void agrees(String path, String made) {
        Path file =
                Path.of(System.getProperty("rungs.home", "..")).resolve(path).normalize();
        try {
            if (Boolean.getBoolean("rungs.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, made);
            }
            String committed = Files.exists(file) ? Files.readString(file) : "";
            assertThat(committed)
                    .as("%s differs from the code; `mvn verify -Drungs.write=true` writes it anew", path)
                    .isEqualTo(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
