package io.rungs.proposals.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step that a proposal took, kept for ever: the page's timeline. Reviews stand beside them.
///
/// @param actor nobody where Rungs itself took it
/// @param about whom it is about besides its actor: whose verdict was dismissed, who was assigned
public record Taken(
        Instant at,
        @Nullable UUID actor,
        Kind kind,
        int patchSet,
        @Nullable UUID about,
        @Nullable String reason) {
    public enum Kind {
        SUBMITTED,
        HELD,
        RELEASED,
        AMENDED,
        UPDATED,
        PUBLISHED,
        OVERRIDDEN,
        REJECTED,
        WITHDRAWN,
        REMINDED,
        EXPIRED,
        SUPERSEDED,
        /// Its author lets others take it on.
        OFFERED,
        REOPENED,
        ADOPTED,
        /// What was written anew was dropped.
        LEFT,
        LIFTED,
        DISMISSED,
        LAPSED,
        WAIVED,
        ASSIGNED,
        ESCALATED,
        SUGGESTION_APPLIED,
        SUGGESTION_DECLINED
    }

    public static Taken by(@Nullable UUID actor, Kind kind, int patchSet, Instant at) {
        return new Taken(at, actor, kind, patchSet, null, null);
    }

    public Taken because(@Nullable String why) {
        return new Taken(at, actor, kind, patchSet, about, why);
    }

    public Taken about(@Nullable UUID whom) {
        return new Taken(at, actor, kind, patchSet, whom, reason);
    }
}
