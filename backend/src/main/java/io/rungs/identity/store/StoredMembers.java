package io.rungs.identity.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.val;
import static rungsdb.identity.Tables.ACCOUNT;
import static rungsdb.identity.Tables.SIGN_IN;

import io.rungs.identity.AccountRef;
import io.rungs.identity.model.Account;
import io.rungs.identity.model.Members;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredMembers implements Members {
    private final DSLContext db;

    StoredMembers(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<AccountRef> behind(SignInKey key) {
        return db.select(ACCOUNT.ID, ACCOUNT.HANDLE, ACCOUNT.NAME)
                .from(SIGN_IN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SIGN_IN.ACCOUNT_ID))
                .where(SIGN_IN.PROVIDER.eq(key.provider()))
                .and(SIGN_IN.SUBJECT.eq(key.subject()))
                .fetchOptional(mapping(AccountRef::new));
    }

    @Override
    public void lock(SignInKey key) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 3))", val(key.provider() + ":" + key.subject()));
    }

    @Override
    public boolean add(Account account) {
        return db.insertInto(ACCOUNT)
                        .set(ACCOUNT.ID, account.id())
                        .set(ACCOUNT.HANDLE, account.handle())
                        .set(ACCOUNT.NAME, account.name())
                        .set(ACCOUNT.EMAIL, account.email())
                        .set(ACCOUNT.EMAIL_VERIFIED, account.emailVerified())
                        .set(ACCOUNT.CREATED_AT, account.createdAt())
                        .onConflict(ACCOUNT.HANDLE)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Override
    public void link(SignInKey key, Account account) {
        db.insertInto(SIGN_IN)
                .set(SIGN_IN.PROVIDER, key.provider())
                .set(SIGN_IN.SUBJECT, key.subject())
                .set(SIGN_IN.ACCOUNT_ID, account.id())
                .set(SIGN_IN.LINKED_AT, account.createdAt())
                .execute();
    }
}
