package io.rungs.proposals.core;

import io.rungs.catalog.profile.ChangeClass;
import java.time.Instant;
import java.util.UUID;

/// What of a proposal all may read: kept with it for ever, whatever becomes of it.
public sealed interface LetThrough {
    /// Nothing: it is a draft, or each version of it was held, and no moderator released it.
    record Never() implements LetThrough {}

    /// The version that was submitted last.
    record Newest() implements LetThrough {}

    /// An earlier version, as it was closed; a later one is not let through.
    record Earlier(
            int patchSet, String title, ChangeClass changeClass, UUID author, Instant submittedAt, Closing closing)
            implements LetThrough {
        Earlier offered(Instant now) {
            return new Earlier(patchSet, title, changeClass, author, submittedAt, closing.offered(now));
        }
    }
}
