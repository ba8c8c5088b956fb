package io.rungs.discussion.model;

import static io.rungs.discussion.Thread.ThreadState.OPEN;
import static io.rungs.discussion.Thread.ThreadState.RESOLVED;

import io.rungs.discussion.Comment;
import io.rungs.discussion.Comment.CommentState;
import io.rungs.discussion.Thread;
import io.rungs.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one person may do in the talk about one topic. The same answers guard the calls and draw the buttons.
///
/// `author` is said of the proposal's author, `reviewer` of whoever may judge the topic, `over` of a proposal that
/// nothing can block any more.
public record Standing(@Nullable UUID person, boolean author, boolean reviewer, Moderator moderator, boolean over) {
    public static final Standing GUEST = new Standing(null, false, false, Moderator.NONE, false);

    public Reader reader() {
        return new Reader(person, moderator.is());
    }

    public Optional<Refusal> againstReply(StartedThread thread) {
        return person == null ? Optional.of(Refusal.notSignedIn()) : againstHeld(thread);
    }

    public Optional<Refusal> againstBlocking() {
        if (over) return Optional.of(Refusal.conflict("not-open", "This proposal is not open: nothing can block it."));
        return reviewer
                ? Optional.empty()
                : Optional.of(
                        Refusal.forbidden(
                                "blocking-needs-reviewer",
                                "Only a reviewer of this proposal can block it with a thread; start the thread without blocking."));
    }

    public Optional<Refusal> againstResolve(StartedThread thread) {
        if (thread.state() == RESOLVED)
            return Optional.of(Refusal.conflict("already-resolved", "This thread is resolved already."));
        return againstSettling(thread);
    }

    public Optional<Refusal> againstReopen(StartedThread thread) {
        if (thread.state() == OPEN)
            return Optional.of(Refusal.conflict("already-open", "This thread is open already."));
        Optional<Refusal> refusal = againstSettling(thread);
        return refusal.isEmpty() && thread.blocking() ? againstBlocking() : refusal;
    }

    public Optional<Refusal> againstEdit(PostedComment comment) {
        return againstOwn(comment, "Only its author can edit a comment.");
    }

    public Optional<Refusal> againstRemove(PostedComment comment) {
        return againstOwn(comment, "Only its author can remove a comment; a moderator can hide it.");
    }

    public Optional<Refusal> againstHide(PostedComment comment) {
        if (comment.held())
            return againstModerating(comment)
                    .or(() -> Optional.of(
                            Refusal.conflict("comment-held", "This comment is held: let it through, or refuse it.")));
        // What its author took back may be quoted still.
        boolean wasRead = comment.state() == CommentState.REMOVED && comment.letThrough();
        return againstModerating(comment).or(() -> wasRead ? Optional.empty() : againstTombstone(comment));
    }

    public Optional<Refusal> againstUnhide(PostedComment comment) {
        return againstModerating(comment)
                .or(() -> comment.state() == CommentState.HIDDEN
                        ? Optional.empty()
                        : Optional.of(Refusal.conflict("not-hidden", "No moderator has hidden this comment.")));
    }

    /// Also against refusing it.
    public Optional<Refusal> againstRelease(PostedComment comment) {
        return againstModerating(comment)
                .or(() -> comment.held()
                        ? Optional.empty()
                        : Optional.of(
                                Refusal.conflict("not-held", "This comment is not held: somebody has decided on it.")));
    }

    private Optional<Refusal> againstModerating(PostedComment comment) {
        return moderator.is() && comment.author().equals(person)
                ? Optional.of(Refusal.forbidden(
                        "own-comment", "Nobody moderates their own comment; you can remove it as its author."))
                : moderator.against(comment.author(), comment.body());
    }

    public List<Thread.Action> actions(StartedThread thread) {
        return Stream.of(
                        allowed(Thread.Action.REPLY, againstReply(thread)),
                        allowed(Thread.Action.RESOLVE, againstResolve(thread)),
                        allowed(Thread.Action.REOPEN, againstReopen(thread)),
                        thread.anchor().quote() instanceof String quote
                                        && moderator
                                                .against(thread.startedBy(), quote)
                                                .isEmpty()
                                        && !thread.startedBy().equals(person)
                                ? Optional.of(Thread.Action.HIDE_QUOTE)
                                : Optional.<Thread.Action>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Comment.Action> actions(PostedComment comment) {
        return Stream.of(
                        allowed(Comment.Action.EDIT, againstEdit(comment)),
                        allowed(Comment.Action.REMOVE, againstRemove(comment)),
                        allowed(Comment.Action.HIDE, againstHide(comment)),
                        allowed(Comment.Action.UNHIDE, againstUnhide(comment)),
                        allowed(Comment.Action.RELEASE, againstRelease(comment)),
                        allowed(Comment.Action.REFUSE, againstRelease(comment)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Refusal> againstSettling(StartedThread thread) {
        if (person == null) return Optional.of(Refusal.notSignedIn());
        if (!thread.letThrough()) return againstHeld(thread);
        // What blocks a proposal is not for its author to lift.
        boolean authors = author && !thread.blocking();
        if (person.equals(thread.startedBy()) || authors || reviewer) return Optional.empty();
        return Optional.of(Refusal.forbidden(
                "not-yours-to-resolve",
                thread.blocking()
                        ? "Whoever started the thread and reviewers resolve what blocks a proposal; reviewers reopen it."
                        : "Whoever started the thread, the proposal's author and reviewers resolve and reopen it."));
    }

    private Optional<Refusal> againstOwn(PostedComment comment, String sentence) {
        if (!comment.author().equals(person)) return Optional.of(Refusal.forbidden("not-your-comment", sentence));
        return againstTombstone(comment);
    }

    private static Optional<Refusal> againstHeld(StartedThread thread) {
        return thread.letThrough()
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "thread-held", "This thread is not let through: it goes on when a moderator has let it."));
    }

    private static Optional<Refusal> againstTombstone(PostedComment comment) {
        return comment.stands()
                ? Optional.empty()
                : Optional.of(Refusal.conflict("comment-gone", "This comment was removed or hidden already."));
    }

    private static <A> Optional<A> allowed(A action, Optional<Refusal> refusal) {
        return refusal.isPresent() ? Optional.empty() : Optional.of(action);
    }
}
