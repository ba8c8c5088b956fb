package io.rungs.catalog.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.SKILL_ROLE;

import io.rungs.catalog.GroupRef;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.view.Catalog.SkillCard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a list shows of each skill.
@Component
class SkillCards {
    private static final Field<String[]> ROLES =
            field(select(arrayAgg(ROLE.SLUG).orderBy(SKILL_ROLE.POSITION))
                    .from(SKILL_ROLE)
                    .join(ROLE)
                    .on(ROLE.ID.eq(SKILL_ROLE.ROLE_ID))
                    .where(SKILL_ROLE.SKILL_ID.eq(SKILL.ID)));

    private final DSLContext db;

    SkillCards(DSLContext db) {
        this.db = db;
    }

    /// By name; what stands beside a skill is looked up for these alone.
    List<SkillCard> of(Select<Record1<UUID>> skills) {
        return db.select(
                        SKILL.ID,
                        SKILL.SLUG,
                        SKILL.NAME,
                        row(SKILL_GROUP.ID, SKILL_GROUP.SLUG, SKILL_GROUP.NAME).mapping(GroupRef::new),
                        SKILL.SUMMARY,
                        SKILL.HEAD,
                        SKILL.HEAD_AT,
                        ROLES,
                        asked(Requirement.MANDATORY),
                        asked(Requirement.OPTIONAL))
                .from(SKILL)
                .join(SKILL_GROUP)
                .on(SKILL_GROUP.ID.eq(SKILL.GROUP_ID))
                .where(SKILL.ID.in(skills))
                .orderBy(SKILL.NAME, SKILL.ID)
                .fetch(mapping(SkillCards::card));
    }

    private static Field<Integer> asked(Requirement requirement) {
        return field(selectCount()
                .from(EXPECTATION)
                .where(EXPECTATION.SKILL_ID.eq(SKILL.ID), EXPECTATION.REQUIREMENT.eq(inline(requirement.name()))));
    }

    private static SkillCard card(
            UUID id,
            String slug,
            String name,
            GroupRef group,
            @Nullable String summary,
            int revision,
            Instant publishedAt,
            String @Nullable [] roles,
            int mandatory,
            int optional) {
        List<String> slugs = roles == null ? List.of() : List.of(roles);
        return new SkillCard(
                id, slug, name, group, summary, revision, publishedAt, slugs, slugs.size(), mandatory, optional);
    }
}
