package io.rungs.platform;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// Brings the database to what this Rungs knows, and keeps an older one off a database that knows more.
@Component
class MigrateForward implements FlywayMigrationStrategy {
    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    @Override
    public void migrate(Flyway flyway) {
        check(flyway);
        flyway.migrate();
    }

    /// @throws StartRefused where the database knows more
    static void check(Flyway flyway) {
        Stream.of(flyway.info().applied())
                .filter(it -> NEWER.contains(it.getState()))
                .reduce((_, newest) -> newest)
                .ifPresent(MigrateForward::refuse);
    }

    private static void refuse(MigrationInfo newest) {
        throw new StartRefused(
                "The database was made by a newer Rungs: it knows %s (%s), and this one does not."
                        .formatted(newest.getVersion(), newest.getDescription()),
                "Start the newer Rungs, or restore the backup that was taken before it.");
    }
}
