package io.rungs.discussion.usecase;

import io.rungs.discussion.HeldComment;
import io.rungs.discussion.HiddenComment;
import io.rungs.discussion.model.Moderator;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.PostedComment.Closing;
import io.rungs.discussion.model.Standing;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.usecase.DrawComments.Beside;
import io.rungs.discussion.usecase.Whereabouts.Whereabout;
import io.rungs.identity.AccountRef;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.text.Sized;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The comments that moderators look through, wherever they were said: what waits for them, and what they took
/// away. Nothing for anybody else.
@Component
@Transactional(readOnly = true)
public class ReadModerated {
    private static final int PAGE = 20;

    private final Threads threads;
    private final Whereabouts whereabouts;
    private final DrawComments draw;
    private final Grants grants;
    private final Partiality partiality;

    ReadModerated(Threads threads, Whereabouts whereabouts, DrawComments draw, Grants grants, Partiality partiality) {
        this.threads = threads;
        this.whereabouts = whereabouts;
        this.draw = draw;
        this.grants = grants;
        this.partiality = partiality;
    }

    /// What waits, oldest first.
    public Page<HeldComment> held(@Nullable String cursor, UUID viewer) {
        if (!grants.onSite(viewer, GrantKind.MODERATOR)) return new Page<>(List.of(), null);
        UUID after = Cursor.id(cursor).orElse(null);
        return seen(threads.held(after, PAGE + 1), viewer).map(it -> {
            var at = it.at();
            return new HeldComment(it.drawn(), at.skill(), at.proposal(), at.title(), at.href() + it.anchor());
        });
    }

    /// What is hidden at the moment, newest first.
    public Page<HiddenComment> hidden(@Nullable String cursor, UUID viewer) {
        if (!grants.onSite(viewer, GrantKind.MODERATOR)) return new Page<>(List.of(), null);
        UUID before = Cursor.id(cursor).orElse(null);
        return seen(threads.hidden(before, PAGE + 1), viewer).map(it -> {
            var at = it.at();
            var how = Objects.requireNonNull(it.comment().closing());
            return new HiddenComment(
                    it.drawn(),
                    it.comment().body(),
                    it.names().getOrDefault(how.by(), AccountRef.FORMER),
                    how.at(),
                    at.skill(),
                    at.proposal(),
                    at.title(),
                    at.href() + it.anchor());
        });
    }

    /// A comment with where it stands, drawn for a moderator.
    private record Found(
            PostedComment comment, Whereabout at, io.rungs.discussion.Comment drawn, Map<UUID, AccountRef> names) {
        String anchor() {
            return "#comment-" + comment.id();
        }
    }

    private Page<Found> seen(List<PostedComment> rows, UUID viewer) {
        var page = Page.of(rows, PAGE, PostedComment::id, it -> Sized.bytes(it.body()));
        var in = threads.all(page.items().stream().map(PostedComment::thread).toList());
        var places = whereabouts.of(in, viewer);
        var beside = beside(page.items(), in);
        var judge = partiality.of(
                viewer,
                in.stream()
                        .flatMap(it -> Stream.ofNullable(it.subject().proposal()))
                        .toList());
        Map<UUID, Moderator> moderators = new HashMap<>();
        in.forEach(it -> moderators.put(it.id(), judge.on(it.subject().proposal())));
        List<Found> found = new ArrayList<>();
        for (PostedComment it : page.items()) {
            var at = places.get(it.thread());
            var with = beside.get(it.thread());
            if (at == null || with == null) continue;
            var moderator = Objects.requireNonNull(moderators.get(it.thread()));
            var standing = new Standing(viewer, false, false, moderator, false);
            found.add(new Found(it, at, draw.draw(it, standing, with), with.names()));
        }
        return new Page<>(found, page.next());
    }

    private Map<UUID, Beside> beside(List<PostedComment> said, List<StartedThread> in) {
        List<@Nullable UUID> moderators = new ArrayList<>();
        said.forEach(it -> moderators.add(it.closing() instanceof Closing how ? how.by() : null));
        return draw.beside(said, in, moderators.stream());
    }
}
