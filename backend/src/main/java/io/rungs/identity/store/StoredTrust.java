package io.rungs.identity.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.identity.Tables.ACCOUNT;
import static rungsdb.identity.Tables.GRANT_OF_RIGHT;

import io.rungs.identity.Trust;
import io.rungs.identity.model.KeptTrust;
import java.util.Collection;
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

    /// What was given is read with the lock: nobody waits for a grant in this order.
    @Override
    public Standing lock(UUID account) {
        var vouchedFor = field(exists(selectOne()
                .from(GRANT_OF_RIGHT)
                .where(GRANT_OF_RIGHT.ACCOUNT_ID.eq(ACCOUNT.ID))
                .and(GRANT_OF_RIGHT.TAKEN_AT.isNull())
                .and(ACCOUNT.STATE.eq("ACTIVE"))));
        return db.select(ACCOUNT.TRUST, vouchedFor)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .forNoKeyUpdate()
                .of(ACCOUNT)
                .fetchOptional(it -> new Standing(Trust.valueOf(it.value1()), it.value2()))
                .orElse(new Standing(Trust.T0, false));
    }

    /// In one order, so that two publications never wait for each other in a ring.
    @Override
    public Map<UUID, Trust> lockUnlessMost(Collection<UUID> accounts) {
        return db.select(ACCOUNT.ID, ACCOUNT.TRUST)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accounts))
                .and(ACCOUNT.TRUST.ne(Trust.T2.name()))
                .orderBy(ACCOUNT.ID)
                .forNoKeyUpdate()
                .fetchMap(ACCOUNT.ID, it -> Trust.valueOf(it.value2()));
    }

    @Override
    public void keep(UUID account, Trust trust) {
        db.update(ACCOUNT)
                .set(ACCOUNT.TRUST, trust.name())
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }
}
