package io.rungs.proposals.model;

import java.time.Instant;

/// Whose turn it is, why, and since when: written by the act that passes it.
public record Turn(Who who, String reason, Instant since) {
    public enum Who {
        AUTHOR,
        REVIEWERS,
        NOBODY
    }
}
