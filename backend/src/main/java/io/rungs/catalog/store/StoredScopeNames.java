package io.rungs.catalog.store;

import static org.jooq.impl.DSL.inline;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;

import io.rungs.identity.Scope;
import io.rungs.identity.ScopeNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers identity's question what the scopes are called.
@Component
class StoredScopeNames implements ScopeNames {
    static final Map<Scope, String> SITE = Map.of(Scope.SITE, "the whole site");

    private final DSLContext db;

    StoredScopeNames(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<Scope, String> named(Collection<Scope> scopes) {
        Map<Scope, String> names = new HashMap<>();
        if (scopes.contains(Scope.SITE)) names.putAll(SITE);
        Stream.of(Scope.Kind.values())
                .flatMap(kind -> Stream.ofNullable(select(kind, ids(kind, scopes))))
                .reduce(Select::unionAll)
                .ifPresent(all -> db.fetch(all)
                        .forEach(
                                it -> names.put(new Scope(Scope.Kind.valueOf(it.value1()), it.value2()), it.value3())));
        return names;
    }

    private static List<UUID> ids(Scope.Kind kind, Collection<Scope> scopes) {
        return scopes.stream()
                .filter(it -> it.kind() == kind)
                .flatMap(it -> Stream.ofNullable(it.id()))
                .toList();
    }

    /// Nothing where there is nothing to ask.
    private static @Nullable Select<Record3<String, UUID, String>> select(Scope.Kind kind, List<UUID> ids) {
        if (ids.isEmpty()) return null;
        return switch (kind) {
            case SITE -> null;
            case DOMAIN -> named(kind, DOMAIN, DOMAIN.ID, DOMAIN.NAME, ids);
            case GROUP -> named(kind, SKILL_GROUP, SKILL_GROUP.ID, SKILL_GROUP.NAME, ids);
            case SKILL -> named(kind, SKILL, SKILL.ID, SKILL.NAME, ids);
            case ROLE -> named(kind, ROLE, ROLE.ID, ROLE.NAME, ids);
        };
    }

    private static Select<Record3<String, UUID, String>> named(
            Scope.Kind kind, Table<?> table, TableField<?, UUID> id, TableField<?, String> name, List<UUID> ids) {
        return DSL.select(inline(kind.name()), id, name).from(table).where(id.in(ids));
    }
}
