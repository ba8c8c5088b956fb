package io.rungs.catalog.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.model.CheckedSkills;
import io.rungs.catalog.model.Document;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.SkillState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredCheckedSkills implements CheckedSkills {
    private final DSLContext db;
    private final Json json;

    StoredCheckedSkills(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public boolean isDomain(String slug) {
        return db.fetchExists(DOMAIN, DOMAIN.SLUG.eq(slug));
    }

    @Override
    public List<Published> after(@Nullable String slug, @Nullable String domain, int limit) {
        return db.select(SKILL.ID, SKILL.SLUG, SKILL.NAME, REVISION.DOCUMENT)
                .from(SKILL)
                .join(REVISION)
                .on(REVISION.SKILL_ID.eq(SKILL.ID), REVISION.NUMBER.eq(SKILL.HEAD))
                .where(SKILL.STATE.eq(SkillState.ACTIVE.name()))
                .and(slug == null ? noCondition() : SKILL.SLUG.gt(slug))
                .and(domain == null ? noCondition() : within(domain))
                .orderBy(SKILL.SLUG)
                .limit(limit)
                .fetch(it ->
                        published(new SkillRef(it.value1(), it.value2(), it.value3()), json.document(it.value4())));
    }

    private static Condition within(String domain) {
        return SKILL.GROUP_ID.in(select(SKILL_GROUP.ID)
                .from(SKILL_GROUP)
                .join(DOMAIN)
                .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                .where(DOMAIN.SLUG.eq(domain)));
    }

    private static Published published(SkillRef skill, Document document) {
        Map<Place, UUID> cells = new HashMap<>();
        for (var it : document.expectations()) cells.put(new Place(it.role(), it.level()), it.cell());
        return new Published(skill, document.profile(skill.slug()), cells);
    }
}
