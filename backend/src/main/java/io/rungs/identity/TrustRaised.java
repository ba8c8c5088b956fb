package io.rungs.identity;

import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledAs;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody is trusted further than before. Nobody did it: it was earned.
@JournalledAs("identity.trust-raised")
public record TrustRaised(UUID cause, UUID account, Trust from, Trust to, Instant at) implements JournalEvent {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public Subject subject() {
        return new Subject("account", account);
    }
}
