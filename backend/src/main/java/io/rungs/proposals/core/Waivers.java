package io.rungs.proposals.core;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Where the reasons are kept why warnings may stay: each with the patch set that it is said of.
public interface Waivers {
    /// By the keys of their findings.
    Map<String, Waiver> of(UUID proposal, int patchSet);

    /// Another reason replaces the one before.
    void put(UUID proposal, int patchSet, Waiver waiver);

    /// Whether there was one.
    boolean drop(UUID proposal, int patchSet, String finding);

    /// All others go.
    void keep(UUID proposal, int patchSet, Set<String> findings);
}
