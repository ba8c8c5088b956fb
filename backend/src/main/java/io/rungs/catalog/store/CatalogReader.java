package io.rungs.catalog.store;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
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
        return new Catalog(domains, roles(skills.values()));
    }

    private static DomainEntry domain(UUID id, String slug, String name, List<GroupEntry> groups) {
        int skills = groups.stream().mapToInt(it -> it.skills().size()).sum();
        return new DomainEntry(id, slug, name, skills, groups);
    }

    /// What stands beside a skill is grouped once for all of them, not looked up skill by skill.
    private Map<UUID, List<SkillCard>> skillsByGroup() {
        var roles = select(
                        SKILL_ROLE.SKILL_ID,
                        arrayAgg(ROLE.SLUG).orderBy(SKILL_ROLE.POSITION).as("roles"))
                .from(SKILL_ROLE)
                .join(ROLE)
                .on(ROLE.ID.eq(SKILL_ROLE.ROLE_ID))
                .groupBy(SKILL_ROLE.SKILL_ID)
                .asTable("skill_roles");
        var expectations = select(
                        EXPECTATION.SKILL_ID,
                        count().filterWhere(requirement(Requirement.MANDATORY)).as("mandatory"),
                        count().filterWhere(requirement(Requirement.OPTIONAL)).as("optional"))
                .from(EXPECTATION)
                .groupBy(EXPECTATION.SKILL_ID)
                .asTable("skill_expectations");
        return db.select(SKILL.asterisk())
                .select(roles.field("roles"))
                .select(figure(expectations, "mandatory"), figure(expectations, "optional"))
                .from(SKILL)
                .leftJoin(roles)
                .on(SKILL.ID.eq(roles.field(SKILL_ROLE.SKILL_ID)))
                .leftJoin(expectations)
                .on(SKILL.ID.eq(expectations.field(EXPECTATION.SKILL_ID)))
                .where(active())
                .orderBy(SKILL.NAME)
                .fetchGroups(SKILL.GROUP_ID, CatalogReader::card);
    }

    private static Condition requirement(Requirement requirement) {
        return EXPECTATION.REQUIREMENT.eq(inline(requirement.name()));
    }

    private static Field<Integer> figure(Table<?> counted, String name) {
        return coalesce(counted.field(name, Integer.class), inline(0)).as(name);
    }

    private static Condition active() {
        return SKILL.STATE.eq(SkillState.ACTIVE.name());
    }

    private static SkillCard card(Record row) {
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
                row.get("mandatory", int.class),
                row.get("optional", int.class));
    }

    private List<RoleEntry> roles(Collection<List<SkillCard>> skills) {
        Map<String, Integer> appearances = new HashMap<>();
        for (List<SkillCard> group : skills)
            for (SkillCard skill : group) skill.roleSlugs().forEach(role -> appearances.merge(role, 1, Integer::sum));
        return db.selectFrom(ROLE)
                .orderBy(ROLE.POSITION)
                .fetch(it -> new RoleEntry(
                        it.getId(), it.getSlug(), it.getName(), appearances.getOrDefault(it.getSlug(), 0)));
    }
}
