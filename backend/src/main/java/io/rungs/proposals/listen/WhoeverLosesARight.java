package io.rungs.proposals.listen;

import io.rungs.identity.GrantTaken;
import io.rungs.proposals.usecase.LapseObjections;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever may not judge any more holds no proposal up.
@Component
class WhoeverLosesARight {
    private final LapseObjections lapse;

    WhoeverLosesARight(LapseObjections lapse) {
        this.lapse = lapse;
    }

    @EventListener
    void taken(GrantTaken event) {
        lapse.of(event.grant().account());
    }
}
