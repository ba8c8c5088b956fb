package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalAmended;
import io.rungs.proposals.Submission;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import io.rungs.proposals.model.Weighed;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the next patch set of an open proposal. Reviews of what did not change stay; those of what did are
/// outdated.
@Component
public class AmendProposal {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final KeepHidden hidden;
    private final ReadSubmission read;
    private final AskTheGate gate;
    private final Weigh weigh;
    private final ShowFindings findings;
    private final CarryWaivers waivers;
    private final Journal journal;
    private final Clock clock;

    AmendProposal(
            Dossiers dossiers,
            Fetch fetch,
            KeepHidden hidden,
            ReadSubmission read,
            AskTheGate gate,
            Weigh weigh,
            ShowFindings findings,
            CarryWaivers waivers,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.hidden = hidden;
        this.read = read;
        this.gate = gate;
        this.weigh = weigh;
        this.findings = findings;
        this.waivers = waivers;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param version the one that the author edited: a second tab's older one is refused
    @Transactional
    public void amend(UUID author, long number, int version, Submission submission) {
        Dossier dossier = fetch.lockedOwn(number, author);
        dossier.proposal().requireOpen();
        DraftProposal.requireVersion(dossier.proposal(), version);
        var content = read.read(submission, dossier.newest().operations());
        if (content.operations().isEmpty())
            throw Refusal.invalid(
                    "no-operations", "operations", "A proposal has to change something. Withdraw it instead.");
        if (content.rationale().isEmpty())
            throw Refusal.invalid("no-rationale", "rationale", "Say why: reviewers decide by your reasons.");
        requireNew(dossier, content);
        var now = clock.instant();
        PatchSet next = dossier.newest().next(author, content.rationale(), now, content.operations());
        hidden.requireOthers(dossier.proposal(), content.title(), next);
        dossier.requireOtherWords(next);
        Weighed weighed = weigh.weigh(dossier.with(next));
        SubmitProposal.requireReal(weighed);
        findings.requireNoError(weighed);
        gate.requireShowable(dossier, content.title(), next);
        var amended =
                dossier.proposal().amended(content.title(), dossier.with(next).changeClass(), now);
        dossiers.append(amended.id(), next);
        dossiers.save(amended);
        waivers.to(dossier.with(next), dossier.newest().number());
        dossiers.append(amended.id(), Taken.by(author, Kind.AMENDED, next.number(), now));
        journal.record(new ProposalAmended(Ids.next(), author, now, fetch.ref(dossier, amended), next.number()));
    }

    /// The reviewers are not called for nothing.
    private static void requireNew(Dossier dossier, ReadSubmission.Content content) {
        var before = dossier.newest();
        if (content.title().equals(dossier.proposal().title())
                && content.rationale().equals(before.rationale())
                && content.operations().equals(before.operations()))
            throw Refusal.conflict(
                    "nothing-changed",
                    "This says the same as patch set " + before.number() + ": there is nothing new to look at.");
    }
}
