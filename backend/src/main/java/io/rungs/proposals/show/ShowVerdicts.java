package io.rungs.proposals.show;

import io.rungs.identity.Accounts;
import io.rungs.kernel.Cursor.Mark;
import io.rungs.kernel.Page;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Reviews;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ProposalView.ReviewView;
import io.rungs.proposals.view.ProposalView.SuggestionView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows what reviewers say of a proposal, as far as its page has room: their verdicts, and the wordings that they
/// suggest with them.
@Component
class ShowVerdicts {
    private final Reviews reviews;
    private final ShowSuggestions suggestions;
    private final Accounts accounts;

    ShowVerdicts(Reviews reviews, ShowSuggestions suggestions, Accounts accounts) {
        this.reviews = reviews;
        this.suggestions = suggestions;
        this.accounts = accounts;
    }

    Verdicts of(Weighed weighed, @Nullable UUID viewer) {
        var given = FittingReviews.of(weighed.dossier());
        return new Verdicts(
                given,
                accounts.namesOf(ReviewStory.mentions(given.shown())),
                earlier(weighed.dossier(), given),
                suggestions.show(weighed.dossier(), viewer));
    }

    /// What was read of them. To show them takes a while, and asks nobody.
    ///
    /// @param mentioned what those are called who are mentioned, by their handles
    /// @param earlier from where the list of all reviews goes on; nothing where the page has all
    record Verdicts(
            FittingReviews given,
            Map<String, String> mentioned,
            @Nullable String earlier,
            List<SuggestionView> suggestions) {
        List<ReviewView> told(Story story, @Nullable UUID viewer) {
            return new ReviewStory(story.weighed(), story.people(), mentioned).reviews(given, viewer);
        }
    }

    /// The page leaves some out, or the dossier.
    private @Nullable String earlier(Dossier dossier, FittingReviews page) {
        if (page.missing() != null) return after(page.missing());
        List<Review> notes = dossier.reviews().stream()
                .filter(it -> it.verdict() == Verdict.COMMENT)
                .toList();
        if (notes.size() < Dossier.MOST_NOTES) return null;
        Mark oldest = ShowReviews.mark(notes.getFirst());
        return reviews.hasNote(dossier.proposal().id(), oldest) ? after(oldest) : null;
    }

    private static @Nullable String after(Mark shown) {
        return Page.endingAt(List.of(), shown).next();
    }
}
