package io.rungs.proposals.queue;

import io.rungs.proposals.QueueChanged;
import io.rungs.proposals.WeighedAnew;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets the turn follow what no act on the proposal itself did, and announces it where it has passed.
@Component
public class FollowTurn {
    private final Hearings hearings;
    private final ApplicationEventPublisher events;

    FollowTurn(Hearings hearings, ApplicationEventPublisher events) {
        this.hearings = hearings;
        this.events = events;
    }

    public void of(Hearing hearing) {
        Hearing moved = moved(hearing);
        if (differs(moved)) events.publishEvent(new QueueChanged(moved.ref()));
    }

    /// Where what it is weighed by has changed besides: which verdicts count, who is asked, and who may do what are
    /// read off it, and kept nowhere.
    public void weighedAnew(Hearing hearing) {
        Hearing moved = moved(hearing);
        events.publishEvent(differs(moved) ? new QueueChanged(moved.ref()) : new WeighedAnew(moved.ref()));
    }

    private Hearing moved(Hearing hearing) {
        return hearings.save(hearing);
    }

    private static boolean differs(Hearing moved) {
        return !moved.whole().queued().looksLike(moved.kept().queued())
                || !moved.whole().proposal().equals(moved.kept().proposal())
                || !moved.writes().isEmpty();
    }
}
