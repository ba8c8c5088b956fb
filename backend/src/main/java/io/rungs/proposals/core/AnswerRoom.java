package io.rungs.proposals.core;

/// How much of people's texts one answer holds: what finds no room any more is left out, and said to be. So an
/// answer has a greatest size whatever a proposal says.
public final class AnswerRoom {
    private long left;

    /// @param most in bytes
    public AnswerRoom(long most) {
        left = most;
    }

    /// What is smaller than what found no room may find it still.
    public boolean takes(long bytes) {
        if (bytes > left) return false;
        left -= bytes;
        return true;
    }
}
