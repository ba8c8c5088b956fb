package io.rungs.catalog.profile;

/// How well, lowest first.
public enum Proficiency {
    AWARENESS,
    WORKING,
    ADVANCED,
    EXPERT
}
