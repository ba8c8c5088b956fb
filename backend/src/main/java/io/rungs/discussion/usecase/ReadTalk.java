package io.rungs.discussion.usecase;

import io.rungs.discussion.Thread;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.model.Topic;
import io.rungs.discussion.usecase.WriteTalk.Opened;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Cursor.Within;
import io.rungs.kernel.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The threads, as the pages show them.
@Component
@Transactional(readOnly = true)
public class ReadTalk {
    private final Rooms rooms;
    private final FindTalk talk;
    private final Threads threads;
    private final DrawTalk drawTalk;
    private final FoldedTalk folded;

    ReadTalk(Rooms rooms, FindTalk talk, Threads threads, DrawTalk drawTalk, FoldedTalk folded) {
        this.rooms = rooms;
        this.talk = talk;
        this.threads = threads;
        this.drawTalk = drawTalk;
        this.folded = folded;
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

    /// As [#page(String,String,UUID)], but a long thread is given by its first comment and its newest.
    public Page<Thread> folded(@Nullable String subject, @Nullable String cursor, Look look, @Nullable UUID viewer) {
        var after = Cursor.id(cursor).map(it -> new Within(it, null)).orElse(null);
        var room = rooms.named(subject, viewer);
        var reader = room.standing().reader();
        var readable = rooms.readable(room.topic(), viewer);
        var rows = threads.of(room.topic().subject(), reader, readable, after, TalkPage.MOST_THREADS + 1);
        var page = folded.of(TalkPage.shown(rows), look, reader);
        boolean last = page.threads().size() == rows.size();
        return Page.endingAt(
                drawTalk.draw(page.threads(), page.comments(), page.gaps(), room),
                last ? null : page.threads().getLast().id());
    }

    /// With the first of its comments.
    public Thread thread(UUID id, @Nullable UUID viewer) {
        var found = talk.thread(id, viewer);
        var said = threads.comments(List.of(id), found.standing().reader(), null, TalkPage.MOST_COMMENTS);
        var shown = said.subList(0, TalkPage.fitting(said));
        return drawTalk.draw(List.of(found.thread()), shown, new Room(found.topic(), found.standing(), Map.of()))
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
}
