package io.rungs.text;

/// What becomes of a statement, and over how many of a diff's runs of words that goes. Several that are each
/// other's counterpart, split or joined, are one.
public record StatementPart(Op op, int runs) {
    /// About how many it takes in an answer.
    public static final int BYTES = 32;

    public enum Op {
        /// At most its mark or the space around it is another.
        SAME,
        EDITED,
        ADDED,
        REMOVED,
        /// It stands elsewhere in the later text.
        MOVED_AWAY,
        /// It stood elsewhere in the earlier text.
        MOVED_HERE
    }
}
