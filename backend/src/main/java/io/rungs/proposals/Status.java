package io.rungs.proposals;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where a proposal is in its life. Whether it is publishable, outdated or conflicted is computed, never stored.
public enum Status {
    /// Private to its author.
    DRAFT,
    /// Waits for a moderator, because of its author's newness.
    HELD,
    IN_REVIEW,
    /// A reviewer's objection stands; it is the author's turn.
    CHANGES_REQUESTED,
    PUBLISHED,
    REJECTED,
    WITHDRAWN,
    /// Closed because its author fell silent.
    EXPIRED,
    SUPERSEDED;

    /// The names of these states, as they stand in the database.
    public static List<String> names(Predicate<Status> which) {
        return Stream.of(values()).filter(which).map(Status::name).toList();
    }

    public boolean open() {
        return this == HELD || this == IN_REVIEW || this == CHANGES_REQUESTED;
    }

    /// A draft, or open: nothing has come of it yet.
    public boolean undecided() {
        return this == DRAFT || open();
    }

    /// Closed without being published: it may be written anew.
    public boolean reopenable() {
        return this == REJECTED || this == WITHDRAWN || this == EXPIRED;
    }

    /// Open, and not held: reviewers judge it.
    public boolean reviewable() {
        return this == IN_REVIEW || this == CHANGES_REQUESTED;
    }
}
