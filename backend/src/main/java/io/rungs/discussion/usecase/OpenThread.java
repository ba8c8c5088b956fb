package io.rungs.discussion.usecase;

import io.rungs.discussion.TalkEvent;
import io.rungs.discussion.TalkEvent.CommentHeld;
import io.rungs.discussion.TalkEvent.CommentPosted;
import io.rungs.discussion.ThreadRef;
import io.rungs.discussion.model.Anchor;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.PostedComment.OfReview;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.model.Topic;
import io.rungs.journal.Journal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a thread with its first comment, in the caller's transaction.
@Component
class OpenThread {
    private final Threads threads;
    private final Journal journal;
    private final Clock clock;

    OpenThread(Threads threads, Journal journal, Clock clock) {
        this.threads = threads;
        this.journal = journal;
        this.clock = clock;
    }

    /// What is said first, by whom, in which command, and why a moderator has to see it before others do.
    record Opening(
            UUID by,
            String body,
            boolean blocking,
            @Nullable OfReview review,
            UUID cause,
            @Nullable String hold) {}

    /// What is there since.
    record Opened(StartedThread thread, PostedComment comment) {}

    Opened open(Topic topic, Anchor anchor, Opening opening) {
        var at = clock.instant();
        var thread = StartedThread.start(topic, anchor, opening.blocking(), opening.by(), at, opening.hold() == null);
        var comment =
                PostedComment.post(thread.id(), opening.by(), opening.review(), opening.body(), at, opening.hold());
        threads.add(thread, comment);
        journal.record(said(opening, comment, topic.ref(thread)));
        return new Opened(thread, comment);
    }

    private static TalkEvent said(Opening opening, PostedComment comment, ThreadRef in) {
        if (comment.held()) return new CommentHeld(opening.cause(), opening.by(), comment.postedAt(), in, comment.id());
        UUID review = opening.review() == null ? null : opening.review().id();
        return new CommentPosted(opening.cause(), opening.by(), comment.postedAt(), in, comment.id(), review);
    }
}
