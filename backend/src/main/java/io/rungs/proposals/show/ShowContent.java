package io.rungs.proposals.show;

import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ProposalView.FindingView;
import io.rungs.proposals.view.ProposalView.OverlapView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows what is proposed, change by change, and what stands against it: which other proposals edit the same, what
/// the ladder checks find. The editor shows the same of what nobody has sent yet.
@Component
class ShowContent {
    private final ShowChanges changes;
    private final ShowOverlaps overlaps;
    private final ShowFindings findings;

    ShowContent(ShowChanges changes, ShowOverlaps overlaps, ShowFindings findings) {
        this.changes = changes;
        this.overlaps = overlaps;
        this.findings = findings;
    }

    /// What was read of it. To show the changes takes a while, and asks nobody.
    record Content(ShowChanges.Told told, List<OverlapView> overlaps, List<FindingView> findings) {}

    /// What a closed proposal was judged by, its checks say and what was found then; what else there is now is no
    /// news.
    ///
    /// @param decision what it was judged by, if it was
    Content of(Weighed weighed, @Nullable Decision decision) {
        Dossier dossier = weighed.dossier();
        Proposal it = dossier.proposal();
        var told = changes.read(weighed.outcomes(), weighed.heads());
        return it.status().undecided()
                ? new Content(told, overlaps.of(it.id(), dossier.newest()), findings.of(weighed))
                : new Content(told, List.of(), findings.atClosing(weighed, decision));
    }

    /// @param amended whose next patch set it would be; none where it would be a new one's first
    Content of(PatchSet next, @Nullable Proposal amended) {
        var told = changes.read(next);
        return new Content(
                told,
                overlaps.of(amended == null ? null : amended.id(), next),
                findings.of(next, told.published(), amended));
    }
}
