package io.rungs.proposals.policy;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.profile.LadderChecks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// What every proposal is judged by at the moment, whatever it says.
@Component
public class Rules {
    private final PolicyInForce policy;
    private final Frameworks frameworks;
    private final Clock clock;

    Rules(PolicyInForce policy, Frameworks frameworks, Clock clock) {
        this.policy = policy;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    public Policy policy() {
        return policy.now();
    }

    public LadderChecks ladder() {
        return frameworks.checks();
    }

    public Instant now() {
        return clock.instant();
    }
}
