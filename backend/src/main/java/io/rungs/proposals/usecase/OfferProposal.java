package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalOffered;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Its author says that others may take a closed proposal on, before it counts as left.
@Component
public class OfferProposal {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final Journal journal;
    private final Clock clock;

    OfferProposal(Dossiers dossiers, Fetch fetch, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal.Conflict `offered-already`, `never-let-through`
    @Transactional
    public void offer(UUID author, long number) {
        Dossier dossier = fetch.lockedOwn(number, author);
        Proposal closed = dossier.proposal();
        closed.requireReopenable();
        requireLetThrough(closed);
        if (!may(closed))
            throw Refusal.conflict("offered-already", "#" + number + " may be taken on by others already.");
        var now = clock.instant();
        dossiers.save(dossiers.find(closed.id()).orElseThrow().proposal().offered(closed, now));
        dossiers.append(closed.id(), Taken.by(author, Kind.OFFERED, closed.patchSet(), now));
        journal.record(new ProposalOffered(Ids.next(), author, now, fetch.ref(dossier, closed)));
    }

    static void requireLetThrough(Proposal closed) {
        if (!closed.isLetThrough())
            throw Refusal.conflict(
                    "never-let-through",
                    "No moderator let #" + closed.number() + " through: it stays with its author.");
    }

    static boolean may(Proposal it) {
        return it.reopenable()
                && it.isLetThrough()
                && Objects.requireNonNull(it.closing()).offeredAt() == null;
    }
}
