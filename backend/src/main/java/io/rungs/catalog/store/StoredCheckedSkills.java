package io.rungs.catalog.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
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
import java.util.Collection;
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
    public List<Newest> after(@Nullable String slug, @Nullable String domain, int limit) {
        return db.select(SKILL.ID, SKILL.SLUG, SKILL.NAME, SKILL.HEAD)
                .from(SKILL)
                .where(SKILL.STATE.eq(SkillState.ACTIVE.name()))
                .and(slug == null ? noCondition() : SKILL.SLUG.gt(slug))
                .and(domain == null ? noCondition() : within(domain))
                .orderBy(SKILL.SLUG)
                .limit(limit)
                .fetch(it -> new Newest(new SkillRef(it.value1(), it.value2(), it.value3()), it.value4()));
    }

    @Override
    public Map<UUID, Published> read(Collection<Newest> skills) {
        if (skills.isEmpty()) return Map.of();
        Map<UUID, String> slugs = skills.stream()
                .collect(toMap(it -> it.skill().id(), it -> it.skill().slug()));
        return db
                .select(REVISION.SKILL_ID, REVISION.DOCUMENT)
                .from(REVISION)
                .where(row(REVISION.SKILL_ID, REVISION.NUMBER)
                        .in(skills.stream()
                                .map(it -> row(it.skill().id(), it.revision()))
                                .toList()))
                .stream()
                .collect(toMap(
                        it -> it.value1(),
                        it -> published(requireNonNull(slugs.get(it.value1())), json.document(it.value2()))));
    }

    private static Condition within(String domain) {
        return SKILL.GROUP_ID.in(select(SKILL_GROUP.ID)
                .from(SKILL_GROUP)
                .join(DOMAIN)
                .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                .where(DOMAIN.SLUG.eq(domain)));
    }

    private static Published published(String slug, Document document) {
        Map<Place, UUID> cells = new HashMap<>();
        for (var it : document.expectations()) cells.put(new Place(it.role(), it.level()), it.cell());
        return new Published(document.profile(slug), cells);
    }
}
