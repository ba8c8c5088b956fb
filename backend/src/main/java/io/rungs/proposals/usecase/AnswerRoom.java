package io.rungs.proposals.usecase;

/// How much of people's texts one answer holds: what finds no room any more is left out, and said to be. So an
/// answer has a greatest size whatever a proposal says.
final class AnswerRoom {
    private long left;

    /// @param most in bytes
    AnswerRoom(long most) {
        left = most;
    }

    /// What is smaller than what found no room may find it still.
    boolean takes(long bytes) {
        if (bytes > left) return false;
        left -= bytes;
        return true;
    }
}
