package io.rungs.catalog.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.excluded;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.LEVEL;
import static rungsdb.catalog.Tables.PROFICIENCY;
import static rungsdb.catalog.Tables.RUNG;
import static rungsdb.catalog.Tables.TAXONOMY_VERSION;

import io.rungs.catalog.model.FrameworkRows;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.ProficiencyScale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rungsdb.catalog.tables.records.LevelRecord;
import rungsdb.catalog.tables.records.ProficiencyRecord;
import rungsdb.catalog.tables.records.WordingRecord;

@Component
class StoredFrameworkRows implements FrameworkRows {
    private final DSLContext db;
    private final StoredFrameworks frameworks;

    StoredFrameworkRows(DSLContext db, StoredFrameworks frameworks) {
        this.db = db;
        this.frameworks = frameworks;
    }

    @Override
    public long lock() {
        return db.select(TAXONOMY_VERSION.VERSION)
                .from(TAXONOMY_VERSION)
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    @Override
    public Framework read() {
        return frameworks.read().framework();
    }

    @Override
    public void keepLevels(List<Ladder.Entry> all) {
        List<LevelRecord> rows = new ArrayList<>();
        for (Ladder.Entry it : all)
            rows.add(new LevelRecord()
                    .setId(it.level().id())
                    .setSlug(it.slug())
                    .setName(it.name())
                    .setDefinition(it.definition())
                    .setPosition(rows.size() + 1)
                    .setState(state(it.active())));
        if (!rows.isEmpty())
            db.insertInto(LEVEL)
                    .set(rows)
                    .onConflict(LEVEL.ID)
                    .doUpdate()
                    .set(LEVEL.SLUG, excluded(LEVEL.SLUG))
                    .set(LEVEL.NAME, excluded(LEVEL.NAME))
                    .set(LEVEL.DEFINITION, excluded(LEVEL.DEFINITION))
                    .set(LEVEL.POSITION, excluded(LEVEL.POSITION))
                    .set(LEVEL.STATE, excluded(LEVEL.STATE))
                    .execute();
    }

    @Override
    public void keepProficiencies(List<ProficiencyScale.Entry> all) {
        List<ProficiencyRecord> rows = new ArrayList<>();
        for (ProficiencyScale.Entry it : all)
            rows.add(new ProficiencyRecord()
                    .setId(it.proficiency().id())
                    .setSlug(it.slug())
                    .setLetter(it.letter())
                    .setName(it.name())
                    .setDefinition(it.definition())
                    .setPosition(rows.size() + 1)
                    .setState(state(it.active())));
        if (!rows.isEmpty())
            db.insertInto(PROFICIENCY)
                    .set(rows)
                    .onConflict(PROFICIENCY.ID)
                    .doUpdate()
                    .set(PROFICIENCY.SLUG, excluded(PROFICIENCY.SLUG))
                    .set(PROFICIENCY.LETTER, excluded(PROFICIENCY.LETTER))
                    .set(PROFICIENCY.NAME, excluded(PROFICIENCY.NAME))
                    .set(PROFICIENCY.DEFINITION, excluded(PROFICIENCY.DEFINITION))
                    .set(PROFICIENCY.POSITION, excluded(PROFICIENCY.POSITION))
                    .set(PROFICIENCY.STATE, excluded(PROFICIENCY.STATE))
                    .execute();
    }

    private static String state(boolean active) {
        return active ? "ACTIVE" : "RETIRED";
    }

    @Override
    public void giveToWhoHasAll(Collection<Level> had, Collection<Level> given) {
        for (UUID level : ids(given)) FirstRungs.at(level, ids(had), db);
    }

    @Override
    public void keepRungs(UUID role, Collection<Level> levels, List<RoleRung> rungs) {
        List<UUID> kept = rungs.stream().map(it -> it.level().id()).toList();
        db.deleteFrom(RUNG)
                .where(RUNG.ROLE_ID.eq(role), RUNG.LEVEL_ID.in(ids(levels)), RUNG.LEVEL_ID.notIn(kept))
                .execute();
        for (RoleRung it : rungs)
            db.insertInto(RUNG)
                    .set(RUNG.ROLE_ID, role)
                    .set(RUNG.LEVEL_ID, it.level().id())
                    .set(RUNG.TITLE, it.title())
                    .set(RUNG.TEXT, it.text())
                    .onConflict(RUNG.ROLE_ID, RUNG.LEVEL_ID)
                    .doUpdate()
                    .set(RUNG.TITLE, it.title())
                    .set(RUNG.TEXT, it.text())
                    .execute();
    }

    private static List<UUID> ids(Collection<Level> levels) {
        return levels.stream().map(Level::id).toList();
    }

    @Override
    public Map<Level, Standing> standing(UUID role) {
        return db.select(EXPECTATION.LEVEL, countDistinct(EXPECTATION.SKILL_ID), count())
                .from(EXPECTATION)
                .where(EXPECTATION.ROLE_ID.eq(role))
                .groupBy(EXPECTATION.LEVEL)
                .fetchMap(it -> new Level(it.value1()), it -> new Standing(it.value2(), it.value3()));
    }

    @Override
    public void remember(List<Wording> wordings, @Nullable UUID by, Instant at) {
        List<WordingRecord> rows = wordings.stream()
                .filter(it -> !Objects.equals(it.before(), it.after()))
                .map(it -> new WordingRecord()
                        .setSubjectId(it.subject())
                        .setLevelId(it.rung() == null ? null : it.rung().id())
                        .setField(it.field().name())
                        .setBefore(it.before())
                        .setAfter(it.after())
                        .setAccountId(by)
                        .setAt(at))
                .toList();
        db.batchInsert(rows).execute();
    }
}
