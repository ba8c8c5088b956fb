package io.rungs.catalog.view;

import io.rungs.catalog.ChangeClass;
import io.rungs.catalog.Level;
import io.rungs.catalog.Proficiency;
import io.rungs.catalog.Requirement;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillState;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A skill at one revision, as its page shows it, at the address that it has now. It carries nothing about who
/// looks at it.
public record SkillProfile(
        UUID id,
        SkillState state,
        String slug,
        String name,
        @Nullable String summary,
        TaxonomyRef domain,
        TaxonomyRef group,
        int revision,
        List<RoleRef> roles,
        List<Rung> levels,
        List<CellView> expectations,
        Figures figures,
        Updated updated) {
    /// A level with its name and its rank, 1 to 5.
    public record Rung(Level level, String name, int rank) {}

    public record CellView(
            UUID cell,
            UUID role,
            Level level,
            String description,
            Requirement requirement,
            @Nullable Proficiency proficiency) {}

    /// Derived counts: roles of the skill, levels, expectations that are mandatory and those that are not.
    public record Figures(int roles, int levels, int mandatory, int optional) {}

    /// Where this revision came from; no proposal means an import.
    public record Updated(
            int revision,
            Instant publishedAt,
            @Nullable AccountRef author,
            ChangeClass changeClass,
            @Nullable Long proposal) {}
}
