package io.rungs.watching;

/// How loud a watch is, quietest first; each level hears what the ones before it hear. MUTED hears nothing.
public enum Notify {
    /// What one takes part in.
    PARTICIPATING,
    PUBLISHED,
    PROPOSALS,
    EVERYTHING,
    MUTED;

    /// Whether a watch of this loudness hears what needs that one.
    public boolean hears(Notify needed) {
        return this != MUTED && compareTo(needed) >= 0;
    }
}
