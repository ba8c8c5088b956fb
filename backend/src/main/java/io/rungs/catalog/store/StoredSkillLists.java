package io.rungs.catalog.store;

import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.SKILL_ROLE;

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
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredSkillLists implements SkillLists {
    /// So many skills can be looked through at once: they are listed where no more fit.
    private static final int WHOLE = 100;

    private static final int PAGE = 50;

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
        return new Catalog(folded, domains(groups(counts, skills), filter.isEmpty()), roles(fits));
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

    private Map<UUID, List<GroupEntry>> groups(Map<UUID, Integer> counts, Map<UUID, List<SkillCard>> skills) {
        return db.selectFrom(SKILL_GROUP)
                .orderBy(SKILL_GROUP.POSITION)
                .fetchGroups(
                        SKILL_GROUP.DOMAIN_ID,
                        it -> new GroupEntry(
                                it.getId(),
                                it.getSlug(),
                                it.getName(),
                                counts.getOrDefault(it.getId(), 0),
                                skills.getOrDefault(it.getId(), List.of())));
    }

    private List<DomainEntry> domains(Map<UUID, List<GroupEntry>> groups, boolean withEmpty) {
        return db
                .selectFrom(DOMAIN)
                .orderBy(DOMAIN.POSITION)
                .fetch(it -> {
                    var its = groups.getOrDefault(it.getId(), List.of()).stream()
                            .filter(group -> withEmpty || group.count() > 0)
                            .toList();
                    int skills = its.stream().mapToInt(GroupEntry::count).sum();
                    return new DomainEntry(it.getId(), it.getSlug(), it.getName(), skills, its);
                })
                .stream()
                .filter(it -> withEmpty || it.skills() > 0)
                .toList();
    }

    private List<RoleEntry> roles(Condition fits) {
        Map<UUID, Integer> appearances = db.select(SKILL_ROLE.ROLE_ID, count())
                .from(SKILL_ROLE)
                .join(SKILL)
                .on(SKILL.ID.eq(SKILL_ROLE.SKILL_ID))
                .where(fits)
                .groupBy(SKILL_ROLE.ROLE_ID)
                .fetchMap(SKILL_ROLE.ROLE_ID, count());
        return db.selectFrom(ROLE)
                .orderBy(ROLE.POSITION)
                .fetch(it ->
                        new RoleEntry(it.getId(), it.getSlug(), it.getName(), appearances.getOrDefault(it.getId(), 0)));
    }
}
