package io.rungs.discussion.usecase;

import io.rungs.discussion.TalkEvent.CommentRefused;
import io.rungs.discussion.TalkEvent.CommentReleased;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.usecase.FindTalk.FoundComment;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Subject;
import io.rungs.kernel.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A moderator lets a held comment through, and with it the thread that it begins; or keeps it from showing.
@Component
@Transactional
public class DecideOnHeld {
    private final FindTalk talk;
    private final Threads threads;
    private final Journal journal;
    private final AuditLog audit;
    private final Clock clock;

    DecideOnHeld(FindTalk talk, Threads threads, Journal journal, AuditLog audit, Clock clock) {
        this.talk = talk;
        this.threads = threads;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param editedAt of the text that the moderator read
    /// @throws Refusal.Conflict `not-held`, `comment-edited`
    public void release(UUID moderator, UUID comment, @Nullable Instant editedAt) {
        var found = held(moderator, comment);
        if (!Objects.equals(editedAt, found.comment().editedAt()))
            throw Refusal.conflict("comment-edited", "Its author has rewritten it meanwhile. Read it again.");
        var thread = found.in().thread();
        threads.change(found.comment().released());
        if (threads.begins(found.comment())) {
            thread = thread.released();
            threads.change(thread);
        }
        UUID author = found.comment().author();
        journal.record(new CommentReleased(
                Ids.next(), moderator, clock.instant(), found.in().topic().ref(thread), comment, author));
        trace(moderator, "discussion.comment-released", found.comment(), null);
    }

    /// @throws Refusal.Conflict `not-held`
    public void refuse(UUID moderator, UUID comment, @Nullable String why) {
        var texts = new Texts();
        String reason = texts.required("reason", why, HideComment.LONGEST_REASON);
        texts.check();
        var found = held(moderator, comment);
        var at = clock.instant();
        threads.change(found.comment().hidden(moderator, reason, at));
        UUID author = found.comment().author();
        journal.record(new CommentRefused(Ids.next(), moderator, at, found.in().ref(), comment, author, reason));
        trace(moderator, "discussion.comment-refused", found.comment(), reason);
    }

    private FoundComment held(UUID moderator, UUID comment) {
        var found = talk.lockedComment(comment, moderator);
        found.in().standing().againstRelease(found.comment()).ifPresent(FindTalk::refuse);
        return found;
    }

    private void trace(UUID moderator, String action, PostedComment before, @Nullable String reason) {
        audit.record(new AuditEntry(
                moderator,
                action,
                new Subject("COMMENT", before.id()),
                Map.of("state", before.state(), "author", before.author(), "body", before.body()),
                null,
                reason));
    }
}
