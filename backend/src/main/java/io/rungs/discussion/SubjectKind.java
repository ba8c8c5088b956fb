package io.rungs.discussion;

/// What a thread can be about.
public enum SubjectKind {
    SKILL,
    EXPECTATION,
    PROPOSAL
}
