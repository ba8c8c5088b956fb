package io.rungs.catalog.store;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static rungsdb.catalog.Tables.LEVEL;
import static rungsdb.catalog.Tables.RUNG;

import java.util.UUID;
import org.jooq.DSLContext;

/// A new role stands at each level of the ladder, however it is made.
final class FirstRungs {
    private FirstRungs() {}

    static void of(UUID role, DSLContext db) {
        db.insertInto(RUNG, RUNG.ROLE_ID, RUNG.LEVEL_ID)
                .select(select(val(role), LEVEL.ID).from(LEVEL).where(LEVEL.STATE.eq("ACTIVE")))
                .execute();
    }
}
