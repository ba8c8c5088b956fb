package io.rungs.proposals.view;

import io.rungs.catalog.ChangeClass;
import java.util.List;

/// What a submission would come to, without keeping it.
public record Preview(ChangeClass changeClass, List<ProposedChange> changes, List<ProposalView.OverlapView> overlaps) {}
