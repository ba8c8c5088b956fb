package io.rungs.identity;

import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledAs;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.UUID;

/// A person is called otherwise from now on. It says neither name: the journal is never changed, a name may have to
/// go.
///
/// @param actor the person themselves, or a moderator
@JournalledAs("identity.account-renamed")
public record AccountRenamed(UUID cause, UUID account, UUID actor, Instant at) implements JournalEvent {
    @Override
    public Subject subject() {
        return new Subject("account", account);
    }
}
