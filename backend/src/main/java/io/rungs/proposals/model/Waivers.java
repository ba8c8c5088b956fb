package io.rungs.proposals.model;

import java.util.Map;
import java.util.UUID;

/// Where the reasons are kept why warnings may stay.
public interface Waivers {
    /// By the keys of their findings.
    Map<String, Waiver> of(UUID proposal);

    /// Another reason replaces the one before.
    void put(UUID proposal, Waiver waiver);

    /// Whether there was one.
    boolean drop(UUID proposal, String finding);
}
