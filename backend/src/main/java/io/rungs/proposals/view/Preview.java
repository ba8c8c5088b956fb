package io.rungs.proposals.view;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.AccountRef;
import io.rungs.proposals.view.ProposalView.FindingView;
import io.rungs.proposals.view.ProposalView.OverlapView;
import java.util.List;

/// What a submission would come to, without keeping it; `dropsApprovals` names those whose approval would not count
/// for it any more.
public record Preview(
        ChangeClass changeClass,
        List<ProposedChange> changes,
        List<OverlapView> overlaps,
        List<FindingView> findings,
        List<AccountRef> dropsApprovals) {}
