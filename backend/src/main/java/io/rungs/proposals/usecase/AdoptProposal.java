package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalAdopted;
import io.rungs.proposals.model.AdoptionTerms;
import io.rungs.proposals.model.CoAuthor;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Outlines;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody takes up a closed proposal that its author has left; whose it was stays credited.
@Component
public class AdoptProposal {
    private final Dossiers dossiers;
    private final Outlines outlines;
    private final Fetch fetch;
    private final AdoptionTerms terms;
    private final WriteAnew anew;
    private final Journal journal;
    private final Clock clock;

    AdoptProposal(
            Dossiers dossiers,
            Outlines outlines,
            Fetch fetch,
            AdoptionTerms terms,
            WriteAnew anew,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.outlines = outlines;
        this.fetch = fetch;
        this.terms = terms;
        this.anew = anew;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal.Conflict `not-reopenable`, `written-anew`, `never-let-through`, `not-left`,
    ///     `too-many-adopted`
    @Transactional
    public void adopt(UUID by, long number) {
        Dossier dossier = fetch.lockedAsMember(number, by);
        Proposal closed = dossier.proposal();
        var now = clock.instant();
        closed.requireReopenable();
        if (closed.author().equals(by))
            throw Refusal.forbidden("own-proposal", "#" + number + " is yours: open it again instead of adopting it.");
        OfferProposal.requireLetThrough(closed);
        requireLeft(closed, now);
        terms.requireRoom(outlines.lockAdoptedBy(by));
        anew.from(dossier, by, now);
        dossiers.credit(closed.id(), new CoAuthor(closed.author(), CoAuthor.Because.ADOPTED, now));
        dossiers.append(
                closed.id(), Taken.by(by, Kind.ADOPTED, closed.patchSet(), now).about(closed.author()));
        journal.record(new ProposalAdopted(Ids.next(), by, now, fetch.ref(dossier, closed)));
    }

    private void requireLeft(Proposal closed, Instant now) {
        if (terms.left(closed, now)) return;
        var from = terms.from(closed).orElseThrow().atOffset(ZoneOffset.UTC).toLocalDate();
        throw Refusal.conflict(
                "not-left",
                "Its author may still open #%d again: others can take it on after %s, or as soon as its author says so."
                        .formatted(closed.number(), from));
    }
}
