package io.rungs.discussion.usecase;

import io.rungs.discussion.Discussions;
import io.rungs.discussion.model.Threads;
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
        return threads.find(thread).flatMap(it -> rooms.of(it, viewer)).isPresent();
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
    public boolean stands(UUID comment) {
        return threads.holds(comment);
    }
}
