package io.rungs.browse.view;

/// What an act on a domain, a group or a role would touch, as it is said to an admin beforehand.
///
/// @param groups in a domain, those that are not retired
/// @param skills that stand in it, or have the role
/// @param expectations that these say, of a role those of the role
/// @param proposals open ones that everybody reads, on what stands in it or on what would
/// @param watchers who follow one of the skills
/// @param grants that hold exactly there; of a domain those of its groups, too
public record Touches(int groups, int skills, int expectations, int proposals, int watchers, int grants) {}
