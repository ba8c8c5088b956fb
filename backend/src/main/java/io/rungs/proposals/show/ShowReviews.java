package io.rungs.proposals.show;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Cursor.Mark;
import io.rungs.kernel.Page;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Reviews;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ProposalView.ReviewView;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows all reviews of a proposal, the newest first; its page has what counts, and of mere comments the newest.
@Component
public class ShowReviews {
    private static final int MOST = 30;

    private final ReadProposal proposals;
    private final Reviews reviews;
    private final Accounts accounts;

    ShowReviews(ReadProposal proposals, Reviews reviews, Accounts accounts) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.accounts = accounts;
    }

    public Page<ReviewView> page(long number, @Nullable String cursor, @Nullable UUID viewer) {
        Mark before = Cursor.mark(cursor).orElse(null);
        return proposals.of(number, viewer, it -> read(it, before, viewer));
    }

    private Page<ReviewView> read(Dossier dossier, @Nullable Mark before, @Nullable UUID viewer) {
        var page = Page.of(
                reviews.of(dossier.proposal().id(), before, MOST + 1), MOST, ShowReviews::mark, FittingReviews::bytes);
        Weighed weighed = proposals.weighed(dossier.withEarlier(page.items()));
        var story = new ReviewStory(weighed, people(page.items()), named(page.items()));
        return page.map(it -> story.review(weighed.dossier().review(it.id()).orElseThrow(), true, viewer));
    }

    private Map<UUID, AccountRef> people(List<Review> shown) {
        Set<UUID> people = new HashSet<>();
        shown.forEach(it -> people.add(it.reviewer()));
        shown.forEach(it -> Optional.ofNullable(it.ended()).ifPresent(how -> people.add(how.by())));
        return accounts.named(people);
    }

    private Map<String, String> named(List<Review> shown) {
        return accounts.namesOf(ReviewStory.mentions(shown));
    }

    static Mark mark(Review it) {
        return new Mark(it.givenAt(), it.id());
    }
}
