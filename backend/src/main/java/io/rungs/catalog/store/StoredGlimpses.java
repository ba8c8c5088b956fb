package io.rungs.catalog.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.CELL;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.REVISION_CHANGE;

import io.rungs.catalog.view.Glimpse;
import io.rungs.catalog.view.Glimpses;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

@Component
class StoredGlimpses implements Glimpses {
    private static final Field<Integer> ALL = count().over();

    private final DSLContext db;
    private final ChangeViews changes;

    StoredGlimpses(DSLContext db, ChangeViews changes) {
        this.db = db;
        this.changes = changes;
    }

    private record Row(UUID skill, int number, ChangeViews.Row change, int all) {}

    @Override
    public Map<RevisionOf, Glimpse> of(Collection<RevisionOf> revisions) {
        if (revisions.isEmpty()) return Map.of();
        List<Row> rows = rows(revisions);
        var names = changes.names();
        Map<RevisionOf, Glimpse> glimpses = new HashMap<>();
        for (Row it : rows)
            glimpses.put(
                    new RevisionOf(it.skill(), it.number()),
                    Glimpse.of(changes.view(it.change(), names), it.all() - 1));
        return glimpses;
    }

    /// An edited expectation says most of a revision; of the others what stands first.
    private List<Row> rows(Collection<RevisionOf> revisions) {
        Condition edited = REVISION_CHANGE.BEFORE.isNotNull().and(REVISION_CHANGE.AFTER.isNotNull());
        var first = select(
                        REVISION_CHANGE.KIND.as("kind"),
                        REVISION_CHANGE.CELL_ID.as("cell"),
                        REVISION_CHANGE.ROLE_ID.as("role"),
                        REVISION_CHANGE.BEFORE.as("before"),
                        REVISION_CHANGE.AFTER.as("after"),
                        ALL.as("all"))
                .from(REVISION_CHANGE)
                .where(REVISION_CHANGE.REVISION_ID.eq(REVISION.ID))
                .orderBy(
                        field(REVISION_CHANGE.KIND.eq(inline("EXPECTATION")).and(edited))
                                .desc(),
                        field(edited).desc(),
                        REVISION_CHANGE.POSITION)
                .limit(inline(1));
        Field<UUID> cell = field(name("first", "cell"), UUID.class);
        return db.select(
                        REVISION.SKILL_ID,
                        REVISION.NUMBER,
                        row(
                                        field(name("first", "kind"), String.class),
                                        cell,
                                        field(name("first", "role"), UUID.class),
                                        CELL.LEVEL,
                                        field(name("first", "before"), JSONB.class),
                                        field(name("first", "after"), JSONB.class))
                                .mapping(ChangeViews.Row::new),
                        field(name("first", "all"), Integer.class))
                .from(REVISION)
                .crossJoin(lateral(first).as("first"))
                .leftJoin(CELL)
                .on(CELL.ID.eq(cell))
                .where(row(REVISION.SKILL_ID, REVISION.NUMBER)
                        .in(revisions.stream()
                                .map(it -> row(it.skill(), it.number()))
                                .toList()))
                .fetch(mapping(Row::new));
    }
}
