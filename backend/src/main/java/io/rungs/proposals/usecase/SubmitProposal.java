package io.rungs.proposals.usecase;

import io.rungs.catalog.Merge;
import io.rungs.identity.ContributionGate.Answer.Allow;
import io.rungs.identity.ContributionGate.Answer.Hold;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Seen;
import io.rungs.proposals.ProposalEvent.ProposalHeld;
import io.rungs.proposals.ProposalEvent.ProposalSubmitted;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import io.rungs.proposals.model.Weighed;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a draft before the reviewers; what a moderator has to see first is held.
@Component
public class SubmitProposal {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final KeepHidden hidden;
    private final Weigh weigh;
    private final AskTheGate gate;
    private final ShowFindings findings;
    private final Journal journal;
    private final Clock clock;

    SubmitProposal(
            Dossiers dossiers,
            Fetch fetch,
            KeepHidden hidden,
            Weigh weigh,
            AskTheGate gate,
            ShowFindings findings,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.hidden = hidden;
        this.weigh = weigh;
        this.gate = gate;
        this.findings = findings;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void submit(UUID author, long number) {
        Dossier dossier = fetch.lockedOwn(number, author);
        dossier.proposal().requireDraft();
        requireReady(dossier);
        switch (gate.submission(dossier)) {
            case Allow() -> submitted(dossier, clock.instant());
            case Hold(String reason) -> held(dossier, reason, clock.instant());
        }
    }

    private void submitted(Dossier dossier, Instant now) {
        var submitted = dossier.proposal().submitted(now);
        UUID author = submitted.author();
        dossiers.save(submitted);
        dossiers.append(submitted.id(), Taken.by(author, Kind.SUBMITTED, submitted.patchSet(), now));
        journal.record(new ProposalSubmitted(Ids.next(), author, now, fetch.ref(dossier, submitted)));
    }

    private void held(Dossier dossier, String reason, Instant now) {
        var held = dossier.proposal().held(reason, now);
        UUID author = held.author();
        dossiers.save(held);
        dossiers.append(
                held.id(), Taken.by(author, Kind.HELD, held.patchSet(), now).because(reason));
        journal.record(new ProposalHeld(Ids.next(), author, now, fetch.ref(dossier, held), reason));
    }

    private void requireReady(Dossier dossier) {
        if (dossier.newest().steps().isEmpty())
            throw Refusal.invalid("no-operations", "operations", "A proposal has to change something.");
        if (Seen.isBlank(dossier.newest().rationale()))
            throw Refusal.invalid("no-rationale", "rationale", "Say why: reviewers decide by your reasons.");
        hidden.requireOthers(dossier.proposal(), dossier.proposal().title(), dossier.newest());
        dossier.requireItsWords();
        Weighed weighed = weigh.weigh(dossier);
        if (weighed.merge() == Merge.State.CONFLICTED)
            throw Refusal.conflict(
                    "conflicted", "Something that you edit was changed since. Update it from what is published.");
        requireReal(weighed);
        findings.requireNoError(weighed);
    }

    /// @throws Refusal.Conflict `already-so`
    static void requireReal(Weighed weighed) {
        if (weighed.merge() == Merge.State.ALREADY_SO)
            throw Refusal.conflict(
                    "already-so", "All of it was published meanwhile: there is nothing left to propose.");
    }
}
