package io.rungs.discussion.usecase;

import io.rungs.discussion.Comment;
import io.rungs.discussion.Comment.Edit;
import io.rungs.discussion.model.EarlierText;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.usecase.FindTalk.FoundComment;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Cursor.Within;
import io.rungs.kernel.Page;
import io.rungs.text.Quoted;
import io.rungs.text.Sized;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Comments, as the pages show them.
@Component
@Transactional(readOnly = true)
public class ReadComments {
    private static final int MOST_COMMENTS = 50;
    private static final int MOST_EDITS = 20;

    private final FindTalk talk;
    private final Threads threads;
    private final DrawComments draw;

    ReadComments(FindTalk talk, Threads threads, DrawComments draw) {
        this.talk = talk;
        this.threads = threads;
        this.draw = draw;
    }

    /// What is said in a thread, oldest first.
    public Page<Comment> of(UUID thread, @Nullable String cursor, @Nullable UUID viewer) {
        var after = Cursor.id(cursor).map(it -> new Within(thread, it)).orElse(null);
        var found = talk.thread(thread, viewer);
        var room = new Room(found.topic(), found.standing(), Map.of());
        var said = threads.comments(List.of(thread), found.standing().reader(), after, MOST_COMMENTS + 1);
        var page = Page.of(said, MOST_COMMENTS, PostedComment::id, PostedComment::bytes);
        return new Page<>(draw.draw(page.items(), room), page.next());
    }

    public Comment comment(UUID id, @Nullable UUID viewer) {
        return draw(talk.comment(id, viewer));
    }

    Comment draw(FoundComment found) {
        var beside = draw.beside(found);
        return draw.draw(found.comment(), found.in().standing(), beside);
    }

    /// The earlier texts, newest first; those of a tombstone are not shown.
    public Page<Edit> edits(UUID comment, @Nullable String cursor, @Nullable UUID viewer) {
        Long before = Cursor.number(cursor).orElse(null);
        var found = talk.comment(comment, viewer);
        if (!found.comment().stands()) return new Page<>(List.of(), null);
        var page = Page.of(
                threads.earlier(comment, before, MOST_EDITS + 1),
                MOST_EDITS,
                EarlierText::position,
                it -> Sized.bytes(it.text().markdown()));
        var hidden = draw.unquotable(
                found.in().topic().subject(), page.items().stream().map(EarlierText::text));
        return page.map(it -> new Edit(Quoted.without(it.text(), hidden), it.replacedAt()));
    }
}
