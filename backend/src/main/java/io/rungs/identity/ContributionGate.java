package io.rungs.identity;

import java.util.List;
import java.util.UUID;

/// A question to the floor above: whether what somebody contributes may show at once.
public interface ContributionGate {
    enum Kind {
        /// A draft is begun, which nobody else sees.
        DRAFT,
        /// A proposal is put before the reviewers.
        PROPOSAL,
        /// An open proposal, which everybody sees, says something else.
        PATCH_SET
    }

    /// What is contributed, in all its texts; `known` are those that were let through before.
    record Contribution(UUID by, Kind kind, List<String> texts, List<String> known) {}

    sealed interface Answer {
        /// It may show at once.
        record Allow() implements Answer {}

        /// A moderator looks at it first; the reason is a sentence for its author.
        record Hold(String reason) implements Answer {}
    }

    /// @throws io.rungs.kernel.Refusal where it is too much of it, with the number and what would be right
    Answer ask(Contribution contribution);
}
