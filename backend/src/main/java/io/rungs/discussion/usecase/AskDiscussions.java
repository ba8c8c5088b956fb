package io.rungs.discussion.usecase;

import io.rungs.discussion.Discussions;
import io.rungs.discussion.model.Threads;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AskDiscussions implements Discussions {
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
        return threads.holds(comment);
    }

    @Override
    public List<String> hiddenTexts(Set<UUID> skills, Set<UUID> proposals, int most) {
        return threads.hiddenTexts(skills, proposals, most);
    }

    @Override
    public List<UUID> proposalsWithHidden(int most) {
        return threads.proposalsWithHidden(most);
    }
}
