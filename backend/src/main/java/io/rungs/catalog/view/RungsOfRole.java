package io.rungs.catalog.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which levels a role has, for whoever changes that: all that are offered, the lowest first.
public record RungsOfRole(List<Rung> rungs) {
    /// @param has whether the role has the level
    /// @param title what the role calls itself there
    /// @param text what it does there as a whole, Markdown
    /// @param skills how many say something there
    /// @param expectations what stands there: with any, the level stays
    public record Rung(
            String level,
            String name,
            boolean has,
            @Nullable String title,
            @Nullable String text,
            int skills,
            int expectations) {}
}
