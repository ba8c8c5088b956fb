package io.rungs.catalog.model;

import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an admin did, as it is kept: the history of each entry, and of each list.
///
/// @param entry nothing where the list was put into another order
/// @param parent the domain whose list of groups it is about
/// @param left the domain that a group left
/// @param sentence what was done, behind who did it: “renamed Serving to Model Serving”
public record TaxonomyAct(
        TaxonomyKind kind,
        Act act,
        @Nullable UUID entry,
        @Nullable UUID parent,
        @Nullable UUID left,
        String sentence,
        @Nullable Object before,
        @Nullable Object after,
        UUID actor,
        Instant at) {
    /// Who did what.
    public record Told(UUID actor, String sentence) {}
}
