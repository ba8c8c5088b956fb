package io.rungs.proposals;

import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import java.time.Duration;

/// Two owners, of everything, who publish what takes both of them and time.
final class Owners {
    /// As long as any change has to wait.
    static final Duration COOLING = Duration.ofHours(73);

    private final Installation rungs;
    private Duration ahead = Duration.ZERO;

    Owners(Installation rungs) {
        this.rungs = rungs;
    }

    void publish(Proposed proposal) {
        proposal.approvedBy("priya", "tove");
        ahead = ahead.plus(COOLING);
        rungs.ahead(ahead);
        proposal.publishedBy("priya").expect(200);
    }
}
