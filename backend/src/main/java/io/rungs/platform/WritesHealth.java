package io.rungs.platform;

import org.jooq.DSLContext;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Shows as `databaseWrites` whether the database takes anything in. One that can only be read still serves every
/// page, so this state is one of its own, which does not count in the node's.
@Component("databaseWritesHealthIndicator")
class WritesHealth implements HealthIndicator {
    private final DSLContext db;

    WritesHealth(DSLContext db) {
        this.db = db;
    }

    @Override
    public Health health() {
        try {
            boolean readOnly = "on".equals(db.fetchValue("SHOW transaction_read_only"));
            return readOnly ? Health.status("READ_ONLY").build() : Health.up().build();
        } catch (RuntimeException e) {
            return Health.unknown().build();
        }
    }
}
