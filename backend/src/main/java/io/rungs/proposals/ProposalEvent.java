package io.rungs.proposals;

import io.rungs.journal.JournalEvent;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to a proposal. `actor` is who did it; nobody where Rungs did it by itself.
public sealed interface ProposalEvent extends JournalEvent {
    ProposalRef proposal();

    @Override
    default Subject subject() {
        return new Subject("PROPOSAL", proposal().id());
    }

    @Override
    default String type() {
        return switch (this) {
            case ProposalSubmitted _ -> "proposals.submitted";
            case ProposalHeld _ -> "proposals.held";
            case ProposalReleased _ -> "proposals.released";
            case ProposalAmended _ -> "proposals.amended";
            case ProposalUpdated _ -> "proposals.updated";
            case SuggestionApplied _ -> "proposals.suggestion-applied";
            case SuggestionDeclined _ -> "proposals.suggestion-declined";
            case ReviewGiven _ -> "proposals.review-given";
            case ReviewEnded _ -> "proposals.review-ended";
            case WarningWaived _ -> "proposals.warning-waived";
            case ProposalWithdrawn _ -> "proposals.withdrawn";
            case ProposalRejected _ -> "proposals.rejected";
            case ProposalReopened _ -> "proposals.reopened";
            case ProposalOffered _ -> "proposals.offered";
            case ProposalAdopted _ -> "proposals.adopted";
            case ProposalLeft _ -> "proposals.left";
            case AdoptionEnded _ -> "proposals.adoption-ended";
            case ProposalSuperseded _ -> "proposals.superseded";
            case ProposalReminded _ -> "proposals.reminded";
            case ProposalExpired _ -> "proposals.expired";
            case ProposalPublished _ -> "proposals.published";
            case ReviewersAssigned _ -> "proposals.reviewers-assigned";
            case ProposalEscalated _ -> "proposals.escalated";
            case ProposalReworded _ -> "proposals.reworded";
        };
    }

    /// What nobody did.
    sealed interface ByRungs extends ProposalEvent {
        @Override
        default @Nullable UUID actor() {
            return null;
        }
    }

    /// The author put it before the reviewers; for the first time, or again after it was closed.
    record ProposalSubmitted(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// The author submitted it, and a moderator looks at it before anybody else sees it.
    record ProposalHeld(UUID cause, UUID actor, Instant at, ProposalRef proposal, String reason)
            implements ProposalEvent {}

    /// A moderator let a held one through: it is before the reviewers now.
    record ProposalReleased(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// There is a new patch set.
    record ProposalAmended(UUID cause, UUID actor, Instant at, ProposalRef proposal, int patchSet)
            implements ProposalEvent {}

    /// Its newest patch set says the same on what is published now.
    record ProposalUpdated(UUID cause, UUID actor, Instant at, ProposalRef proposal, int patchSet)
            implements ProposalEvent {}

    /// A wording that somebody offered is part of the patch set now.
    record SuggestionApplied(UUID cause, UUID actor, Instant at, ProposalRef proposal, UUID suggester, int patchSet)
            implements ProposalEvent {}

    record SuggestionDeclined(UUID cause, UUID actor, Instant at, ProposalRef proposal, UUID suggester)
            implements ProposalEvent {}

    /// A moderator took one of the texts on it away, or shows it again.
    record ProposalReworded(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    record ReviewGiven(
            UUID cause, UUID actor, Instant at, ProposalRef proposal, UUID review, int patchSet, Verdict verdict)
            implements ProposalEvent {}

    /// Somebody took a verdict away: an objection was lifted, or an approval dismissed.
    record ReviewEnded(
            UUID cause,
            UUID actor,
            Instant at,
            ProposalRef proposal,
            UUID review,
            UUID reviewer,
            int patchSet,
            Verdict verdict)
            implements ProposalEvent {}

    /// Its author said why a warning of the ladder checks may stay, or took that back.
    record WarningWaived(UUID cause, UUID actor, Instant at, ProposalRef proposal, String finding)
            implements ProposalEvent {}

    record ProposalWithdrawn(
            UUID cause,
            UUID actor,
            Instant at,
            ProposalRef proposal,
            @Nullable String reason) implements ProposalEvent {}

    record ProposalRejected(UUID cause, UUID actor, Instant at, ProposalRef proposal, String reason)
            implements ProposalEvent {}

    /// Its author writes it anew, unseen by others until it is submitted; `proposal` is as it was closed.
    record ProposalReopened(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// It is closed, and its author lets others take it on.
    record ProposalOffered(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// Somebody else writes it anew; `proposal` is as it was closed, with the author whose it was.
    record ProposalAdopted(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// What was written anew was dropped: it is closed as it was before.
    record ProposalLeft(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// Whoever adopted it did not submit it: it is closed as it was before, by its author's will; nobody's where
    /// the draft lay idle.
    record AdoptionEnded(UUID cause, @Nullable UUID actor, Instant at, ProposalRef proposal, UUID adopter)
            implements ProposalEvent {}

    /// Another proposal says what is left of it. Nobody did it where all of it was published otherwise; then there
    /// is no successor.
    record ProposalSuperseded(
            UUID cause,
            @Nullable UUID actor,
            Instant at,
            ProposalRef proposal,
            @Nullable ProposalRef successor,
            @Nullable String reason)
            implements ProposalEvent {}

    /// Its author is silent and was told when it will expire.
    record ProposalReminded(UUID cause, Instant at, ProposalRef proposal, Instant expiresAt) implements ByRungs {}

    /// It was closed because its author stayed silent.
    record ProposalExpired(UUID cause, Instant at, ProposalRef proposal) implements ByRungs {}

    /// Its changes are now each skill's newest revision. Nobody did it where the policy lets Rungs do it.
    record ProposalPublished(
            UUID cause, @Nullable UUID actor, Instant at, ProposalRef proposal, List<Published> revisions)
            implements ProposalEvent {}

    /// Rungs asked these people to review it, besides those whom the submission told.
    record ReviewersAssigned(UUID cause, Instant at, ProposalRef proposal, List<UUID> people) implements ByRungs {}

    /// Its reviewers were silent for so long that it was told on: to those whose turn it is, from the second time
    /// on to the people added, from the third on to the admins.
    record ProposalEscalated(
            UUID cause, Instant at, ProposalRef proposal, int times, int days, List<UUID> waiting, List<UUID> added)
            implements ByRungs {}

    /// One skill's new revision.
    record Published(UUID skill, int revision) {}
}
