package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalReopened;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Its author takes a closed proposal up again: as a draft with a copy of what it proposed. Others go on seeing it
/// as it was closed. Whoever adopted it, and has not submitted it yet, gives way.
@Component
public class ReopenProposal {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final EndAdoption end;
    private final WriteAnew anew;
    private final Journal journal;
    private final Clock clock;

    ReopenProposal(Dossiers dossiers, Fetch fetch, EndAdoption end, WriteAnew anew, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.end = end;
        this.anew = anew;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void reopen(UUID author, long number) {
        UUID id = fetch.lockedOwn(number, author).proposal().id();
        var now = clock.instant();
        UUID cause = Ids.next();
        dossiers.find(id).filter(it -> it.proposal().takenFrom(author)).ifPresent(it -> end.of(it, author, cause, now));
        Dossier dossier = fetch.lockedToReopen(number, author);
        Proposal closed = dossier.proposal();
        anew.from(dossier, author, now);
        dossiers.append(id, Taken.by(author, Kind.REOPENED, closed.patchSet(), now));
        journal.record(new ProposalReopened(cause, author, now, fetch.ref(dossier, closed)));
    }
}
