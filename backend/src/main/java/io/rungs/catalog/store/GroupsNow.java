package io.rungs.catalog.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.SKILL_GROUP;

import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import rungsdb.catalog.tables.SkillGroup;

/// A group that was merged into another is read as that one.
final class GroupsNow {
    private static final SkillGroup NAMED = SKILL_GROUP.as("named_group");

    /// Those that were merged, with the group that each is.
    static final Field<Map<UUID, UUID>> MERGED = multiset(
                    select(NAMED.ID, NAMED.MERGED_INTO).from(NAMED).where(NAMED.MERGED_INTO.isNotNull()))
            .convertFrom(it -> it.intoMap(NAMED.ID, NAMED.MERGED_INTO));

    /// Of a row of the table itself.
    static final Field<UUID> ITSELF = coalesce(SKILL_GROUP.MERGED_INTO, SKILL_GROUP.ID);

    private GroupsNow() {}

    /// Nothing where there is no such group.
    static Field<UUID> of(Field<UUID> group) {
        return field(select(coalesce(NAMED.MERGED_INTO, NAMED.ID)).from(NAMED).where(NAMED.ID.eq(group)));
    }
}
