package io.rungs.proposals.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.proposals.Check;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.model.Closing;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Review;
import io.rungs.proposals.model.Turn;
import io.rungs.proposals.model.Weighed;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

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
        String by = closing == null ? "" : name(closing.by());
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
                sentence(it, standing));
    }

    private Standing standing(Review it) {
        if (it.verdict() == Verdict.COMMENT) return Standing.NOTE;
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

    List<TimelineEntry> timeline(List<PublishedRevision> revisions) {
        List<TimelineEntry> entries = new ArrayList<>();
        Proposal it = dossier.proposal();
        if (it.submittedAt() != null)
            entries.add(entry(
                    Objects.requireNonNull(it.submittedAt()), it.author(), "SUBMITTED", "submitted it for review"));
        dossier.patchSets().stream()
                .filter(set -> set.number() > 1)
                .forEach(set -> entries.add(
                        entry(set.createdAt(), set.uploader(), "AMENDED", "uploaded patch set " + set.number())));
        dossier.reviews()
                .forEach(review -> entries.add(entry(review.givenAt(), review.reviewer(), "REVIEWED", told(review))));
        Closing closing = it.closing();
        if (closing != null)
            entries.add(entry(closing.at(), closing.by(), it.status().name(), ending(it, revisions)));
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    private static String told(Review review) {
        return switch (review.verdict()) {
            case APPROVE -> "approved patch set " + review.patchSet();
            case REQUEST_CHANGES -> "asked for changes to patch set " + review.patchSet();
            case COMMENT -> "commented on patch set " + review.patchSet();
        };
    }

    private static String ending(Proposal it, List<PublishedRevision> revisions) {
        return switch (it.status()) {
            case PUBLISHED -> "published it as " + revisions(revisions);
            case REJECTED -> "rejected it";
            case WITHDRAWN -> "withdrew it";
            case DRAFT, HELD, IN_REVIEW, CHANGES_REQUESTED, EXPIRED, SUPERSEDED -> "closed it";
        };
    }

    private TimelineEntry entry(Instant at, UUID actor, String kind, String what) {
        return new TimelineEntry(at, people.get(actor), kind, name(actor) + " " + what + ".");
    }

    private String name(UUID account) {
        return people.getOrDefault(account, AccountRef.FORMER).name();
    }
}
