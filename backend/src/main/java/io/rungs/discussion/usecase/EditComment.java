package io.rungs.discussion.usecase;

import io.rungs.discussion.TalkEvent.CommentEdited;
import io.rungs.discussion.TalkEvent.HeldCommentChanged;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Threads;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.text.Markdown;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An author rewrites their comment; the earlier text is kept where others could read it. Who changes nothing
/// that a reader sees has not edited it.
@Component
public class EditComment {
    private static final int MOST_EDITS = 100;

    private final FindTalk talk;
    private final Threads threads;
    private final AskBeforeShowing gate;
    private final Journal journal;
    private final Clock clock;

    EditComment(FindTalk talk, Threads threads, AskBeforeShowing gate, Journal journal, Clock clock) {
        this.talk = talk;
        this.threads = threads;
        this.gate = gate;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param writtenAt of the text that the author changed, if they say it
    /// @throws Refusal.Conflict `comment-gone`, `comment-moved`, `too-many-edits`
    @Transactional
    public void edit(UUID person, UUID comment, @Nullable String text, @Nullable Instant writtenAt) {
        var texts = new Texts();
        String body = texts.required("body", text, PostedComment.LONGEST, Markdown::words);
        texts.check();
        var found = talk.lockedComment(comment, person);
        found.in().standing().againstEdit(found.comment()).ifPresent(FindTalk::refuse);
        if (Markdown.drawsAlike(body, found.comment().body())) return;
        var before = found.comment();
        if (writtenAt != null && !writtenAt.equals(before.writtenAt()))
            throw Refusal.conflict(
                    "comment-moved",
                    "This comment says something else since you began to write, perhaps from another tab. Read it again.");
        var at = clock.instant();
        if (before.letThrough()) {
            gate.requireShowable(person, body, before.body());
            requireFewEdits(comment);
            threads.keep(before, at);
        }
        threads.change(before.edited(body, at));
        var in = found.in().ref();
        journal.record(
                before.letThrough()
                        ? new CommentEdited(Ids.next(), person, at, in, comment)
                        : new HeldCommentChanged(Ids.next(), person, at, in, comment));
    }

    private void requireFewEdits(UUID comment) {
        if (threads.edits(List.of(comment)).getOrDefault(comment, 0) >= MOST_EDITS)
            throw Refusal.conflict(
                    "too-many-edits",
                    "This comment was edited %d times, and is not edited again: write another one."
                            .formatted(MOST_EDITS));
    }
}
