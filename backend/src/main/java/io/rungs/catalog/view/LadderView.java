package io.rungs.catalog.view;

import java.util.List;

/// What expectations are written by: the levels and proficiencies that are offered, in their order, and which
/// levels each role has. `usesRequirement` and `usesProficiency` say whether anybody in the catalogue says so.
///
/// @param version another one once any of it changes
public record LadderView(
        long version,
        List<LevelView> levels,
        List<ProficiencyView> proficiencies,
        List<TaxonomyRef> families,
        List<RoleOnLadder> roles,
        boolean usesRequirement,
        boolean usesProficiency) {}
