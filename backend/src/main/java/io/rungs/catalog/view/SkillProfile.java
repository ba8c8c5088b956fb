package io.rungs.catalog.view;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillState;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
    private static final List<Rung> LADDER =
            Stream.of(Level.values()).map(Rung::of).toList();

    /// What a profile says, with what it has besides.
    ///
    /// @param slug its address now
    public static SkillProfile of(
            UUID id,
            String slug,
            Profile says,
            GroupInDomain placed,
            List<RoleRef> roles,
            List<CellView> cells,
            Updated updated) {
        return new SkillProfile(
                id,
                says.state(),
                slug,
                says.name(),
                says.summary(),
                placed.domain(),
                placed.group(),
                updated.revision(),
                roles,
                LADDER,
                cells,
                Figures.of(says),
                updated);
    }

    /// Where a skill stands in the catalogue: in a group, and that in a domain.
    public record GroupInDomain(TaxonomyRef domain, TaxonomyRef group) {}

    /// A level with its name and its rank, 1 to 5.
    public record Rung(Level level, String name, int rank) {
        static Rung of(Level level) {
            return new Rung(level, level.label(), level.rank());
        }
    }

    public record CellView(
            UUID cell,
            UUID role,
            Level level,
            String description,
            Requirement requirement,
            @Nullable Proficiency proficiency) {}

    /// Derived counts: roles of the skill, levels, expectations that are mandatory and those that are not.
    public record Figures(int roles, int levels, int mandatory, int optional) {
        static Figures of(Profile says) {
            int expected = says.expectations().size();
            int mandatory = (int) says.expectations().values().stream()
                    .filter(it -> it.requirement() == Requirement.MANDATORY)
                    .count();
            return new Figures(says.roles().size(), LADDER.size(), mandatory, expected - mandatory);
        }
    }

    /// Where this revision came from; no proposal means an import.
    public record Updated(
            int revision,
            Instant publishedAt,
            @Nullable AccountRef author,
            ChangeClass changeClass,
            @Nullable Long proposal) {}
}
