package io.rungs.catalog.view;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillState;
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
        List<RoleOnLadder> roles,
        List<LevelView> levels,
        List<ProficiencyView> proficiencies,
        boolean usesRequirement,
        boolean usesProficiency,
        List<CellView> expectations,
        Figures figures,
        Updated updated) {
    /// What a profile says, with what it has besides.
    ///
    /// @param slug its address now
    public static SkillProfile of(
            UUID id,
            String slug,
            Profile says,
            GroupInDomain placed,
            Measures measures,
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
                measures.roles(),
                measures.levels(),
                measures.proficiencies(),
                measures.usesRequirement(),
                measures.usesProficiency(),
                cells,
                Figures.of(says, measures.levels().size()),
                updated);
    }

    /// Where a skill stands in the catalogue: in a group, and that in a domain.
    public record GroupInDomain(TaxonomyRef domain, TaxonomyRef group) {}

    /// What its expectations are written by: its roles, and the installation's levels and proficiencies in their
    /// order, with whether anybody in the catalogue says what is required, and how well.
    public record Measures(
            List<RoleOnLadder> roles,
            List<LevelView> levels,
            List<ProficiencyView> proficiencies,
            boolean usesRequirement,
            boolean usesProficiency) {}

    /// @param asBelow what the next lower rung of the role says holds here too; then it has no description
    public record CellView(
            UUID cell,
            UUID role,
            String level,
            @Nullable String description,
            boolean asBelow,
            @Nullable Requirement requirement,
            @Nullable String proficiency) {}

    /// Derived counts: roles of the skill, levels, all expectations, those that are mandatory and those that are
    /// optional.
    public record Figures(int roles, int levels, int expectations, int mandatory, int optional) {
        static Figures of(Profile says, int levels) {
            return new Figures(
                    says.roles().size(),
                    levels,
                    says.expectations().size(),
                    count(says, Requirement.MANDATORY),
                    count(says, Requirement.OPTIONAL));
        }

        private static int count(Profile says, Requirement requirement) {
            return (int) says.expectations().values().stream()
                    .filter(it -> it.requirement() == requirement)
                    .count();
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
