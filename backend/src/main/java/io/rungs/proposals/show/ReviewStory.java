package io.rungs.proposals.show;

import static java.util.stream.Collectors.toSet;

import io.rungs.identity.AccountRef;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ProposalView.Ended;
import io.rungs.proposals.view.ProposalView.ReviewAct;
import io.rungs.proposals.view.ProposalView.ReviewView;
import io.rungs.proposals.view.ProposalView.ReviewView.Standing;
import io.rungs.text.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells what the reviews of a proposal came to, and what somebody may do with each.
final class ReviewStory {
    private final Weighed weighed;
    private final Dossier dossier;
    private final Map<UUID, AccountRef> people;
    private final Map<String, String> mentioned;

    /// @param mentioned what those are called who are mentioned in the reviews, by their handles
    ReviewStory(Weighed weighed, Map<UUID, AccountRef> people, Map<String, String> mentioned) {
        this.weighed = weighed;
        this.dossier = weighed.dossier();
        this.people = people;
        this.mentioned = mentioned;
    }

    static Set<String> mentions(List<Review> reviews) {
        return reviews.stream()
                .flatMap(it -> Markdown.mentions(it.body()).stream())
                .collect(toSet());
    }

    List<ReviewView> reviews(FittingReviews page, @Nullable UUID viewer) {
        return page.shown().stream()
                .map(it -> review(it, !page.bare().contains(it.id()), viewer))
                .toList();
    }

    /// @param withText whether there is room for that
    ReviewView review(Review it, boolean withText, @Nullable UUID viewer) {
        Standing standing = standing(it);
        return new ReviewView(
                it.id(),
                people.getOrDefault(it.reviewer(), AccountRef.FORMER),
                it.patchSet(),
                it.verdict(),
                withText ? it.body() : "",
                withText ? Markdown.toSafeHtml(it.body(), mentioned) : "",
                !withText,
                it.givenAt(),
                standing,
                sentence(it, standing),
                it.raisedTo(),
                ended(it),
                acts(it, viewer));
    }

    private @Nullable Ended ended(Review it) {
        var how = it.ended();
        return how == null ? null : new Ended(people.getOrDefault(how.by(), AccountRef.FORMER), how.at(), how.reason());
    }

    private List<ReviewAct> acts(Review it, @Nullable UUID viewer) {
        if (!weighed.rights().end(it, viewer)) return List.of();
        return List.of(it.verdict() == Verdict.APPROVE ? ReviewAct.DISMISS : ReviewAct.LIFT);
    }

    private Standing standing(Review it) {
        if (it.verdict() == Verdict.COMMENT) return Standing.NOTE;
        if (it.ended() != null) return it.verdict() == Verdict.APPROVE ? Standing.DISMISSED : Standing.LIFTED;
        if (dossier.rejectedSince(it)) return Standing.OUTDATED;
        if (!it.equals(dossier.standing().get(it.reviewer()))) return Standing.REPLACED;
        if (lapsed(it)) return Standing.OUTDATED;
        if (it.verdict() == Verdict.REQUEST_CHANGES)
            return dossier.moved(it) ? Standing.NEEDS_RECHECK : Standing.STANDING;
        boolean whole = dossier.approversOf(dossier.newest().contents()).contains(it.reviewer());
        return whole ? Standing.STANDING : Standing.OUTDATED;
    }

    /// Its giver may not judge this any more. What a closed proposal was judged by stays as it was.
    private boolean lapsed(Review it) {
        if (!dossier.proposal().status().open()) return false;
        return it.verdict() == Verdict.REQUEST_CHANGES
                ? !weighed.rights().object(it.reviewer())
                : !weighed.rights().judge(it.reviewer());
    }

    private String sentence(Review it, Standing standing) {
        String name = people.getOrDefault(it.reviewer(), AccountRef.FORMER).name();
        if (dossier.endedAsRaiseOnly(it)) return "The class that it had raised this to was taken back.";
        return switch (standing) {
            case NOTE -> "A comment on patch set " + it.patchSet() + ".";
            case LIFTED -> "The objection was lifted.";
            case DISMISSED -> "The approval was dismissed.";
            case NEEDS_RECHECK -> "What it objects to has changed since: " + name + " has to look again.";
            case REPLACED -> "Replaced by a newer verdict of the same person.";
            case OUTDATED -> outdated(it, name);
            case STANDING ->
                it.verdict() == Verdict.APPROVE
                        ? "The approval stands."
                        : "The objection stands until " + name
                                + (dossier.authors().contains(it.reviewer()) ? "" : " approves or")
                                + " lifts it, or an owner lifts it.";
        };
    }

    private String outdated(Review it, String name) {
        if (dossier.rejectedSince(it)) return "It does not count any more: the proposal was rejected since.";
        if (lapsed(it)) return "It does not count any more: " + name + " may not judge this now.";
        return "Outdated: patch set " + causeOfOutdating(it) + " changed what was approved." + rest(it);
    }

    /// What an approval of something else in part is still good for.
    private String rest(Review it) {
        return weighed.approvers().contains(it.reviewer()) ? " It counts for what stayed the same." : "";
    }

    /// The first patch set that brought something which the review has not seen and which is still proposed.
    private int causeOfOutdating(Review it) {
        var seen = dossier.patchSet(it.patchSet()).contents();
        return dossier.patchSets().stream()
                .filter(set -> set.number() > it.patchSet() && set.readable())
                .filter(set -> set.contents().stream()
                        .anyMatch(content -> !seen.contains(content)
                                && dossier.newest().contents().contains(content)))
                .map(PatchSet::number)
                .findFirst()
                .orElse(dossier.newest().number());
    }
}
