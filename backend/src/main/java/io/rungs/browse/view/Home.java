package io.rungs.browse.view;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the first page shows; `myTurn` is empty for a guest.
public record Home(
        List<RecentRevision> recentlyPublished,
        List<ProposalCard> waitingForReview,
        HomeFigures figures,
        List<ProposalCard> myTurn) {
    /// A revision that came of a proposal; `sentence` is the proposal's title.
    public record RecentRevision(
            SkillRef skill,
            int revision,
            Instant publishedAt,
            @Nullable AccountRef author,
            ChangeClass changeClass,
            @Nullable Long proposal,
            String sentence) {}

    /// Of open proposals, 100 means at least so many.
    public record HomeFigures(int skills, int expectations, int roles, int openProposals) {}
}
