package io.rungs.catalog.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.ROLE;

import java.util.UUID;
import org.jooq.Field;
import rungsdb.catalog.tables.Role;

/// A role that was merged into another is found as that one.
final class RolesNow {
    private static final Role NAMED = ROLE.as("named_role");

    /// Of a row of the table itself.
    static final Field<UUID> ITSELF = coalesce(ROLE.MERGED_INTO, ROLE.ID);

    private RolesNow() {}

    /// Nothing where there is no such role.
    static Field<UUID> of(Field<UUID> role) {
        return field(select(coalesce(NAMED.MERGED_INTO, NAMED.ID)).from(NAMED).where(NAMED.ID.eq(role)));
    }
}
