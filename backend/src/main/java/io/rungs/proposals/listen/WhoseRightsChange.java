package io.rungs.proposals.listen;

import io.rungs.identity.GrantGiven;
import io.rungs.identity.GrantTaken;
import io.rungs.proposals.usecase.FollowRights;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Whoever may judge is asked; whoever may not any more holds no proposal up, and is asked for none. After the act,
/// and owed until it is done: the act itself waits for no proposal.
@Component
class WhoseRightsChange {
    private final FollowRights follow;

    WhoseRightsChange(FollowRights follow) {
        this.follow = follow;
    }

    @Async
    @TransactionalEventListener
    void given(GrantGiven event) {
        follow.given(event.grant());
    }

    @Async
    @TransactionalEventListener
    void taken(GrantTaken event) {
        follow.taken(event.grant());
    }
}
