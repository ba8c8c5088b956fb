package io.rungs.discussion.model;

import io.rungs.discussion.Comment.CommentState;
import io.rungs.kernel.Ids;
import io.rungs.proposals.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody said. Its text is kept whatever happens to it; only what is visible is shown.
public record PostedComment(
        UUID id,
        UUID thread,
        UUID author,
        @Nullable OfReview review,
        String body,
        CommentState state,
        Instant postedAt,
        @Nullable Instant editedAt,
        @Nullable Closing closing) {
    /// Longest body, in code points.
    public static final int LONGEST = 10_000;

    /// The review that it was sent with.
    public record OfReview(UUID id, Verdict verdict) {}

    /// Who made it a tombstone; a moderator's reason.
    public record Closing(UUID by, Instant at, @Nullable String reason) {}

    public static PostedComment post(UUID thread, UUID author, @Nullable OfReview review, String body, Instant at) {
        return new PostedComment(Ids.next(), thread, author, review, body, CommentState.VISIBLE, at, null, null);
    }

    public boolean visible() {
        return state == CommentState.VISIBLE;
    }

    public PostedComment edited(String text, Instant now) {
        return new PostedComment(id, thread, author, review, text, state, postedAt, now, closing);
    }

    public PostedComment removed(Instant now) {
        return closed(CommentState.REMOVED, new Closing(author, now, null));
    }

    public PostedComment hidden(UUID by, String reason, Instant now) {
        return closed(CommentState.HIDDEN, new Closing(by, now, reason));
    }

    private PostedComment closed(CommentState as, Closing how) {
        return new PostedComment(id, thread, author, review, body, as, postedAt, editedAt, how);
    }
}
