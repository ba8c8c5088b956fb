package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.usecase.EndReview;
import io.rungs.proposals.usecase.ShowProposal;
import io.rungs.proposals.view.ProposalView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What happens to a verdict that was given.
@RestController
@RequestMapping("/api/proposals/{number}/reviews/{review}")
class ReviewController {
    private final EndReview end;
    private final ShowProposal show;

    ReviewController(EndReview end, ShowProposal show) {
        this.end = end;
        this.show = show;
    }

    record EndForm(@Nullable String reason) {}

    /// An approval is dismissed, an objection lifted.
    @PostMapping("/dismiss")
    ProposalView dismiss(
            @PathVariable long number, @PathVariable UUID review, @RequestBody EndForm body, Viewer viewer) {
        end.end(viewer.member(), number, review, body.reason());
        return show.show(number, viewer.account());
    }
}
