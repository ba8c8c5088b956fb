package io.rungs.proposals.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.proposals.Check;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.model.Closing;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Review;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Turn;
import io.rungs.proposals.model.Weighed;
import io.rungs.proposals.view.ProposalView.Ended;
import io.rungs.proposals.view.ProposalView.PublishedRevision;
import io.rungs.proposals.view.ProposalView.ReviewView;
import io.rungs.proposals.view.ProposalView.ReviewView.Standing;
import io.rungs.proposals.view.ProposalView.TimelineEntry;
import io.rungs.text.Markdown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells a proposal in sentences: how it stands, what its reviews came to, what happened.
final class Story {
    private final Weighed weighed;
    private final Dossier dossier;
    private final Map<UUID, AccountRef> people;

    Story(Weighed weighed, Map<UUID, AccountRef> people) {
        this.weighed = weighed;
        this.dossier = weighed.dossier();
        this.people = people;
    }

    /// What is needed and from whom, or how it ended.
    String sentence(List<PublishedRevision> revisions) {
        Proposal it = dossier.proposal();
        Closing closing = it.closing();
        String by = closing == null || closing.by() == null ? "Rungs" : name(closing.by());
        return switch (it.status()) {
            case DRAFT -> "A draft that only you can see. Submit it when it says what you mean.";
            case HELD -> "Held until a moderator has looked at it.";
            case IN_REVIEW, CHANGES_REQUESTED -> openSentence(it);
            case PUBLISHED -> "Published as " + revisions(revisions) + " by " + by + ".";
            case REJECTED -> "Rejected by " + by + ".";
            case WITHDRAWN -> "Withdrawn by " + by + ".";
            case EXPIRED -> "Expired: its author did not answer.";
            case SUPERSEDED -> "Superseded by another proposal.";
        };
    }

    private String openSentence(Proposal it) {
        if (it.turn().who() == Turn.Who.AUTHOR)
            return name(it.author()) + "’s turn: " + it.turn().reason();
        return weighed.checks().stream()
                .filter(check -> check.state() == Check.State.NOT_MET)
                .findFirst()
                .map(Check::sentence)
                .orElse("Everything is met: it can be published.");
    }

    private static String revisions(List<PublishedRevision> revisions) {
        return revisions.stream()
                .map(it -> "r" + it.revision() + " of " + it.skill().name())
                .collect(Collectors.joining(", "));
    }

    List<ReviewView> reviews() {
        return dossier.reviews().stream().map(this::review).toList();
    }

    private ReviewView review(Review it) {
        Standing standing = standing(it);
        return new ReviewView(
                it.id(),
                people.getOrDefault(it.reviewer(), AccountRef.FORMER),
                it.patchSet(),
                it.verdict(),
                it.body(),
                Markdown.toSafeHtml(it.body()),
                it.givenAt(),
                standing,
                sentence(it, standing),
                it.raisedTo(),
                ended(it),
                List.of());
    }

    private @Nullable Ended ended(Review it) {
        var how = it.ended();
        return how == null ? null : new Ended(people.getOrDefault(how.by(), AccountRef.FORMER), how.at(), how.reason());
    }

    private Standing standing(Review it) {
        if (it.verdict() == Verdict.COMMENT) return Standing.NOTE;
        if (it.ended() != null) return it.verdict() == Verdict.APPROVE ? Standing.DISMISSED : Standing.LIFTED;
        if (!it.equals(dossier.standing().get(it.reviewer()))) return Standing.REPLACED;
        if (lapsed(it)) return Standing.OUTDATED;
        if (it.verdict() == Verdict.APPROVE
                && !dossier.approversOf(dossier.newest().contents()).contains(it.reviewer())) return Standing.OUTDATED;
        return Standing.STANDING;
    }

    /// Its giver may not judge this any more. What a closed proposal was judged by stays as it was.
    private boolean lapsed(Review it) {
        return dossier.proposal().status().open() && !weighed.rights().judge(it.reviewer());
    }

