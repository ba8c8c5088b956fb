package io.rungs.identity.store;

import static rungsdb.identity.Tables.ACCOUNT;

import io.rungs.identity.Trust;
import io.rungs.identity.model.KeptTrust;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredTrust implements KeptTrust {
    private final DSLContext db;

    StoredTrust(DSLContext db) {
        this.db = db;
    }

    @Override
    public Trust of(UUID account) {
        return db.select(ACCOUNT.TRUST)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(it -> Trust.valueOf(it.value1()))
                .orElse(Trust.T0);
    }

    @Override
    public Map<UUID, Trust> of(Collection<UUID> accounts) {
        Map<UUID, Trust> trusted = new HashMap<>();
        accounts.forEach(it -> trusted.put(it, Trust.T0));
        db.select(ACCOUNT.ID, ACCOUNT.TRUST)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accounts))
                .forEach(it -> trusted.put(it.value1(), Trust.valueOf(it.value2())));
        return trusted;
    }

    @Override
    public Trust lock(UUID account) {
        return db.select(ACCOUNT.TRUST)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .forNoKeyUpdate()
                .fetchOptional(it -> Trust.valueOf(it.value1()))
                .orElse(Trust.T0);
    }

    @Override
    public void keep(UUID account, Trust trust) {
        db.update(ACCOUNT)
                .set(ACCOUNT.TRUST, trust.name())
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }
}
