package io.rungs.catalog.store;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.SKILL_ROLE;

import io.rungs.catalog.Requirement;
import io.rungs.catalog.SkillState;
import io.rungs.catalog.view.Catalog;
import io.rungs.catalog.view.Catalog.DomainEntry;
import io.rungs.catalog.view.Catalog.GroupEntry;
import io.rungs.catalog.view.Catalog.RoleEntry;
import io.rungs.catalog.view.Catalog.SkillCard;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// Reads the whole catalogue in four queries.
@Component
class CatalogReader {
    private final DSLContext db;

    CatalogReader(DSLContext db) {
        this.db = db;
    }

    Catalog read() {
        Map<UUID, List<SkillCard>> skills = skillsByGroup();
        Map<UUID, List<GroupEntry>> groups = db.selectFrom(SKILL_GROUP)
                .orderBy(SKILL_GROUP.POSITION)
                .fetchGroups(
                        SKILL_GROUP.DOMAIN_ID,
                        it -> new GroupEntry(
                                it.getId(), it.getSlug(), it.getName(), skills.getOrDefault(it.getId(), List.of())));
        List<DomainEntry> domains = db.selectFrom(DOMAIN)
                .orderBy(DOMAIN.POSITION)
                .fetch(it ->
                        domain(it.getId(), it.getSlug(), it.getName(), groups.getOrDefault(it.getId(), List.of())));
        return new Catalog(domains, roles());
    }

    private static DomainEntry domain(UUID id, String slug, String name, List<GroupEntry> groups) {
        int skills = groups.stream().mapToInt(it -> it.skills().size()).sum();
        return new DomainEntry(id, slug, name, skills, groups);
    }

    private Map<UUID, List<SkillCard>> skillsByGroup() {
        var roles = field(select(arrayAgg(ROLE.SLUG).orderBy(SKILL_ROLE.POSITION))
                .from(SKILL_ROLE)
                .join(ROLE)
                .on(ROLE.ID.eq(SKILL_ROLE.ROLE_ID))
                .where(SKILL_ROLE.SKILL_ID.eq(SKILL.ID)));
        var mandatory = field(select(count().filterWhere(EXPECTATION.REQUIREMENT.eq(Requirement.MANDATORY.name())))
                .from(EXPECTATION)
                .where(EXPECTATION.SKILL_ID.eq(SKILL.ID)));
        var all = field(selectCount().from(EXPECTATION).where(EXPECTATION.SKILL_ID.eq(SKILL.ID)));
        return db.select(SKILL.asterisk())
                .select(roles.as("roles"), mandatory.as("mandatory"), all.as("expectations"))
                .from(SKILL)
                .where(active())
                .orderBy(SKILL.NAME)
                .fetchGroups(SKILL.GROUP_ID, CatalogReader::card);
    }

    private static Condition active() {
        return SKILL.STATE.eq(SkillState.ACTIVE.name());
    }

    private static SkillCard card(Record row) {
        int mandatory = row.get("mandatory", int.class);
        String[] roles = row.get("roles", String[].class);
        List<String> slugs = roles == null ? List.of() : List.of(roles);
        return new SkillCard(
                row.get(SKILL.ID),
                row.get(SKILL.SLUG),
                row.get(SKILL.NAME),
                row.get(SKILL.SUMMARY),
                row.get(SKILL.HEAD),
                row.get(SKILL.HEAD_AT),
                slugs,
                slugs.size(),
                mandatory,
                row.get("expectations", int.class) - mandatory);
    }

    private List<RoleEntry> roles() {
        var skills = field(selectCount()
                .from(SKILL_ROLE)
                .join(SKILL)
                .on(SKILL.ID.eq(SKILL_ROLE.SKILL_ID))
                .where(SKILL_ROLE.ROLE_ID.eq(ROLE.ID), active()));
        return db.select(ROLE.ID, ROLE.SLUG, ROLE.NAME, skills)
                .from(ROLE)
                .orderBy(ROLE.POSITION)
                .fetch(it -> new RoleEntry(it.value1(), it.value2(), it.value3(), it.value4()));
    }
}
