package io.rungs.catalog;

/// How well, lowest first.
public enum Proficiency {
    AWARENESS,
    WORKING,
    ADVANCED,
    EXPERT
}
