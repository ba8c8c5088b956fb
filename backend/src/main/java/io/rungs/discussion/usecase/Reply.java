package io.rungs.discussion.usecase;

import io.rungs.discussion.Comment;
import io.rungs.discussion.TalkEvent.CommentHeld;
import io.rungs.discussion.TalkEvent.CommentPosted;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.usecase.FindTalk.FoundComment;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Texts;
import io.rungs.text.Markdown;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody answers in a thread.
@Component
public class Reply {
    private final FindTalk talk;
    private final Threads threads;
    private final AskBeforeShowing gate;
    private final Journal journal;
    private final Clock clock;
    private final ReadComments read;

    Reply(FindTalk talk, Threads threads, AskBeforeShowing gate, Journal journal, Clock clock, ReadComments read) {
        this.talk = talk;
        this.threads = threads;
        this.gate = gate;
        this.journal = journal;
        this.clock = clock;
        this.read = read;
    }

    @Transactional
    public Comment reply(UUID person, UUID thread, @Nullable String text) {
        var texts = new Texts();
        String body = texts.required("body", text, PostedComment.LONGEST, Markdown::words);
        texts.check();
        var found = talk.thread(thread, person);
        found.standing().againstReply(found.thread()).ifPresent(FindTalk::refuse);
        var at = clock.instant();
        var comment = PostedComment.post(thread, person, null, body, at, gate.holdReason(person, body));
        threads.add(comment);
        journal.record(
                comment.held()
                        ? new CommentHeld(Ids.next(), person, at, found.ref(), comment.id())
                        : new CommentPosted(Ids.next(), person, at, found.ref(), comment.id(), null));
        return read.draw(new FoundComment(comment, found));
    }
}
