package io.rungs.catalog.store;

import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.SKILL;

import io.rungs.catalog.RevisionsOfCause;
import io.rungs.catalog.SkillRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredRevisionsOfCause implements RevisionsOfCause {
    private final DSLContext db;

    StoredRevisionsOfCause(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<RevisionRef> of(UUID cause) {
        return db.select(SKILL.ID, SKILL.SLUG, SKILL.NAME, REVISION.NUMBER)
                .from(REVISION)
                .join(SKILL)
                .on(SKILL.ID.eq(REVISION.SKILL_ID))
                .where(REVISION.CAUSE_ID.eq(cause))
                .orderBy(REVISION.PUBLICATION)
                .fetch(it -> new RevisionRef(new SkillRef(it.value1(), it.value2(), it.value3()), it.value4()));
    }

    @Override
    public Map<UUID, List<UUID>> ofSeveral(Collection<UUID> causes) {
        if (causes.isEmpty()) return Map.of();
        Map<UUID, List<UUID>> skills = db.select(REVISION.CAUSE_ID, REVISION.SKILL_ID)
                .from(REVISION)
                .where(REVISION.CAUSE_ID.in(causes))
                .fetchGroups(REVISION.CAUSE_ID, REVISION.SKILL_ID);
        skills.values().removeIf(it -> it.size() < 2);
        return skills;
    }
}
