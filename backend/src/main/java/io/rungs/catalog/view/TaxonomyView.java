package io.rungs.catalog.view;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.TaxonomyState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The lists that admins keep, each in its order; what is retired stands behind what is offered.
///
/// @param version what an act on them carries, so that nobody changes what they have not seen
public record TaxonomyView(long version, List<Entry> domains, List<Entry> groups, List<Entry> roles) {
    /// @param parent the domain of a group
    /// @param skills how many stand in it, retired ones included
    public record Entry(
            TaxonomyKind kind,
            UUID id,
            @Nullable UUID parent,
            String slug,
            String name,
            @Nullable String summary,
            TaxonomyState state,
            @Nullable UUID mergedInto,
            int skills) {}
}
