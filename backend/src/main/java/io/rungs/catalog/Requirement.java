package io.rungs.catalog;

/// Whether a role must show an expectation at its level.
public enum Requirement {
    OPTIONAL,
    MANDATORY
}
