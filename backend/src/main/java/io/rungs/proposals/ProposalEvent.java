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

    /// The author put it before the reviewers; for the first time.
    record ProposalSubmitted(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.submitted";
        }
    }

    /// There is a new patch set.
    record ProposalAmended(UUID cause, UUID actor, Instant at, ProposalRef proposal, int patchSet)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.amended";
        }
    }

    record ReviewGiven(
            UUID cause, UUID actor, Instant at, ProposalRef proposal, UUID review, int patchSet, Verdict verdict)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.review-given";
        }
    }

    record ProposalWithdrawn(
            UUID cause,
            UUID actor,
            Instant at,
            ProposalRef proposal,
            @Nullable String reason) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.withdrawn";
        }
    }

    record ProposalRejected(UUID cause, UUID actor, Instant at, ProposalRef proposal, String reason)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.rejected";
        }
    }

    /// Its changes are now each skill's newest revision.
    record ProposalPublished(UUID cause, UUID actor, Instant at, ProposalRef proposal, List<Published> revisions)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.published";
        }
    }

    /// Rungs asked these people to review it, besides those whom the submission told.
    record ReviewersAssigned(UUID cause, Instant at, ProposalRef proposal, List<UUID> people) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.reviewers-assigned";
        }

        @Override
        public @Nullable UUID actor() {
            return null;
        }
    }

    /// Its reviewers were silent for so long that it was told on: to those whose turn it is, from the second time
    /// on to the people added, from the third on to the admins.
    record ProposalEscalated(
            UUID cause, Instant at, ProposalRef proposal, int times, int days, List<UUID> waiting, List<UUID> added)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.escalated";
        }

        @Override
        public @Nullable UUID actor() {
            return null;
        }
    }

    /// One skill's new revision.
    record Published(UUID skill, int revision) {}
}
