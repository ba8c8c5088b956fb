package io.rungs.identity.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static rungsdb.identity.Tables.ACCOUNT;
import static rungsdb.identity.Tables.SIGN_IN;

import io.rungs.identity.AccountRef;
import io.rungs.identity.model.Account;
import io.rungs.identity.model.Members;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredMembers implements Members {
    private final DSLContext db;

    StoredMembers(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<KnownMember> behind(SignInKey key) {
        return db.select(
                        row(ACCOUNT.ID, ACCOUNT.HANDLE, ACCOUNT.NAME).mapping(AccountRef::new),
                        ACCOUNT.EMAIL,
                        ACCOUNT.EMAIL_VERIFIED,
                        row(SIGN_IN.SAID_NAME, SIGN_IN.SAID_EMAIL).mapping(Said::new))
                .from(SIGN_IN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SIGN_IN.ACCOUNT_ID))
                .where(is(key))
                .fetchOptional(mapping(KnownMember::new));
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
    public void link(SignInKey key, Account account, Said said) {
        db.insertInto(SIGN_IN)
                .set(SIGN_IN.PROVIDER, key.provider())
                .set(SIGN_IN.SUBJECT, key.subject())
                .set(SIGN_IN.ACCOUNT_ID, account.id())
                .set(SIGN_IN.LINKED_AT, account.createdAt())
                .set(SIGN_IN.SAID_NAME, said.name())
                .set(SIGN_IN.SAID_EMAIL, said.email())
                .execute();
    }

    @Override
    public void said(SignInKey key, Said said) {
        db.update(SIGN_IN)
                .set(SIGN_IN.SAID_NAME, said.name())
                .set(SIGN_IN.SAID_EMAIL, said.email())
                .where(is(key))
                .execute();
    }

    @Override
    public void rename(UUID account, String name) {
        db.update(ACCOUNT).set(ACCOUNT.NAME, name).where(ACCOUNT.ID.eq(account)).execute();
    }

    @Override
    public Optional<AccountRef> locked(UUID account) {
        return db.select(ACCOUNT.ID, ACCOUNT.HANDLE, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .forNoKeyUpdate()
                .fetchOptional(mapping(AccountRef::new));
    }

    @Override
    public void reach(UUID account, @Nullable String email, boolean verified) {
        db.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.EMAIL_VERIFIED, verified)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    private static Condition is(SignInKey key) {
        return SIGN_IN.PROVIDER.eq(key.provider()).and(SIGN_IN.SUBJECT.eq(key.subject()));
    }
}
