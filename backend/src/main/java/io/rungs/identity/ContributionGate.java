package io.rungs.identity;

import io.rungs.kernel.Refusal;
import java.util.List;
import java.util.UUID;

/// A question to the floor above: whether what somebody contributes may show at once. Every text of a person that
/// others see goes through it.
public interface ContributionGate {
    enum Kind {
        /// A draft is begun, which nobody else sees.
        DRAFT,
        /// A proposal is put before the reviewers.
        PROPOSAL,
        /// An open proposal, which everybody sees, says something else.
        PATCH_SET,
        /// Comments, one a text.
        COMMENT,
        /// What belongs to something else: a reason, a verdict's words, another wording of what shows already.
        REMARK,
        /// What somebody is called, which stands wherever they do: each is a newcomer's.
        NAME
    }

    /// What is contributed, in all its texts; `known` are those that were let through before.
    record Contribution(UUID by, Kind kind, List<String> texts, List<String> known) {}

    sealed interface Answer {
        /// It may show at once.
        record Allow() implements Answer {}

        /// A moderator looks at it first; the reason is a sentence for its author.
        record Hold(String reason) implements Answer {}
    }

    /// @throws Refusal where it is too much of it, with the number and what would be right
    Answer ask(Contribution contribution);

    /// As [#ask], of what cannot wait for a moderator: it shows at once or not at all.
    ///
    /// @throws Refusal.Conflict `new-links`
    default void requireShowable(Contribution contribution) {
        if (ask(contribution) instanceof Answer.Hold(String reason))
            throw Refusal.conflict("new-links", reason + " This shows at once: leave its new links out.");
    }

    /// As [#requireShowable(Contribution)], of a remark that nobody knows yet.
    default void requireShowable(UUID by, String... remarks) {
        requireShowable(new Contribution(by, Kind.REMARK, List.of(remarks), List.of()));
    }
}
