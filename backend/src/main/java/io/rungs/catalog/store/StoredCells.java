package io.rungs.catalog.store;

import static rungsdb.catalog.Tables.CELL;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.REVISION_CHANGE;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;

import io.rungs.catalog.CellRef;
import io.rungs.catalog.Cells;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredCells implements Cells {
    private final DSLContext db;
    private final Json json;

    StoredCells(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<CellRef> find(UUID cell) {
        return Optional.ofNullable(named(List.of(cell)).get(cell));
    }

    @Override
    public Map<UUID, CellRef> named(Collection<UUID> cells) {
        return db.select(CELL.ID, CELL.LEVEL, SKILL.ID, SKILL.SLUG, SKILL.NAME, ROLE.ID, ROLE.SLUG, ROLE.NAME)
                .from(CELL)
                .join(SKILL)
                .on(SKILL.ID.eq(CELL.SKILL_ID))
                .join(ROLE)
                .on(ROLE.ID.eq(CELL.ROLE_ID))
                .where(CELL.ID.in(cells))
                .fetchMap(
                        CELL.ID,
                        it -> new CellRef(
                                it.value1(),
                                new SkillRef(it.value3(), it.value4(), it.value5()),
                                new RoleRef(it.value6(), it.value7(), it.value8()),
                                new Level(it.value2())));
    }

    @Override
    public Optional<String> description(UUID cell, int revision) {
        return db.select(REVISION_CHANGE.AFTER)
                .from(REVISION_CHANGE)
                .join(REVISION)
                .on(REVISION.ID.eq(REVISION_CHANGE.REVISION_ID))
                .where(REVISION_CHANGE.CELL_ID.eq(cell), REVISION.NUMBER.le(revision))
                .orderBy(REVISION.NUMBER.desc())
                .limit(1)
                .fetchOptional(it -> json.read(it.value1(), Expectation.class))
                .map(Expectation::words);
    }
}
