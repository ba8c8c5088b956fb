package io.rungs.identity.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.lower;
import static rungsdb.identity.Tables.ACCOUNT;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.model.AccountSearch;
import io.rungs.kernel.Letters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

@Component
class StoredAccounts implements Accounts, AccountSearch {
    private final DSLContext db;

    StoredAccounts(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<AccountRef> find(UUID account) {
        return where(ACCOUNT.ID.eq(account)).fetchOptional(mapping(AccountRef::new));
    }

    @Override
    public Optional<AccountRef> byHandle(String handle) {
        return where(ACCOUNT.HANDLE.eq(handle)).fetchOptional(mapping(AccountRef::new));
    }

    @Override
    public Map<String, String> namesOf(Collection<String> handles) {
        if (handles.isEmpty()) return Map.of();
        return db.select(ACCOUNT.HANDLE, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.HANDLE.eq(any(handles.toArray(String[]::new))))
                .fetchMap(ACCOUNT.HANDLE, ACCOUNT.NAME);
    }

    @Override
    public Map<UUID, AccountRef> named(Collection<UUID> accounts) {
        var ids = accounts.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (ids.isEmpty()) return Map.of();
        return where(ACCOUNT.ID.in(ids)).fetch(mapping(AccountRef::new)).stream()
                .collect(Collectors.toMap(AccountRef::id, Function.identity()));
    }

    @Override
    public List<AccountRef> beginningLike(String text, int limit) {
        String beginning = Letters.small(text.strip());
        return where(ACCOUNT.HANDLE.startsWith(beginning).or(lower(ACCOUNT.NAME).startsWith(beginning)))
                .orderBy(ACCOUNT.HANDLE)
                .limit(limit)
                .fetch(mapping(AccountRef::new));
    }

    private SelectConditionStep<Record3<UUID, String, String>> where(Condition condition) {
        return db.select(ACCOUNT.ID, ACCOUNT.HANDLE, ACCOUNT.NAME).from(ACCOUNT).where(condition);
    }
}
