package io.rungs.discussion.usecase;

import io.rungs.discussion.Comment;
import io.rungs.discussion.Comment.Edit;
import io.rungs.discussion.Thread;
import io.rungs.discussion.model.EarlierText;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.model.Topic;
import io.rungs.discussion.usecase.FindTalk.FoundComment;
import io.rungs.discussion.usecase.OpenThread.Opened;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.text.Quoted;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the pages show of the talk.
@Component
@Transactional(readOnly = true)
public class ReadTalk {
    private static final int MOST_EDITS = 20;

    private final Rooms rooms;
    private final FindTalk talk;
    private final Threads threads;
    private final DrawTalk drawTalk;
    private final DrawComments drawComments;

    ReadTalk(Rooms rooms, FindTalk talk, Threads threads, DrawTalk drawTalk, DrawComments drawComments) {
        this.rooms = rooms;
        this.talk = talk;
        this.threads = threads;
        this.drawTalk = drawTalk;
        this.drawComments = drawComments;
    }

    /// The threads on that subject, oldest first. A thread that is too long for a page goes on with the next one.
    public Page<Thread> page(@Nullable String subject, @Nullable String cursor, @Nullable UUID viewer) {
        var after = Cursor.within(cursor).orElse(null);
        var room = rooms.named(subject, viewer);
        var reader = room.standing().reader();
        var readable = rooms.readable(room.topic(), viewer);
        var rows = threads.of(room.topic().subject(), reader, readable, after, TalkPage.MOST_THREADS + 1);
        var shown = TalkPage.shown(rows).stream().map(StartedThread::id).toList();
        var page = TalkPage.of(rows, threads.comments(shown, reader, after, TalkPage.MOST_COMMENTS + 1));
        return Page.endingAt(drawTalk.draw(page.threads(), page.comments(), room), page.end());
    }

    /// With the first of its comments.
    public Thread thread(UUID id, @Nullable UUID viewer) {
        var found = talk.thread(id, viewer);
        var said = threads.comments(List.of(id), found.standing().reader(), null, TalkPage.MOST_COMMENTS);
        return drawTalk.draw(List.of(found.thread()), said, new Room(found.topic(), found.standing(), Map.of()))
                .getFirst();
    }

    /// What was just begun, for whoever did so: as all read what it is about.
    Thread answer(Opened it, Room met) {
        var thread = it.thread();
        var room = met.topic() instanceof Topic.OfProposal
                ? rooms.of(thread, thread.startedBy()).orElse(met)
                : met;
        return drawTalk.draw(List.of(thread), List.of(it.comment()), room).getFirst();
    }

    public Comment comment(UUID id, @Nullable UUID viewer) {
        var found = talk.comment(id, viewer);
        return draw(found);
    }

    Comment draw(FoundComment found) {
        var beside = drawComments.beside(found.comment(), found.in().topic());
        return drawComments.draw(found.comment(), found.in().standing(), beside);
    }

    /// The earlier texts, newest first; those of a tombstone are not shown.
    public Page<Edit> edits(UUID comment, @Nullable String cursor, @Nullable UUID viewer) {
        Long before = Cursor.number(cursor).orElse(null);
        var found = talk.comment(comment, viewer);
        if (!found.comment().stands()) return new Page<>(List.of(), null);
        var page = Page.of(threads.earlier(comment, before, MOST_EDITS + 1), MOST_EDITS, EarlierText::position);
        var hidden = drawComments.unquotable(
                found.in().topic().subject(), page.items().stream().map(EarlierText::text));
        return page.map(it -> new Edit(Quoted.without(it.text(), hidden), it.replacedAt()));
    }
}
