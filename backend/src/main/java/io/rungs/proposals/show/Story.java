package io.rungs.proposals.show;

import io.rungs.identity.AccountRef;
import io.rungs.identity.PersonMark;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Closing;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Turn;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.show.ShowCourse.Course;
import io.rungs.proposals.view.ProposalView.PublishedRevision;
import io.rungs.proposals.view.ProposalView.Successor;
import io.rungs.proposals.view.ProposalView.TimelineEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells a proposal in sentences: how it stands, what happened.
///
/// @param steps what was done, oldest first
/// @param revisions what it was published as
/// @param decision what it was judged by; none while it is open, or where it was closed without
/// @param kept what it is judged by; once it is decided, what it was judged by; it names people by mark
/// @param people all who stand in it
record Story(
        Weighed weighed,
        Course course,
        List<Taken> steps,
        List<PublishedRevision> revisions,
        @Nullable Decision decision,
        List<RequirementResult> kept,
        Map<UUID, AccountRef> people) {
    private static final int MOST_NAMED = 4;

    AccountRef person(UUID account) {
        return people.getOrDefault(account, AccountRef.FORMER);
    }

    List<RequirementResult> checks() {
        return kept.stream().map(it -> it.naming(this::name)).toList();
    }

    Turn turn() {
        Turn it = weighed.dossier().proposal().turn();
        return it.saying(PersonMark.named(it.reason(), this::name));
    }

    /// What is needed and from whom, or how it ended.
    String sentence() {
        Proposal it = weighed.dossier().proposal();
        return switch (it.status()) {
            case DRAFT -> draftSentence(it);
            case HELD ->
                "A moderator’s turn: " + turn().reason()
                        + " Until then only the author and moderators see it; once it is"
                        + " released, all read it and what was said on it.";
            case IN_REVIEW, CHANGES_REQUESTED -> openSentence(it);
            case PUBLISHED -> "Published as " + published() + " by " + closer(it) + ".";
            case REJECTED -> "Rejected by " + closer(it) + "." + revival(it);
            case WITHDRAWN -> "Withdrawn by " + closer(it) + "." + revival(it);
            case EXPIRED -> "Expired: its author did not answer." + revival(it);
            case SUPERSEDED -> superseded(it);
        };
    }

    private String draftSentence(Proposal it) {
        return it.isReopened()
                ? "You write it anew, and only you can see what; to others it is as it was closed. Submit it when it"
                        + " says what you mean."
                : "A draft that only you can see. Submit it when it says what you mean.";
    }

    private String closer(Proposal it) {
        Closing closing = it.closing();
        return closing == null || closing.by() == null ? "Rungs" : name(closing.by());
    }

    private String revival(Proposal it) {
        if (it.former() != null) return " It is being written anew; that shows when it is submitted.";
        String author = name(it.author());
        return course.revival()
                .map(others -> others.now()
                        ? " %s can open it again, and anybody else can adopt it.".formatted(author)
                        : " %s can open it again; anybody else can adopt it after %s."
                                .formatted(
                                        author,
                                        others.from().atOffset(ZoneOffset.UTC).toLocalDate()))
                .orElseGet(() ->
                        " No moderator let it through: only %s can open it again, and only they and moderators see it."
                                .formatted(author));
    }

    private String superseded(Proposal it) {
        Closing closing = it.closing();
        Successor successor = course.successor();
        if (successor != null) return "Superseded by #%d, “%s”.".formatted(successor.number(), successor.title());
        return "Superseded."
                + (it.supersededBy() == null && closing != null && closing.reason() != null
                        ? " " + closing.reason()
                        : "");
    }

    private String openSentence(Proposal it) {
        if (it.status() == Status.CHANGES_REQUESTED && it.turn().who() == Turn.Who.AUTHOR)
            return name(it.author()) + "’s turn: " + turn().reason();
        return weighed.checks().stream()
                .filter(check -> check.state() == RequirementResult.State.NOT_MET)
                .findFirst()
                .map(RequirementResult::sentence)
                .orElseGet(this::publishable);
    }

    private String publishable() {
        if (weighed.publishesItself()) return "Everything is met: Rungs publishes it within a minute.";
        List<String> names =
                weighed.rights().publishers().stream().map(this::name).sorted().toList();
        if (names.isEmpty())
            return "Everything is met, but nobody reviews all that it touches: an admin has to appoint somebody.";
        return "Everything is met: " + oneOf(names) + " can publish it.";
    }

    /// As “Lena, Omar or 4 others”.
    private static String oneOf(List<String> names) {
        if (names.size() == 1) return names.getFirst();
        int named = Math.min(names.size() - 1, MOST_NAMED);
        int others = names.size() - named;
        String last = others == 1 ? names.getLast() : others + " others";
        return String.join(", ", names.subList(0, named)) + " or " + last;
    }

    private String published() {
        return revisions.stream()
                .map(it -> "r" + it.revision() + " of " + it.skill().name())
                .collect(Collectors.joining(", "));
    }

    /// The steps and the reviews, oldest first.
    List<TimelineEntry> timeline() {
        List<TimelineEntry> entries = new ArrayList<>();
        steps.forEach(it -> entries.add(entry(it.at(), it.actor(), it.kind().name(), told(it))));
        weighed.dossier()
                .reviews()
                .forEach(review -> entries.add(entry(review.givenAt(), review.reviewer(), "REVIEWED", told(review))));
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    private String told(Taken it) {
        String about = it.about() == null ? "" : name(it.about());
        return tookBackAClass(it)
                ? "took back the class that %s had raised it to".formatted(about)
                : it.said(about, published());
    }

    /// A later verdict of theirs goes on.
    private boolean tookBackAClass(Taken it) {
        return weighed.dossier().reviews().stream()
                .filter(review -> review.ended() != null && review.ended().at().equals(it.at()))
                .anyMatch(review -> review.reviewer().equals(it.about())
                        && weighed.dossier().endedAsRaiseOnly(review));
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
        return person(account).name();
    }
}
