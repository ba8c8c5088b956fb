package io.rungs.proposals.usecase;

import io.rungs.catalog.ChangeClass;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalAmended;
import io.rungs.proposals.ProposalEvent.ProposalUpdated;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings a proposal onto what is published now, as its next patch set; its author settles what collides. What is
/// left as it was keeps its reviews.
@Component
public class UpdateFromPublished {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final BringUp bring;
    private final Weigh weigh;
    private final ShowFindings findings;
    private final AskTheGate gate;
    private final CarryWaivers waivers;
    private final Journal journal;
    private final Clock clock;

    UpdateFromPublished(
            Dossiers dossiers,
            Fetch fetch,
            BringUp bring,
            Weigh weigh,
            ShowFindings findings,
            AskTheGate gate,
            CarryWaivers waivers,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.bring = bring;
        this.weigh = weigh;
        this.findings = findings;
        this.gate = gate;
        this.waivers = waivers;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param version the one that the author read
    /// @throws io.rungs.kernel.Refusal.Conflict `up-to-date`, `already-so`, and `conflicted`, naming each field
    ///     that nobody settled
    /// @throws io.rungs.kernel.Refusal.Invalid `no-such-conflict`, `check-failed`
    @Transactional
    public void update(UUID author, long number, int version, List<Resolution> resolutions) {
        Dossier dossier = fetch.lockedOwn(number, author);
        requireUpdatable(dossier.proposal());
        DraftProposal.requireVersion(dossier.proposal(), version);
        var brought = bring.bring(dossier, resolutions);
        brought.requireWorth();
        if (dossier.proposal().status() == Status.DRAFT) rewrite(dossier, brought, clock.instant());
        else append(dossier, brought, clock.instant());
    }

    /// @throws io.rungs.kernel.Refusal.Conflict `not-open`
    static void requireUpdatable(Proposal proposal) {
        if (proposal.status() != Status.DRAFT) proposal.requireOpen();
    }

    private void rewrite(Dossier dossier, BroughtUp brought, Instant now) {
        Proposal draft = dossier.proposal();
        PatchSet rewritten = brought.patchSet(dossier.newest().number(), draft.author(), now);
        dossiers.save(draft.rewritten(draft.title(), rewritten.changeClass(), now));
        dossiers.replace(draft.id(), rewritten);
    }

    private void append(Dossier dossier, BroughtUp brought, Instant now) {
        Proposal before = dossier.proposal();
        PatchSet next = brought.patchSet(before.patchSet() + 1, before.author(), now);
        if (brought.settles()) findings.requireNoError(weigh.weigh(dossier.with(next)));
        gate.requireShowable(dossier, before.title(), next);
        ChangeClass changeClass = dossier.with(next).changeClass();
        Proposal updated =
                brought.settles() ? before.amended(before.title(), changeClass, now) : before.updated(changeClass, now);
        dossiers.append(updated.id(), next);
        waivers.to(dossier.with(next), before.patchSet());
        dossiers.save(updated);
        dossiers.append(updated.id(), Taken.by(updated.author(), Kind.UPDATED, next.number(), now));
        var ref = fetch.ref(dossier, updated);
        journal.record(
                brought.settles()
                        ? new ProposalAmended(Ids.next(), updated.author(), now, ref, next.number())
                        : new ProposalUpdated(Ids.next(), updated.author(), now, ref, next.number()));
    }
}
