package io.rungs.proposals.show;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Dossiers.Overlap;
import io.rungs.proposals.view.ProposalView.OverlapView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows which other open proposals edit the same things, so that people do not work against each other unawares.
@Component
class ShowOverlaps {
    private final Dossiers dossiers;
    private final Accounts accounts;

    ShowOverlaps(Dossiers dossiers, Accounts accounts) {
        this.dossiers = dossiers;
        this.accounts = accounts;
    }

    /// @param proposal whose patch set it is; none while it is of none yet
    List<OverlapView> of(@Nullable UUID proposal, PatchSet patchSet) {
        var overlaps = dossiers.overlapping(proposal, patchSet);
        var authors = accounts.named(overlaps.stream().map(Overlap::author).toList());
        return overlaps.stream()
                .map(it -> new OverlapView(
                        it.number(), it.title(), authors.getOrDefault(it.author(), AccountRef.FORMER), it.position()))
                .toList();
    }
}
