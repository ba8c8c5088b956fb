package io.rungs.identity;

import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledAs;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person got a right. Nobody gave those of the settings and of the demonstration.
@JournalledAs("identity.grant-given")
public record GrantGiven(UUID cause, @Nullable UUID actor, Grant grant, Instant at) implements JournalEvent {
    @Override
    public Subject subject() {
        return new Subject("account", grant.account());
    }
}
