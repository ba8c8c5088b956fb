package io.rungs.catalog.profile;

/// How deep a change goes, mildest first: so the class of several is their maximum.
public enum ChangeClass {
    EDITORIAL,
    CLARIFYING,
    BAR,
    STRUCTURAL
}
