package io.rungs.identity;

import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledAs;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.UUID;

/// A right was taken back from a person.
@JournalledAs("identity.grant-taken")
public record GrantTaken(UUID cause, UUID actor, Grant grant, Instant at) implements JournalEvent {
    @Override
    public Subject subject() {
        return new Subject("account", grant.account());
    }
}
