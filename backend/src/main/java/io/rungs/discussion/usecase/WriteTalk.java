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
import io.rungs.discussion.usecase.FindTalk.FoundThread;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down what is said, and tells it, in the caller's transaction.
@Component
class WriteTalk {
    private final Threads threads;
    private final Journal journal;
    private final Clock clock;

    WriteTalk(Threads threads, Journal journal, Clock clock) {
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
        journal.record(said(opening.cause(), comment, topic.ref(thread)));
        return new Opened(thread, comment);
    }

    /// @param hold why a moderator has to see it before others do
    PostedComment answer(FoundThread in, UUID by, String body, @Nullable String hold) {
        var comment = PostedComment.post(in.thread().id(), by, null, body, clock.instant(), hold);
        threads.add(comment);
        journal.record(said(Ids.next(), comment, in.ref()));
        return comment;
    }

    private static TalkEvent said(UUID cause, PostedComment it, ThreadRef in) {
        if (it.held()) return new CommentHeld(cause, it.author(), it.postedAt(), in, it.id());
        UUID review = it.review() == null ? null : it.review().id();
        return new CommentPosted(cause, it.author(), it.postedAt(), in, it.id(), review);
    }
}
