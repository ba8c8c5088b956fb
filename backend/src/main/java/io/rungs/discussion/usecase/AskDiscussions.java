package io.rungs.discussion.usecase;

import io.rungs.discussion.Comment.CommentState;
import io.rungs.discussion.Discussions;
import io.rungs.discussion.model.Threads;
import io.rungs.text.TakenAway;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
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
    public boolean isHeld(UUID comment) {
        return threads.keptState(comment).filter(CommentState.HELD::equals).isPresent();
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
