package io.rungs.testing;

import static rungsdb.identity.Tables.ACCOUNT;

import org.jooq.DSLContext;

/// Nils, whom nobody trusts yet: also after a test that published something of his.
public final class Newcomer {
    private Newcomer() {}

    public static void again(DSLContext db) {
        db.update(ACCOUNT)
                .set(ACCOUNT.TRUST, "T0")
                .where(ACCOUNT.HANDLE.eq("nils"))
                .execute();
    }
}
