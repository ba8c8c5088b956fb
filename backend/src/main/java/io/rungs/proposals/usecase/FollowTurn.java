package io.rungs.proposals.usecase;

import io.rungs.proposals.QueueChanged;
import io.rungs.proposals.model.Hearing;
import io.rungs.proposals.model.Hearings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets the turn follow what no act on the proposal itself did, and announces it where it has passed.
@Component
class FollowTurn {
    private final Hearings hearings;
    private final ApplicationEventPublisher events;

    FollowTurn(Hearings hearings, ApplicationEventPublisher events) {
        this.hearings = hearings;
        this.events = events;
    }

    void of(Hearing hearing) {
        Hearing moved = hearings.save(hearing);
        if (!moved.whole().queued().looksLike(moved.kept().queued()))
            events.publishEvent(new QueueChanged(moved.ref()));
    }
}
