package io.rungs.browse.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.identity.Tables.ACCOUNT;
import static rungsdb.identity.Tables.GRANT_OF_RIGHT;
import static rungsdb.proposals.Tables.CO_AUTHOR;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.TOUCHED;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import rungsdb.identity.tables.GrantOfRight;

/// Which proposals in review somebody judges, for a whole list in its own query. A proposal's page asks the rights
/// themselves, and says the same.
final class Judging {
    private static final GrantOfRight OF_ROLE = GRANT_OF_RIGHT.as("of_role");

    /// A group that was merged into another is that one.
    private static final Field<UUID> GROUP_NOW = coalesce(SKILL_GROUP.MERGED_INTO, SKILL_GROUP.ID);

    private Judging() {}

    static Condition by(@Nullable UUID viewer) {
        if (viewer == null) return falseCondition();
        return Waiting.REVIEWABLE
                .and(PROPOSAL.AUTHOR_ID.ne(viewer))
                .and(notExists(selectOne()
                        .from(CO_AUTHOR)
                        .where(CO_AUTHOR.PROPOSAL_ID.eq(PROPOSAL.ID), CO_AUTHOR.ACCOUNT_ID.eq(viewer))))
                .and(notExists(selectOne()
                        .from(PATCH_SET)
                        .where(PATCH_SET.PROPOSAL_ID.eq(PROPOSAL.ID), PATCH_SET.NUMBER.eq(PROPOSAL.PATCH_SET))
                        .and(PATCH_SET.UPLOADER_ID.eq(viewer))))
                .and(exists(selectOne()
                        .from(GRANT_OF_RIGHT)
                        .where(GRANT_OF_RIGHT.ACCOUNT_ID.eq(viewer), GRANT_OF_RIGHT.TAKEN_AT.isNull())
                        .and(GRANT_OF_RIGHT.KIND.in(inline("OWNER"), inline("REVIEWER")))
                        .and(GRANT_OF_RIGHT
                                .SCOPE_KIND
                                .eq(inline("SITE"))
                                .or(aboveItsSkills())
                                .or(aboveWhereItMovesThem())
                                .or(onItsRoles()))));
    }

    /// A skill, its group or its domain; of a skill that is only proposed, where it would be.
    private static Condition aboveItsSkills() {
        return exists(selectOne()
                .from(TOUCHED)
                .leftJoin(SKILL)
                .on(SKILL.ID.eq(TOUCHED.SKILL_ID))
                .leftJoin(SKILL_GROUP)
                .on(SKILL_GROUP.ID.eq(coalesce(SKILL.GROUP_ID, TOUCHED.GROUP_ID)))
                .where(TOUCHED.PROPOSAL_ID.eq(PROPOSAL.ID))
                .and(GRANT_OF_RIGHT.SCOPE_ID.in(TOUCHED.SKILL_ID, GROUP_NOW, SKILL_GROUP.DOMAIN_ID)));
    }

    /// Of a skill that is moved also the group that gets it, and its domain.
    private static Condition aboveWhereItMovesThem() {
        var entered = field("{0} #>> '{}'", String.class, OPERATION.PROPOSED);
        return exists(selectOne()
                .from(OPERATION)
                .join(SKILL_GROUP)
                .on(SKILL_GROUP.ID.cast(String.class).eq(entered))
                .where(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID), OPERATION.PATCH_SET.eq(PROPOSAL.PATCH_SET))
                .and(OPERATION.KIND.eq(inline("MoveSkill")))
                .and(GRANT_OF_RIGHT.SCOPE_ID.in(GROUP_NOW, SKILL_GROUP.DOMAIN_ID)));
    }

    /// The role, and what was merged into it.
    static Select<Record1<UUID>> nowOf(Field<UUID> role) {
        return select(ROLE.ID).from(ROLE).where(ROLE.ID.eq(role).or(ROLE.MERGED_INTO.eq(role)));
    }

    /// A role counts by what is expected of it, and only where it has an owner.
    private static Condition onItsRoles() {
        return GRANT_OF_RIGHT
                .SCOPE_KIND
                .eq(inline("ROLE"))
                .and(exists(selectOne()
                        .from(OPERATION)
                        .where(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID), OPERATION.PATCH_SET.eq(PROPOSAL.PATCH_SET))
                        .and(OPERATION.ROLE_ID.in(nowOf(GRANT_OF_RIGHT.SCOPE_ID)))
                        .and(OPERATION.KIND.like(inline("%Expectation")))))
                .and(exists(selectOne()
                        .from(OF_ROLE)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(OF_ROLE.ACCOUNT_ID), ACCOUNT.STATE.eq(inline("ACTIVE")))
                        .where(OF_ROLE.SCOPE_ID.eq(GRANT_OF_RIGHT.SCOPE_ID), OF_ROLE.TAKEN_AT.isNull())
                        .and(OF_ROLE.SCOPE_KIND.eq(inline("ROLE")).and(OF_ROLE.KIND.eq(inline("OWNER"))))));
    }
}
