package io.rungs.catalog.profile;

/// Whether a skill is there.
public enum SkillState {
    /// Somebody suggests it; nothing of it is published.
    PROPOSED,
    ACTIVE,
    /// Taken out of the lists; its history stays readable, and it can be restored.
    RETIRED
}
