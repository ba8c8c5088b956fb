package io.rungs.browse.store;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.LEVEL;
import static rungsdb.catalog.Tables.PROFICIENCY;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.ROLE_FAMILY;
import static rungsdb.catalog.Tables.RUNG;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.SKILL_ROLE;
import static rungsdb.identity.Tables.GRANT_OF_RIGHT;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.TOUCHED;
import static rungsdb.watching.Tables.WATCH;

import io.rungs.browse.view.Touches;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.kernel.Refusal;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Counts what stands in a domain or a group, has a role, or says something at a level or of a proficiency: all of
/// it in one statement, of one moment.
@Repository
public class TouchesReader {
    private static final Field<UUID> GROUP_NOW = DSL.coalesce(SKILL_GROUP.MERGED_INTO, SKILL_GROUP.ID);

    private final DSLContext db;

    TouchesReader(DSLContext db) {
        this.db = db;
    }

    /// @throws Refusal.NotFound `unknown-entry`
    public Touches of(TaxonomyKind kind, UUID id) {
        if (!db.fetchExists(selectOne().from(table(kind)).where(id(kind).eq(id))))
            throw Refusal.notFound("unknown-entry", "There is no such " + kind.label() + ".");
        var skills = skills(kind, id);
        return db.select(
                        field(groups(kind, id)),
                        field(roles(kind, id)),
                        field(selectCount().from(SKILL).where(SKILL.ID.in(skills))),
                        field(selectCount().from(EXPECTATION).where(expectations(kind, id, skills))),
                        field(select(countDistinct(PROPOSAL.ID)).from(PROPOSAL).where(open(kind, id, skills))),
                        field(select(countDistinct(WATCH.ACCOUNT_ID))
                                .from(WATCH)
                                .where(WATCH.SCOPE_KIND.eq(inline("SKILL")), WATCH.SCOPE_ID.in(skills))),
                        field(selectCount().from(GRANT_OF_RIGHT).where(grants(kind, id))))
                .fetchSingle(it -> new Touches(
                        it.value1(), it.value2(), it.value3(), it.value4(), it.value5(), it.value6(), it.value7()));
    }

    private static org.jooq.Table<?> table(TaxonomyKind kind) {
        return switch (kind) {
            case DOMAIN -> DOMAIN;
            case GROUP -> SKILL_GROUP;
            case FAMILY -> ROLE_FAMILY;
            case ROLE -> ROLE;
            case LEVEL -> LEVEL;
            case PROFICIENCY -> PROFICIENCY;
        };
    }

    private static Field<UUID> id(TaxonomyKind kind) {
        return switch (kind) {
            case DOMAIN -> DOMAIN.ID;
            case GROUP -> SKILL_GROUP.ID;
            case FAMILY -> ROLE_FAMILY.ID;
            case ROLE -> ROLE.ID;
            case LEVEL -> LEVEL.ID;
            case PROFICIENCY -> PROFICIENCY.ID;
        };
    }

    private static Select<Record1<Integer>> groups(TaxonomyKind kind, UUID id) {
        Condition its = kind == TaxonomyKind.DOMAIN
                ? SKILL_GROUP.DOMAIN_ID.eq(id).and(SKILL_GROUP.STATE.eq(inline("ACTIVE")))
                : DSL.falseCondition();
        return selectCount().from(SKILL_GROUP).where(its);
    }

    private static Select<Record1<Integer>> roles(TaxonomyKind kind, UUID id) {
        var active = selectCount().from(ROLE).where(ROLE.STATE.eq(inline("ACTIVE")));
        return switch (kind) {
            case LEVEL -> active.and(ROLE.ID.in(select(RUNG.ROLE_ID).from(RUNG).where(RUNG.LEVEL_ID.eq(id))));
            case FAMILY -> active.and(ROLE.FAMILY_ID.eq(id));
            case DOMAIN, GROUP, ROLE, PROFICIENCY -> active.and(DSL.falseCondition());
        };
    }

    private static Select<Record1<UUID>> skills(TaxonomyKind kind, UUID id) {
        return switch (kind) {
            case DOMAIN -> select(SKILL.ID).from(SKILL).where(SKILL.GROUP_ID.in(groupsOf(id)));
            case GROUP -> select(SKILL.ID).from(SKILL).where(SKILL.GROUP_ID.eq(id));
            case FAMILY -> select(SKILL.ID).from(SKILL).where(DSL.falseCondition());
            case ROLE -> select(SKILL_ROLE.SKILL_ID).from(SKILL_ROLE).where(SKILL_ROLE.ROLE_ID.eq(id));
            case LEVEL -> select(EXPECTATION.SKILL_ID).from(EXPECTATION).where(EXPECTATION.LEVEL.eq(id));
            case PROFICIENCY -> select(EXPECTATION.SKILL_ID).from(EXPECTATION).where(EXPECTATION.PROFICIENCY.eq(id));
        };
    }

