package io.rungs.proposals.usecase;

import io.rungs.identity.ContributionGate;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ProposalEvent.ProposalRejected;
import io.rungs.proposals.ProposalEvent.ProposalWithdrawn;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.Decision;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends a proposal without publishing it. Its text stays readable.
@Component
@Transactional
public class CloseProposal {
    private static final int LONGEST_REASON = 2000;

    private final Dossiers dossiers;
    private final Fetch fetch;
    private final KeepHidden hidden;
    private final Weigh weigh;
    private final Journal journal;
    private final ContributionGate gate;
    private final Clock clock;

    CloseProposal(
            Dossiers dossiers,
            Fetch fetch,
            KeepHidden hidden,
            Weigh weigh,
            Journal journal,
            ContributionGate gate,
            Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.hidden = hidden;
        this.weigh = weigh;
        this.journal = journal;
        this.gate = gate;
        this.clock = clock;
    }

    /// The author takes it back.
    public void withdraw(UUID author, long number, @Nullable String reason) {
        Dossier dossier = fetch.lockedOwn(number, author);
        var texts = new Texts();
        String why = texts.optional("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(author, why);
        hidden.requireOtherReason(dossier.proposal(), why);
        var now = clock.instant();
        var closed = dossier.proposal().closed(Status.WITHDRAWN, author, why.isEmpty() ? null : why, now);
        dossiers.save(closed);
        dossiers.append(
                closed.id(),
                Taken.by(author, Kind.WITHDRAWN, closed.patchSet(), now).because(why.isEmpty() ? null : why));
        journal.record(
                new ProposalWithdrawn(Ids.next(), author, now, fetch.ref(dossier, closed), why.isEmpty() ? null : why));
    }

    /// A reviewer of every touched scope declines it, of a held one a moderator, and says why.
    public void reject(UUID reviewer, long number, @Nullable String reason) {
        Dossier dossier = fetch.locked(number, reviewer);
        dossier.proposal().requireOpen();
        var weighed = weigh.weigh(dossier);
        if (!weighed.rights().rejecter(reviewer)) throw notForThemToReject(dossier);
        var texts = new Texts();
        String why = texts.required("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(reviewer, why);
        hidden.requireOtherReason(dossier.proposal(), why);
        var now = clock.instant();
        var closed = dossier.proposal().closed(Status.REJECTED, reviewer, why, now);
        dossiers.save(closed);
        dossiers.append(
                closed.id(),
                Taken.by(reviewer, Kind.REJECTED, closed.patchSet(), now).because(why));
        if (dossier.proposal().status() != Status.HELD) dossiers.decide(closed.id(), Decision.on(weighed));
        journal.record(new ProposalRejected(Ids.next(), reviewer, now, fetch.ref(dossier, closed), why));
    }

    private static Refusal notForThemToReject(Dossier dossier) {
        return dossier.proposal().status() == Status.HELD
                ? ReleaseProposal.notAModerator()
                : Refusal.forbidden(
                        "not-a-reviewer", "Only a reviewer or owner of everything that this touches can reject it.");
    }
}
