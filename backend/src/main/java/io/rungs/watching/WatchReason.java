package io.rungs.watching;

/// Why somebody watches: they chose to, or what they did started it.
public enum WatchReason {
    CHOSEN,
    AUTHOR,
    REVIEWED,
    COMMENTED,
    /// They watched a proposal that this one supersedes.
    SUPERSEDED
}
