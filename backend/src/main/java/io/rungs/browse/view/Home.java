package io.rungs.browse.view;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.view.Glimpse;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the first page shows. `myTurn` and `changedForMe`, the newest revisions of what the caller watches, are
/// empty for a guest; whatever stands in one of them stands in none of the others.
public record Home(
        List<RecentRevision> recentlyPublished,
        List<ProposalCard> waitingForReview,
        HomeFigures figures,
        List<ProposalCard> myTurn,
        List<RecentRevision> changedForMe) {
    /// A revision that came of a proposal; `sentence` is the proposal's title. One of `changedForMe` may have come
    /// of an import.
    public record RecentRevision(
            SkillRef skill,
            int revision,
            Instant publishedAt,
            @Nullable AccountRef author,
            ChangeClass changeClass,
            @Nullable Long proposal,
            @Nullable String sentence,
            @Nullable Glimpse glimpse) {}

    /// Of open proposals, 100 means at least so many.
    public record HomeFigures(int skills, int expectations, int roles, int openProposals) {}
}
