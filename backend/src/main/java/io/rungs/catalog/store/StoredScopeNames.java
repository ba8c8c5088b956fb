package io.rungs.catalog.store;

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
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/// Answers identity's question what the scopes are called.
@Component
class StoredScopeNames implements ScopeNames {
    private final DSLContext db;

    StoredScopeNames(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<Scope, String> named(Collection<Scope> scopes) {
        Map<Scope, String> names = new HashMap<>();
        for (Scope.Kind kind : Scope.Kind.values()) {
            var ids = scopes.stream()
                    .filter(it -> it.kind() == kind && it.id() != null)
                    .map(it -> Objects.requireNonNull(it.id()))
                    .toList();
            switch (kind) {
                case SITE -> names.put(Scope.SITE, "the whole site");
                case DOMAIN -> put(names, kind, DOMAIN, DOMAIN.ID, DOMAIN.NAME, ids);
                case GROUP -> put(names, kind, SKILL_GROUP, SKILL_GROUP.ID, SKILL_GROUP.NAME, ids);
                case SKILL -> put(names, kind, SKILL, SKILL.ID, SKILL.NAME, ids);
                case ROLE -> put(names, kind, ROLE, ROLE.ID, ROLE.NAME, ids);
            }
        }
        names.keySet().retainAll(scopes);
        return names;
    }

    private void put(
            Map<Scope, String> names,
            Scope.Kind kind,
            Table<?> table,
            TableField<?, UUID> id,
            TableField<?, String> name,
            List<UUID> ids) {
        if (ids.isEmpty()) return;
        db.select(id, name)
                .from(table)
                .where(id.in(ids))
                .forEach(it -> names.put(new Scope(kind, it.value1()), it.value2()));
    }
}
