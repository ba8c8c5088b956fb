package io.rungs.browse.view;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.AccountRef;
import io.rungs.proposals.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proposal in a list. `sentence` says what it needs and whom it waits for, by what was written when the turn
/// passed; `myTurn` why it waits for the caller; `end` how it ended, once it is closed; `escalated` how often the
/// silence of its reviewers was told on.
public record ProposalCard(
        long number,
        String title,
        Status status,
        ChangeClass changeClass,
        AccountRef author,
        List<SkillRef> skills,
        Instant createdAt,
        Instant updatedAt,
        int comments,
        CardTurn turn,
        String sentence,
        List<AccountRef> assigned,
        @Nullable CardClaim claim,
        @Nullable CardAttention myTurn,
        @Nullable CardEnd end,
        int escalated,
        @Nullable Bar bar,
        List<Act> allowedActions) {
    /// What the caller may do with it from the list.
    public enum Act {
        CLAIM,
        UNCLAIM
    }

    /// Whose turn it is, why, and since when.
    public record CardTurn(Who who, String reason, Instant since) {
        public enum Who {
            AUTHOR,
            REVIEWERS,
            MODERATORS,
            NOBODY
        }
    }

    /// Somebody looks at it at the moment; it binds nobody.
    public record CardClaim(AccountRef by, Instant since, Instant until) {}

    /// Why it is the caller's turn.
    public record CardAttention(String reason, Instant since) {}

    /// By whom and when it was closed, and the first words of why; nobody closes what expires.
    public record CardEnd(
            @Nullable AccountRef by, Instant at, @Nullable String reason) {}

    /// Which way the expectations whose requirement or proficiency it changes move.
    public enum Bar {
        RAISES,
        LOWERS,
        BOTH
    }
}
