package io.rungs.catalog;

/// How deep a change goes, mildest first: so the class of several is their maximum.
public enum ChangeClass {
    EDITORIAL,
    CLARIFYING,
    BAR,
    STRUCTURAL
}
