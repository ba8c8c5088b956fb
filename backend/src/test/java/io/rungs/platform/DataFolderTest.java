package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void aFolderIsHeldByOne() throws IOException {
        Path folder = temporary.resolve("new");
        try (var _ = DataFolder.claim(folder)) {
            assertThatThrownBy(() -> DataFolder.claim(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/nope", "/dev/null/x"})
    void aFolderThatNobodyCanWriteToIsNamed(String folder) {
        assertThatThrownBy(() -> DataFolder.claim(Path.of(folder)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "junk", "-1", "99999999999999999999", "1 2"})
    void aCutOffNoteOfAKilledServerIsNoServer(String note) throws IOException {
        Files.writeString(temporary.resolve("postmaster.pid"), note + "\n");

        assertThatCode(() -> OrphanedPostgres.stop(temporary)).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatIsNoneIsNamed() throws IOException {
        var database = Files.createDirectories(temporary.resolve("postgres"));
        Files.writeString(database.resolve("PG_VERSION"), "junk\n");
        try (var folder = DataFolder.claim(temporary)) {
            assertThatThrownBy(() -> new EmbeddedDatabase().embeddedPostgres(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(database.toString());
        }
    }

    @Test
    void aFolderThatWasGivenBackIsFree() throws IOException {
        DataFolder.claim(temporary).close();

        try (var again = DataFolder.claim(temporary)) {
            assertThat(again.postgres()).isEqualTo(temporary.toAbsolutePath().resolve("postgres"));
        }
    }
}
