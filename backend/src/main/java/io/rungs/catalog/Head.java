package io.rungs.catalog;

import io.rungs.identity.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A skill as it is published now: its newest revision's number and profile, and where it stands.
///
/// `line` is the skill's own scope followed by its group, its domain and the site. `cells` are the identities of
/// the places that were ever mentioned.
public record Head(SkillRef skill, int revision, Profile profile, List<Scope> line, Map<Place, UUID> cells) {}
