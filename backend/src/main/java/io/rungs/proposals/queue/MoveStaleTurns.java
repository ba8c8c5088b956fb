package io.rungs.proposals.queue;

import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.queue.StaleTurns.Stale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Moves what something besides concerns: a right that was given or taken, what was published.
@Component
public class MoveStaleTurns {
    private final StaleTurns stale;
    private final Hearings hearings;
    private final FollowTurn follow;
    private final EachAlone each;

    MoveStaleTurns(StaleTurns stale, Hearings hearings, FollowTurn follow, EachAlone each) {
        this.stale = stale;
        this.hearings = hearings;
        this.follow = follow;
        this.each = each;
    }

    /// Until none is marked.
    public void all() {
        Optional<UUID> next = Optional.of(Round.START);
        while (next.isPresent()) next = after(next.get());
    }

    private Optional<UUID> after(UUID last) {
        return each.next(() -> stale.take(last), Stale::proposal, this::look);
    }

    private void look(Stale it) {
        hearings.lock(it.number()).ifPresent(follow::weighedAnew);
    }
}