    private String sentence(Review it, Standing standing) {
        return switch (standing) {
            case NOTE -> "A comment on patch set " + it.patchSet() + ".";
            case LIFTED -> "The objection was lifted.";
            case DISMISSED -> "The approval was dismissed.";
            case NEEDS_RECHECK -> "What it objects to has changed since: it needs another look.";
            case REPLACED -> "Replaced by a newer verdict of the same person.";
            case OUTDATED ->
                lapsed(it)
                        ? "It does not count any more: " + name(it.reviewer()) + " may not judge this now."
                        : "Outdated: patch set " + causeOfOutdating(it) + " changed what was approved.";
            case STANDING ->
                it.verdict() == Verdict.APPROVE
                        ? "The approval stands."
                        : "The objection stands until the same person approves.";
        };
    }

    /// The first patch set that brought something which the review has not seen and which is still proposed.
    private int causeOfOutdating(Review it) {
        var seen = dossier.patchSet(it.patchSet()).contents();
        return dossier.patchSets().stream()
                .filter(set -> set.number() > it.patchSet())
                .filter(set -> set.contents().stream()
                        .anyMatch(content -> !seen.contains(content)
                                && dossier.newest().contents().contains(content)))
                .map(PatchSet::number)
                .findFirst()
                .orElse(dossier.newest().number());
    }

    /// The steps and the reviews, oldest first.
    List<TimelineEntry> timeline(List<Taken> steps, List<PublishedRevision> revisions) {
        List<TimelineEntry> entries = new ArrayList<>();
        steps.forEach(it -> entries.add(entry(it.at(), it.actor(), it.kind().name(), told(it, revisions))));
        dossier.reviews()
                .forEach(review -> entries.add(entry(review.givenAt(), review.reviewer(), "REVIEWED", told(review))));
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    private String told(Taken it, List<PublishedRevision> revisions) {
        String about = it.about() == null ? "" : name(it.about());
        return switch (it.kind()) {
            case SUBMITTED -> "submitted it for review";
            case HELD -> "submitted it; it is held until a moderator has looked at it";
            case RELEASED -> "let it through";
            case AMENDED -> "uploaded patch set " + it.patchSet();
            case UPDATED -> "brought it onto what is published now, as patch set " + it.patchSet();
            case PUBLISHED -> "published it as " + revisions(revisions);
            case OVERRIDDEN -> "published it as " + revisions(revisions) + " by an admin’s override";
            case REJECTED -> "rejected it";
            case WITHDRAWN -> "withdrew it";
            case REMINDED -> "reminded its author that it will expire";
            case EXPIRED -> "closed it: its author did not answer";
            case SUPERSEDED -> "closed it as superseded";
            case REOPENED -> "opened it again";
            case ADOPTED -> "adopted it";
            case LIFTED -> "lifted the objection of " + about;
            case DISMISSED -> "dismissed the approval of " + about;
            case LAPSED -> "let the objection of " + about + " lapse with the right to judge";
            case WAIVED -> "gave a reason why a warning does not hold here";
            case ASSIGNED -> "asked " + about + " to review it";
            case ESCALATED -> "reminded its reviewers";
            case SUGGESTION_APPLIED -> "took in the wording of " + about + ", as patch set " + it.patchSet();
            case SUGGESTION_DECLINED -> "declined the wording of " + about;
        };
    }

    private static String told(Review review) {
        return switch (review.verdict()) {
            case APPROVE -> "approved patch set " + review.patchSet();
            case REQUEST_CHANGES -> "asked for changes to patch set " + review.patchSet();
            case COMMENT -> "commented on patch set " + review.patchSet();
        };
    }

    private TimelineEntry entry(Instant at, @Nullable UUID actor, String kind, String what) {
        String who = actor == null ? "Rungs" : name(actor);
        return new TimelineEntry(at, actor == null ? null : people.get(actor), kind, who + " " + what + ".");
    }

    private String name(UUID account) {
        return people.getOrDefault(account, AccountRef.FORMER).name();
    }
}
