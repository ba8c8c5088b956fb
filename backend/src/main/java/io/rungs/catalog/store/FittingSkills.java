package io.rungs.catalog.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
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
    private static final Field<String> NAME = plain(SKILL.NAME);
    private static final Field<String> PLACE = plain(concat(DOMAIN.NAME, inline(" "), SKILL_GROUP.NAME));

    private FittingSkills() {}

    static Condition of(SkillFilter filter) {
        Condition fits = SKILL.STATE.eq(inline(SkillState.ACTIVE.name()));
        if (filter.group() != null) fits = fits.and(SKILL.GROUP_ID.eq(filter.group()));
        if (filter.domain() != null) fits = fits.and(within(DOMAIN.ID.eq(filter.domain())));
        if (filter.role() != null)
            fits = fits.and(SKILL.ID.in(
                    select(SKILL_ROLE.SKILL_ID).from(SKILL_ROLE).where(SKILL_ROLE.ROLE_ID.eq(filter.role()))));
        for (String name : filter.names()) fits = fits.and(mayHold(name)).and(holds(NAME, name));
        for (String word : filter.words())
            fits = fits.and(mayHold(word).and(holds(SKILL.WORDS, word)).or(within(holds(PLACE, word))));
        return fits;
    }

    /// As an array that is there before the skills are looked for, so that an index finds those of its groups.
    private static Condition within(Condition place) {
        return SKILL.GROUP_ID.eq(any(array(select(SKILL_GROUP.ID)
                .from(SKILL_GROUP)
                .join(DOMAIN)
                .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                .where(place))));
    }

    /// Whether all that stands beside one another in the word does so in the skill's words, too: what an index
    /// answers.
    private static Condition mayHold(String word) {
        return condition(
                "{0} @> catalog.parts({1}, case length({1}) when 1 then {2} else {3} end)",
                SKILL.PARTS, plain(val(word)), inline(new Integer[] {1}), inline(new Integer[] {2}));
    }

    private static Condition holds(Field<String> text, String word) {
        return position(text, plain(val(word))).gt(inline(0));
    }

    /// As whoever looks for it tells it apart.
    private static Field<String> plain(Field<String> text) {
        return field("catalog.plain({0})", String.class, text);
    }
}
