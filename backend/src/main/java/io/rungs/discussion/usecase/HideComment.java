package io.rungs.discussion.usecase;

import io.rungs.discussion.TalkEvent.CommentHidden;
import io.rungs.discussion.TalkEvent.CommentUnhidden;
import io.rungs.discussion.TalkEvent.HeldCommentChanged;
import io.rungs.discussion.model.Threads;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Subject;
import io.rungs.kernel.Texts;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A moderator takes a comment away, with a reason that everybody reads on the tombstone, or shows it again; the
/// replies stay.
@Component
public class HideComment {
    static final int LONGEST_REASON = 500;

    private final FindTalk talk;
    private final Threads threads;
    private final Journal journal;
    private final AuditLog audit;
    private final Clock clock;

    HideComment(FindTalk talk, Threads threads, Journal journal, AuditLog audit, Clock clock) {
        this.talk = talk;
        this.threads = threads;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void hide(UUID person, UUID comment, @Nullable String why) {
        var texts = new Texts();
        String reason = texts.required("reason", why, LONGEST_REASON);
        texts.check();
        var found = talk.lockedComment(comment, person);
        found.in().standing().againstHide(found.comment()).ifPresent(FindTalk::refuse);
        var at = clock.instant();
        var hidden = found.comment().hidden(person, reason, at);
        threads.change(hidden);
        journal.record(new CommentHidden(Ids.next(), person, at, found.in().ref(), comment, reason));
        audit.record(new AuditEntry(
                person,
                "discussion.comment-hidden",
                new Subject("COMMENT", comment),
                Map.of("state", found.comment().state(), "author", hidden.author(), "body", hidden.body()),
                Map.of("state", hidden.state()),
                reason));
    }

    @Transactional
    public void unhide(UUID person, UUID comment) {
        var found = talk.lockedComment(comment, person);
        found.in().standing().againstUnhide(found.comment()).ifPresent(FindTalk::refuse);
        var shown = found.comment().unhidden();
        var at = clock.instant();
        threads.change(shown);
        var in = found.in().ref();
        journal.record(
                shown.letThrough()
                        ? new CommentUnhidden(Ids.next(), person, at, in, comment)
                        : new HeldCommentChanged(Ids.next(), person, at, in, comment));
        audit.record(new AuditEntry(
                person,
                "discussion.comment-unhidden",
                new Subject("COMMENT", comment),
                Map.of("state", found.comment().state()),
                Map.of("state", shown.state()),
                null));
    }
}
