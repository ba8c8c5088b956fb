package io.rungs.browse.view;

import io.rungs.catalog.ChangeClass;
import io.rungs.catalog.SkillRef;
import io.rungs.identity.AccountRef;
import io.rungs.proposals.Status;
import java.time.Instant;
import java.util.List;

/// A proposal in a list. `sentence` says how it stands, by what was written when the turn passed.
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
        String sentence) {
    /// Whose turn it is, why, and since when.
    public record CardTurn(Who who, String reason, Instant since) {
        public enum Who {
            AUTHOR,
            REVIEWERS,
            MODERATORS,
            NOBODY
        }
    }
}
