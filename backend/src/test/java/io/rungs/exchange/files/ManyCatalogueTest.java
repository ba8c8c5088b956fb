package io.rungs.exchange.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What is looked at to see whether many are usable is many, and the same each time.
class ManyCatalogueTest {
    private static final int ROWS_OF_ONE_IMPORT = 20_000;
    private static final int CHARACTERS_OF_ONE_IMPORT = 8_000_000;

    @Test
    void aCompanysCatalogueIsImportedInAFileForEachDomain() throws IOException {
        var files = ManyCatalogue.files();

        assertThat(files).hasSize(13);
        long skills = 0;
        long expectations = 0;
        for (byte[] file : files.values()) {
            String text = new String(file, UTF_8);
            long rows = text.lines().filter(it -> it.startsWith("expectation,")).count();
            assertThat(rows).isLessThan(ROWS_OF_ONE_IMPORT);
            assertThat(text.length()).isLessThan(CHARACTERS_OF_ONE_IMPORT);
            skills += text.lines().filter(it -> it.startsWith("skill,")).count();
            expectations += rows;
        }
        assertThat(skills).isEqualTo(ManyCatalogue.SKILLS);
        assertThat(expectations).isBetween(20_000L, 40_000L);
        assertThat(ManyCatalogue.files().values()).containsExactlyElementsOf(files.values());
    }
}
