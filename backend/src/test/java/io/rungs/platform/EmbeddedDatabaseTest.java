package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rungs.testing.RungsTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class EmbeddedDatabaseTest {
    @Autowired
    DSLContext db;

    /// As when a container ends while its first start writes the files of the database.
    @Test
    void whatWasCutOffWhileItWasMadeIsMadeAnew(@TempDir Path data) throws Exception {
        Path making = Files.createDirectories(data.resolve("postgres.making"));
        Files.writeString(making.resolve("postgresql.conf"), "# half of it");
        var embedded = new EmbeddedDatabase();
        try (var folder = DataFolder.claim(data);
                var begun = embedded.embeddedPostgres(folder)) {
            assertThat(answers(begun)).isEqualTo("1");
            assertThat(making).doesNotExist();
        }
        try (var folder = DataFolder.claim(data);
                var again = embedded.embeddedPostgres(folder)) {
            assertThat(answers(again)).isEqualTo("1");
        }
    }

    /// As when a first start had no room, and the folder of another machine is put where its database would be.
    @Test
    void whatStandsThereIsNeverDeleted(@TempDir Path data) throws Exception {
        Path making = Files.createDirectories(data.resolve("postgres.making"));
        Files.writeString(making.resolve("postgresql.conf"), "# half of it");
        Path postgres = Files.createDirectories(data.resolve("postgres"));
        Path kept = Files.writeString(postgres.resolve("postgresql.conf"), "# of another machine");
        try (var folder = DataFolder.claim(data)) {
            var embedded = new EmbeddedDatabase();
            assertThatThrownBy(() -> embedded.embeddedPostgres(folder)).isInstanceOf(StartRefused.class);
        }
        assertThat(kept).hasContent("# of another machine");
    }

    private static String answers(EmbeddedPostgres postgres) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var asked = connection.createStatement().executeQuery("select 1")) {
            asked.next();
            return asked.getString(1);
        }
    }

    @Test
    void whatIsCommittedIsOnTheDisk() {
        assertThat(db.fetchValue("show fsync")).isEqualTo("on");
        assertThat(db.fetchValue("show synchronous_commit")).isEqualTo("on");
    }
}
