package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.usecase.AnswerAct;
import io.rungs.proposals.usecase.EndReview;
import io.rungs.proposals.view.ActAnswer;
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
    private final AnswerAct answer;

    ReviewController(EndReview end, AnswerAct answer) {
        this.end = end;
        this.answer = answer;
    }

    record EndForm(@Nullable String reason) {}

    /// An approval is dismissed, an objection lifted.
    @PostMapping("/dismiss")
    ActAnswer dismiss(@PathVariable long number, @PathVariable UUID review, @RequestBody EndForm body, Viewer viewer) {
        end.end(viewer.member(), number, review, body.reason());
        return answer.of(number, viewer.member());
    }
}
