package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalExpired;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.Chores;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Silence;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a proposal whose author stayed silent though they were reminded.
@Component
public class ExpireProposal {
    private final Chores chores;
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final Silence silence;
    private final Journal journal;
    private final Clock clock;

    ExpireProposal(Chores chores, Dossiers dossiers, Fetch fetch, Silence silence, Journal journal, Clock clock) {
        this.chores = chores;
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.silence = silence;
        this.journal = journal;
        this.clock = clock;
    }

    /// Whether there was one.
    @Transactional
    public boolean one() {
        var now = clock.instant();
        Optional<Long> found = chores.toExpire(now.minus(silence.expireAfter()), now.minus(Silence.NOTICE));
        found.flatMap(dossiers::lock).ifPresent(this::expire);
        return found.isPresent();
    }

    private void expire(Dossier dossier) {
        var now = clock.instant();
        var expired = dossier.proposal().closed(Status.EXPIRED, null, null, now);
        dossiers.save(expired);
        dossiers.append(expired.id(), Taken.by(null, Kind.EXPIRED, expired.patchSet(), now));
        journal.record(new ProposalExpired(Ids.next(), now, fetch.ref(dossier, expired)));
    }
}
