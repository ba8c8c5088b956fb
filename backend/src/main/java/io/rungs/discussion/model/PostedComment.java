package io.rungs.discussion.model;

import io.rungs.discussion.Comment.CommentState;
import io.rungs.kernel.Ids;
import io.rungs.proposals.Verdict;
import io.rungs.text.Sized;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody said. Its text is kept whatever happens to it; only what is visible is shown.
///
/// @param letThrough whether it showed to everybody at any time: what never did stays with its author and
/// moderators
/// @param removedAt when its author took it back, whatever a moderator did besides
/// @param holdReason why a moderator sees it first, or saw it
public record PostedComment(
        UUID id,
        UUID thread,
        UUID author,
        @Nullable OfReview review,
        String body,
        CommentState state,
        Instant postedAt,
        @Nullable Instant editedAt,
        @Nullable Closing closing,
        @Nullable Instant removedAt,
        boolean letThrough,
        @Nullable String holdReason) {
    /// Longest body, in code points.
    public static final int LONGEST = 10_000;

    /// The review that it was sent with.
    public record OfReview(UUID id, Verdict verdict) {}

    /// Who made it a tombstone; a moderator's reason.
    public record Closing(UUID by, Instant at, @Nullable String reason) {}

    /// @param hold why a moderator has to see it first; none where it shows at once
    public static PostedComment post(
            UUID thread, UUID author, @Nullable OfReview review, String body, Instant at, @Nullable String hold) {
        var state = hold == null ? CommentState.VISIBLE : CommentState.HELD;
        return new PostedComment(
                Ids.next(), thread, author, review, body, state, at, null, null, null, hold == null, hold);
    }

    /// Whether it shows, to those who may see it.
    public boolean stands() {
        return state == CommentState.VISIBLE || state == CommentState.HELD;
    }

    public boolean held() {
        return state == CommentState.HELD;
    }

    /// When its author wrote what it says now.
    public Instant writtenAt() {
        return editedAt == null ? postedAt : editedAt;
    }

    public Utterance utterance() {
        return new Utterance(body, writtenAt());
    }

    /// About how many it comes to in an answer.
    public int bytes() {
        return stands() ? Sized.bytes(body) : 0;
    }

    public PostedComment edited(String text, Instant now) {
        return new PostedComment(
                id, thread, author, review, text, state, postedAt, now, closing, removedAt, letThrough, holdReason);
    }

    public PostedComment removed(Instant now) {
        return as(CommentState.REMOVED, new Closing(author, now, null), now, letThrough);
    }

    /// By a moderator; one that is held is refused by this.
    public PostedComment hidden(UUID by, String reason, Instant now) {
        return as(CommentState.HIDDEN, new Closing(by, now, reason), removedAt, letThrough);
    }

    public PostedComment unhidden() {
        if (removedAt != null) return removed(removedAt);
        return as(letThrough ? CommentState.VISIBLE : CommentState.HELD, null, null, letThrough);
    }

    public PostedComment released() {
        return as(CommentState.VISIBLE, null, null, true);
    }

    private PostedComment as(CommentState now, @Nullable Closing how, @Nullable Instant removed, boolean through) {
        return new PostedComment(
                id, thread, author, review, body, now, postedAt, editedAt, how, removed, through, holdReason);
    }
}
