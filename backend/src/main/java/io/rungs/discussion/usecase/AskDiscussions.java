package io.rungs.discussion.usecase;

import io.rungs.discussion.Comment.CommentState;
import io.rungs.discussion.Discussions;
import io.rungs.discussion.ThreadRef;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Threads;
import io.rungs.text.TakenAway;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AskDiscussions implements Discussions {
    private static final Set<CommentState> STANDS = EnumSet.of(CommentState.VISIBLE, CommentState.HELD);

    private final Threads threads;
    private final Rooms rooms;

    AskDiscussions(Threads threads, Rooms rooms) {
        this.threads = threads;
        this.rooms = rooms;
    }

    @Override
    public boolean visible(UUID thread, @Nullable UUID viewer) {
        return threads.find(thread)
                .filter(it -> rooms.of(it, viewer)
                        .filter(room -> room.standing().reader().sees(it))
                        .isPresent())
                .isPresent();
    }

    @Override
    public Set<UUID> inThread(UUID thread) {
        return threads.authors(thread);
    }

    @Override
    public Set<UUID> onProposal(UUID proposal) {
        return threads.authorsOnProposal(proposal);
    }

    @Override
    public List<Instant> postedBetween(UUID author, Instant since, Instant until, int most) {
        return threads.postedBetween(author, since, until, most);
    }

    @Override
    public boolean stands(UUID comment) {
        return threads.keptState(comment).filter(STANDS::contains).isPresent();
    }

    @Override
    public Map<UUID, String> saying(Collection<UUID> comments) {
        return threads.saying(comments);
    }

    @Override
    public Optional<UUID> heldBy(UUID comment) {
        return threads.heldBy(comment);
    }

    @Override
    public List<Waiting> waitingFor(UUID moderator, int most) {
        return threads.held(null, most).stream()
                .flatMap(it -> in(it, moderator).map(thread -> new Waiting(thread, it.id(), it.postedAt())).stream())
                .toList();
    }

    private Optional<ThreadRef> in(PostedComment comment, UUID moderator) {
        return threads.find(comment.thread())
                .flatMap(thread ->
                        rooms.of(thread, moderator).map(room -> room.topic().ref(thread)));
    }

    @Override
    public List<TakenAway> takenFrom(Set<UUID> skills, Set<UUID> proposals, Instant since, int most) {
        return threads.takenFrom(skills, proposals, since, most);
    }

    @Override
    public List<Utterance> standing(Set<UUID> skills, Set<UUID> proposals, Instant before, int most) {
        return threads.standing(skills, proposals, before, most);
    }

    @Override
    public List<UUID> proposalsWithHidden(int most) {
        return threads.proposalsWithHidden(most);
    }
}
