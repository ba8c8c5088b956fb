package io.rungs.proposals.queue;

import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.policy.Hearings;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Moves what waited for time alone, once it is time.
@Component
public class MoveDueTurns {
    private final Unmoved unmoved;
    private final Hearings hearings;
    private final FollowTurn follow;
    private final EachAlone each;
    private final Clock clock;
    private final Round round = new Round();

    MoveDueTurns(Unmoved unmoved, Hearings hearings, FollowTurn follow, EachAlone each, Clock clock) {
        this.unmoved = unmoved;
        this.hearings = hearings;
        this.follow = follow;
        this.each = each;
        this.clock = clock;
    }

    /// So many of them that others have their turn.
    public void some() {
        Instant now = clock.instant();
        each.some(round, after -> unmoved.lockDue(now, after), this::look);
    }

    private void look(Dossier dossier) {
        follow.of(hearings.of(dossier));
    }
}
