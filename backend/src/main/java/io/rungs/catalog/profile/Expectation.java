package io.rungs.catalog.profile;

import org.jspecify.annotations.Nullable;

/// What a cell says at a revision.
public record Expectation(
        String description,
        Requirement requirement,
        @Nullable Proficiency proficiency) {
    /// Longest description, in code points.
    public static final int LONGEST = 4000;
}
