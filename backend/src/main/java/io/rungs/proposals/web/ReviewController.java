package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.proposals.review.EndReview;
import io.rungs.proposals.show.ShowReviews;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.view.ProposalView.ReviewView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The reviews that were given, and what happens to a verdict.
@RestController
@RequestMapping("/api/proposals/{number}/reviews")
class ReviewController {
    private final ShowReviews show;
    private final EndReview end;

    ReviewController(ShowReviews show, EndReview end) {
        this.show = show;
        this.end = end;
    }

    record EndForm(@Nullable String reason) {}

    /// The newest first.
    @GetMapping
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    Page<ReviewView> reviews(
            @PathVariable long number, @RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        return show.page(number, cursor, viewer.account());
    }

    /// An approval is dismissed, an objection lifted.
    @PostMapping("/{review}/dismiss")
    ActAnswer dismiss(@PathVariable long number, @PathVariable UUID review, @RequestBody EndForm body, Viewer viewer) {
        return end.end(viewer.member(), number, review, body.reason());
    }
}
