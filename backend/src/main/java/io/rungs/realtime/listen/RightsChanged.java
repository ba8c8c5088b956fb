package io.rungs.realtime.listen;

import static io.rungs.realtime.Announcement.toTopic;

import io.rungs.identity.GrantTaken;
import io.rungs.identity.SignedOut;
import io.rungs.realtime.BetweenNodes;
import io.rungs.realtime.usecase.Announce;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happens that lets somebody hear less than before: each node looks after its own sockets.
@Component
class RightsChanged {
    private static final String CHANGED = "changed";

    private final Announce announce;

    RightsChanged(Announce announce) {
        this.announce = announce;
    }

    @EventListener
    void signedOut(SignedOut event) {
        announce.afterCommit(List.of(toTopic(BetweenNodes.SESSIONS, CHANGED, event.account())));
    }

    @EventListener
    void taken(GrantTaken event) {
        announce.afterCommit(
                List.of(toTopic(BetweenNodes.RIGHTS, CHANGED, event.grant().account())));
    }
}
