package io.rungs.catalog.store;

import static rungsdb.catalog.Tables.SKILL;

import io.rungs.catalog.SkillNames;
import io.rungs.catalog.SkillRef;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredSkillNames implements SkillNames {
    private final DSLContext db;

    StoredSkillNames(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<UUID, SkillRef> named(Collection<UUID> skills) {
        return db.select(SKILL.ID, SKILL.SLUG, SKILL.NAME)
                .from(SKILL)
                .where(SKILL.ID.in(skills))
                .fetchMap(SKILL.ID, it -> new SkillRef(it.value1(), it.value2(), it.value3()));
    }
}
