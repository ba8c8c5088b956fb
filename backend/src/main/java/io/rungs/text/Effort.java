package io.rungs.text;

/// How much texts may still be held against each other, in words that are looked at. Whoever has spent it takes for
/// the same only what is equal: then texts that are made to be alike cost what honest ones do.
final class Effort {
    private long left;

    private Effort(long left) {
        this.left = left;
    }

    static Effort of(long words) {
        return new Effort(words);
    }

    /// For two texts alone, whose length bounds it.
    static Effort endless() {
        return new Effort(Long.MAX_VALUE);
    }

    /// Whether so much was left.
    boolean spend(long words) {
        if (left >= words) {
            left -= words;
            return true;
        }
        left = 0;
        return false;
    }
}
