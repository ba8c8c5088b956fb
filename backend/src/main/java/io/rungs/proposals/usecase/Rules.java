package io.rungs.proposals.usecase;

import io.rungs.catalog.LadderChecks;
import io.rungs.proposals.model.Policy;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// What every proposal is judged by at the moment, whatever it says.
@Component
class Rules {
    private final PolicyInForce policy;
    private final LadderChecks ladder;
    private final Clock clock;

    Rules(PolicyInForce policy, LadderChecks ladder, Clock clock) {
        this.policy = policy;
        this.ladder = ladder;
        this.clock = clock;
    }

    Policy policy() {
        return policy.now();
    }

    LadderChecks ladder() {
        return ladder;
    }

    Instant now() {
        return clock.instant();
    }
}
