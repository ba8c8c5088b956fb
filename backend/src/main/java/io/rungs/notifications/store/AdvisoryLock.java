package io.rungs.notifications.store;

import static org.jooq.impl.DSL.field;

import io.rungs.notifications.model.Turnstile;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class AdvisoryLock implements Turnstile {
    /// "rungs", and which of its locks.
    private static final long KEY = 0x72756e6773_01L;

    private final DSLContext db;

    AdvisoryLock(DSLContext db) {
        this.db = db;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean pass() {
        return db.select(field("pg_try_advisory_xact_lock({0})", Boolean.class, KEY))
                .fetchSingle()
                .value1();
    }
}
