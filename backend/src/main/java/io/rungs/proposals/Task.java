package io.rungs.proposals;

/// What somebody has to do about a proposal while it is their turn.
public enum Task {
    /// Its moderators look whether it may show.
    MODERATE,
    /// An admin appoints somebody who may judge it.
    APPOINT,
    REVIEW,
    PUBLISH,
    /// Its author goes on with it.
    ANSWER
}
