package io.rungs.catalog.view;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role with what it is about, if somebody said so, its family, if it has one, and the levels that it has,
/// lowest first.
public record RoleOnLadder(
        UUID id,
        String slug,
        String name,
        @Nullable String summary,
        @Nullable TaxonomyRef family,
        List<RungView> rungs) {
    /// @param title what the role calls itself there
    /// @param text what it does there as a whole, Markdown
    public record RungView(
            String level, @Nullable String title, @Nullable String text) {}
}
