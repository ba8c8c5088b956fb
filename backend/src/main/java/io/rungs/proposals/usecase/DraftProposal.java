package io.rungs.proposals.usecase;

import io.rungs.catalog.Operation;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalLeft;
import io.rungs.proposals.Submission;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a draft, private to its author: for the first time, again, and away. What is written anew of a closed
/// proposal goes away without it: it is closed as it was.
@Component
@Transactional
public class DraftProposal {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final ReadSubmission read;
    private final Journal journal;
    private final Clock clock;

    DraftProposal(Dossiers dossiers, Fetch fetch, ReadSubmission read, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.read = read;
        this.journal = journal;
        this.clock = clock;
    }

    /// The number of the new draft.
    public long begin(UUID author, Submission submission) {
        var content = read.read(submission, List.of());
        var now = clock.instant();
        var patchSet = PatchSet.of(1, author, content.rationale(), now, content.operations());
        return dossiers.add(Proposal.draft(Ids.next(), author, content.title(), patchSet.changeClass(), now), patchSet);
    }

    /// @param version the one that the author edited: a second tab's older one is refused
    public void rewrite(UUID author, long number, int version, Submission submission) {
        Dossier dossier = fetch.lockedOwn(number, author);
        requireVersion(dossier.proposal(), version);
        List<Operation> known = dossier.newest().operations();
        var content = read.read(submission, known);
        var now = clock.instant();
        int draft = dossier.proposal().patchSet();
        var patchSet = PatchSet.of(draft, author, content.rationale(), now, content.operations());
        dossiers.save(dossier.proposal().rewritten(content.title(), patchSet.changeClass(), now));
        dossiers.replace(dossier.proposal().id(), patchSet);
    }

    public void delete(UUID author, long number) {
        Dossier dossier = fetch.lockedOwn(number, author);
        dossier.proposal().requireDraft();
        if (dossier.proposal().isReopened()) leave(dossier);
        else dossiers.delete(dossier.proposal().id());
    }

    private void leave(Dossier dossier) {
        var draft = dossier.proposal();
        var now = clock.instant();
        var left = draft.leftAsItWas(now);
        dossiers.save(left);
        dossiers.drop(draft.id(), draft.patchSet());
        if (!left.author().equals(draft.author()))
            dossiers.uncredit(draft.id(), left.author(), draft.turn().since());
        dossiers.append(left.id(), Taken.by(draft.author(), Kind.LEFT, draft.over(), now));
        var closed = dossiers.find(draft.id()).orElseThrow();
        journal.record(new ProposalLeft(Ids.next(), draft.author(), now, fetch.ref(closed, left)));
    }

    static void requireVersion(Proposal proposal, int version) {
        if (proposal.version() != version)
            throw Refusal.conflict(
                    "version-moved",
                    "#" + proposal.number() + " was changed in the meantime, perhaps in another tab. Read it again.");
    }
}
