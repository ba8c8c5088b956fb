package io.rungs.proposals.usecase;

import io.rungs.catalog.Operation;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Submission;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.model.Proposal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a draft, private to its author: for the first time, again, and away.
@Component
@Transactional
public class DraftProposal {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final ReadSubmission read;
    private final Clock clock;

    DraftProposal(Dossiers dossiers, Fetch fetch, ReadSubmission read, Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.read = read;
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
        var patchSet = PatchSet.of(1, author, content.rationale(), now, content.operations());
        dossiers.save(dossier.proposal().rewritten(content.title(), patchSet.changeClass(), now));
        dossiers.replace(dossier.proposal().id(), patchSet);
    }

    public void delete(UUID author, long number) {
        Dossier dossier = fetch.lockedOwn(number, author);
        dossier.proposal().requireDraft();
        dossiers.delete(dossier.proposal().id());
    }

    static void requireVersion(Proposal proposal, int version) {
        if (proposal.version() != version)
            throw Refusal.conflict(
                    "version-moved",
                    "#" + proposal.number() + " was changed in the meantime, perhaps in another tab. Read it again.");
    }
}
