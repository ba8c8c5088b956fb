package io.rungs.browse.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.REVIEW;

import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/// Which open proposals wait for somebody: their own where the turn is the author's, and those of others in their
/// scopes that they have not judged since the newest patch set.
@Component
class Attention {
    /// Where a skill would be that is only proposed.
    private static final Field<UUID> PROPOSED_GROUP = when(
            OPERATION.KIND.eq("CreateSkill"),
            jsonbGetAttributeAsText(OPERATION.PROPOSED, inline("group")).cast(UUID.class));

    private final Grants grants;

    Attention(Grants grants) {
        this.grants = grants;
    }

    Condition of(UUID account) {
        Condition own = PROPOSAL.AUTHOR_ID.eq(account).and(PROPOSAL.STATUS.eq("CHANGES_REQUESTED"));
        Condition judged = exists(selectOne()
                .from(REVIEW)
                .where(
                        REVIEW.PROPOSAL_ID.eq(PROPOSAL.ID),
                        REVIEW.PATCH_SET.eq(PROPOSAL.PATCH_SET),
                        REVIEW.REVIEWER_ID.eq(account),
                        REVIEW.VERDICT.ne("COMMENT")));
        Condition others = PROPOSAL.AUTHOR_ID
                .ne(account)
                .and(PROPOSAL.STATUS.eq("IN_REVIEW"))
                .and(judged.not())
                .and(inScopes(grants.of(account)));
        return own.or(others);
    }

    private static Condition inScopes(List<Grant> held) {
        var scopes = held.stream()
                .filter(it -> it.kind() == GrantKind.OWNER || it.kind() == GrantKind.REVIEWER)
                .map(Grant::scope)
                .toList();
        if (scopes.isEmpty()) return falseCondition();
        return exists(selectOne()
                .from(OPERATION)
                .leftJoin(SKILL)
                .on(SKILL.ID.eq(OPERATION.SKILL_ID))
                .leftJoin(SKILL_GROUP)
                .on(SKILL_GROUP.ID.eq(coalesce(SKILL.GROUP_ID, PROPOSED_GROUP)))
                .where(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID), OPERATION.PATCH_SET.eq(PROPOSAL.PATCH_SET))
                .and(or(scopes.stream().map(Attention::touches).toList())));
    }

    private static Condition touches(Scope scope) {
        return switch (scope.kind()) {
            case SITE -> trueCondition();
            case DOMAIN -> SKILL_GROUP.DOMAIN_ID.eq(scope.id());
            case GROUP -> SKILL_GROUP.ID.eq(scope.id());
            case SKILL -> OPERATION.SKILL_ID.eq(scope.id());
            case ROLE -> OPERATION.ROLE_ID.eq(scope.id()).and(OPERATION.LEVEL.isNotNull());
        };
    }
}