    private static Select<Record1<UUID>> groupsOf(UUID domain) {
        return select(SKILL_GROUP.ID).from(SKILL_GROUP).where(SKILL_GROUP.DOMAIN_ID.eq(domain));
    }

    private static Condition expectations(TaxonomyKind kind, UUID id, Select<Record1<UUID>> skills) {
        return switch (kind) {
            case DOMAIN, GROUP -> EXPECTATION.SKILL_ID.in(skills);
            case FAMILY -> DSL.falseCondition();
            case ROLE -> EXPECTATION.ROLE_ID.eq(id);
            case LEVEL -> EXPECTATION.LEVEL.eq(id);
            case PROFICIENCY -> EXPECTATION.PROFICIENCY.eq(id);
        };
    }

    /// What of them everybody reads: an admin is no moderator.
    private static Condition open(TaxonomyKind kind, UUID id, Select<Record1<UUID>> skills) {
        Condition shown = TOUCHED.READER.eq(Touching.ALL).and(TOUCHED.SHOWN_STATUS.in(ProposalLists.open()));
        return PROPOSAL.ID.in(
                select(TOUCHED.PROPOSAL_ID).from(TOUCHED).where(shown).and(proposes(kind, id, skills)));
    }

    private static Condition proposes(TaxonomyKind kind, UUID id, Select<Record1<UUID>> skills) {
        return switch (kind) {
            case DOMAIN, GROUP -> TOUCHED.SKILL_ID.in(skills).or(enters(kind, id));
            case FAMILY -> DSL.falseCondition();
            case ROLE -> names(OPERATION.ROLE_ID.in(Judging.nowOf(DSL.val(id))));
            case LEVEL -> names(OPERATION.LEVEL.eq(id));
            case PROFICIENCY ->
                names(field("{0} ->> 'proficiency'", String.class, OPERATION.PROPOSED)
                        .in(id.toString(), new Proficiency(id).toString()));
        };
    }

    private static Condition names(Condition what) {
        return DSL.exists(selectOne()
                .from(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(TOUCHED.PROPOSAL_ID), OPERATION.PATCH_SET.eq(shownPatchSet()))
                .and(what));
    }

    /// It creates a skill there, or moves one there.
    private static Condition enters(TaxonomyKind kind, UUID id) {
        Field<UUID> created = field("({0} ->> 'group')::uuid", UUID.class, OPERATION.PROPOSED);
        Field<UUID> entered = field("({0} #>> '{}')::uuid", UUID.class, OPERATION.PROPOSED);
        Field<UUID> group = DSL.when(OPERATION.KIND.eq(inline("CreateSkill")), created)
                .when(OPERATION.KIND.eq(inline("MoveSkill")), entered);
        return DSL.exists(selectOne()
                .from(OPERATION)
                .join(SKILL_GROUP)
                .on(SKILL_GROUP.ID.eq(group))
                .where(OPERATION.PROPOSAL_ID.eq(TOUCHED.PROPOSAL_ID), OPERATION.PATCH_SET.eq(shownPatchSet()))
                .and(kind == TaxonomyKind.DOMAIN ? SKILL_GROUP.DOMAIN_ID.eq(id) : GROUP_NOW.eq(id)));
    }

    private static Field<Integer> shownPatchSet() {
        return field(select(DSL.coalesce(PROPOSAL.SHOWN_PATCH_SET, PROPOSAL.PATCH_SET))
                .from(PROPOSAL)
                .where(PROPOSAL.ID.eq(TOUCHED.PROPOSAL_ID)));
    }

    private static Condition grants(TaxonomyKind kind, UUID id) {
        Condition there = GRANT_OF_RIGHT.SCOPE_KIND.eq(inline(kind.name())).and(GRANT_OF_RIGHT.SCOPE_ID.eq(id));
        Condition below = GRANT_OF_RIGHT.SCOPE_KIND.eq(inline("GROUP")).and(GRANT_OF_RIGHT.SCOPE_ID.in(groupsOf(id)));
        return GRANT_OF_RIGHT.TAKEN_AT.isNull().and(kind == TaxonomyKind.DOMAIN ? there.or(below) : there);
    }
}
