package io.rungs.identity;

import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledAs;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.UUID;

/// Somebody signed in for the first time. It names nobody: the journal is never changed, a name may have to go.
@JournalledAs("identity.account-created")
public record AccountCreated(UUID cause, UUID account, Instant at) implements JournalEvent {
    @Override
    public UUID actor() {
        return account;
    }

    @Override
    public Subject subject() {
        return new Subject("account", account);
    }
}
