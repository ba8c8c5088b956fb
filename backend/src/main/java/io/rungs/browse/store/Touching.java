package io.rungs.browse.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.catalog.Tables.ADDRESS;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.proposals.Tables.TOUCHED;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import rungsdb.proposals.tables.Touched;

/// What a proposal touches, as those see it who are named as its readers.
final class Touching {
    /// Beside the one that is walked.
    private static final Touched ANY = TOUCHED.as("any_touched");

    /// Whoever is neither its author nor a moderator; and these, where they see nothing else.
    static final Field<String> ALL = inline("ALL");

    static final Field<String> AUTHOR = inline("AUTHOR");
    static final Field<String> MODERATOR = inline("MODERATOR");

    private Touching() {}

    static Select<Record1<UUID>> addressed(String slug) {
        return select(ADDRESS.SKILL_ID).from(ADDRESS).where(ADDRESS.SLUG.eq(slug));
    }

    static Condition inDomain(Field<UUID> group, String domain) {
        return group.in(select(SKILL_GROUP.ID)
                .from(SKILL_GROUP)
                .join(DOMAIN)
                .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                .where(DOMAIN.SLUG.eq(domain)));
    }

    static Condition onlyProposed(Touched touched) {
        return notExists(selectOne().from(SKILL).where(SKILL.ID.eq(touched.SKILL_ID)));
    }

    static Condition skill(Field<UUID> proposal, Field<String> reader, Field<UUID> skill) {
        return found(selectOne()
                .from(ANY)
                .where(ANY.PROPOSAL_ID.eq(proposal), ANY.READER.eq(reader), ANY.SKILL_ID.eq(skill)));
    }

    /// Of a skill that is only proposed, the domain where it would be.
    static Condition domain(Field<UUID> proposal, Field<String> reader, String domain) {
        return found(selectOne()
                .from(ANY)
                .leftJoin(SKILL)
                .on(SKILL.ID.eq(ANY.SKILL_ID))
                .where(ANY.PROPOSAL_ID.eq(proposal), ANY.READER.eq(reader))
                .and(inDomain(coalesce(SKILL.GROUP_ID, ANY.GROUP_ID), domain)));
    }

    /// As a value, not with EXISTS: that would let the database begin with all that touch the skill.
    private static Condition found(SelectLimitStep<Record1<Integer>> one) {
        return field(one.limit(1)).isNotNull();
    }

    /// Those in one of the states that touch the skill.
    static Select<Record1<UUID>> ofSkill(String slug, Condition states) {
        return select(TOUCHED.PROPOSAL_ID).from(TOUCHED).where(TOUCHED.SKILL_ID.eq(field(addressed(slug))), states);
    }

    /// Those in one of the states that touch the domain, by its skills.
    static Select<Record1<UUID>> inDomain(String domain, Condition states) {
        return select(TOUCHED.PROPOSAL_ID)
                .from(SKILL)
                .join(TOUCHED)
                .on(TOUCHED.SKILL_ID.eq(SKILL.ID))
                .where(inDomain(SKILL.GROUP_ID, domain), states)
                .unionAll(select(TOUCHED.PROPOSAL_ID)
                        .from(TOUCHED)
                        .where(inDomain(TOUCHED.GROUP_ID, domain), states, onlyProposed(TOUCHED)));
    }
}
