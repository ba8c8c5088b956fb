package io.rungs.proposals;

/// What a review says.
public enum Verdict {
    APPROVE,
    REQUEST_CHANGES,
    COMMENT
}
