package io.rungs.proposals.policy;

import io.rungs.catalog.profile.LadderChecks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// What every proposal is judged by at the moment, whatever it says.
@Component
public class Rules {
    private final PolicyInForce policy;
    private final LadderChecks ladder;
    private final Clock clock;

    Rules(PolicyInForce policy, LadderChecks ladder, Clock clock) {
        this.policy = policy;
        this.ladder = ladder;
        this.clock = clock;
    }

    public Policy policy() {
        return policy.now();
    }

    public LadderChecks ladder() {
        return ladder;
    }

    public Instant now() {
        return clock.instant();
    }
}
