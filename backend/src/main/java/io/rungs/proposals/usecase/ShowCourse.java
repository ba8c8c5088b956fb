package io.rungs.proposals.usecase;

import io.rungs.proposals.PatchSets;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.view.ProposalView.Successor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What will become of a proposal if nobody acts, and where it went on.
@Component
class ShowCourse {
    private final PatchSets proposals;
    private final ReviewTimes times;

    ShowCourse(PatchSets proposals, ReviewTimes times) {
        this.proposals = proposals;
        this.times = times;
    }

    /// The one that superseded it; nobody's while that one is held.
    @Nullable
    Successor successor(Proposal it) {
        if (it.supersededBy() == null) return null;
        var title = proposals.titles(List.of(it.supersededBy())).get(it.supersededBy());
        return title == null ? null : new Successor(title.number(), title.title());
    }

    @Nullable
    Instant expiry(Proposal it) {
        return times.ofAuthors().expiry(it).orElse(null);
    }
}
