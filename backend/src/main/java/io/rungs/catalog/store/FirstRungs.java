package io.rungs.catalog.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static rungsdb.catalog.Tables.LEVEL;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.RUNG;

import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/// A new role stands at each level of the ladder, however it is made; a new level is one of each role that has all
/// others.
final class FirstRungs {
    private FirstRungs() {}

    static void of(UUID role, DSLContext db) {
        db.insertInto(RUNG, RUNG.ROLE_ID, RUNG.LEVEL_ID)
                .select(select(val(role), LEVEL.ID).from(LEVEL).where(LEVEL.STATE.eq("ACTIVE")))
                .execute();
    }

    static void at(UUID level, Collection<UUID> others, DSLContext db) {
        Field<Integer> its = field(selectCount().from(RUNG).where(RUNG.ROLE_ID.eq(ROLE.ID), RUNG.LEVEL_ID.in(others)));
        db.insertInto(RUNG, RUNG.ROLE_ID, RUNG.LEVEL_ID)
                .select(select(ROLE.ID, val(level)).from(ROLE).where(its.eq(inline(others.size()))))
                .onConflictDoNothing()
                .execute();
    }
}
