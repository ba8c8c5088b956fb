package io.rungs.discussion;

import io.rungs.identity.AccountRef;
import io.rungs.proposals.Status;
import io.rungs.proposals.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment as it is shown; a tombstone has no text. `became` are the newest proposals that were made of it, of
/// those that the reader may know of.
public record Comment(
        UUID id,
        AccountRef author,
        @Nullable String body,
        @Nullable String bodyHtml,
        CommentState state,
        @Nullable String hideReason,
        @Nullable String holdReason,
        @Nullable UUID review,
        @Nullable Verdict verdict,
        Instant postedAt,
        @Nullable Instant editedAt,
        int edits,
        List<Became> became,
        List<Action> allowedActions) {
    /// An earlier text of a comment.
    public record Edit(String body, Instant replacedAt) {}

    /// A proposal that was made of a comment, and how it stands.
    public record Became(long number, Status status) {}

    public enum CommentState {
        VISIBLE,
        /// A moderator sees it first; until then its author and moderators do.
        HELD,
        /// By its author.
        REMOVED,
        /// By a moderator.
        HIDDEN
    }

    public enum Action {
        EDIT,
        REMOVE,
        HIDE,
        /// Show again what was hidden.
        UNHIDE,
        /// Let a held one through.
        RELEASE,
        /// Keep a held one from showing.
        REFUSE
    }
}
