package io.rungs.proposals.store;

import static org.jooq.impl.DSL.field;
import static rungsdb.proposals.Tables.OPERATION;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.TableField;
import rungsdb.proposals.tables.records.OperationRecord;

/// The columns of an operation as it is read: a group or a role that was merged into another since is that one.
/// What its author sent stays in the row as it was.
final class OperationsNow {
    /// Of which role it is by now.
    static final Field<UUID> ROLE = field(
            "proposals.role_now({0}, {1}, {2}, {3}, {4}, {5}, {6})",
            UUID.class,
            OPERATION.PROPOSAL_ID,
            OPERATION.PATCH_SET,
            OPERATION.POSITION,
            OPERATION.KIND,
            OPERATION.SKILL_ID,
            OPERATION.ROLE_ID,
            OPERATION.LEVEL);

    static final List<Field<?>> COLUMNS =
            Stream.of(OPERATION.fields()).<Field<?>>map(OperationsNow::now).toList();

    private OperationsNow() {}

    private static Field<?> now(Field<?> column) {
        if (column.equals(OPERATION.ROLE_ID)) return ROLE.as(OPERATION.ROLE_ID);
        if (column.equals(OPERATION.BASE)) return now(OPERATION.BASE);
        if (column.equals(OPERATION.PROPOSED)) return now(OPERATION.PROPOSED);
        return column.equals(OPERATION.SAID) ? now(OPERATION.SAID) : column;
    }

    private static Field<JSONB> now(TableField<OperationRecord, JSONB> said) {
        return field("proposals.named_now({0}, {1})", JSONB.class, OPERATION.KIND, said)
                .as(said);
    }
}
