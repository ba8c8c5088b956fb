package io.rungs.catalog.store;

import static rungsdb.catalog.Tables.RATIONALE_READ;

import io.rungs.catalog.RationalesRead;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredRationalesRead implements RationalesRead {
    private final DSLContext db;

    StoredRationalesRead(DSLContext db) {
        this.db = db;
    }

    @Override
    public void lay(UUID cause, String text) {
        db.insertInto(RATIONALE_READ)
                .set(RATIONALE_READ.CAUSE_ID, cause)
                .set(RATIONALE_READ.SAYS, text)
                .onConflict(RATIONALE_READ.CAUSE_ID)
                .doUpdate()
                .set(RATIONALE_READ.SAYS, text)
                .execute();
    }
}
