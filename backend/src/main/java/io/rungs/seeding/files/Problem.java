package io.rungs.seeding.files;

import java.util.Comparator;

/// What is wrong in a seed file, and on which line.
record Problem(String file, int line, String reason) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::reason);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, reason);
    }
}
