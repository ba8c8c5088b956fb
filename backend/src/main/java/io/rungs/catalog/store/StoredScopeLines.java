package io.rungs.catalog.store;

import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;

import io.rungs.catalog.ScopeLines;
import io.rungs.identity.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredScopeLines implements ScopeLines {
    private final DSLContext db;

    StoredScopeLines(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Scope> from(Scope scope) {
        var id = scope.kind() == Scope.Kind.SITE ? null : Objects.requireNonNull(scope.id());
        return switch (scope.kind()) {
            case SITE -> List.of(scope);
            case DOMAIN -> db.fetchExists(DOMAIN, DOMAIN.ID.eq(id)) ? List.of(scope, Scope.SITE) : List.of();
            case ROLE -> db.fetchExists(ROLE, ROLE.ID.eq(id)) ? List.of(scope, Scope.SITE) : List.of();
            case GROUP ->
                db.select(SKILL_GROUP.DOMAIN_ID)
                        .from(SKILL_GROUP)
                        .where(SKILL_GROUP.ID.eq(id))
                        .fetchOptional(it -> List.of(scope, new Scope(Scope.Kind.DOMAIN, it.value1()), Scope.SITE))
                        .orElse(List.of());
            case SKILL ->
                db.select(SKILL.GROUP_ID, SKILL_GROUP.DOMAIN_ID)
                        .from(SKILL)
                        .join(SKILL_GROUP)
                        .on(SKILL_GROUP.ID.eq(SKILL.GROUP_ID))
                        .where(SKILL.ID.eq(id))
                        .fetchOptional(it -> List.of(
                                scope,
                                new Scope(Scope.Kind.GROUP, it.value1()),
                                new Scope(Scope.Kind.DOMAIN, it.value2()),
                                Scope.SITE))
                        .orElse(List.of());
        };
    }

    @Override
    public Reach below(Scope scope) {
        return switch (scope.kind()) {
            case SITE, ROLE -> new Reach(Set.of(), Set.of());
            case SKILL -> new Reach(Set.of(), Set.of(Objects.requireNonNull(scope.id())));
            case GROUP -> reach(Set.of(Objects.requireNonNull(scope.id())));
            case DOMAIN ->
                reach(db.select(SKILL_GROUP.ID)
                        .from(SKILL_GROUP)
                        .where(SKILL_GROUP.DOMAIN_ID.eq(scope.id()))
                        .fetchSet(SKILL_GROUP.ID));
        };
    }

    private Reach reach(Set<UUID> groups) {
        return new Reach(
                groups,
                db.select(SKILL.ID).from(SKILL).where(SKILL.GROUP_ID.in(groups)).fetchSet(SKILL.ID));
    }
}
