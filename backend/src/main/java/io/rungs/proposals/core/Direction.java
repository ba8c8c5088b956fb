package io.rungs.proposals.core;

/// Where what is asked of somebody moves.
public enum Direction {
    RAISES,
    LOWERS
}
