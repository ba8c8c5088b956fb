package io.rungs.proposals.view;

import io.rungs.proposals.Status;
import java.util.List;

/// How a proposal stands after an act on it, for whoever did it; what else there is to see, its page asks for.
///
/// @param version the next one is written on
/// @param revisions what it was published as; empty before
public record ActAnswer(
        long number, Status status, int version, int patchSet, List<ProposalView.PublishedRevision> revisions) {}
