package io.rungs.browse.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.COMMUNITY;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.LEVEL;
import static rungsdb.catalog.Tables.PROFICIENCY;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;

import io.rungs.browse.view.SetUp;
import io.rungs.identity.AccountRef;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// Counts what an installation has of all that a catalogue needs.
@Component
public class SetUpReader {
    private static final int MOST_ADMINS = 5;

    private final DSLContext db;
    private final Grants grants;

    SetUpReader(DSLContext db, Grants grants) {
        this.db = db;
        this.grants = grants;
    }

    public SetUp read() {
        return db.select(
                        field(select(COMMUNITY.NAME.isNotNull()).from(COMMUNITY)),
                        active(LEVEL, LEVEL.STATE),
                        active(PROFICIENCY, PROFICIENCY.STATE),
                        active(DOMAIN, DOMAIN.STATE),
                        active(SKILL_GROUP, SKILL_GROUP.STATE),
                        active(ROLE, ROLE.STATE),
                        field(select(count()).from(SKILL)))
                .fetchSingle(it -> new SetUp(
                        it.value1(),
                        it.value2(),
                        it.value3(),
                        it.value4(),
                        it.value5(),
                        it.value6(),
                        it.value7(),
                        admins()));
    }

    private static Field<Integer> active(Table<?> table, Field<String> state) {
        return field(select(count()).from(table).where(state.eq(inline("ACTIVE"))));
    }

    private List<AccountRef> admins() {
        var held = grants.heldIn(List.of(Scope.SITE));
        return held.grants().stream()
                .filter(it -> it.kind() == GrantKind.ADMIN)
                .map(it -> held.people().get(it.account()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(AccountRef::name))
                .limit(MOST_ADMINS)
                .toList();
    }
}
