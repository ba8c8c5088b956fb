package io.rungs.proposals;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledAs;
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

    /// What nobody did.
    sealed interface ByRungs extends ProposalEvent {
        @Override
        default @Nullable UUID actor() {
            return null;
        }
    }

    /// The author put it before the reviewers; for the first time, or again after it was closed.
    @JournalledAs("proposals.submitted")
    record ProposalSubmitted(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// The author submitted it, and a moderator looks at it before anybody else sees it.
    @JournalledAs("proposals.held")
    record ProposalHeld(UUID cause, UUID actor, Instant at, ProposalRef proposal, String reason)
            implements ProposalEvent {}

    /// A moderator let a held one through: it is before the reviewers now.
    @JournalledAs("proposals.released")
    record ProposalReleased(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// There is a new patch set.
    @JournalledAs("proposals.amended")
    record ProposalAmended(UUID cause, UUID actor, Instant at, ProposalRef proposal, int patchSet)
            implements ProposalEvent {}

    /// Its newest patch set says the same on what is published now.
    @JournalledAs("proposals.updated")
    record ProposalUpdated(UUID cause, UUID actor, Instant at, ProposalRef proposal, int patchSet)
            implements ProposalEvent {}

    /// A wording that somebody offered is part of the patch set now.
    @JournalledAs("proposals.suggestion-applied")
    record SuggestionApplied(UUID cause, UUID actor, Instant at, ProposalRef proposal, UUID suggester, int patchSet)
            implements ProposalEvent {}

    @JournalledAs("proposals.suggestion-declined")
    record SuggestionDeclined(UUID cause, UUID actor, Instant at, ProposalRef proposal, UUID suggester)
            implements ProposalEvent {}

    /// A moderator took one of the texts on it away, or shows it again.
    @JournalledAs("proposals.reworded")
    record ProposalReworded(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    @JournalledAs("proposals.review-given")
    record ReviewGiven(
            UUID cause, UUID actor, Instant at, ProposalRef proposal, UUID review, int patchSet, Verdict verdict)
            implements ProposalEvent {}

    /// Somebody took a verdict away: an objection was lifted, or an approval dismissed.
    ///
    /// @param takenBack the class that it had raised it to, where nothing else of it counted any more
    @JournalledAs("proposals.review-ended")
    record ReviewEnded(
            UUID cause,
            UUID actor,
            Instant at,
            ProposalRef proposal,
            UUID review,
            UUID reviewer,
            int patchSet,
            Verdict verdict,
            @Nullable ChangeClass takenBack)
            implements ProposalEvent {}

    /// Its author said why a warning of the ladder checks may stay, or took that back.
    @JournalledAs("proposals.warning-waived")
    record WarningWaived(UUID cause, UUID actor, Instant at, ProposalRef proposal, String finding)
            implements ProposalEvent {}

    @JournalledAs("proposals.withdrawn")
    record ProposalWithdrawn(
            UUID cause,
            UUID actor,
            Instant at,
            ProposalRef proposal,
            @Nullable String reason) implements ProposalEvent {}

    @JournalledAs("proposals.rejected")
    record ProposalRejected(UUID cause, UUID actor, Instant at, ProposalRef proposal, String reason)
            implements ProposalEvent {}

    /// Its author writes it anew, unseen by others until it is submitted; `proposal` is as it was closed.
    @JournalledAs("proposals.reopened")
    record ProposalReopened(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// It is closed, and its author lets others take it on.
    @JournalledAs("proposals.offered")
    record ProposalOffered(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// Somebody else writes it anew; `proposal` is as it was closed, with the author whose it was.
    @JournalledAs("proposals.adopted")
    record ProposalAdopted(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// What was written anew was dropped: it is closed as it was before.
    @JournalledAs("proposals.left")
    record ProposalLeft(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {}

    /// Whoever adopted it did not submit it: it is closed as it was before, by its author's will; nobody's where
    /// the draft lay idle.
    @JournalledAs("proposals.adoption-ended")
    record AdoptionEnded(UUID cause, @Nullable UUID actor, Instant at, ProposalRef proposal, UUID adopter)
            implements ProposalEvent {}

    /// Another proposal says what is left of it. Nobody did it where all of it was published otherwise; then there
    /// is no successor.
    @JournalledAs("proposals.superseded")
    record ProposalSuperseded(
            UUID cause,
            @Nullable UUID actor,
            Instant at,
            ProposalRef proposal,
            @Nullable ProposalRef successor,
            @Nullable String reason)
            implements ProposalEvent {}

    /// Its author is silent and was told when it will expire.
    @JournalledAs("proposals.reminded")
    record ProposalReminded(UUID cause, Instant at, ProposalRef proposal, Instant expiresAt) implements ByRungs {}

    /// It was closed because its author stayed silent.
    @JournalledAs("proposals.expired")
    record ProposalExpired(UUID cause, Instant at, ProposalRef proposal) implements ByRungs {}

    /// Its changes are now each skill's newest revision. Nobody did it where the policy lets Rungs do it.
    @JournalledAs("proposals.published")
    record ProposalPublished(
            UUID cause, @Nullable UUID actor, Instant at, ProposalRef proposal, List<Published> revisions)
            implements ProposalEvent {}

    /// It is these people's turn from now on, and was not before: by an act, its own or another one, or by time.
    /// Where no task is said, it was journalled when reviewers alone were told.
    @JournalledAs("proposals.reviewers-assigned")
    record TurnPassed(
            UUID cause,
            @Nullable UUID actor,
            Instant at,
            ProposalRef proposal,
            List<UUID> people,
            @Nullable Task task) implements ProposalEvent {}

    /// Its reviewers were silent for so long that it was told on: to those whose turn it is, from the second time
    /// on to the people added, from the third on to the admins.
    @JournalledAs("proposals.escalated")
    record ProposalEscalated(
            UUID cause, Instant at, ProposalRef proposal, int times, int days, List<UUID> waiting, List<UUID> added)
            implements ByRungs {}

    /// One skill's new revision.
    record Published(UUID skill, int revision) {}
}
