package io.rungs.catalog.profile;

/// Whether a role must show an expectation at its level.
public enum Requirement {
    OPTIONAL,
    MANDATORY
}
