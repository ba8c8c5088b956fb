package io.rungs.watching;

import java.util.UUID;

/// What is watched.
public record WatchScope(Kind kind, UUID id) {
    public enum Kind {
        SKILL,
        PROPOSAL
    }

    public static WatchScope skill(UUID id) {
        return new WatchScope(Kind.SKILL, id);
    }

    public static WatchScope proposal(UUID id) {
        return new WatchScope(Kind.PROPOSAL, id);
    }
}
