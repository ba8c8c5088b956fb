package io.rungs.identity.usecase;

import io.rungs.identity.RaiseTrust;
import io.rungs.identity.Trust;
import io.rungs.identity.TrustRaised;
import io.rungs.identity.model.KeptTrust;
import io.rungs.journal.Journal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps that somebody is trusted further, and leaves a trace.
@Component
class RaiseEarnedTrust implements RaiseTrust {
    private final KeptTrust kept;
    private final Journal journal;
    private final Clock clock;

    RaiseEarnedTrust(KeptTrust kept, Journal journal, Clock clock) {
        this.kept = kept;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void raise(UUID account, Trust to, UUID cause) {
        Trust before = kept.lock(account).trust();
        if (before.atLeast(to)) return;
        kept.keep(account, to);
        journal.record(new TrustRaised(cause, account, before, to, clock.instant()));
    }
}
