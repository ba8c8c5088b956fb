package io.rungs.catalog;

import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.LadderChecks;
import java.util.Map;
import java.util.UUID;

/// What the installation's profiles are held against, as this process remembers it: what it changes itself it knows
/// with the commit, and within the transaction that changes it; what another process changed, once it reads a page
/// or the head of a skill: an act always does.
public interface Frameworks {
    Framework now();

    /// The ladder checks, held against it.
    LadderChecks checks();

    /// The levels, or proficiencies, that had a slug once, for whoever read it then: the last one that did.
    Map<String, UUID> former(TaxonomyKind kind);
}
