package io.rungs.realtime.listen;

import static io.rungs.realtime.Announcement.ofRights;
import static io.rungs.realtime.Announcement.toTopic;

import io.rungs.identity.GrantGiven;
import io.rungs.identity.GrantTaken;
import io.rungs.identity.SignedOut;
import io.rungs.realtime.BetweenNodes;
import io.rungs.realtime.usecase.Announce;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happens that lets somebody do, read or hear something else than before: each node looks after its own
/// sockets where that is less, and their open pages are told.
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
    void given(GrantGiven event) {
        announce.afterCommit(List.of(ofRights(event.grant().account())));
    }

    @EventListener
    void taken(GrantTaken event) {
        UUID account = event.grant().account();
        announce.afterCommit(List.of(toTopic(BetweenNodes.RIGHTS, CHANGED, account), ofRights(account)));
    }
}
