package io.rungs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A migration that was released runs nowhere again: an edit of it would reach new installations alone.
class MigrationsTest {
    private static final Path HOME = Path.of(System.getProperty("rungs.home", ".."));
    private static final Path FOLDER = HOME.resolve("db/src/main/resources/db/migration");
    private static final Path KEPT = HOME.resolve("db/migrations.sha256");

    /// `-Drungs.write=true` adds new ones to the list; those that stand there it leaves as they are.
    @Test
    void whatIsListedStaysAsItWasAndWhatIsNewIsListed() throws IOException {
        Map<String, String> kept = new TreeMap<>();
        if (Files.exists(KEPT))
            Files.readAllLines(KEPT).stream().map(it -> it.split("  ")).forEach(it -> kept.put(it[1], it[0]));
        Map<String, String> present = present();
        if (Boolean.getBoolean("rungs.write")) {
            present.forEach(kept::putIfAbsent);
            Files.writeString(KEPT, written(kept));
        }

        assertThat(present)
                .as("Write a new migration instead of editing one; `-Drungs.write=true` lists a new one")
                .isEqualTo(kept);
    }

    private static Map<String, String> present() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.collect(Collectors.toMap(
                    it -> it.getFileName().toString(), MigrationsTest::hash, (a, _) -> a, TreeMap::new));
        }
    }

    private static String hash(Path file) {
        try {
            return Sha256.hex(32, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Map<String, String> hashes) {
        return hashes.entrySet().stream()
                .map(it -> it.getValue() + "  " + it.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
