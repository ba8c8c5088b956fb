package io.rungs.browse.view;

/// What an act on an entry of the taxonomy would touch, as it is said to an admin beforehand.
///
/// @param groups in a domain, those that are not retired
/// @param roles that stand at a level, or belong to a family
/// @param skills that stand in it, or have the role, or say something at the level or of the proficiency
/// @param expectations that these say; of a role, a level or a proficiency those there
/// @param proposals open ones that everybody reads, on what stands in it or on what would
/// @param watchers who follow one of the skills
/// @param grants that hold exactly there; of a domain those of its groups, too
public record Touches(int groups, int roles, int skills, int expectations, int proposals, int watchers, int grants) {}
