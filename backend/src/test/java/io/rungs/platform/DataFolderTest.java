package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aFolderThatWasGivenBackIsFree() throws IOException {
        DataFolder.claim(temporary).close();

        try (var again = DataFolder.claim(temporary)) {
            assertThat(again.postgres()).isEqualTo(temporary.toAbsolutePath().resolve("postgres"));
        }
    }
}
