package io.rungs.identity.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static rungsdb.identity.Tables.ACCOUNT;
import static rungsdb.identity.Tables.GRANT_OF_RIGHT;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.identity.model.GivenGrant;
import io.rungs.identity.model.GivenGrants;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectSeekStep1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rungsdb.identity.tables.records.GrantOfRightRecord;

@Component
class StoredGrants implements Grants, GivenGrants {
    private static final Condition STANDING = GRANT_OF_RIGHT.TAKEN_AT.isNull();
    private static final Held NONE = new Held(List.of(), Map.of());

    private final DSLContext db;

    StoredGrants(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Grant> of(UUID account) {
        return active(GRANT_OF_RIGHT.ACCOUNT_ID.eq(account));
    }

    @Override
    public Held heldBy(UUID account) {
        return held(db.select(GRANT_OF_RIGHT.fields())
                .select(ACCOUNT.ID, ACCOUNT.HANDLE, ACCOUNT.NAME)
                .from(ACCOUNT)
                .leftJoin(GRANT_OF_RIGHT)
                .on(GRANT_OF_RIGHT.ACCOUNT_ID.eq(ACCOUNT.ID), STANDING)
                .where(ACCOUNT.ID.eq(account))
                .and(ACCOUNT.STATE.eq("ACTIVE"))
                .orderBy(GRANT_OF_RIGHT.ID));
    }

    @Override
    public List<Grant> in(Collection<Scope> scopes) {
        return scopes.isEmpty() ? List.of() : active(inOneOf(scopes));
    }

    @Override
    public Held heldIn(Collection<Scope> scopes) {
        return scopes.isEmpty() ? NONE : held(query(inOneOf(scopes)));
    }

    @Override
    public Held lock(Collection<Scope> scopes) {
        return scopes.isEmpty() ? NONE : held(query(inOneOf(scopes)).forShare().of(GRANT_OF_RIGHT));
    }

    private static Held held(ResultQuery<Record> query) {
        Map<UUID, AccountRef> people = new HashMap<>();
        List<Grant> grants = new ArrayList<>();
        for (var row : query.fetch()) {
            UUID person = row.get(ACCOUNT.ID);
            people.put(person, new AccountRef(person, row.get(ACCOUNT.HANDLE), row.get(ACCOUNT.NAME)));
            if (row.get(GRANT_OF_RIGHT.ID) != null) grants.add(grant(row));
        }
        return new Held(grants, people);
    }

    private static Condition inOneOf(Collection<Scope> scopes) {
        return or(scopes.stream().map(StoredGrants::scope).toList());
    }

    private List<Grant> active(Condition condition) {
        return query(condition).fetch(StoredGrants::grant);
    }

    private static Grant grant(Record row) {
        return given(row.into(GRANT_OF_RIGHT)).grant();
    }

    private SelectSeekStep1<Record, UUID> query(Condition condition) {
        return db.select(GRANT_OF_RIGHT.fields())
                .select(ACCOUNT.ID, ACCOUNT.HANDLE, ACCOUNT.NAME)
                .from(GRANT_OF_RIGHT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(GRANT_OF_RIGHT.ACCOUNT_ID))
                .where(STANDING)
                .and(condition)
                .and(ACCOUNT.STATE.eq("ACTIVE"))
                .orderBy(GRANT_OF_RIGHT.ID);
    }

    @Override
    public Optional<GivenGrant> standing(UUID id) {
        return db.selectFrom(GRANT_OF_RIGHT)
                .where(STANDING)
                .and(GRANT_OF_RIGHT.ID.eq(id))
                .fetchOptional(StoredGrants::given);
    }

    @Override
    public Optional<Grant> standing(UUID account, GrantKind kind, Scope scope) {
        return db.selectFrom(GRANT_OF_RIGHT)
                .where(STANDING)
                .and(GRANT_OF_RIGHT.ACCOUNT_ID.eq(account))
                .and(GRANT_OF_RIGHT.KIND.eq(kind.name()))
                .and(scope(scope))
                .fetchOptional(it -> given(it).grant());
    }

    @Override
    public boolean everHad(UUID account, GrantKind kind) {
        return db.fetchExists(
                GRANT_OF_RIGHT, GRANT_OF_RIGHT.ACCOUNT_ID.eq(account).and(GRANT_OF_RIGHT.KIND.eq(kind.name())));
    }

    @Override
    public boolean anyAdmin() {
        return !active(GRANT_OF_RIGHT.KIND.eq(GrantKind.ADMIN.name())).isEmpty();
    }

    @Override
    public Page<GivenGrant> page(@Nullable String cursor, int size) {
        var before = Cursor.id(cursor).map(GRANT_OF_RIGHT.ID::lt).orElse(noCondition());
        var rows = db.selectFrom(GRANT_OF_RIGHT)
                .where(STANDING)
                .and(before)
                .orderBy(GRANT_OF_RIGHT.ID.desc())
                .limit(size + 1)
                .fetch(StoredGrants::given);
        return Page.of(rows, size, it -> it.grant().id());
    }

    @Override
    public boolean give(GivenGrant given) {
        Grant grant = given.grant();
        return db.insertInto(GRANT_OF_RIGHT)
                        .set(GRANT_OF_RIGHT.ID, grant.id())
                        .set(GRANT_OF_RIGHT.ACCOUNT_ID, grant.account())
                        .set(GRANT_OF_RIGHT.KIND, grant.kind().name())
                        .set(GRANT_OF_RIGHT.SCOPE_KIND, grant.scope().kind().name())
                        .set(GRANT_OF_RIGHT.SCOPE_ID, grant.scope().id())
                        .set(GRANT_OF_RIGHT.GIVEN_BY, given.by())
                        .set(GRANT_OF_RIGHT.GIVEN_AT, given.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean take(UUID id, UUID by, Instant at) {
        return db.update(GRANT_OF_RIGHT)
                        .set(GRANT_OF_RIGHT.TAKEN_BY, by)
                        .set(GRANT_OF_RIGHT.TAKEN_AT, at)
                        .where(GRANT_OF_RIGHT.ID.eq(id))
                        .and(STANDING)
                        .execute()
                == 1;
    }

    @Override
    public Set<UUID> lockAdmins() {
        return db.select(GRANT_OF_RIGHT.ID)
                .from(GRANT_OF_RIGHT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(GRANT_OF_RIGHT.ACCOUNT_ID))
                .where(STANDING)
                .and(scope(Scope.SITE))
                .and(GRANT_OF_RIGHT.KIND.eq(GrantKind.ADMIN.name()))
                .and(ACCOUNT.STATE.eq("ACTIVE"))
                .orderBy(GRANT_OF_RIGHT.ID)
                .forUpdate()
                .of(GRANT_OF_RIGHT)
                .fetchSet(GRANT_OF_RIGHT.ID);
    }

    @Override
    public List<Grant> lockIn(Scope scope) {
        return db.selectFrom(GRANT_OF_RIGHT)
                .where(STANDING)
                .and(scope(scope))
                .orderBy(GRANT_OF_RIGHT.ID)
                .forUpdate()
                .fetch(it -> given(it).grant());
    }

    private static Condition scope(Scope scope) {
        var kind = GRANT_OF_RIGHT.SCOPE_KIND.eq(scope.kind().name());
        return scope.id() == null ? kind : kind.and(GRANT_OF_RIGHT.SCOPE_ID.eq(scope.id()));
    }

    private static GivenGrant given(GrantOfRightRecord row) {
        var scope = new Scope(Scope.Kind.valueOf(row.getScopeKind()), row.getScopeId());
        var grant = new Grant(row.getId(), row.getAccountId(), GrantKind.valueOf(row.getKind()), scope);
        return new GivenGrant(grant, row.getGivenBy(), row.getGivenAt());
    }
}
