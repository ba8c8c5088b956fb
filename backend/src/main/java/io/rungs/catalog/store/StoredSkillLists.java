package io.rungs.catalog.store;

import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.SKILL_ROLE;
import static rungsdb.catalog.Tables.TAXONOMY_ADDRESS;

import io.rungs.catalog.TaxonomyState;
import io.rungs.catalog.model.SkillFilter;
import io.rungs.catalog.model.SkillLists;
import io.rungs.catalog.view.Catalog;
import io.rungs.catalog.view.Catalog.DomainEntry;
import io.rungs.catalog.view.Catalog.GroupEntry;
import io.rungs.catalog.view.Catalog.RoleEntry;
import io.rungs.catalog.view.Catalog.SkillCard;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredSkillLists implements SkillLists {
    /// So many skills can be looked through at once: they are listed where no more fit.
    private static final int WHOLE = 100;

    private static final int PAGE = 50;

    /// Also where it is its domain that is retired.
    private static final Field<Boolean> RETIRED_GROUP =
            field(SKILL_GROUP.STATE.ne(inline("ACTIVE")).or(DOMAIN.STATE.ne(inline("ACTIVE"))));

    private final DSLContext db;
    private final SkillCards cards;

    StoredSkillLists(DSLContext db, SkillCards cards) {
        this.db = db;
        this.cards = cards;
    }

    @Override
    public Catalog catalog(SkillFilter filter) {
        Condition fits = FittingSkills.of(filter);
        Map<UUID, Integer> counts = counts(fits);
        boolean folded = counts.values().stream().mapToInt(it -> it).sum() > WHOLE;
        Map<UUID, List<SkillCard>> skills = folded
                ? Map.of()
                : cards.of(select(SKILL.ID).from(SKILL).where(fits)).stream()
                        .collect(groupingBy(it -> it.group().id()));
        var formerly = formerly();
        return new Catalog(
                folded, domains(groups(counts, skills, formerly), filter.isEmpty(), formerly), roles(fits, formerly));
    }

    @Override
    public Page<SkillCard> skills(SkillFilter filter, @Nullable String cursor) {
        Condition after = Cursor.named(cursor)
                .map(it -> row(SKILL.NAME, SKILL.ID).gt(it.name(), it.id()))
                .orElse(noCondition());
        Select<Record1<UUID>> page = select(SKILL.ID)
                .from(SKILL)
                .where(FittingSkills.of(filter).and(after))
                .orderBy(SKILL.NAME, SKILL.ID)
                .limit(PAGE + 1);
        return Page.of(cards.of(page), PAGE, it -> new Cursor.Named(it.name(), it.id()));
    }

    private Map<UUID, Integer> counts(Condition fits) {
        return db.select(SKILL.GROUP_ID, count())
                .from(SKILL)
                .where(fits)
                .groupBy(SKILL.GROUP_ID)
                .fetchMap(SKILL.GROUP_ID, count());
    }

    /// The addresses that lead to each besides its own, and those of what was merged into it.
    private Map<UUID, List<String>> formerly() {
        var entry = coalesce(SKILL_GROUP.MERGED_INTO, ROLE.MERGED_INTO, TAXONOMY_ADDRESS.ENTRY_ID);
        return db.select(entry, TAXONOMY_ADDRESS.SLUG)
                .from(TAXONOMY_ADDRESS)
                .leftJoin(SKILL_GROUP)
                .on(SKILL_GROUP.ID.eq(TAXONOMY_ADDRESS.ENTRY_ID))
                .leftJoin(ROLE)
                .on(ROLE.ID.eq(TAXONOMY_ADDRESS.ENTRY_ID))
                .orderBy(TAXONOMY_ADDRESS.SLUG)
                .fetchGroups(entry, TAXONOMY_ADDRESS.SLUG);
    }

    private static List<String> besides(Map<UUID, List<String>> addresses, UUID id, String slug) {
        return addresses.getOrDefault(id, List.of()).stream()
                .filter(it -> !it.equals(slug))
                .toList();
    }

    private Map<UUID, List<GroupEntry>> groups(
            Map<UUID, Integer> counts, Map<UUID, List<SkillCard>> skills, Map<UUID, List<String>> addresses) {
        return db.select(SKILL_GROUP.DOMAIN_ID, SKILL_GROUP.ID, SKILL_GROUP.SLUG, SKILL_GROUP.NAME, RETIRED_GROUP)
                .from(SKILL_GROUP)
                .join(DOMAIN)
                .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                .where(SKILL_GROUP.MERGED_INTO.isNull())
                .orderBy(SKILL_GROUP.POSITION, SKILL_GROUP.ID)
                .fetchGroups(
                        SKILL_GROUP.DOMAIN_ID,
                        it -> new GroupEntry(
                                it.value2(),
                                it.value3(),
                                it.value4(),
                                besides(addresses, it.value2(), it.value3()),
                                it.value5(),
                                counts.getOrDefault(it.value2(), 0),
                                skills.getOrDefault(it.value2(), List.of())));
    }

    /// What is retired is shown where something stands in it.
    private List<DomainEntry> domains(
            Map<UUID, List<GroupEntry>> groups, boolean withEmpty, Map<UUID, List<String>> addresses) {
        return db
                .selectFrom(DOMAIN)
                .orderBy(DOMAIN.POSITION, DOMAIN.ID)
                .fetch(it -> {
                    var its = groups.getOrDefault(it.getId(), List.of()).stream()
                            .filter(group -> withEmpty && !group.retired() || group.count() > 0)
                            .toList();
                    int skills = its.stream().mapToInt(GroupEntry::count).sum();
                    return new DomainEntry(
                            it.getId(),
                            it.getSlug(),
                            it.getName(),
                            besides(addresses, it.getId(), it.getSlug()),
                            isRetired(it.getState()),
                            skills,
                            its);
                })
                .stream()
                .filter(it -> withEmpty && !it.retired() || it.skills() > 0)
                .toList();
    }

    private static boolean isRetired(String state) {
        return !state.equals(TaxonomyState.ACTIVE.name());
    }

    private List<RoleEntry> roles(Condition fits, Map<UUID, List<String>> addresses) {
        Map<UUID, Integer> appearances = db.select(SKILL_ROLE.ROLE_ID, count())
                .from(SKILL_ROLE)
                .join(SKILL)
                .on(SKILL.ID.eq(SKILL_ROLE.SKILL_ID))
                .where(fits)
                .groupBy(SKILL_ROLE.ROLE_ID)
                .fetchMap(SKILL_ROLE.ROLE_ID, count());
        return db
                .selectFrom(ROLE)
                .orderBy(ROLE.POSITION, ROLE.ID)
                .fetch(it -> new RoleEntry(
                        it.getId(),
                        it.getSlug(),
                        it.getName(),
                        it.getSummary(),
                        besides(addresses, it.getId(), it.getSlug()),
                        isRetired(it.getState()),
                        appearances.getOrDefault(it.getId(), 0)))
                .stream()
                .filter(it -> !it.retired() || it.skills() > 0)
                .toList();
    }
}
