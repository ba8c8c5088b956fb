package io.rungs.text;

/// A run of words that two texts share, or that only the later (INSERT) or only the earlier one (DELETE) has.
public record WordEdit(Op op, String text) {
    public enum Op {
        EQUAL,
        INSERT,
        DELETE
    }
}
