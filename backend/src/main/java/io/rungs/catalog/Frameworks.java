package io.rungs.catalog;

import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.LadderChecks;

/// What the installation's profiles are held against, as this process remembers it: what it changes itself it knows
/// with the commit, and within the transaction that changes it; what another process changed, once it reads a page
/// or the head of a skill: an act always does.
public interface Frameworks {
    Framework now();

    /// The ladder checks, held against it.
    LadderChecks checks();
}
