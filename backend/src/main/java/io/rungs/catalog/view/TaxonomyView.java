package io.rungs.catalog.view;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.TaxonomyState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The lists that admins keep, each in its order; what is retired stands behind what is offered.
///
/// @param version what an act on them carries, so that nobody changes what they have not seen
public record TaxonomyView(
        long version,
        List<Entry> domains,
        List<Entry> groups,
        List<Entry> families,
        List<Entry> roles,
        List<Entry> levels,
        List<Entry> proficiencies) {
    /// @param parent the domain of a group
    /// @param family of a role, if it has one
    /// @param letter what stands for a proficiency where there is no room
    /// @param summary what a role is about; of a level or a proficiency its definition, Markdown
    /// @param skills how many stand in it, retired ones included; of a level or a proficiency how many say
    ///     something there
    public record Entry(
            TaxonomyKind kind,
            UUID id,
            @Nullable UUID parent,
            @Nullable UUID family,
            String slug,
            String name,
            @Nullable String letter,
            @Nullable String summary,
            TaxonomyState state,
            @Nullable UUID mergedInto,
            int skills) {}
}
