package io.rungs.identity;

import io.rungs.journal.JournalEvent;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person got a right. Nobody gave those of the settings and of the demonstration.
public record GrantGiven(UUID cause, @Nullable UUID actor, Grant grant, Instant at) implements JournalEvent {
    @Override
    public String type() {
        return "identity.grant-given";
    }

    @Override
    public Subject subject() {
        return new Subject("account", grant.account());
    }
}
