package io.rungs.discussion.usecase;

import io.rungs.discussion.TalkEvent.CommentRemoved;
import io.rungs.discussion.TalkEvent.HeldCommentRemoved;
import io.rungs.discussion.model.Threads;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An author takes their comment back; a tombstone stays, and the replies with it.
@Component
public class RemoveComment {
    private final FindTalk talk;
    private final Threads threads;
    private final Journal journal;
    private final Clock clock;

    RemoveComment(FindTalk talk, Threads threads, Journal journal, Clock clock) {
        this.talk = talk;
        this.threads = threads;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void remove(UUID person, UUID comment) {
        var found = talk.lockedComment(comment, person);
        found.in().standing().againstRemove(found.comment()).ifPresent(FindTalk::refuse);
        var at = clock.instant();
        threads.change(found.comment().removed(at));
        var in = found.in().ref();
        journal.record(
                found.comment().letThrough()
                        ? new CommentRemoved(Ids.next(), person, at, in, comment)
                        : new HeldCommentRemoved(Ids.next(), person, at, in, comment));
    }
}
