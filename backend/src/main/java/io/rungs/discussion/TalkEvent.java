package io.rungs.discussion;

import io.rungs.journal.JournalEvent;
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
    record CommentHeld(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfHeld {
        @Override
        public String type() {
            return "discussion.comment-held";
        }
    }

    /// Its author took back what was never let through.
    record HeldCommentRemoved(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfHeld {
        @Override
        public String type() {
            return "discussion.held-comment-removed";
        }
    }

    /// Its author rewrote what is held, or a moderator looks at what they refused again.
    record HeldCommentChanged(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfHeld {
        @Override
        public String type() {
            return "discussion.held-comment-changed";
        }
    }

    /// A moderator keeps what is held from showing.
    record CommentRefused(
            UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment, UUID author, String reason)
            implements OfHeld {
        @Override
        public String type() {
            return "discussion.comment-refused";
        }
    }

    /// A moderator let what was held through: it shows from now on, as its author's.
    record CommentReleased(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment, UUID author)
            implements OfComment {
        @Override
        public String type() {
            return "discussion.comment-released";
        }
    }

    /// A thread was started or answered; `review` names the review that the comment was sent with.
    record CommentPosted(
            UUID cause,
            UUID actor,
            Instant at,
            ThreadRef thread,
            UUID comment,
            @Nullable UUID review) implements OfComment {
        @Override
        public String type() {
            return "discussion.comment-posted";
        }
    }

    record CommentEdited(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfComment {
        @Override
        public String type() {
            return "discussion.comment-edited";
        }
    }

    /// Its author took it back.
    record CommentRemoved(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfComment {
        @Override
        public String type() {
            return "discussion.comment-removed";
        }
    }

    /// A moderator took it away.
    record CommentHidden(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment, String reason)
            implements OfComment {
        @Override
        public String type() {
            return "discussion.comment-hidden";
        }
    }

    /// A moderator shows again what was hidden.
    record CommentUnhidden(UUID cause, UUID actor, Instant at, ThreadRef thread, UUID comment) implements OfComment {
        @Override
        public String type() {
            return "discussion.comment-unhidden";
        }
    }

    /// A moderator took away what it quotes, or shows it again.
    record QuoteChanged(UUID cause, UUID actor, Instant at, ThreadRef thread) implements TalkEvent {
        @Override
        public String type() {
            return "discussion.quote-changed";
        }
    }

    record ThreadResolved(UUID cause, UUID actor, Instant at, ThreadRef thread) implements TalkEvent {
        @Override
        public String type() {
            return "discussion.thread-resolved";
        }
    }

    record ThreadReopened(UUID cause, UUID actor, Instant at, ThreadRef thread) implements TalkEvent {
        @Override
        public String type() {
            return "discussion.thread-reopened";
        }
    }
}
