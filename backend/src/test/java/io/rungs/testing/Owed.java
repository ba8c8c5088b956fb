package io.rungs.testing;

import org.jooq.DSLContext;

/// What readers of the journal still owe somebody.
public final class Owed {
    private Owed() {}

    /// Whether the inboxes say all that was journalled, and nobody's turn is to pass.
    public static boolean nothing(DSLContext db) {
        return db.fetchSingle("""
                        select not exists (
                          select from journal.event e join journal.reader r on e.seq > r.seq
                          where r.name = 'inbox' or r.name = 'turns' and e.type in
                            ('proposals.published', 'identity.grant-given', 'identity.grant-taken'))
                        and not exists (select from proposals.stale_turn)
                        and not exists (
                          select from journal.waiting where reader in ('inbox', 'turns') and set_aside_at is null)
                        """).get(0, Boolean.class);
    }

    /// Whether, besides, no reader has anything before it, be it nothing that it takes notice of.
    public static boolean nothingUnread(DSLContext db) {
        return db.fetchSingle("""
                        select not exists (
                          select from journal.event e join journal.reader r on e.seq > r.seq where r.name in ('inbox', 'turns'))
                        """).get(0, Boolean.class);
    }
}
