package io.rungs.discussion.web;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.discussion.usecase.ReviewWithComments;
import io.rungs.discussion.usecase.ReviewWithComments.Line;
import io.rungs.discussion.usecase.ReviewWithComments.Review;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.platform.LargeBody;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.proposals.GiveReview.Suggested;
import io.rungs.proposals.Verdict;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A review is talk and verdict in one; the proposal as it is afterwards is read from its own address.
@RestController
class ReviewsController {
    private final ReviewWithComments review;

    ReviewsController(ReviewWithComments review) {
        this.review = review;
    }

    record ReviewForm(
            @Nullable Integer patchSet,
            @Nullable Verdict verdict,
            @Nullable String body,
            @Nullable ChangeClass changeClass,
            @Nullable List<LineForm> comments,
            @Nullable List<Suggested> suggestions) {}

    record LineForm(
            @Nullable Integer operation,
            @Nullable String body,
            @Nullable Boolean blocking) {}

    record GivenReview(UUID review) {}

    @PostMapping("/api/proposals/{number}/reviews")
    @Limited(Limit.CREATE)
    @LargeBody
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GivenReview> give(@PathVariable long number, @RequestBody ReviewForm form, Viewer viewer) {
        UUID given = review.give(viewer.member(), number, read(form));
        return ResponseEntity.created(URI.create("/api/proposals/" + number)).body(new GivenReview(given));
    }

    private static Review read(ReviewForm form) {
        var errors = new ArrayList<FieldError>();
        if (form.patchSet() == null) errors.add(new FieldError("patchSet", "Say which patch set you judged."));
        if (form.verdict() == null)
            errors.add(new FieldError("verdict", "Choose APPROVE, REQUEST_CHANGES or COMMENT."));
        if (form.patchSet() == null || form.verdict() == null)
            throw Refusal.invalid("incomplete-review", errors.getFirst().message(), errors);
        List<LineForm> comments = form.comments() == null ? List.of() : form.comments();
        var lines = comments.stream().map(ReviewsController::line).toList();
        return new Review(form.patchSet(), form.verdict(), form.body(), form.changeClass(), lines, suggestions(form));
    }

    /// An empty entry suggests nothing, and is refused for that.
    private static List<Suggested> suggestions(ReviewForm form) {
        if (form.suggestions() == null) return List.of();
        return form.suggestions().stream()
                .map(it -> it == null ? new Suggested(null, null) : it)
                .toList();
    }

    /// An empty entry has no text, and is refused for that.
    private static Line line(@Nullable LineForm form) {
        if (form == null) return new Line(null, null, false);
        return new Line(form.operation(), form.body(), Boolean.TRUE.equals(form.blocking()));
    }
}
