package io.rungs.catalog.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.SKILL_ROLE;

import io.rungs.catalog.model.SkillFilter;
import io.rungs.catalog.profile.SkillState;
import org.jooq.Condition;
import org.jooq.Field;

/// Which rows of skills a filter means, as a condition on them.
final class FittingSkills {
    private static final Field<String> OWN_WORDS = plain(concat(SKILL.NAME, inline(" "), coalesce(SKILL.SUMMARY, "")));
    private static final Field<String> PLACE = plain(concat(DOMAIN.NAME, inline(" "), SKILL_GROUP.NAME));

    private FittingSkills() {}

    static Condition of(SkillFilter filter) {
        Condition fits = SKILL.STATE.eq(inline(SkillState.ACTIVE.name()));
        if (filter.group() != null) fits = fits.and(SKILL.GROUP_ID.eq(filter.group()));
        if (filter.domain() != null) fits = fits.and(within(DOMAIN.ID.eq(filter.domain())));
        if (filter.role() != null)
            fits = fits.and(SKILL.ID.in(
                    select(SKILL_ROLE.SKILL_ID).from(SKILL_ROLE).where(SKILL_ROLE.ROLE_ID.eq(filter.role()))));
        for (String name : filter.names()) fits = fits.and(holds(plain(SKILL.NAME), name));
        for (String word : filter.words())
            fits = fits.and(holds(OWN_WORDS, word).or(within(holds(PLACE, word))));
        return fits;
    }

    private static Condition within(Condition place) {
        return SKILL.GROUP_ID.in(select(SKILL_GROUP.ID)
                .from(SKILL_GROUP)
                .join(DOMAIN)
                .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                .where(place));
    }

    private static Condition holds(Field<String> text, String word) {
        return position(text, plain(val(word))).gt(inline(0));
    }

    /// Without case and accents.
    private static Field<String> plain(Field<String> text) {
        return field(
                "lower(regexp_replace(normalize({0}, NFD), {1}, '', 'g'))",
                String.class, text, inline("[\\u0300-\\u036F]"));
    }
}
