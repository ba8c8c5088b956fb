package io.rungs.discussion.usecase;

import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.StartedThread;
import io.rungs.kernel.Cursor.Within;
import io.rungs.kernel.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the talk on a subject: so many threads, and so many comments, that it is read at once; long ones
/// end it sooner. It may end amid a thread.
///
/// @param end nothing where the talk ends too
record TalkPage(
        List<StartedThread> threads,
        List<PostedComment> comments,
        @Nullable Within end) {
    static final int MOST_THREADS = 20;
    static final int MOST_COMMENTS = 100;

    /// @param rows one more than a page holds, where there are more
    /// @param comments of those threads that a page holds, and one more likewise
    static TalkPage of(List<StartedThread> rows, List<PostedComment> comments) {
        var threads = shown(rows);
        int most = fitting(comments);
        if (comments.size() > most) return amid(threads, comments, most);
        boolean last = rows.size() == threads.size();
        return new TalkPage(
                threads, comments, last ? null : new Within(threads.getLast().id(), null));
    }

    static List<StartedThread> shown(List<StartedThread> rows) {
        return rows.stream().limit(MOST_THREADS).toList();
    }

    /// How many of the first of these a page has room for.
    static int fitting(List<PostedComment> comments) {
        var some = comments.subList(0, Math.min(MOST_COMMENTS, comments.size()));
        return Page.fitting(some, Page.MOST_BYTES, PostedComment::bytes);
    }

    private static TalkPage amid(List<StartedThread> threads, List<PostedComment> comments, int most) {
        var last = comments.get(most - 1);
        boolean goesOn = comments.get(most).thread().equals(last.thread());
        int begun = 1 + threads.stream().map(StartedThread::id).toList().indexOf(last.thread());
        return new TalkPage(
                threads.subList(0, begun),
                comments.subList(0, most),
                new Within(last.thread(), goesOn ? last.id() : null));
    }
}
