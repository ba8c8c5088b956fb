package io.rungs.catalog.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static rungsdb.catalog.Tables.CELL;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.LEVEL;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.RUNG;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_ROLE;

import io.rungs.catalog.model.RolePlaces;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredRolePlaces implements RolePlaces {
    private final DSLContext db;

    StoredRolePlaces(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<UUID> skills(UUID role) {
        return db.select(SKILL_ROLE.SKILL_ID)
                .from(SKILL_ROLE)
                .where(SKILL_ROLE.ROLE_ID.eq(role))
                .orderBy(SKILL_ROLE.SKILL_ID)
                .fetch(SKILL_ROLE.SKILL_ID);
    }

    @Override
    public long newest(UUID role) {
        return db.select(coalesce(max(REVISION.PUBLICATION), inline(0L)))
                .from(SKILL_ROLE)
                .join(SKILL)
                .on(SKILL.ID.eq(SKILL_ROLE.SKILL_ID))
                .join(REVISION)
                .on(REVISION.SKILL_ID.eq(SKILL.ID), REVISION.NUMBER.eq(SKILL.HEAD))
                .where(SKILL_ROLE.ROLE_ID.eq(role))
                .fetchSingle()
                .value1();
    }

    @Override
    public List<UUID> missing(UUID from, UUID into) {
        return db.select(LEVEL.ID)
                .from(LEVEL)
                .where(needed(from, into))
                .orderBy(LEVEL.POSITION)
                .fetch(LEVEL.ID);
    }

    private static Condition needed(UUID from, UUID into) {
        var stands = select(EXPECTATION.LEVEL).from(EXPECTATION).where(EXPECTATION.ROLE_ID.eq(from));
        var there = select(RUNG.LEVEL_ID).from(RUNG).where(RUNG.ROLE_ID.eq(into));
        return LEVEL.ID.in(stands).and(LEVEL.ID.notIn(there));
    }

    @Override
    public void follow(UUID from, UUID into) {
        db.insertInto(RUNG, RUNG.ROLE_ID, RUNG.LEVEL_ID, RUNG.TITLE, RUNG.TEXT)
                .select(select(val(into), RUNG.LEVEL_ID, RUNG.TITLE, RUNG.TEXT)
                        .from(RUNG)
                        .join(LEVEL)
                        .on(LEVEL.ID.eq(RUNG.LEVEL_ID))
                        .where(RUNG.ROLE_ID.eq(from), needed(from, into)))
                .onConflictDoNothing()
                .execute();
        var others = CELL.as("others");
        db.update(CELL)
                .set(CELL.ROLE_ID, into)
                .where(CELL.ROLE_ID.eq(from))
                .and(notExists(selectOne()
                        .from(others)
                        .where(others.SKILL_ID.eq(CELL.SKILL_ID))
                        .and(others.LEVEL.eq(CELL.LEVEL))
                        .and(others.ROLE_ID.eq(into))))
                .execute();
    }
}
