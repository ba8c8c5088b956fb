package io.rungs.discussion;

import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledAs;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens in the talk. Texts stay out of it: a comment may be removed or hidden later.
public sealed interface TalkEvent extends JournalEvent {
    ThreadRef thread();

    @Override
    default Subject subject() {
        return new Subject("THREAD", thread().id());
    }

    /// Something that happened to one comment.
    sealed interface OfComment extends TalkEvent {
        UUID comment();
    }

    /// Something that happened to a comment which only its author and moderators see.
    sealed interface OfHeld extends OfComment {}

    /// Somebody wrote what a moderator sees first.
    @JournalledAs("discussion.comment-held")
    record CommentHeld(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfHeld {}

    /// Its author took back what was never let through.
    @JournalledAs("discussion.held-comment-removed")
    record HeldCommentRemoved(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfHeld {}

    /// Its author rewrote what is held, or a moderator looks at what they refused again.
    @JournalledAs("discussion.held-comment-changed")
    record HeldCommentChanged(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfHeld {}

    /// A moderator keeps what is held from showing.
    @JournalledAs("discussion.comment-refused")
    record CommentRefused(
            UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment, UUID author, String reason)
            implements OfHeld {}

    /// A moderator let what was held through: it shows from now on, as its author's.
    @JournalledAs("discussion.comment-released")
    record CommentReleased(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment, UUID author)
            implements OfComment {}

    /// A thread was started or answered; `review` names the review that the comment was sent with.
    @JournalledAs("discussion.comment-posted")
    record CommentPosted(
            UUID cause,
            UUID actor,
            Instant at,
            ThreadRef thread,
            UUID comment,
            @Nullable UUID review) implements OfComment {}

    @JournalledAs("discussion.comment-edited")
    record CommentEdited(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfComment {}

    /// Its author took it back.
    @JournalledAs("discussion.comment-removed")
    record CommentRemoved(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfComment {}

    /// A moderator took it away.
    @JournalledAs("discussion.comment-hidden")
    record CommentHidden(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment, String reason)
            implements OfComment {}

    /// A moderator shows again what was hidden.
    @JournalledAs("discussion.comment-unhidden")
    record CommentUnhidden(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfComment {}

    /// A moderator took away what it quotes, or shows it again.
    @JournalledAs("discussion.quote-changed")
    record QuoteChanged(UUID cause, UUID actor, Instant at, ThreadRef thread) implements TalkEvent {}

    @JournalledAs("discussion.thread-resolved")
    record ThreadResolved(UUID cause, UUID actor, Instant at, ThreadRef thread) implements TalkEvent {}

    @JournalledAs("discussion.thread-reopened")
    record ThreadReopened(UUID cause, UUID actor, Instant at, ThreadRef thread) implements TalkEvent {}
}
