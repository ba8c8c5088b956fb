package io.rungs.seeding.model;

import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import org.jspecify.annotations.Nullable;

/// A change as a scene file writes it: skill and role by slug, and no base values, which are what is published
/// then. What an edit leaves out stays as it is.
public record SeedOperation(
        Type type,
        String skill,
        @Nullable String role,
        @Nullable Level level,
        @Nullable String text,
        @Nullable String description,
        @Nullable Requirement requirement,
        @Nullable Proficiency proficiency) {
    /// What a scene may change.
    public enum Type {
        SetName,
        SetSummary,
        AddExpectation,
        EditExpectation,
        RemoveExpectation
    }
}
