package io.rungs.proposals;

import org.jspecify.annotations.Nullable;

/// How the author settles a collision: which value the `field` of the operation at `position` shall have.
///
/// @param field as [io.rungs.catalog.profile.Merge.Outcome] names it
/// @param value the one of their own, for CUSTOM alone
public record Resolution(int position, String field, Choice choice, OperationForm.@Nullable FieldValues value) {
    public enum Choice {
        /// What is proposed.
        MINE,
        /// What is published now: the proposal leaves it as it is.
        PUBLISHED,
        /// Something else.
        CUSTOM
    }
}
